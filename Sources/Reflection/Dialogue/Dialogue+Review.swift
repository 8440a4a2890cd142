/// A question of a run with what was answered, as it is shown again.
public struct AnsweredQuestion: Sendable, Equatable {
  /// Its number in this run.
  public var number: Int
  /// Where it stands.
  public var place: Place
  /// The question as it was shown.
  public var text: [Piece]
  /// What was answered; `nil` when it was left aside.
  public var kept: RunAnswers.Kept?
  /// What was added to it.
  public var more: RunAnswers.Kept?
  /// The question to which that was added, as it was shown.
  public var moreText: [Piece] = []

  /// The answer, then what was added to it under its own question.
  ///
  /// An answer without its question can say the opposite. Words that only say again what stands above are
  /// one with it.
  public var parts: [AnsweredQuestion] {
    guard let more, !isSaidAgain else { return [self] }
    var main = self
    (main.more, main.moreText) = (nil, [])
    return [
      main, AnsweredQuestion(number: number, place: more.answer.place, text: moreText, kept: more),
    ]
  }

  private var isSaidAgain: Bool {
    let words = more?.answer.ownWords ?? ""
    guard let answer = kept?.answer else { return false }
    return words.isEmpty || words == answer.words || words == answer.ownWords
  }
}

extension Dialogue {
  /// Every question of the path that was answered or left aside, in order.
  public var answered: [AnsweredQuestion] {
    let path = self.path
    return path.questions.map { stop in
      let more = path.passed.first { $0.place.isFollowUp && $0.place.question == stop.place }
      return AnsweredQuestion(
        number: number(of: stop.place), place: stop.place,
        text: answers.kept[stop.place].map { shownWording($0.answer.wording) }
          ?? pieces(of: wording(at: stop), at: stop).pieces,
        kept: answers.kept[stop.place], more: more.flatMap { answers.kept[$0.place] },
        moreText: more.flatMap { answers.kept[$0.place] }.map { shownWording($0.answer.wording) }
          ?? [])
    }
  }

  /// Core questions of the path that were left aside, in order; after a card, those that are bearable,
  /// and none once the run is on its way to its end.
  public var coreLeftAside: [AnsweredQuestion] {
    answered.filter { question in
      question.kept == nil && way != .closing
        && BearableSteps.hold(question.place.step, of: written.id, way)
        && pack.steps.contains { $0.id == question.place.step && $0.isCore && $0.isAnswered }
    }
  }

  /// What the pack wants shown at the end: answered questions of its summary.
  public var summary: [AnsweredQuestion] {
    let answered = self.answered
    return pack.summary.compactMap { id in
      answered.first { $0.place.step == id && $0.kept != nil && !isGrave($0) }
    }
  }

  /// Whether the words of a question point to something: they are not shown again unasked.
  func isGrave(_ question: AnsweredQuestion) -> Bool {
    [question.kept, question.more].compactMap { $0 }.contains { signals[$0.ref] != nil }
  }

  /// Places that are on the path, follow-ups included.
  public var placesOnPath: [Place] { path.passed.map(\.place) }

  /// Whether every question was answered or left aside.
  public var isAtEnd: Bool { path.open == nil }

  /// What is entered at the question at hand and not kept yet: items of a list.
  public var itemsEntered: [String] {
    if case .items(_, let items) = asking { items } else { [] }
  }
}
