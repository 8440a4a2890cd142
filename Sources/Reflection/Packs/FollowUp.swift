/// What may follow an answer; the first entry whose condition holds, and only that one.
public struct FollowUp: Sendable, Equatable {
  /// What the program does.
  public enum Move: Sendable, Equatable {
    /// Asks one more question.
    case ask(Variants, Reply)
    /// Says something and goes on.
    case say(Text)
  }

  /// What the one more question asks for.
  public enum Reply: Sendable, Equatable {
    /// Open text.
    case text
    /// One of some options, each of which may jump.
    case choice(ChoiceForm)
  }

  /// What the answer does to the one above it.
  public enum Keep: String, Sendable, CaseIterable {
    /// Stands under it.
    case append
    /// Takes its place.
    case replace
    /// Joins its list.
    case item
  }

  /// When it is taken; always, when there is none.
  public var when: Condition?
  /// What happens.
  public var move: Move
  /// What the answer does to the one above it.
  public var keep: Keep

  /// Creates an entry.
  public init(when: Condition? = nil, move: Move, keep: Keep = .append) {
    self.when = when
    self.move = move
    self.keep = keep
  }
}
