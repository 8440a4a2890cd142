/// The words of a text, folded, so that words and stems can be looked for in it.
///
/// Letters and digits make words; everything else parts them, also apostrophes and hyphens, so that
/// « l’avis » mentions *avis*.
public struct Mentions: Sendable {
  private let words: [Substring]
  /// The same words as they were accented, for the entries that ask for it.
  private let written: [Substring]
  /// Each word once: most entries are not even begun.
  private let vocabulary: Set<Substring>

  /// Folds a text and cuts it into words.
  public init(_ text: String) {
    written = Mentions.written(in: text)
    words = written.map(Mentions.folded)
    vocabulary = Set(words)
  }

  /// Whether an entry occurs: whole words in this order, `*` at a word's end for any ending, `=` before
  /// a word for its accents as well.
  public func contains(_ entry: String) -> Bool { contains(Entry(entry)) }

  /// Whether an entry occurs that was read before.
  public func contains(_ entry: Entry) -> Bool { !places(of: entry).isEmpty }

  /// Where an entry occurs, as places of words.
  func places(of entry: Entry) -> [Range<Int>] {
    let wanted = entry.patterns
    guard let first = wanted.first, wanted.count <= words.count, isKnown(first) else { return [] }
    return (0...words.count - wanted.count).filter { start in
      wanted.indices.allSatisfy { isMet(wanted[$0], at: start + $0) }
    }.map { $0..<$0 + wanted.count }
  }

  /// Words in their order that are looked for, read once.
  public struct Entry: Sendable, Equatable {
    fileprivate let patterns: [Pattern]

    /// Reads an entry: whole words, `*` at a word's end for any ending, `=` before a word that is
    /// compared with its accents.
    public init(_ text: String) {
      patterns = text.split(separator: " ").flatMap { Pattern.patterns(of: $0) }
    }
  }

  fileprivate struct Pattern: Sendable, Equatable {
    var word: Substring
    /// The word with its accents, when they matter.
    var accented: Substring?
    var isStem: Bool

    static func patterns(of part: Substring) -> [Pattern] {
      let written = Mentions.written(in: String(part))
      return written.enumerated().map { index, word in
        Pattern(
          word: Mentions.folded(word), accented: part.hasPrefix("=") ? word : nil,
          isStem: index == written.count - 1 && part.hasSuffix("*"))
      }
    }
  }

  private func isMet(_ want: Pattern, at place: Int) -> Bool {
    guard want.isStem else {
      return words[place] == want.word && want.accented.map { written[place] == $0 } ?? true
    }
    return words[place].hasPrefix(want.word)
      && want.accented.map { written[place].hasPrefix($0) } ?? true
  }

  private func isKnown(_ want: Pattern) -> Bool {
    want.isStem
      ? vocabulary.contains { $0.hasPrefix(want.word) } : vocabulary.contains(want.word)
  }

  /// The words of a text with their accents.
  private static func written(in text: String) -> [Substring] {
    Folding.foldExceptAccents(text).split { !$0.isOfWord }
  }

  private static func folded(_ word: Substring) -> Substring {
    word.utf8.allSatisfy { $0 < 0x80 } ? word : Substring(Folding.fold(String(word)))
  }
}
