@testable import Reflection

extension Bilingual<String> {
  /// A text whose French form shows that it is French.
  static func both(_ text: String) -> Text { Text(french: "fr " + text, english: text) }
}

extension Bilingual<[String]> {
  static func both(_ texts: String...) -> Variants {
    Variants(french: texts.map { "fr " + $0 }, english: texts)
  }
}

extension Condition {
  static func when(_ clauses: Clause..., of step: String? = nil) -> Condition {
    Condition(of: step, clauses)
  }

  static func mentions(fr: [String], en: [String]) -> Condition {
    Condition([.mentions(Bilingual(french: fr, english: en))])
  }
}

extension FollowUp {
  static func ask(
    _ text: String, _ condition: Condition? = nil, keep: Keep = .append
  ) -> FollowUp {
    FollowUp(when: condition, move: .ask(.both(text), .text), keep: keep)
  }

  static func ask(
    _ text: String, _ condition: Condition? = nil, options: [Option]
  ) -> FollowUp {
    FollowUp(when: condition, move: .ask(.both(text), .choice(ChoiceForm(options: options))))
  }

  static func say(_ text: String, _ condition: Condition? = nil) -> FollowUp {
    FollowUp(when: condition, move: .say(.both(text), offersShort: false))
  }
}

extension Step {
  static func text(
    _ id: String, _ ask: Variants? = nil, when: Condition? = nil, follow: [FollowUp] = [],
    core: Bool = false
  ) -> Step {
    Step(
      id: id, kind: .text(severalLines: false), ask: ask ?? .both("\(id)?"), when: when,
      follow: follow, isCore: core)
  }

  static func scale(
    _ id: String, when: Condition? = nil, follow: [FollowUp] = [], core: Bool = false
  ) -> Step {
    Step(
      id: id, kind: .scale(ScaleForm(low: .both("low"), high: .both("high"))),
      ask: .both("\(id)?"), when: when, follow: follow, isCore: core)
  }

  static func list(
    _ id: String, most: Int = 5, when: Condition? = nil, follow: [FollowUp] = []
  ) -> Step {
    Step(
      id: id, kind: .list(ListForm(maximum: most)), ask: .both("\(id)?"), when: when,
      follow: follow)
  }

  static func choice(
    _ id: String, _ options: [Option], most: Int = 1, when: Condition? = nil,
    recall: Recall? = nil, follow: [FollowUp] = [], core: Bool = false
  ) -> Step {
    Step(
      id: id, kind: .choice(ChoiceForm(options: options, maximum: most)), ask: .both("\(id)?"),
      when: when, recall: recall, follow: follow, isCore: core)
  }

  static func commit(_ id: String, _ form: CommitForm) -> Step {
    Step(id: id, kind: .commit(form), ask: .both("\(id)?"))
  }

  static func review(_ id: String, most: Int = 2, follow: [FollowUp] = []) -> Step {
    Step(
      id: id,
      kind: .review(
        ReviewForm(options: .of("done", "differently", "not_yet", "dropped"), maximum: most)),
      ask: .both("Tried “{commitment}”?"), when: .when(.hasOpenCommitments), follow: follow)
  }
}

extension [Option] {
  /// Options whose labels are their ids; `id>step` jumps.
  static func of(_ ids: String...) -> [Option] {
    ids.map { text in
      let parts = text.split(separator: ">").map(String.init)
      return Option(id: parts[0], label: .both(parts[0]), goto: parts.count > 1 ? parts[1] : nil)
    }
  }
}

extension Pack {
  static func of(
    _ steps: [Step], id: String = "test.pack", budget: Int = 4, summary: [String] = []
  ) -> Pack {
    Pack(
      id: id, version: 1, digest: Array(repeating: 7, count: 32), audience: .mentee, minutes: 5,
      followBudget: budget, title: .both("Title"), summary: summary, steps: steps)
  }
}

extension LetterID {
  /// The number that 16 bytes are.
  static func of(_ bytes: [UInt8]) -> LetterID {
    guard let id = LetterID(bytes: bytes) else { preconditionFailure("16 bytes") }
    return id
  }
}

extension PartID {
  /// The number that 4 bytes are.
  static func of(_ bytes: [UInt8]) -> PartID {
    guard let id = PartID(bytes: bytes) else { preconditionFailure("4 bytes") }
    return id
  }
}
