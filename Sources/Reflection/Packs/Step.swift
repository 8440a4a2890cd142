/// One question of a pack.
public struct Step: Sendable, Equatable {
  /// What a step asks for.
  public enum Kind: Sendable, Equatable {
    /// Open text; `severalLines` when Enter goes to the next line.
    case text(severalLines: Bool)
    /// Items, one a line.
    case list(ListForm)
    /// An integer from 1 to 10.
    case scale(ScaleForm)
    /// One or more of some options.
    case choice(ChoiceForm)
    /// A small experiment with its parts.
    case commit(CommitForm)
    /// The open commitments, one after the other.
    case review(ReviewForm)
  }

  /// Permanent within the pack.
  public var id: String
  /// What is asked for.
  public var kind: Kind
  /// The question.
  public var ask: Variants
  /// Other wordings; the first whose condition holds replaces `ask`.
  public var alternatives: [Alternative]
  /// Why it is asked.
  public var why: Text?
  /// What an answer may look like; shown on request only, so that it does not steer.
  public var examples: Variants?
  /// When it is asked at all.
  public var when: Condition?
  /// Words of another time that are shown before it.
  public var recall: Recall?
  /// What may follow an answer: the first entry whose condition holds.
  public var follow: [FollowUp]
  /// Whether the answer may be shown to a mentor.
  public var share: ShareRule
  /// Whether the three-minute path has it.
  public var isCore: Bool
  /// Steps whose answers stand in the line already, ready to be changed.
  public var startFrom: [String]

  /// Creates a step.
  public init(
    id: String, kind: Kind, ask: Variants, alternatives: [Alternative] = [], why: Text? = nil,
    examples: Variants? = nil, when: Condition? = nil, recall: Recall? = nil,
    follow: [FollowUp] = [], share: ShareRule = .private, isCore: Bool = false,
    startFrom: [String] = []
  ) {
    self.id = id
    self.kind = kind
    self.ask = ask
    self.alternatives = alternatives
    self.why = why
    self.examples = examples
    self.when = when
    self.recall = recall
    self.follow = follow
    self.share = share
    self.isCore = isCore
    self.startFrom = startFrom
  }
}

/// Whether an answer may be shown to a mentor.
public enum ShareRule: UInt8, Sendable, CaseIterable {
  /// Can be picked by hand.
  case `private` = 0
  /// Is proposed at the end, unticked.
  case offer = 1
  /// Cannot be chosen.
  case never = 2
}

/// Another wording of a question, for when a condition holds.
public struct Alternative: Sendable, Equatable {
  /// When it replaces the question.
  public var when: Condition
  /// The wording.
  public var ask: Variants

  /// Creates an alternative.
  public init(when: Condition, ask: Variants) {
    self.when = when
    self.ask = ask
  }
}

/// Words of another time, shown before a question.
public struct Recall: Sendable, Equatable {
  /// The step whose last answer is quoted, `pack/step` for another pack.
  public var of: String
  /// Whether the person is asked before it is shown.
  public var asksFirst: Bool
  /// The sentence, with `{date}` and `{quote}`.
  public var text: Text?

  /// Creates a recall.
  public init(of: String, asksFirst: Bool = false, text: Text?) {
    self.of = of
    self.asksFirst = asksFirst
    self.text = text
  }
}
