extension Dialogue {
  /// Back to the question before; from a follow-up to its own question; writes nothing.
  mutating func back() -> [Effect] {
    if case .part(let stop, let draft) = asking, let before = draft.previous() {
      asking = .part(stop, before)
      return ask()
    }
    let target = asking.stop.map(question) ?? path.questions.last
    guard let target else {
      return [.say(.backNone)] + again()
    }
    return revisit(target)
  }

  /// Back to a question by its number, or to what was added to it.
  mutating func change(_ number: Int, followUp: Bool) -> [Effect] {
    if !followUp, case .part(let stop, var draft) = asking, self.number(of: stop.place) == number {
      draft.part = .what
      asking = .part(stop, draft)
      return ask()
    }
    let passed = path.passed.filter { stop in
      self.number(of: stop.place.question) == number && stop.place.isFollowUp == followUp
    }
    guard let target = passed.last else { return [.say(.noSuchQuestion(number))] + again() }
    return revisit(target)
  }

  private func question(before here: Stop) -> Stop? {
    let questions = path.questions
    if here.place.isFollowUp { return questions.first { $0.place == here.place.question } }
    guard let index = questions.firstIndex(where: { $0.place == here.place }) else {
      return questions.last { $0.index <= here.index }
    }
    return index > 0 ? questions[index - 1] : nil
  }

  private mutating func revisit(_ stop: Stop) -> [Effect] {
    setAside()
    isRevisit = true
    let isAnswered = answers.kept[stop.place] != nil
    let said = isAnswered ? [Effect.say(.backHere(number(of: stop.place.question)))] : []
    return said + present(stop)
  }
}
