extension StringProtocol {
  /// How many words there are: runs of letters with inner apostrophes or hyphens, and numbers.
  ///
  /// « l’équipe » is one word, in both languages (method.md 3.3).
  public var wordCount: Int {
    var count = 0
    var isInside = false
    var joined = false
    for character in self {
      if character.isOfWord {
        count += isInside || joined ? 0 : 1
        (isInside, joined) = (true, false)
      } else {
        joined = isInside && "'’-‐‑".contains(character)
        isInside = false
      }
    }
    return count
  }

  /// Whether there is nothing but blanks.
  public var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// The text without blanks at its ends.
  public var trimmed: String {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}

extension Character {
  /// Whether it is a letter or a number; most are of ASCII, and quickly told.
  var isOfWord: Bool {
    guard let byte = asciiValue else { return isLetter || isNumber }
    return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }
}
