extension Dialogue {
  /// Looks at what was just kept: a card stops the script, once of each kind in a session.
  ///
  /// Nothing of it is kept, counted or sent (method.md 5.6).
  mutating func attend(to facts: [RecordedFact], at stop: Stop?) -> [Effect]? {
    guard let stop, let signal = facts.compactMap({ signals[$0.ref] }).first,
      let kind = CareCard.Kind(signal)
    else { return nil }
    questionsInARow = 0
    guard said.cards.insert(kind).inserted else {
      let reminder: [Effect] = said.silenced.contains(kind) ? [] : [.say(.careReminder)]
      return reminder + goOn()
    }
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
    case .goOn, .close, .pause: return goOn()
    case .notAgain:
      said.silenced.insert(kind)
      return goOn()
    case .erase: return [.erase(stop.place)]
    }
  }

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
