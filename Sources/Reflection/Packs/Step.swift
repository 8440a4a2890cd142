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
    /// What was received is read; there is nothing to answer.
    case read
    /// A step of a workshop that the whole room does; there is nothing to answer.
    case round(RoundForm)
  }

  /// Permanent within the pack.
  public var id: String
  /// What is asked for.
  public var kind: Kind
  /// The name of a workshop's step, on every agenda.
  public var title: Text?
  /// The question; the text for the room when the step is a round.
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
  /// Whether a sentence of what was received may be picked by its number.
  public var picksSentence = false
  /// What the answer is in a reply to a mentee, when it may be a part of one.
  public var replyKind: ReplyKind?
  /// Whether the answer may be released to the room of a workshop.
  public var release = ReleaseRule.never
  /// How a workshop does the step.
  public var room: RoomForm?

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

/// What a mentor's line is in a reply (experience.md section 9).
public enum ReplyKind: String, Sendable, CaseIterable {
  /// What was heard.
  case heard
  /// A fact that was noticed.
  case encourage
  /// Something to look at again.
  case challenge
  /// A question.
  case question
}

/// Whether an answer may be released to the room, without a name (architecture.md 5a).
public enum ReleaseRule: String, Sendable, CaseIterable {
  /// It stays with the person.
  case never
  /// The person is asked; the default is no.
  case offer
  /// The same, and a result is shown even when all answers are alike: what a show of hands could
  /// ask.
  case open
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
