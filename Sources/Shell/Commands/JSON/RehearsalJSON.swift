import Reflection

extension RehearsalReport {
  /// The report for programs: counts by language, and what was missed.
  var json: JSON {
    .map([
      "id": .text(pack.id), "version": .number(pack.version), "minutes": .number(pack.minutes),
      "languages": .map(
        Dictionary(
          coverages.map { ($0.language.rawValue, json($0)) }, uniquingKeysWith: { one, _ in one })),
    ])
  }

  private func json(_ coverage: Coverage) -> JSON {
    .map([
      "runs": .number(coverage.runs), "seconds": .number(coverage.seconds),
      "on_time": .flag(coverage.isOnTime), "complete": .flag(coverage.isComplete),
      "reached": .list(
        pack.landmarks(in: coverage.language).map { json($0, coverage.reached[$0] ?? 0) }),
    ])
  }

  private func json(_ landmark: Landmark, _ count: Int) -> JSON {
    var map: [String: JSON] = ["step": .text(landmark.step), "runs": .number(count)]
    switch landmark.part {
    case .question: map["part"] = .text("question")
    case .wording(let number): map.merge(part("wording", number)) { _, new in new }
    case .alternative(let number): map.merge(part("alt", number)) { _, new in new }
    case .followUp(let number): map.merge(part("follow", number)) { _, new in new }
    case .jump(let option, let number):
      map.merge(part("goto", number)) { _, new in new }
      map["option"] = .text(option)
    case .easing: map["part"] = .text("low")
    }
    return .map(map)
  }

  private func part(_ name: String, _ number: Int) -> [String: JSON] {
    ["part": .text(name), "number": .number(number)]
  }
}
