import Reflection

/// Something that names a step.
struct Reference {
  var name: String
  var mark: Mark
  /// Where the step must stand, seen from `place`.
  var reach: PackFault.Reach
  /// The place of the step that names it.
  var place: Int
}

/// Something that is asked of an answer.
struct Need {
  /// The step that is asked; the one at `place` when there is none.
  var step: String?
  var place: Int
  var key: String
  var mark: Mark
  /// The types that can be asked this; any, when there are none.
  var types: Set<StepType>
  /// The option that must be one of the step's.
  var option: String?
}

extension PackDecoder {
  /// Looks for every step that is named, and asks whether its answer can be asked that.
  mutating func check(_ steps: [Step]) {
    // Where a step has no name that can be read, it may be the one that is meant.
    guard !steps.isEmpty, !steps.contains(where: \.id.isEmpty) else { return }
    let places = Dictionary(zip(steps.map(\.id), steps.indices)) { first, _ in first }
    for reference in references where !log.isFull { check(reference, steps, places) }
    for need in needs where !log.isFull {
      let place = need.step.map { places[$0] ?? need.place } ?? need.place
      // One that does not come before was told by its reference.
      guard need.step == nil || place < need.place, !blurred.contains(place) else { continue }
      check(need, steps[place])
    }
  }

  private mutating func check(
    _ reference: Reference, _ steps: [Step], _ places: [String: Int]
  ) {
    let reachable =
      switch reference.reach {
      case .earlier: 0..<reference.place
      case .later: min(reference.place + 1, steps.count)..<steps.count
      case .anywhere, .elsewhere: steps.indices
      }
    if let place = places[reference.name], reachable.contains(place) { return }
    let nearest = nearestWord(to: reference.name, among: steps[reachable].map(\.id))
    log.report(
      .noSuchStep(reference.name.clipped, nearest: nearest, reference.reach), at: reference.mark)
  }

  private mutating func check(_ need: Need, _ step: Step) {
    if !need.types.isEmpty, !need.types.contains(step.kind.type) {
      log.report(.doesNotFit(need.key), at: need.mark)
    }
    guard let option = need.option else { return }
    let known = step.kind.options.map(\.id)
    guard !known.isEmpty, !known.contains(""), !known.contains(option) else { return }
    let nearest = nearestWord(to: option, among: known)
    log.report(.unknownWord(option.clipped, nearest: nearest, allowed: known), at: need.mark)
  }
}
