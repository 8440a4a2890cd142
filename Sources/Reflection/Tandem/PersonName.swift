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
}
