import Reflection

/// Text in which Markdown finds nothing to interpret.
enum MarkdownText {
  /// The text on one line, with a backslash before whatever would be markup, a link or a name.
  static func escaped(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
    let characters = Array(line)
    let start = characters.firstIndex { !$0.isNumber } ?? 0
    return characters.indices.map { index in
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      let isMarkup =
        switch characters[index] {
        case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "$", "@": true
        case "#", "+", "-", "=": index == 0
        case ".", ")": index == start && index > 0
        // Addresses, short names of emoji, and what HTML calls a character.
        case ":": !next.isWhitespace && !next.isNumber
        case "&": next.isLetter || next == "#"
        default: false
        }
      return (isMarkup ? "\\" : "") + String(characters[index])
    }.joined().replacing("www.", with: "www\\.")
  }
}
