/// One question as it is to be asked.
public struct Question: Sendable, Equatable {
  /// What a question is in the order of things.
  public enum Role: Sendable, Equatable {
    /// A step: the how-many-th question, and the most there can be.
    case main(number: Int, total: Int)
    /// One more question on an answer, or a part of a commitment; it has no number of its own.
    case followUp(of: Int)
    /// Whether words of another time are to be shown.
    case askFirst
  }

  /// What may be entered.
  public enum Form: Sendable, Equatable {
    /// Words; `severalLines` when Enter goes to the next line.
    case text(severalLines: Bool)
    /// Items, up to so many.
    case items(maximum: Int)
    /// A number from 1 to 10, with the words for both ends; no words for a commitment's chances.
    case scale(low: String?, high: String?)
    /// Numbers of options.
    case options([String], maximum: Int)
    /// Items of a list, by their numbers.
    case picks([String], maximum: Int)
    /// Words, or the number of a sentence of what was received.
    case sentence([String])
    /// Nothing: Enter goes on; words are kept all the same.
    case nothing
    /// A date: an empty line takes the one kept, else the one so many days from today.
    case date(inDays: Int?, kept: CivilDate?)
  }

  /// Where it stands in the run.
  public var place: Place
  /// What it is in the order of things.
  public var role: Role
  /// Words of another time, to be shown before it.
  public var recall: RecallShown?
  /// The question.
  public var text: [Piece]
  /// The name of a workshop's step, before its text.
  public var title: String?
  /// The turns of a round, with their minutes.
  public var turns: [RoundForm.Turn] = []
  /// What was received, to be read under it.
  public var letter: Letter?
  /// The wording that is kept with the answer.
  public var wording: Wording
  /// An if-then sentence that stands under it.
  public var cue: String?
  /// Why it is asked.
  public var why: String?
  /// Whether the why-line is shown unasked: core questions and those never shared, in a first run.
  public var showsWhy: Bool
  /// What an answer may look like.
  public var examples: [String]
  /// What may be entered.
  public var form: Form
  /// What stands in the line already.
  public var line: String
  /// Whether it has an answer that an empty line keeps.
  public var isAnswered: Bool
  /// Whether it was shown before: then it stands alone, without recall and why-line.
  public var isRepeated: Bool
}

/// Words of another time.
public enum RecallShown: Sendable, Equatable {
  /// The pack's sentence with the quotation in it.
  case sentence([Piece])
  /// The quotations, when the pack has no sentence for them.
  case quotations([String])
}
