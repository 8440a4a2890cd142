extension Dialogue {
  /// The question being asked, as it is to be shown; `nil` when nothing is asked.
  func question() -> Question? {
    switch asking {
    case .nothing: nil
    case .question(let stop), .items(let stop, _): question(at: stop)
    case .consent(let stop): consentQuestion(at: stop)
    case .part(let stop, let draft): partQuestion(at: stop, draft)
    case .care: nil
    }
  }

  private func question(at stop: Stop) -> Question {
    let step = pack.steps[stop.index]
    let (text, wording) = pieces(of: self.wording(at: stop), at: stop)
    let isRepeated = isRevisit || shown.contains(stop.place)
    let isMain = !stop.place.isFollowUp
    return Question(
      place: stop.place, role: role(of: stop), recall: isRepeated ? nil : recall(at: stop),
      text: text, title: step.isAnswered ? nil : step.title?[language],
      turns: isMain ? step.turns : [], letter: isMain && step.kind == .read ? letter : nil,
      wording: wording, cue: isMain ? stop.commitment?.commitment.cue : nil,
      why: isMain ? step.why?[language] : nil,
      showsWhy: isMain && history.runNumber == 0 && (step.isCore || step.share == .never),
      examples: isMain ? step.examples?[language] ?? [] : [], form: form(at: stop),
      line: line(at: stop), isAnswered: answers.kept[stop.place] != nil, isRepeated: isRepeated)
  }

  /// Its number, and the most there can be: what was asked, and what may still come.
  func role(of stop: Stop) -> Question.Role {
    let number = number(of: stop.place.question)
    guard !stop.place.isFollowUp else { return .followUp(of: number) }
    let path = self.path
    let openIsNew = path.open.map { !answers.questions.contains($0.place.question) } ?? false
    let total = answers.questions.count + (openIsNew ? 1 : 0) + path.possibleAfter
    return .main(number: number, total: max(number, total))
  }

  /// The order in which a question was asked; a new one is the next.
  func number(of question: Place) -> Int {
    (answers.questions.firstIndex(of: question) ?? answers.questions.count) + 1
  }

  /// Where the conversation stands: the question's number, and the most there can be.
  public var standing: (number: Int, total: Int)? {
    guard let stop = asking.stop ?? path.open else { return nil }
    var question = stop
    question.place = stop.place.question
    guard case .main(let number, let total) = role(of: question) else { return nil }
    return (number, total)
  }

  private func consentQuestion(at stop: Stop) -> Question {
    Question(
      place: stop.place, role: .askFirst, recall: nil, text: [], wording: Wording(""), cue: nil,
      why: nil, showsWhy: false, examples: [], form: .options([], maximum: 1), line: "",
      isAnswered: false, isRepeated: false)
  }

  func form(at stop: Stop) -> Question.Form {
    let step = pack.steps[stop.index]
    if stop.place.isFollowUp {
      guard case .ask(_, .choice(let form)) = step.follow[stop.place.part - 1].move else {
        return .text(severalLines: false)
      }
      return options(form.options, form.maximum)
    }
    switch step.kind {
    case .text(let severalLines):
      let sentences = step.picksSentence ? letter?.sentences ?? [] : []
      return sentences.isEmpty ? .text(severalLines: severalLines) : .sentence(sentences)
    case .list(let form): return .items(maximum: form.maximum)
    case .scale(let form): return .scale(low: form.low[language], high: form.high[language])
    case .choice(let form):
      guard form.from != nil else { return options(form.options, form.maximum) }
      return .picks(
        options(at: stop).map { $0.label[language] }, maximum: form.maximum)
    case .review(let form): return options(form.options, 1)
    case .commit: return .text(severalLines: false)
    case .read, .round: return .nothing
    }
  }

  private func options(_ options: [Option], _ maximum: Int) -> Question.Form {
    .options(options.map { $0.label[language] }, maximum: maximum)
  }

  /// What stands in the line: the kept answer, the text that is to be rewritten, or an earlier one.
  func line(at stop: Stop) -> String {
    let step = pack.steps[stop.index]
    if let kept = answers.kept[stop.place] { return kept.answer.line(among: options(at: stop)) }
    if stop.place.isFollowUp, let main = answers.kept[stop.place.question] {
      let entry = step.follow[stop.place.part - 1]
      // Words beside a number are kept there: they seldom answer what is asked next.
      return entry.options.isEmpty && entry.keep == .replace ? main.answer.ownWords : ""
    }
    return step.startFrom.compactMap { id in
      quotable(at: StepAddress(step: id))?.startingText
    }.joined(separator: "\n")
  }

  /// What can be chosen at a stop: the pack's options, or the items of an earlier list.
  func options(at stop: Stop) -> [Option] {
    let step = pack.steps[stop.index]
    guard !stop.place.isFollowUp else { return step.follow[stop.place.part - 1].options }
    guard let list = list(at: stop) else { return step.options }
    return list.answer.items.enumerated().map { index, item in
      Option(id: String(index + 1), label: Text(french: item, english: item))
    }
  }

  /// The list whose items are the options at a stop, as it is kept now.
  func list(at stop: Stop) -> RunAnswers.Kept? {
    guard case .choice(let form) = pack.steps[stop.index].kind, let list = form.from else {
      return nil
    }
    return answers.kept[Place(step: list)]
  }

  /// An answer on the path that may be shown unasked: not one that points to something.
  func quotable(at address: StepAddress) -> Answer? {
    let stop = path.passed.last { stop in
      stop.place.step == address.step && stop.place.isFollowUp == address.isMore
    }
    guard let kept = stop.flatMap({ answers.kept[$0.place] }), signals[kept.ref] == nil else {
      return nil
    }
    return kept.answer
  }
}

extension Answer {
  /// The answer as the beginning of another text.
  fileprivate var startingText: String {
    if case .items(let items) = value { items.joined(separator: "\n") } else { quotable }
  }

  /// The answer as it could be typed again.
  func line(among options: [Option]) -> String {
    let typed =
      switch value {
      case .text(let text): text
      case .items(let items): items.joined(separator: "\n")
      case .score(let score): String(score)
      case .options(let chosen):
        chosen.compactMap { choice in
          options.firstIndex { $0.id == choice.id }.map { String($0 + 1) }
        }.joined(separator: " ")
      case .picked(let picked): picked.numbers.map(String.init).joined(separator: " ")
      case .commitment(let commitment): commitment.what
      }
    return words.isEmpty ? typed : typed + " " + words
  }
}
