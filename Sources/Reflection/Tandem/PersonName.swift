/// What a name on a card, of a contact or of a sender must be like.
public enum PersonName {
  /// The most characters, counted as Unicode scalars so that the count never changes.
  public static let limit = 80

  /// Whether a text is a name: 1 to 80 characters, none of them a control, invisible, or able to
  /// turn the direction of a line, no space at either end.
  public static func isAcceptable(_ text: some StringProtocol) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last,
      scalars.prefix(limit + 1).count <= limit
    else { return false }
    return !first.properties.isWhitespace && !last.properties.isWhitespace
      && scalars.allSatisfy(isAllowed)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    // Joiners of Persian and Indic names, the form of an emoji.
    case "\u{200c}", "\u{200d}", "\u{fe0f}": return true
    default: break
    }
    if scalar.properties.isDefaultIgnorableCodePoint { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate:
      return false
    default: return !scalar.properties.isNoncharacterCodePoint
    }
  }

  /// The part of a name on a card that says who somebody is, without what would say how things stand
  /// with them: what comes after a comma or a dash, a date, the word “verified”.
  ///
  /// A card says what it likes; what this journal knows of a key stands beside the name, never in it.
  ///
  /// - Parameter name: an acceptable name.
  /// - Returns: the part to propose, `nil` when nothing is left.
  public static func proposal(of name: String) -> String? {
    var kept: [Substring] = []
    for word in name.split(separator: " ") {
      guard word.first?.isNumber != true, !states(word), !isMark(word) else { break }
      // “Dr.” and “J.-P.” are parts of a name; a longer word with a full stop ends a sentence.
      let end = word.firstIndex { separators.contains($0) }
      guard let end else {
        let endsSentence = word.last == "." && word.count > 4
        kept.append(endsSentence ? word.dropLast() : word)
        if endsSentence { break }
        continue
      }
      if end > word.startIndex { kept.append(word[..<end]) }
      break
    }
    let proposal = kept.joined(separator: " ")
    return isAcceptable(proposal) ? proposal : nil
  }

  private static let separators = ",;:()[]{}<>|/\\=+*#@!?…«»“”„\"—–•·→✓✔✅"

  /// Whether it is no word but something that parts words.
  private static func isMark(_ word: Substring) -> Bool {
    word.allSatisfy { !$0.isLetter && !$0.isNumber }
  }

  /// Whether a word says how things stand, in either language.
  private static func states(_ word: Substring) -> Bool {
    let letters = Folding.fold(String(word)).filter(\.isLetter)
    return ["verif", "unverif", "nonverif", "confirm", "certifi", "authenti"].contains {
      letters.hasPrefix($0)
    } || ["key", "cle", "bloque", "bloquee", "blocked", "trusted"].contains(letters)
  }
}
