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
      guard arena.run(of: entry) == run, events.contains(arena.ref(of: entry)) else { return false }
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
