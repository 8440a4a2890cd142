/// What may follow an answer; the first entry whose condition holds, and only that one.
public struct FollowUp: Sendable, Equatable {
  /// What the program does.
  public enum Move: Sendable, Equatable {
    /// Asks one more question.
    case ask(Variants, Reply)
    /// Says something and goes on; `offersShort` when it also says how to keep the core only.
    case say(Text, offersShort: Bool)
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
  /// The card of the safety file that is shown before it.
  public var card: CareCard.Kind?

  /// Creates an entry.
  public init(
    when: Condition? = nil, move: Move, keep: Keep = .append, card: CareCard.Kind? = nil
  ) {
    self.when = when
    self.move = move
    self.keep = keep
    self.card = card
  }
}
