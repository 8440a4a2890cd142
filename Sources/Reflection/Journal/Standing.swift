/// How a journal stands to what was last seen of it on this machine; facts, never text.
public enum Standing: Sendable, Equatable {
  /// It goes on where it was left, or cannot be compared because its head does not open.
  case known
  /// Nothing that was seen of it here can be read: it is new on this machine, or the note is gone.
  case unseen
  /// What was noted of it was noted on another machine: the folders were copied.
  case otherMachine
  /// It was sealed under a new key since it was seen here.
  case rebuilt(seen: Moment)
  /// It has fewer entries than were seen: how many fewer, and when they were seen.
  case shorter(by: UInt64, seen: Moment)
  /// It is as it was before it was sealed under a new key, which was seen here.
  case beforeRebuild(seen: Moment)
  /// It has as many entries as were seen, but others.
  case otherHistory(seen: Moment)
}

extension Standing {
  /// Why a new chain begins, `nil` when the old one goes on.
  public var why: DeviceBegan.Why? {
    switch self {
    case .known: nil
    case .unseen, .otherMachine, .rebuilt: .found
    case .shorter, .beforeRebuild, .otherHistory: .rolledBack
    }
  }
}
