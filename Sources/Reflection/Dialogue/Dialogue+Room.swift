extension Dialogue {
  /// To a step by its number in the pack: back to one that was passed, else past what is open.
  mutating func go(to number: Int) -> [Effect] {
    guard pack.steps.indices.contains(number - 1) else {
      return [.say(.noSuchStep(number, of: pack.steps.count))] + again()
    }
    let id = pack.steps[number - 1].id
    setAside()
    if let stop = path.passed.first(where: { $0.place == Place(step: id) }) {
      isRevisit = answers.kept[stop.place] != nil
      return present(stop)
    }
    let passed = openPlaces(before: number - 1).map { Fact.skipped(run: run, place: $0) }
    guard !passed.isEmpty else { return goOn() }
    let begun = aside
    isRevisit = false
    let effects = keep(passed, entered: "")
    // What was begun at a step waits there.
    aside = begun
    pending?.isJump = true
    return effects
  }

  /// What was neither answered nor left aside of the steps before one.
  private func openPlaces(before index: Int) -> [Place] {
    let more = path.open.map(\.place).flatMap { $0.isFollowUp ? $0 : nil }
    let steps = pack.steps[..<index].map { Place(step: $0.id) }
    return ([more].compactMap(\.self) + steps).filter {
      answers.kept[$0] == nil && answers.skipped[$0] == nil
    }
  }
}
