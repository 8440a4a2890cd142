extension Mentions {
  /// Words in their order that are looked for, read once.
  ///
  /// Words are whole; `*` at a word's end stands for any ending, `=` before a word says that its accents
  /// count as well. `( a | b c )` is one of several; `…` stands for at most three words, or none. These
  /// signs stand alone between spaces, and brackets are not within each other.
  public struct Entry: Sendable, Equatable {
    /// How many words `…` stands for at most.
    static let widestGap = 3

    /// What stands at one place: one of several runs of words.
    struct Slot: Sendable, Equatable {
      var choices: [[Pattern]]
      var isAfterGap: Bool
    }

    let slots: [Slot]

    /// Reads an entry; words without a sign are one slot.
    public init(_ text: String) {
      var slots: [Slot] = []
      var choices: [[Pattern]] = []
      var run: [Pattern] = []
      var isInBrackets = false
      var isAfterGap = false

      func endRun() {
        if !run.isEmpty { choices.append(run) }
        run = []
      }
      func endSlot() {
        endRun()
        guard !choices.isEmpty else { return }
        slots.append(Slot(choices: choices, isAfterGap: isAfterGap && !slots.isEmpty))
        choices = []
        isAfterGap = false
      }

      for part in text.split(separator: " ") {
        switch part {
        case "(", ")":
          endSlot()
          isInBrackets = part == "("
        case "|" where isInBrackets: endRun()
        case "…" where !isInBrackets:
          endSlot()
          isAfterGap = true
        default: run += Pattern.words(of: part)
        }
      }
      endSlot()
      self.slots = slots
    }
  }

  /// A word that is looked for.
  struct Pattern: Sendable, Equatable {
    var word: Substring
    /// The word with its accents, when they matter.
    var accented: Substring?
    var isStem: Bool

    /// The words of a part of an entry; an apostrophe parts two.
    static func words(of part: Substring) -> [Pattern] {
      let written = Mentions.written(in: String(part))
      return written.enumerated().map { index, word in
        Pattern(
          word: Mentions.folded(word), accented: part.hasPrefix("=") ? word : nil,
          isStem: index == written.count - 1 && part.hasSuffix("*"))
      }
    }
  }

  /// Entries by the word or stem with which they begin.
  struct EntryIndex: Sendable, Equatable {
    private var beginningWithWord: [Substring: [Entry]] = [:]
    private var beginningWithStem: [Substring: [Entry]] = [:]

    init(_ entries: [Entry]) {
      for entry in entries {
        let firsts = entry.slots.first?.choices.compactMap(\.first) ?? []
        for word in Set(firsts.filter { !$0.isStem }.map(\.word)) {
          beginningWithWord[word, default: []].append(entry)
        }
        for stem in Set(firsts.filter(\.isStem).map(\.word)) {
          beginningWithStem[stem, default: []].append(entry)
        }
      }
    }

    /// The entries that may begin with a folded word.
    func entries(beginningLike word: Substring) -> [Entry] {
      var found = beginningWithWord[word] ?? []
      guard !beginningWithStem.isEmpty else { return found }
      var stem = word
      while !stem.isEmpty {
        if let more = beginningWithStem[stem] { found += more }
        stem.removeLast()
      }
      return found
    }
  }
}
