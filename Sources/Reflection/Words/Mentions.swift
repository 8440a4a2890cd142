/// The words of a text, folded, so that words and stems can be looked for in it.
///
/// Letters and digits make words; everything else parts them, also apostrophes and hyphens, so that
/// « l’avis » mentions *avis*.
public struct Mentions: Sendable {
  private let words: [Substring]

  /// Folds a text and cuts it into words.
  public init(_ text: String) {
    words = Mentions.words(of: text)
  }

  /// Whether an entry occurs: whole words in this order, `*` at a word's end for any ending.
  public func contains(_ entry: String) -> Bool {
    let wanted = entry.split(separator: " ").flatMap { part in
      Mentions.pattern(of: String(part))
    }
    guard !wanted.isEmpty, wanted.count <= words.count else { return false }
    return (0...words.count - wanted.count).contains { start in
      zip(words[start...], wanted).allSatisfy { word, want in
        want.isStem ? word.hasPrefix(want.word) : word == want.word
      }
    }
  }

  private static func words(of text: String) -> [Substring] {
    Folding.fold(text).split { !$0.isLetter && !$0.isNumber }
  }

  private static func pattern(of part: String) -> [(word: Substring, isStem: Bool)] {
    let words = words(of: part)
    return words.enumerated().map { index, word in
      (word, index == words.count - 1 && part.hasSuffix("*"))
    }
  }
}
