extension EventReader {
  mutating func event() throws(EventFault) -> Event {
    let header = try header()
    let fact = try fact(of: header.kind)
    guard header.version == EventCodec.version(of: fact) else { throw .invalidField }
    return Event(clock: header.clock, moment: header.moment, fact: fact)
  }

  /// What stands before the fields of every kind.
  struct Header {
    var kind: EventKind
    var version: UInt8
    var clock: UInt64
    var moment: Moment
  }

  /// Steps over an event: its header and its run are all that opening keeps of it.
  mutating func skim() throws(EventFault) -> (header: Header, run: Ref?) {
    let header = try header()
    switch header.kind {
    case .answered, .revised, .committed, .reviewed:
      return (header, try skimAnswer(of: header.version))
    case .deviceBegan, .settled, .began, .skipped, .paused, .finished, .erased, .resized, .noted,
      .gone, .contactAdded, .contactChanged, .sent, .received, .letterPart, .reading, .letterMarked,
      .workshopMade, .workshopTickets, .stepClosed, .workshopClosed, .released, .packKept:
      return (header, try fact(of: header.kind).run)
    }
  }

  private mutating func header() throws(EventFault) -> Header {
    let kind = try byte()
    let version = try byte()
    guard let known = EventKind(rawValue: kind), known.versions.contains(version) else {
      throw kind == 0 || version == 0 ? .invalidField : .newer(kind: kind, version: version)
    }
    let clock = try varint()
    let milliseconds = try zigzag()
    let offset = try zigzag()
    guard (-1440...1440).contains(offset) else { throw .invalidField }
    let moment = Moment(milliseconds: milliseconds, offsetMinutes: Int(offset))
    return Header(kind: known, version: version, clock: clock, moment: moment)
  }

  private mutating func fact(of kind: EventKind) throws(EventFault) -> Fact {
    switch kind {
    case .deviceBegan: return .deviceBegan(try deviceBegan())
    case .settled: return .settled(key: try text(), value: try text())
    case .began: return .began(try beginning())
    case .answered: return .answered(try answer())
    case .skipped: return .skipped(run: try ref(), place: try place())
    case .revised: return .revised(try answer())
    case .committed: return .committed(try answer())
    case .reviewed: return .reviewed(try answer())
    case .paused: return .paused(run: try ref(), cause: try choice())
    case .finished: return .finished(run: try ref())
    case .erased: return .erased(try erasedRows())
    case .resized: return .resized(run: try ref(), extent: try choice())
    case .noted: return .noted(Note(text: try words(), leftAs: try flag() ? try raw(16) : nil))
    case .gone: return .gone
    case .contactAdded, .contactChanged, .sent, .received, .letterPart, .reading, .letterMarked:
      return try tandem(kind)
    case .workshopMade, .workshopTickets, .stepClosed, .workshopClosed, .released, .packKept:
      return try workshop(kind)
    }
  }

  /// Reads a byte that stands for one of a few cases.
  mutating func choice<Choice: RawRepresentable<UInt8>>() throws(EventFault) -> Choice {
    guard let choice = Choice(rawValue: try byte()) else { throw .invalidField }
    return choice
  }

  private mutating func deviceBegan() throws(EventFault) -> DeviceBegan {
    var began = DeviceBegan(why: try choice(), others: [])
    for _ in 0..<(try count()) {
      began.others.append(
        DeviceBegan.Head(device: try device16(), count: try varint(), tag: try raw(16)))
    }
    return began
  }

  private mutating func beginning() throws(EventFault) -> Beginning {
    Beginning(
      ordinal: try number(), pack: try text(), version: try number(), digest: try raw(32),
      title: try text(), language: try flag() ? .english : .french, extent: try choice(),
      with: try flag() ? try ref() : nil)
  }

  mutating func place() throws(EventFault) -> Place {
    Place(step: try text(), part: try number(), commitment: try flag() ? try ref() : nil)
  }

  private mutating func answer() throws(EventFault) -> Answer {
    Answer(
      run: try ref(), place: try place(), wording: try wording(), value: try value(),
      words: try words(), share: try choice())
  }

  /// The fields of `answer()` in their order, without the answer: nearly all events are answers, and
  /// making one costs more than stepping over it.
  private mutating func skimAnswer(of version: UInt8) throws(EventFault) -> Ref {
    let run = try ref()
    _ = try place()
    _ = try wording()
    guard try EventCodec.version(of: value()) == version else { throw .invalidField }
    _ = try words()
    let _: ShareRule = try choice()
    return run
  }

  private mutating func wording() throws(EventFault) -> Wording {
    var wording = Wording(try text())
    for _ in 0..<(try count()) {
      wording.fillings.append(Wording.Filling(try choice(), try ref()))
    }
    return wording
  }

  private mutating func value() throws(EventFault) -> Value {
    switch try byte() {
    case 1: return .text(try words())
    case 2: return .items(try items())
    case 3: return .score(try score())
    case 4: return .options(try options())
    case 5: return .commitment(try commitment())
    case 6: return .picked(try picked())
    default: throw .invalidField
    }
  }

  private mutating func items() throws(EventFault) -> [String] {
    var items: [String] = []
    for _ in 0..<(try count()) { items.append(try words()) }
    return items
  }

  mutating func score() throws(EventFault) -> Int {
    let score = Int(try byte())
    guard (1...10).contains(score) else { throw .invalidField }
    return score
  }

  private mutating func options() throws(EventFault) -> [Chosen] {
    var options: [Chosen] = []
    for _ in 0..<(try count()) { options.append(Chosen(id: try text(), label: try text())) }
    return options
  }

  private mutating func picked() throws(EventFault) -> Picked {
    var picked = Picked(source: try ref(), numbers: [])
    for _ in 0..<(try count()) {
      let number = try number()
      guard number > 0 else { throw .invalidField }
      picked.numbers.append(number)
    }
    return picked
  }

  private mutating func commitment() throws(EventFault) -> Commitment {
    Commitment(
      kind: try choice(), what: try words(), cue: try flag() ? try words() : nil,
      learn: try flag() ? try words() : nil, due: try flag() ? try date() : nil,
      confidence: try flag() ? try score() : nil, eased: try flag() ? try words() : nil)
  }

  mutating func date() throws(EventFault) -> CivilDate {
    let days = try zigzag()
    guard (-719_162...2_932_896).contains(days) else { throw .invalidField }
    return CivilDate(daysSinceEpoch: Int(days))
  }

  private mutating func erasedRows() throws(EventFault) -> [ErasedRow] {
    var rows: [ErasedRow] = []
    for _ in 0..<(try count()) { rows.append(ErasedRow(ref: try ref(), tag: try raw(16))) }
    return rows
  }
}

extension EventKind {
  /// The versions of a kind that can be read.
  fileprivate var versions: ClosedRange<UInt8> {
    switch self {
    case .answered, .revised: EventCodec.first...EventCodec.picking
    case .stepClosed: EventCodec.first...EventCodec.halving
    default: EventCodec.first...EventCodec.first
    }
  }
}
