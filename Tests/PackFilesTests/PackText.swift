import Reflection

@testable import PackFiles

/// A small pack that reads, to be spoilt.
enum PackText {
  static let header = """
    format: tandem.pack/1
    id: my.evening
    version: 1
    audience: mentee
    stage: any
    minutes: 10
    follow_budget: 4
    languages: [fr, en]
    safety: default
    method: [GROW]
    title: {fr: "Le soir", en: "The evening"}

    """

  /// Four steps of different types.
  static let steps = """
    steps:
      - id: topic
        type: text
        ask: {fr: "Un sujet ?", en: "A topic?"}
      - id: facts
        type: list
        ask: {fr: "Des faits ?", en: "Facts?"}
      - id: size
        type: scale
        low: {fr: "peu", en: "little"}
        high: {fr: "tout", en: "all"}
        ask: {fr: "Combien ?", en: "How much?"}
      - id: role
        type: choice
        options:
          - {id: listen, fr: "Écouter", en: "Listen"}
          - {id: push, fr: "Bousculer", en: "Push"}
        ask: {fr: "Quoi ?", en: "What?"}

    """

  /// The whole of it.
  static let whole = header + steps

  /// The four steps and one more, whose lines are given.
  static func withStep(_ lines: String) -> String {
    whole + "  - " + lines.split(separator: "\n").joined(separator: "\n    ") + "\n"
  }

  /// A text step with one follow-up, whose lines are given.
  static func withFollow(_ lines: String, after type: String = "text") -> String {
    let entry = lines.split(separator: "\n").joined(separator: "\n    ")
    return withStep(
      """
      id: last
      type: \(type)
      ask: {fr: "Et ?", en: "And?"}
      \(extra[type] ?? "")follow:
        - \(entry)
      """)
  }

  private static let extra = [
    "scale": "low: {fr: a, en: a}\nhigh: {fr: b, en: b}\n",
    "choice": "options: [{id: one, fr: Un, en: One}, {id: two, fr: Deux, en: Two}]\n",
    "review": "options: [{id: done, fr: Fait, en: Done}]\n",
  ]
}

/// The fault of a text, `nil` when it reads.
func fault(in text: String) -> PackFault? { fault(in: Array(text.utf8)) }

/// The first fault of some bytes, `nil` when they read.
func fault(in bytes: [UInt8]) -> PackFault? { faults(in: bytes).first }

/// All faults of some bytes, in their order.
func faults(in bytes: [UInt8]) -> [PackFault] {
  guard case .failure(.faulty(let faults)) = library.read(bytes, name: "evening.yaml")
  else { return [] }
  return faults
}

/// All faults of a text, in their order.
func faults(in text: String) -> [PackFault] { faults(in: Array(text.utf8)) }

/// What is found in a text by someone who checks it: faults and warnings.
func findings(in text: String) -> [PackFault] {
  FileCheck(
    bytes: Array(text.utf8), name: "evening.yaml", digest: { _ in [] },
    steps: { id in shipped.first { $0.id == id }?.steps.map(\.id) }, known: shipped.map(\.id)
  ).report().faults
}

private var library: FilePackLibrary { FilePackLibrary(folder: nil) { _ in [] } }

/// Read once for all tests.
private let shipped = Shelf(folder: nil) { _ in [] }.packs

/// The pack of a text that reads.
func pack(_ text: String) throws -> Pack {
  try library.read(Array(text.utf8), name: "evening.yaml").get()
}
