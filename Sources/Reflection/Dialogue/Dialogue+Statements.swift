extension Dialogue {
  /// How many questions are asked in a row before something is said.
  static let questionsBeforeAcknowledgement = 3

  /// What is said once an answer is durable, before the next question.
  mutating func statements(after pending: Pending, _ facts: [RecordedFact]) -> [Effect] {
    guard let stop = pending.asking.stop else { return [] }
    var statements: [Effect] = []
    if case .skipped = facts.first?.fact { statements.append(.say(.leftAside)) }
    if let said = said(after: stop, unless: pending.saidBefore) {
      statements.append(.say(.pack(said)))
    }
    let aside = setAside(since: pending.before, except: stop.place)
    if !aside.isEmpty { statements.append(.say(.setAside(aside))) }
    if statements.isEmpty, !pending.isRevisit, let words = acknowledgement(after: stop, facts) {
      statements.append(.say(.acknowledgement(words)))
    }
    if !statements.isEmpty { questionsInARow = 0 }
    return statements
  }

  /// The pack's own words after an answer, when its follow-up asks nothing.
  func textSaid(after stop: Stop) -> Text? {
    guard !stop.place.isFollowUp else { return nil }
    return PathFinder.saying(after: stop, in: pack, language, after: history, with: answers)
  }

  /// What is to be said now: not what was said to the answer before a change.
  private func said(after stop: Stop, unless before: Text?) -> [Piece]? {
    textSaid(after: stop).flatMap { text in
      text == before ? nil : pieces(of: text[language], at: stop).pieces
    }
  }

  /// Questions whose answers are no longer on the path.
  private func setAside(since before: Path, except place: Place) -> [[Piece]] {
    let now = path
    return before.passed.filter { stop in
      stop.place != place && answers.kept[stop.place] != nil && !now.contains(stop.place)
    }.map { stop in answers.kept[stop.place].map { shownWording($0.answer.wording) } ?? [] }
  }

  /// A short true sentence: after three questions in a row, after words only, never at the end.
  private mutating func acknowledgement(
    after stop: Stop, _ facts: [RecordedFact]
  ) -> Acknowledgement? {
    guard let open = path.open, open.place.question != stop.place.question else { return nil }
    questionsInARow += 1
    guard questionsInARow >= Dialogue.questionsBeforeAcknowledgement, !acknowledgements.isEmpty,
      case .answered(let answer) = facts.first?.fact, case .text = answer.value
    else { return nil }
    return acknowledgements.removeFirst()
  }
}

extension Dialogue.Asking {
  /// Where it is asked.
  var stop: Stop? {
    switch self {
    case .nothing: nil
    case .question(let stop), .consent(let stop), .items(let stop, _), .part(let stop, _): stop
    }
  }
}
