/// What was entered at a question and not sent yet.
public struct Draft: Sendable, Equatable {
  /// When it stood there.
  public var moment: Moment
  /// The run.
  public var run: Ref
  /// The question.
  public var place: Place
  /// Lines that were ended with Enter: items of a list, lines of a text.
  public var lines: [String]
  /// What stood in the line.
  public var line: String

  /// Creates a draft.
  public init(moment: Moment, run: Ref, place: Place, lines: [String], line: String) {
    self.moment = moment
    self.run = run
    self.place = place
    self.lines = lines
    self.line = line
  }
}

extension Draft {
  /// Whether nothing is entered.
  public var isEmpty: Bool { lines.isEmpty && line.isBlank }

  /// Whether a fact says what was entered here, leaves its question aside, or ends its run.
  ///
  /// Only then is nothing begun any more. Whatever else is kept, the words wait for their question.
  public func isSettled(by fact: Fact) -> Bool {
    switch fact {
    case .answered(let answer), .revised(let answer), .committed(let answer),
      .reviewed(let answer):
      answer.run == run && answer.place == place
    case .skipped(let run, let place): run == self.run && place == self.place
    case .finished(let run): run == self.run
    default: false
    }
  }

  /// Whether it goes with answers that are erased: they stand at its question, or do not read, so that
  /// they may.
  public func isErased(with events: Set<Ref>, in arena: EventArena) -> Bool {
    arena.entries.contains { entry in
      guard arena.run(of: entry) == (atQuestion ?? self).run, events.contains(arena.ref(of: entry))
      else { return false }
      guard let event = try? arena.event(entry) else { return true }
      return event.fact.answer.map { $0.place == place || $0.place == place.question } ?? false
    }
  }
}

extension Draft {
  /// The bytes of a draft in a device's chain: moment, run, place, the lines and then the line.
  public func encoded(in device: DeviceID) -> [UInt8] {
    var writer = EventWriter(device: device)
    writer.zigzag(moment.milliseconds)
    writer.zigzag(Int64(moment.offsetMinutes))
    writer.ref(run)
    writer.place(place)
    writer.list(lines + [line]) { $0.text($1) }
    return writer.bytes
  }

  /// Reads a draft that may be followed by zeros only.
  ///
  /// - Throws: `EventFault` for anything that `encoded(in:)` does not write.
  public init(_ bytes: UnsafeRawBufferPointer, in device: DeviceID) throws(EventFault) {
    var reader = EventReader(bytes, device: device)
    let milliseconds = try reader.zigzag()
    let offset = try reader.zigzag()
    guard (-1440...1440).contains(offset) else { throw .invalidField }
    let run = try reader.ref()
    let place = try reader.place()
    var lines: [String] = []
    for _ in 0..<(try reader.count()) { lines.append(try reader.text()) }
    guard let line = lines.popLast() else { throw .invalidField }
    self.init(
      moment: Moment(milliseconds: milliseconds, offsetMinutes: Int(offset)), run: run,
      place: place, lines: lines, line: line)
    try reader.expectZeros()
  }
}

extension Draft {
  /// Creates a draft of words that were typed outside of a question: a journal has one draft, and what
  /// waits at a question stands inside this one until the words are kept or dropped.
  ///
  /// - Parameters:
  ///   - words: what was typed, sent or not.
  ///   - moment: when it stood there.
  ///   - waiting: what is begun at a question, `nil` for nothing.
  public init(outside words: String, at moment: Moment, over waiting: Draft?) {
    self.init(
      moment: moment, run: Draft.noRun, place: Place(step: ""),
      lines: waiting.map { [Hex.text($0.encoded(in: Draft.noRun.device))] } ?? [], line: words)
  }

  /// The words that were typed outside of a question, `nil` when it is a draft of a question.
  public var outside: String? { run == Draft.noRun ? line : nil }

  /// What is begun at a question: this draft, or the one that stands inside it.
  public var atQuestion: Draft? {
    guard run == Draft.noRun else { return self }
    guard let bytes = lines.first.flatMap({ Hex.bytes($0.utf8) }) else { return nil }
    return bytes.withUnsafeBytes { try? Draft($0, in: Draft.noRun.device) }
  }

  /// No event has the number 0: no run is begun by it.
  private static let noRun = Ref(device: DeviceID(high: 0, low: 0), sequence: 0)
}
