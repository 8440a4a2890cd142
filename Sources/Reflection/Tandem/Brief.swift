/// What one page says before a session with a person: what they chose to show, and what I wrote last.
///
/// Words that may point to something grave are not summed up: they are read in full where they came,
/// and are only counted here.
public struct Brief: Sendable, Equatable {
  /// The most answers of earlier letters, a line each.
  public static let earlierLimit = 5
  /// The most commitments.
  public static let commitmentLimit = 4
  /// The most scales.
  public static let scaleLimit = 4
  /// The most answers to one scale, the latest.
  public static let pointLimit = 8

  /// Something that happened on a day.
  public struct Dated<Thing: Sendable & Hashable>: Sendable, Hashable {
    /// The day.
    public var day: CivilDate
    /// What it was.
    public var thing: Thing

    /// Creates something that happened on a day.
    public init(_ thing: Thing, on day: CivilDate) {
      self.thing = thing
      self.day = day
    }
  }

  /// The help that is wanted.
  public struct Help: Sendable, Equatable {
    /// Of what kind, in the order of `Letter.Wish.allCases`.
    public var wish: [Letter.Wish]
    /// The same in free words, may be empty.
    public var words: String
  }

  /// A commitment that was shown.
  public struct Trial: Sendable, Equatable {
    /// The commitment.
    public var commitment: SharedCommitment
    /// What was shown later in answer to a question that quotes it, in order.
    public var since: [Passage]
  }

  /// How the answers to one question for a number moved, over several days.
  public struct Scale: Sendable, Equatable {
    /// The question, as it was asked last.
    public var asked: String
    /// The numbers, 1 to 10, two at least, one a day, the oldest first.
    public var points: [Dated<Int>]
  }

  /// With whom the session is.
  public var contact: Contact
  /// The day of the page.
  public var day: CivilDate
  /// How many letters with answers came.
  public var letters: Int
  /// When something came last.
  public var lastCame: CivilDate
  /// The day on which that was written, as its writer has it.
  public var lastCameWritten: CivilDate
  /// When I wrote last.
  public var lastWritten: CivilDate?
  /// The title of the last exercise with this person, and the day on which it began.
  public var lastRun: Dated<String>?
  /// What the last letter wants.
  public var help: Help?
  /// The answers of the letter that was written last, in its order, and the day it was written.
  public var answers: Dated<[Passage]>
  /// When that letter came.
  public var answersCame: CivilDate
  /// Answers of earlier letters, the newest letter first.
  public var earlier: [Passage]
  /// Commitments, the newest letter first.
  public var trials: [Trial]
  /// Scales that were answered more than once, the latest answer first.
  public var scales: [Scale]
  /// What I wrote back last.
  public var reply: Dated<[Remark]>?
  /// How much older there is that has no place on the page.
  public var further: Int
  /// How many texts of letters are left out for their words.
  public var withheld: Int
}

extension Pack {
  /// Two open questions for who prepares a session, others each time; fewer when the pack has no two.
  ///
  /// - Parameters:
  ///   - letters: how many letters came so far, 1 or more.
  ///   - language: the language of the questions.
  /// - Returns: the questions, in the order of the pack.
  public func questions(afterLetters letters: Int, in language: Language) -> [String] {
    let open = steps.filter { $0.standsAlone(isFirst: letters < 2) }
    let chosen = open.indices.prefix(2).map { (letters + $0) % open.count }.sorted()
    return chosen.map { open[$0].ask.wording(language, run: letters) }
  }
}

extension Step {
  /// Whether the question can be asked out of its run: of everybody, about nothing said before, and
  /// not of what stays with the person alone.
  fileprivate func standsAlone(isFirst: Bool) -> Bool {
    guard case .text = kind, when == nil, share != .never else { return false }
    let hasBlank = Language.allCases.contains { ask[$0].contains { $0.contains("{") } }
    // Another wording for the first run says that the usual one speaks of an earlier time.
    return !hasBlank && !(isFirst && !alternatives.isEmpty)
  }
}
