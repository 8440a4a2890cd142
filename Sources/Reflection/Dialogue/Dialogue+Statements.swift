extension Dialogue {
  /// How many questions are asked in a row before something is said.
  static let questionsBeforeAcknowledgement = 3

  /// What is said once an answer is durable, before the next question.
  mutating func statements(after pending: Pending, _ facts: [RecordedFact]) -> [Effect] {
    guard let stop = pending.asking.stop, !pending.isJump else { return [] }
    var statements: [Effect] = []
    if case .resized = facts.first?.fact { return [resized] }
    let isSkipped = if case .skipped = facts.first?.fact { true } else { false }
    let isLeft = isSkipped && form(at: stop) != .nothing
    if isLeft {
      questionsInARow = 0
      if !said.leftAside { statements.append(.say(.leftAside)) }
      said.leftAside = true
    }
    if let said = saying(after: stop, unless: pending.saidBefore) { statements.append(said) }
    if let notice = notice(after: stop, facts) { statements.append(.say(notice)) }
    let aside = setAside(since: pending.before, except: stop.place)
    if !aside.isEmpty { statements.append(.say(.setAside(aside))) }
    if statements.isEmpty, !isLeft, !pending.isRevisit,
      let words = acknowledgement(after: stop, facts)
    {
      statements.append(.say(.acknowledgement(words)))
    }
    if !statements.isEmpty { questionsInARow = 0 }
    return statements
  }

  /// The pack's own words after an answer, when its follow-up asks nothing.
  func textSaid(after stop: Stop) -> Saying? {
    stop.place.isFollowUp ? nil : finder.saying(after: stop)
  }

  /// What is to be said now: not what was said to the answer before a change.
  private func saying(after stop: Stop, unless before: Saying?) -> Effect? {
    guard let saying = textSaid(after: stop), saying != before else { return nil }
    let text = pieces(of: saying.text[language], at: stop).pieces
    return .say(.pack(text, offersShort: saying.offersShort && shortCount != nil))
  }

  /// What Tandem itself has to say: strength that runs out, a topic that goes round in circles.
  private mutating func notice(after stop: Stop, _ facts: [RecordedFact]) -> Statement? {
    guard let fact = facts.first(where: { $0.fact.answer != nil }), let answer = fact.fact.answer
    else { return nil }
    if signals[fact.ref] == .overload, !said.overload {
      said.overload = true
      return .overload
    }
    guard let returns = history.returns[stop.place.step], !stop.place.isFollowUp,
      returns.count + 1 == Dialogue.returnsBeforeNotice,
      answer.options.contains(where: { $0.id == Topic.alive })
    else { return nil }
    return .returned(History.Returns(count: returns.count + 1, since: returns.since))
  }

  /// The how-manieth return of a topic is spoken of (method.md 1.6).
  static let returnsBeforeNotice = 3

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
    guard questionsInARow >= Dialogue.questionsBeforeAcknowledgement,
      let sentence = candidates(after: stop, facts).first(where: {
        !said.acknowledgements.contains($0)
      })
    else { return nil }
    said.acknowledgements.insert(sentence)
    return sentence
  }

  /// Sentences that are true of what was answered, the most telling first.
  private func candidates(after stop: Stop, _ facts: [RecordedFact]) -> [Acknowledgement] {
    guard let answer = facts.first?.fact.answer,
      let question = answers.kept[stop.place.question]?.answer
    else { return [] }
    return moved(question) + candidates(of: answer, after: stop, facts)
  }

  /// How a number moved since the last run.
  private func moved(_ question: Answer) -> [Acknowledgement] {
    let last = history.lasts[StepAddress(step: question.place.step)]
    guard let score = question.score, let last, let before = last.score, before != score else {
      return []
    }
    return [.moved(from: before, to: score, since: last.date)]
  }

  private func candidates(
    of answer: Answer, after stop: Stop, _ facts: [RecordedFact]
  ) -> [Acknowledgement] {
    if case .reviewed = facts.first?.fact {
      let outcome = answer.options.first?.id
      return outcome == "done" ? [.done] : outcome == "not_yet" ? [.notYet] : []
    }
    guard case .text(let text) = answer.value, facts.allSatisfy({ signals[$0.ref] == nil }) else {
      return []
    }
    let isShort = !stop.place.isFollowUp && text.wordCount < Dialogue.fewWords
    let usual: [Acknowledgement] = [.wordsKept, .noted]
    return (history.runNumber % 2 == 0 ? usual : usual.reversed()) + (isShort ? [.oneLine] : [])
  }

  /// Under so many words an answer is one line.
  static let fewWords = 8
}

extension Dialogue.Asking {
  /// Where it is asked.
  var stop: Stop? {
    switch self {
    case .nothing: nil
    case .question(let stop), .consent(let stop), .items(let stop, _), .part(let stop, _),
      .care(let stop, _):
      stop
    }
  }
}
