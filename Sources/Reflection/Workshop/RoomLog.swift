/// What happened in a workshop, and when: nothing that anybody said.
public struct RoomLog: Sendable, Equatable {
  /// One thing that happened.
  public enum Happening: Sendable, Equatable {
    /// A step or a turn was shown.
    case began
    /// Time was added, or taken away when negative; in seconds.
    case added(Int)
    /// The clock was stopped.
    case paused
    /// The clock went on.
    case wentOn
    /// The facilitator stays at the step.
    case held
    /// No longer.
    case released
    /// The step was left out.
    case skipped
    /// The program was away for so many seconds; whether they were counted as time of the step.
    case interrupted(Int, isCounted: Bool)
    /// The workshop is over.
    case finished
  }

  /// Something that happened, and where in the plan.
  public struct Entry: Sendable, Equatable {
    /// When, by the clock on the wall.
    public var moment: Moment
    /// Where.
    public var place: RoomPlace
    /// What.
    public var happening: Happening

    /// Creates an entry.
    public init(moment: Moment, place: RoomPlace, happening: Happening) {
      self.moment = moment
      self.place = place
      self.happening = happening
    }
  }

  /// All that happened, in order.
  public var entries: [Entry]

  /// Creates a log.
  public init(entries: [Entry] = []) { self.entries = entries }

  /// When a step was shown first; `nil` when it never was.
  public func beginning(of part: Int) -> Moment? {
    entries.first { $0.place.part == part && $0.happening == .began }?.moment
  }

  /// By how many seconds the time of a step was changed by hand.
  public func added(to part: Int) -> Int {
    entries.reduce(0) { sum, entry in
      guard entry.place.part == part, case .added(let seconds) = entry.happening else { return sum }
      return sum + seconds
    }
  }

  /// How often something that has no number happened at a step.
  public func count(_ happening: Happening, at part: Int) -> Int {
    entries.count { $0.place.part == part && $0.happening == happening }
  }

  /// How many seconds the program was away during a step.
  public func interruption(at part: Int) -> Int {
    entries.reduce(0) { sum, entry in
      guard entry.place.part == part, case .interrupted(let seconds, _) = entry.happening else {
        return sum
      }
      return sum + seconds
    }
  }

  /// When the workshop was over.
  public var end: Moment? { entries.last { $0.happening == .finished }?.moment }
}

extension Moment {
  /// The moment so many seconds later, by the same offset.
  public func adding(seconds: Double) -> Moment {
    Moment(
      milliseconds: milliseconds + Int64((seconds * 1000).rounded()), offsetMinutes: offsetMinutes)
  }

  /// Whole seconds from another moment to this one; negative when that one is later.
  public func seconds(since other: Moment) -> Int {
    Int((milliseconds - other.milliseconds) / 1000)
  }
}
