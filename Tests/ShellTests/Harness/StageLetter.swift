@testable import Reflection

/// A letter that no program of a transcript wrote: `NAME kind=reply from=2 to=1 about=5`.
///
/// Keys and letters are named by the numbers under which the stage makes them.
struct StageLetter {
  let name: String
  let bytes: [UInt8]

  /// Creates it; what it answers may be one of the letters that left before.
  init(_ setting: String, after letters: [LetterHead]) throws {
    let words = setting.components(separatedBy: " ")
    name = words[0]
    var values: [String: String] = [:]
    for word in words.dropFirst() {
      let parts = word.components(separatedBy: "=")
      values[parts[0]] = parts.count > 1 ? parts[1] : ""
    }
    let number = { (key: String) in values[key].flatMap { Int($0) } }
    var letter = try StageLetter.letter(values)
    if let before = letters.first(where: { $0.id == letter.about?.id }) {
      letter.about?.digest = before.digest
    }
    let digest =
      number("digest").map { [UInt8](repeating: UInt8($0), count: 32) }
      ?? letter.id.bytes + letter.id.bytes
    bytes = StageFormat.file(
      letter, from: StageFormat.key(number("from") ?? 9), to: StageFormat.key(number("to") ?? 1),
      digest: digest)
  }

  private static func letter(_ values: [String: String]) throws -> Letter {
    let number = { (key: String) in values[key].flatMap { Int($0) } }
    guard let kind = Letter.Kind(rawValue: values["kind"] ?? "share"),
      let made = CivilDate(iso: "2026-11-27"), let id = id(number("id") ?? 200),
      let part = PartID(bytes: [9, 9, 9, 9])
    else { throw Transcript.Malformed(reason: "no letter: \(values)") }
    var letter = Letter(id: id, kind: kind, made: made, name: values["name"] ?? "Alex")
    letter.about = number("about").flatMap(self.id).map {
      Letter.About(id: $0, digest: $0.bytes + $0.bytes)
    }
    switch kind {
    case .share:
      letter.passages = (0..<(number("answers") ?? 1)).map { _ in
        Passage(
          id: part, day: made, title: "T", asked: text("asked", values) ?? "Où ?",
          answer: text("words", values) ?? "Au bureau. Le lundi.")
      }
    case .reply:
      letter.remarks = (0..<(number("quotes") ?? 1)).map { index in
        Remark(
          kind: .challenge, words: text("words", values) ?? "Un point.",
          on: Quote(
            part: part, words: text("quote", values) ?? (index == 0 ? "Rien" : "Rien d’autre")))
      }
    case .receipt: letter.receipt = made
    case .newKey: letter.newKey = number("new").map(StageFormat.key)
    }
    return letter
  }

  /// `␣` in a text is a space, `↵` a line feed.
  private static func text(_ key: String, _ values: [String: String]) -> String? {
    values[key]?.replacing("␣", with: " ").replacing("↵", with: "\n")
  }

  private static func id(_ number: Int) -> LetterID? {
    LetterID(bytes: [UInt8](repeating: 0, count: 15) + [UInt8(number & 255)])
  }
}
