/// What comes into a dialogue.
///
/// Time, ids and history come in as well; the machine fetches nothing.
public enum Input: Sendable, Equatable {
  /// Asks the first question that is open.
  case start
  /// What was entered at the question, and the day it was entered on.
  case reply(String, today: CivilDate)
  /// The question is left aside.
  case skip
  /// Back to the question before.
  case back
  /// Back to a question by its number, or to what was added to it.
  case change(number: Int, followUp: Bool)
  /// To a step of a workshop by its number in the pack, as it stands on the wall; what is open before
  /// it is left aside.
  case go(step: Int)
  /// The same question once more, after something else was shown.
  case again
  /// Only the core questions are asked from here on, or all again.
  case resize(Beginning.Extent)
  /// A card was shown, and the person goes on.
  case cared(CareCard.Choice)
  /// The answer to a question left the journal, with what was added to it, at this moment.
  case erased(Place, Moment)
  /// What follows is in this language.
  case speak(Language)
  /// The facts of the last `keep` are durable.
  case recorded([RecordedFact])
  /// They could not be kept; nothing was.
  case notRecorded
}

/// What a dialogue wants done.
public enum Effect: Sendable, Equatable {
  /// A question is to be asked, and a line awaited.
  case ask(Question)
  /// The next line of a list is awaited; no question is printed. The first line is 1.
  case nextItem(Int)
  /// Something is to be said.
  case say(Statement)
  /// A card is to be shown before anything else; `cared` or `erased` is awaited when it has choices.
  case care(CareCard.Kind)
  /// The answer at a place is to leave the journal, and the place to count as left aside.
  case erase(Place)
  /// Facts are to be kept durably before anything else is shown, all or none.
  case keep([Fact])
  /// What was entered does not fit; it goes back into the line.
  case refuse(Refusal, line: String)
  /// There is no question left.
  case end
}

/// Something that is said without asking anything.
public enum Statement: Sendable, Equatable {
  /// The pack's own words after an answer; also how to keep the core only, when it offers that.
  case pack([Piece], offersShort: Bool)
  /// A short true sentence after three questions.
  case acknowledgement(Acknowledgement)
  /// A topic came back, so many times since a day, with no commitment in between.
  case returned(History.Returns)
  /// Strength may be running out: a pause is offered.
  case overload
  /// A card of that kind was shown before: where help is.
  case careReminder
  /// Text has left the journal.
  case erased
  /// Only so many questions are asked, or all again.
  case resized(Beginning.Extent, Int)
  /// Nothing would be asked in a short run from here on.
  case noShorter
  /// The question was left aside.
  case leftAside
  /// Answers to these questions are no longer on the path.
  case setAside([[Piece]])
  /// Question n is shown again; its answer is in the line.
  case backHere(Int)
  /// The change is kept; on to question n, or to the end.
  case backDone(Int?)
  /// There is no question before this one.
  case backNone
  /// No question has that number.
  case noSuchQuestion(Int)
  /// No step of the workshop has that number.
  case noSuchStep(Int, of: Int)
  /// The date that was understood.
  case date(CivilDate)
}

/// A short true sentence, whatever the answer was.
public enum Acknowledgement: Sendable, Hashable {
  /// Your words are kept as they are.
  case wordsKept
  /// Noted.
  case noted
  /// One line is sometimes enough.
  case oneLine
  /// A number moved since a day.
  case moved(from: Int, to: Int, since: CivilDate)
  /// A commitment was kept.
  case done
  /// A commitment waits.
  case notYet
}

/// What was said in this session already, over all its runs.
public struct Said: Sendable, Equatable {
  /// Cards that were shown.
  public var cards: Set<CareCard.Kind> = []
  /// Cards of which nothing more is wanted.
  public var silenced: Set<CareCard.Kind> = []
  /// Whether a pause was offered.
  public var overload = false
  /// Whether it was said how to come back to a question that was left aside.
  public var leftAside = false
  /// Sentences that were said.
  public var acknowledgements: Set<Acknowledgement> = []

  /// Creates what was said at the start of a session: nothing.
  public init() {}
}

/// Why an entered line does not fit the question.
public enum Refusal: Error, Sendable, Equatable {
  /// A number from 1 to 10 is wanted.
  case scale
  /// A number from 1 to n is wanted.
  case option(count: Int)
  /// At most so many numbers are wanted.
  case options(maximum: Int)
  /// A number from 1 to n in front, and the words are kept with it.
  case words(count: Int)
  /// At most so many items are taken.
  case items(maximum: Int)
  /// A date is wanted.
  case date
}
