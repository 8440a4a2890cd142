/// The words of a text, folded, so that words and stems can be looked for in it.
///
/// Letters and digits make words; everything else parts them, also apostrophes and hyphens, so that
/// « l’avis » mentions *avis*.
public struct Mentions: Sendable {
  private let words: [Substring]
  /// The same words as they were accented, for the entries that ask for it.
  private let written: [Substring]

  /// Folds a text and cuts it into words.
  public init(_ text: String) {
    written = Mentions.written(in: text)
    words = written.map(Mentions.folded)
  }

  /// Whether an entry occurs; how one is written, ``Entry`` says.
  public func contains(_ entry: String) -> Bool { contains(Entry(entry)) }

  /// Whether an entry occurs that was read before.
  public func contains(_ entry: Entry) -> Bool { !places(of: entry).isEmpty }

  /// Where an entry occurs, as places of words.
  func places(of entry: Entry) -> [Range<Int>] { places(of: EntryIndex([entry])) }

  /// Where entries occur, as places of words.
  ///
  /// Only entries that begin with a word of the text are looked at, however many there are.
  func places(of index: EntryIndex) -> [Range<Int>] {
    words.indices.flatMap { start in
      index.entries(beginningLike: words[start]).flatMap { entry in
        ends(of: entry.slots[...], at: start).map { start..<$0 }
      }
    }
  }

  /// Where slots may end that begin at a place; nowhere when they are not met there.
  private func ends(of slots: ArraySlice<Entry.Slot>, at place: Int) -> [Int] {
    guard let slot = slots.first else { return [place] }
    return (place...place + (slot.isAfterGap ? Entry.widestGap : 0)).flatMap { start in
      slot.choices.filter { isMet($0, at: start) }.flatMap {
        ends(of: slots.dropFirst(), at: start + $0.count)
      }
    }
  }

  private func isMet(_ wanted: [Pattern], at place: Int) -> Bool {
    place + wanted.count <= words.count
      && wanted.indices.allSatisfy { isMet(wanted[$0], at: place + $0) }
  }

  private func isMet(_ want: Pattern, at place: Int) -> Bool {
    guard want.isStem else {
      return words[place] == want.word && want.accented.map { written[place] == $0 } ?? true
    }
    return words[place].hasPrefix(want.word)
      && want.accented.map { written[place].hasPrefix($0) } ?? true
  }

  /// The words of a text with their accents.
  static func written(in text: String) -> [Substring] {
    Folding.foldExceptAccents(text).split { !$0.isOfWord }
  }

  static func folded(_ word: Substring) -> Substring {
    word.utf8.allSatisfy { $0 < 0x80 } ? word : Substring(Folding.fold(String(word)))
  }
}
