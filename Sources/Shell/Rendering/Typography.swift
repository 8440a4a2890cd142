import Reflection

/// The no-break spaces of French, put where an ordinary space stands already.
enum Typography {
  private static let space: Character = " "
  private static let noBreakSpace: Character = "\u{A0}"

  /// The text with U+00A0 before `; : ? ! »` and after `«`; other languages are left alone.
  ///
  /// A mark after a full stop begins a sentence about the mark (« … la question. ? explique une
  /// question. ») and keeps its ordinary space.
  static func apply(_ text: String, _ language: Language) -> String {
    guard language == .french else { return text }
    var result: [Character] = []
    var characters = Array(text)[...]
    while let character = characters.popFirst() {
      let isBefore = characters.first.map(";:?!»".contains) ?? false
      let isAfter = result.last == "«"
      let joins = isAfter || (isBefore && result.last != ".")
      result.append(character == space && joins ? noBreakSpace : character)
    }
    return String(result)
  }

  /// A telephone number, which is never broken: spaces between digits do not break.
  static func keepingDigits(_ text: String) -> String {
    let characters = Array(text)
    let kept = characters.indices.map { index -> Character in
      let isInside = index > 0 && index + 1 < characters.count
      guard characters[index] == space, isInside, characters[index - 1].isNumber,
        characters[index + 1].isNumber
      else { return characters[index] }
      return noBreakSpace
    }
    return String(kept)
  }

  /// Words between the quotation marks of a language.
  static func quoted(_ prose: Prose, _ language: Language) -> Prose {
    language == .french
      ? .ours("« ") + prose + .ours(" »") : .ours("“") + prose + .ours("”")
  }
}
