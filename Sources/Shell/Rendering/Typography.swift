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

  /// Numbers that are never broken: no space breaks between digits (`116 006`), nor in `24 h/24`.
  static func keepingDigits(_ text: String) -> String {
    let characters = Array(text)
    let kept = characters.indices.map { index -> Character in
      guard characters[index] == space, index > 0, characters[index - 1].isNumber,
        index + 1 < characters.count
      else { return characters[index] }
      let isRate = index + 2 < characters.count && characters[index + 2] == "/"
      return characters[index + 1].isNumber || isRate ? noBreakSpace : space
    }
    return String(kept)
  }

  /// Words between the quotation marks of a language.
  static func quoted(_ prose: Prose, _ language: Language) -> Prose {
    language == .french
      ? .ours("« ") + prose + .ours(" »") : .ours("“") + prose + .ours("”")
  }
}
