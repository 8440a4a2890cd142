import Reflection

/// The stable JSON shape of letters: who, when and how many, never a word of them.
struct LetterJSON {
  let journal: Journal

  /// Letters as `share list` gives them.
  func list(_ letters: [KeptLetter]) -> JSON { .list(letters.map(summary)) }

  private func summary(_ letter: KeptLetter) -> JSON {
    let answers = journal.answers(to: letter)
    return .map([
      "id": .text(String(letter.number)), "kind": .text(letter.head.kind.rawValue),
      "made": .text(letter.head.made.description),
      "contact": JSON(journal.contact(letter.contact)?.name),
      "passages": .number(Set(letter.sources.map(\.part)).count),
      "read": .flag(answers.contains { $0.head.receipt != nil }),
      "answered": .flag(answers.contains { $0.head.kind == .reply }),
    ])
  }
}
