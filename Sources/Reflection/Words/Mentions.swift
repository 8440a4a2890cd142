/// The words of a text, folded, so that words and stems can be looked for in it.
///
/// Letters and digits make words; everything else parts them, also apostrophes and hyphens, so that
/// « l’avis » mentions *avis*.
public struct Mentions: Sendable {
  private var words: [Substring]
  /// Each word once: most entries are not even begun.
  private let vocabulary: Set<Substring>

  /// Folds a text and cuts it into words.
  public init(_ text: String) {
    words = Mentions.words(of: text)
    vocabulary = Set(words)
  }

  /// Whether an entry occurs: whole words in this order, `*` at a word's end for any ending.
  public func contains(_ entry: String) -> Bool { contains(Entry(entry)) }

  /// Whether an entry occurs that was read before.
  public func contains(_ entry: Entry) -> Bool { range(of: entry.patterns) != nil }

  /// The words without some entries; what stood on both sides of one does not meet.
  public func without(_ entries: [Entry]) -> Mentions {
    var rest = self
    for entry in entries {
      while let range = rest.range(of: entry.patterns) {
        rest.words.replaceSubrange(range, with: [Mentions.gap])
      }
    }
    return rest
  }

  /// Words in their order that are looked for, read once.
  public struct Entry: Sendable, Equatable {
    fileprivate let patterns: [Pattern]

    /// Reads an entry: whole words, `*` at a word's end for any ending.
    public init(_ text: String) { patterns = Mentions.patterns(of: text) }
  }

  fileprivate struct Pattern: Sendable, Equatable {
    var word: Substring
    var isStem: Bool
  }

  /// No word: nothing that is looked for can be it.
  private static let gap: Substring = "…"

  private func range(of wanted: [Pattern]) -> Range<Int>? {
    guard let first = wanted.first, wanted.count <= words.count, isKnown(first) else { return nil }
    return (0...words.count - wanted.count).first { start in
      zip(words[start...], wanted).allSatisfy { word, want in
        want.isStem ? word.hasPrefix(want.word) : word == want.word
      }
    }.map { $0..<$0 + wanted.count }
  }

  private func isKnown(_ want: Pattern) -> Bool {
    want.isStem
      ? vocabulary.contains { $0.hasPrefix(want.word) } : vocabulary.contains(want.word)
  }

  private static func patterns(of entry: String) -> [Pattern] {
    entry.split(separator: " ").flatMap { pattern(of: String($0)) }
  }

  private static func words(of text: String) -> [Substring] {
    Folding.fold(text).split { !$0.isOfWord }
  }

  private static func pattern(of part: String) -> [Pattern] {
    let words = words(of: part)
    return words.enumerated().map { index, word in
      Pattern(word: word, isStem: index == words.count - 1 && part.hasSuffix("*"))
    }
  }
}
