/// Writes the fields of events.
struct EventWriter {
  private let device: DeviceID
  private(set) var bytes: [UInt8] = []

  init(device: DeviceID) { self.device = device }

  mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  mutating func varint(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func zigzag(_ number: Int64) {
    varint(UInt64(bitPattern: number << 1 ^ number >> 63))
  }

  mutating func count(_ count: Int) { varint(UInt64(count)) }

  mutating func text(_ text: String) {
    count(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func optional<Value>(_ value: Value?, _ write: (inout EventWriter, Value) -> Void) {
    byte(value == nil ? 0 : 1)
    if let value { write(&self, value) }
  }

  mutating func ref(_ ref: Ref) {
    varint(ref.sequence)
    byte(ref.device == device ? 0 : 1)
    if ref.device != device { bytes.append(contentsOf: ref.device.bytes) }
  }

  mutating func list<Element>(_ list: [Element], _ write: (inout EventWriter, Element) -> Void) {
    count(list.count)
    for element in list { write(&self, element) }
  }

  mutating func raw(_ raw: [UInt8], exactly length: Int) {
    precondition(raw.count == length, "a field of fixed length")
    bytes.append(contentsOf: raw)
  }
}

extension EventWriter {
  mutating func fact(_ fact: Fact) {
    switch fact {
    case .deviceBegan(let began):
      byte(began.why.rawValue)
      list(began.others) { writer, head in
        writer.raw(head.device.bytes, exactly: 16)
        writer.varint(head.count)
        writer.raw(head.tag, exactly: 16)
      }
    case .settled(let key, let value):
      text(key)
      text(value)
    case .began(let beginning): self.beginning(beginning)
    case .answered(let answer), .revised(let answer), .committed(let answer), .reviewed(let answer):
      self.answer(answer)
    case .skipped(let run, let place):
      ref(run)
      self.place(place)
    case .paused(let run, let cause):
      ref(run)
      byte(cause.rawValue)
    case .finished(let run): ref(run)
    case .erased(let rows):
      list(rows) { writer, row in
        writer.ref(row.ref)
        writer.raw(row.tag, exactly: 16)
      }
    case .resized(let run, let extent):
      ref(run)
      byte(extent.rawValue)
    case .noted(let note):
      text(note.text)
      optional(note.leftAs) { $0.raw($1, exactly: 16) }
    case .gone: break
    case .contactAdded, .contactChanged, .sent, .received, .letterPart, .reading, .letterMarked:
      tandem(fact)
    case .workshopMade, .workshopTickets, .stepClosed, .workshopClosed, .released, .packKept:
      workshop(fact)
    }
  }

  private mutating func beginning(_ beginning: Beginning) {
    count(beginning.ordinal)
    text(beginning.pack)
    count(beginning.version)
    raw(beginning.digest, exactly: 32)
    text(beginning.title)
    byte(beginning.language == .french ? 0 : 1)
    byte(beginning.extent.rawValue)
    optional(beginning.with) { $0.ref($1) }
  }

  mutating func place(_ place: Place) {
    text(place.step)
    count(place.part)
    optional(place.commitment) { $0.ref($1) }
  }

  private mutating func answer(_ answer: Answer) {
    ref(answer.run)
    place(answer.place)
    text(answer.wording.text)
    list(answer.wording.fillings) { writer, filling in
      writer.byte(filling.placeholder.rawValue)
      writer.ref(filling.source)
    }
    value(answer.value)
    text(answer.words)
    byte(answer.share.rawValue)
  }

  private mutating func value(_ value: Value) {
    switch value {
    case .text(let text):
      byte(1)
      self.text(text)
    case .items(let items):
      byte(2)
      list(items) { $0.text($1) }
    case .score(let score):
      byte(3)
      byte(UInt8(score))
    case .options(let options):
      byte(4)
      list(options) { writer, option in
        writer.text(option.id)
        writer.text(option.label)
      }
    case .commitment(let commitment):
      byte(5)
      self.commitment(commitment)
    case .picked(let picked):
      byte(6)
      ref(picked.source)
      list(picked.numbers) { $0.count($1) }
    }
  }

  private mutating func commitment(_ commitment: Commitment) {
    byte(commitment.kind.rawValue)
    text(commitment.what)
    optional(commitment.cue) { $0.text($1) }
    optional(commitment.learn) { $0.text($1) }
    optional(commitment.due) { $0.zigzag(Int64($1.daysSinceEpoch)) }
    optional(commitment.confidence) { $0.byte(UInt8($1)) }
    optional(commitment.eased) { $0.text($1) }
  }
}
