extension Dialogue {
  /// Looks at what was just kept: a card stops the script, once of each kind in a run.
  ///
  /// Nothing of it is kept, counted or sent (method.md 5.6).
  mutating func attend(to facts: [RecordedFact], at stop: Stop?) -> [Effect]? {
    guard let stop, let signal = facts.compactMap({ signals[$0.ref] }).first,
      let kind = CareCard.Kind(signal)
    else { return nil }
    questionsInARow = 0
    // Where a hand is looked for already, nothing stops: the numbers, and on.
    if pack.id == Pack.someoneNear || way == .closing { return [.say(.numbers(kind))] + goOn() }
    let isNew = cards.insert(kind).inserted
    guard !said.silenced.contains(kind) else { return goOn(.bearable) }
    guard isNew else { return [.say(.careReminder)] + goOn() }
    asking = .care(stop, kind)
    return [.care(kind)]
  }

  /// Looks for words of the safety file in an answer.
  mutating func look(at answer: Answer, _ ref: Ref) {
    signals[ref] = care.signals.signal(in: answer.allWords)
  }

  /// The person chose to go on under a card; closing and pausing are done by who shows it.
  mutating func cared(_ choice: CareCard.Choice) -> [Effect] {
    guard case .care(let stop, let kind) = asking else { return [] }
    switch choice {
    case .unseen, .close, .pause: return goOn()
    case .goOn where closes(after: kind): return goOn(.closing)
    case .goOn, .elsewhere: return mayEnd + goOn(.bearable)
    case .notAgain:
      said.silenced.insert(kind)
      return mayEnd + goOn(.bearable)
    case .erase:
      // Who erases them wrote words that must not stay: not a false alarm.
      go(closes(after: kind) ? .closing : .bearable)
      asking = .care(stop, kind)
      return [.erase(stop.place)]
    }
  }

  /// Whether a run is on its way to its end after a card; a room goes on together, and nothing is left
  /// out of its way.
  private func closes(after kind: CareCard.Kind) -> Bool { kind == .selfHarm && !isTogether }

  /// Words that were not kept met the lists: the same question, and no more that digs after it.
  mutating func met(_ kind: CareCard.Kind) -> [Effect] {
    cards.insert(kind)
    guard pack.id != Pack.someoneNear, way == .asWritten else { return again() }
    let before = asking
    go(.bearable, asking: before.stop?.place.step)
    guard let asking = before.moved(to: pack) else { return mayEnd + goOn() }
    self.asking = asking
    return mayEnd + again()
  }

  /// A pack of a person's own does not say what is bearable in it: that it can end here is said.
  private var mayEnd: [Effect] {
    BearableSteps.knows(written.id) || isTogether ? [] : [.say(.mayEnd)]
  }

  /// How a run goes on that is taken up again: read from its answers.
  mutating func goOnAfterCards() {
    guard written.id != Pack.someoneNear else { return }
    cards = Set(signals.values.compactMap(CareCard.Kind.init))
    if answers.isClosing { way = .closing } else if !cards.isEmpty { way = .bearable }
    pack = written.asked(way, passed: answers.passedSteps)
  }

  private mutating func goOn(_ way: AfterCard) -> [Effect] {
    go(way)
    return goOn()
  }

  /// Goes on in a gentler way, never in a less gentle one.
  ///
  /// - Parameters:
  ///   - way: the way.
  ///   - step: the step that is asked meanwhile, `nil` for none.
  private mutating func go(_ way: AfterCard, asking step: String? = nil) {
    guard way > self.way else { return }
    self.way = way
    pack = written.asked(way, passed: answers.passedSteps.union(step.map { [$0] } ?? []))
    aside = aside.compactMapValues { $0.moved(to: pack) }
    asking = .nothing
    walk()
  }

  /// What is said before Tandem's own questions, once.
  func opening(at stop: Stop) -> [Effect] {
    stop.place.step == ClosingQuestion.near.rawValue ? [.say(.closing)] : []
  }

  /// What is said after an answer in a run that goes on after a card: nothing about the answer.
  func statementsAfterCard(at stop: Stop, _ facts: [RecordedFact]) -> [Effect] {
    let answer = facts.compactMap(\.fact.answer).first
    guard let question = ClosingQuestion(rawValue: stop.place.step) else {
      return answer == nil && form(at: stop) != .nothing ? [.say(.leftAside)] : []
    }
    guard question == .near, ClosingQuestion.isNobody(answer?.allWords ?? "") else { return [] }
    return [.say(.numbers(.selfHarm)), .say(.voice)]
  }

  /// Whether a card of a kind came in this run, or nothing more of it is wanted.
  public func hasMet(_ kind: CareCard.Kind) -> Bool {
    cards.contains(kind) || said.silenced.contains(kind)
  }

  /// Whether the run is on its way to its end after a card, or there.
  public var isClosing: Bool { way == .closing }

  /// An answer left the journal; its question does not come back.
  mutating func erased(_ place: Place, _ moment: Moment) -> [Effect] {
    setAside()
    answers.erase(place, at: moment)
    aside = aside.filter { $0.key.question != place.question }
    walk()
    return [.say(.erased)] + goOn()
  }

  /// The card that a follow-up has, before it is asked.
  func card(at stop: Stop) -> [Effect] {
    guard stop.place.isFollowUp,
      let kind = pack.steps[stop.index].follow[stop.place.part - 1].card
    else { return [] }
    return [.care(kind)]
  }
}

extension CareCard.Kind {
  /// The card of a signal; for overload there is only a line.
  public init?(_ signal: Signal) {
    switch signal {
    case .selfHarm: self = .selfHarm
    case .harassment: self = .harassment
    case .overload: return nil
    }
  }
}

extension Dialogue.Asking {
  /// The same where a pack has other steps; `nil` when the step is gone.
  fileprivate func moved(to pack: Pack) -> Dialogue.Asking? {
    guard var stop, let index = pack.position(of: stop.place.step) else { return nil }
    stop.index = index
    return switch self {
    case .nothing: nil
    case .question: .question(stop)
    case .consent: .question(stop)
    case .items(_, let items): .items(stop, items)
    case .part(_, let draft): .part(stop, draft)
    case .care(_, let kind): .care(stop, kind)
    }
  }
}
