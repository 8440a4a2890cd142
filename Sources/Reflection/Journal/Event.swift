/// An immutable fact, and when it was said.
public struct Event: Sendable, Equatable {
  /// 1 + the highest clock that its writer had seen; the order of the fold.
  public var clock: UInt64
  /// When it was written.
  public var moment: Moment
  /// What it says.
  public var fact: Fact

  /// Creates an event.
  public init(clock: UInt64, moment: Moment, fact: Fact) {
    self.clock = clock
    self.moment = moment
    self.fact = fact
  }
}

/// Why bytes are no event that this version can read.
public enum EventFault: Error, Sendable, Equatable {
  /// The bytes end in the middle of a field.
  case truncated
  /// Something other than zeros follows the event.
  case trailingBytes
  /// A text is not UTF-8.
  case invalidText
  /// A field has a value that it cannot have.
  case invalidField
  /// A newer version of Tandem wrote this.
  case newer(kind: UInt8, version: UInt8)
}

/// The number that a kind of event has in its bytes; frozen.
public enum EventKind: UInt8, Sendable, CaseIterable {
  /// `Fact.deviceBegan`
  case deviceBegan = 1
  /// `Fact.settled`
  case settled = 2
  /// `Fact.began`
  case began = 3
  /// `Fact.answered`
  case answered = 4
  /// `Fact.skipped`
  case skipped = 5
  /// `Fact.revised`
  case revised = 6
  /// `Fact.committed`
  case committed = 7
  /// `Fact.reviewed`
  case reviewed = 8
  /// `Fact.paused`
  case paused = 9
  /// `Fact.finished`
  case finished = 10
  /// `Fact.erased`
  case erased = 11
  /// `Fact.resized`
  case resized = 12
  /// `Fact.noted`
  case noted = 13
  /// `Fact.gone`
  case gone = 14
  /// `Fact.contactAdded`
  case contactAdded = 15
  /// `Fact.contactChanged`
  case contactChanged = 16
  /// `Fact.sent`
  case sent = 17
  /// `Fact.received`
  case received = 18
  /// `Fact.letterPart`
  case letterPart = 19
  /// `Fact.reading`
  case reading = 20
  /// `Fact.letterMarked`
  case letterMarked = 21
  /// `Fact.workshopMade`
  case workshopMade = 22
  /// `Fact.workshopTickets`
  case workshopTickets = 23
  /// `Fact.stepClosed`
  case stepClosed = 24
  /// `Fact.workshopClosed`
  case workshopClosed = 25
  /// `Fact.released`
  case released = 26
  /// `Fact.packKept`
  case packKept = 55
}

extension Fact {
  /// The kind of event that says this.
  public var kind: EventKind {
    switch self {
    case .deviceBegan: .deviceBegan
    case .settled: .settled
    case .began: .began
    case .answered: .answered
    case .skipped: .skipped
    case .revised: .revised
    case .committed: .committed
    case .reviewed: .reviewed
    case .paused: .paused
    case .finished: .finished
    case .erased: .erased
    case .resized: .resized
    case .noted: .noted
    case .gone: .gone
    case .contactAdded: .contactAdded
    case .contactChanged: .contactChanged
    case .sent: .sent
    case .received: .received
    case .letterPart: .letterPart
    case .reading: .reading
    case .letterMarked: .letterMarked
    case .workshopMade: .workshopMade
    case .workshopTickets: .workshopTickets
    case .stepClosed: .stepClosed
    case .workshopClosed: .workshopClosed
    case .released: .released
    case .packKept: .packKept
    }
  }
}

extension Fact {
  /// The run that this belongs to, `nil` for what belongs to none; a run's beginning is its own.
  public var run: Ref? {
    switch self {
    case .answered(let answer), .revised(let answer), .committed(let answer),
      .reviewed(let answer):
      answer.run
    case .skipped(let run, _), .paused(let run, _), .finished(let run), .resized(let run, _),
      .reading(let run, _):
      run
    case .released(let release): release.run
    case .deviceBegan, .settled, .began, .erased, .noted, .gone, .contactAdded, .contactChanged,
      .sent, .received, .letterPart, .letterMarked, .workshopMade, .workshopTickets, .stepClosed,
      .workshopClosed, .packKept:
      nil
    }
  }
}
