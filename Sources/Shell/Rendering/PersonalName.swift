import Reflection

/// Names that somebody else may have chosen, as they stand in sentences of ours.
enum PersonalName {
  /// The most words of a name that stands bare.
  private static let mostWords = 4

  /// The name as it is, or in quotation marks when a reader could take it for a sentence of ours.
  static func shown(_ name: String, _ language: Language) -> String {
    guard !isPlain(name) else { return name }
    let words = quotable(name)
    return language == .french ? "«\u{A0}\(words)\u{A0}»" : "“\(words)”"
  }

  /// Whether it is a few words of letters, hyphens and apostrophes, none of which says how things stand.
  static func isPlain(_ name: String) -> Bool {
    let words = name.split(separator: " ", omittingEmptySubsequences: false)
    return (1...mostWords).contains(words.count) && PersonName.proposal(of: name) == name
      && words.allSatisfy { word in
        word.first?.isLetter == true
          && word.unicodeScalars.allSatisfy { scalar in
            "'’-‐.".unicodeScalars.contains(scalar) || scalar.properties.isAlphabetic
              || scalar.properties.numericType == .decimal
              || scalar.properties.generalCategory == .nonspacingMark
          }
      }
  }

  /// Words on one line in which no quotation mark ends another.
  static func quotable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        oneLine(text).unicodeScalars.map { scalar in
          switch scalar {
          case "«": "‹"
          case "»": "›"
          case "“", "„": "‘"
          case "”", "\"": "’"
          default: scalar
          }
        }))
  }

  /// The text on one line: where it went on in another, a sign says so.
  static func oneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" ? "␊" : $0 }))
  }
}
