import Reflection

extension Pack {
  /// What a workshop says of its exercise where that is not here any more, nor was kept: the ids of
  /// the steps that were closed and of what was chosen.
  init(knownFrom kept: KeptWorkshop, _ card: WorkshopCard) {
    self.init(
      id: card.pack, version: card.version, digest: card.digest, audience: .workshop, minutes: 1,
      followBudget: 0, title: Text(french: card.pack, english: card.pack),
      steps: kept.closings.map { Step(knownFrom: $0.result) })
  }
}

extension Step {
  fileprivate init(knownFrom result: StepResult) {
    let kind: Kind
    switch result.shown {
    case .counts(let counts):
      let options = counts.map {
        Option(id: $0.option, label: Text(french: $0.option, english: $0.option))
      }
      kind = .choice(ChoiceForm(options: options))
    case .texts, nil: kind = .text(severalLines: true)
    }
    self.init(id: result.step, kind: kind, ask: Variants(french: [], english: []))
    // What was closed was offered.
    release = .offer
  }
}
