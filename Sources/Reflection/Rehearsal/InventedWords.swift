/// Plain sentences, of so many words, that a person at work could type.
struct InventedWords: Sendable {
  private let words: Bilingual<[String]>
  private let signals: Signals

  /// Ordinary words without those that a condition of the pack looks for.
  init(pack: Pack, signals: Signals) {
    self.signals = signals
    func rest(_ language: Language) -> [String] {
      let wanted = pack.mentions(language)
      return InventedWords.ordinary[language].split(separator: " ").map(String.init)
        .filter { word in
          let mentions = Mentions(word)
          return !wanted.contains { mentions.contains($0) }
        }
    }
    words = Bilingual(french: rest(.french), english: rest(.english))
  }

  /// A sentence of about so many words; with an entry of a condition, its words are in it.
  ///
  /// Words of the safety signals never come.
  func sentence(
    _ count: Int, with entry: String?, _ language: Language, _ chance: inout Chance
  ) -> String {
    let named = entry.map { InventedWords.typed($0, language, &chance) }
    let text = filled(count, named, language, &chance)
    let isGrave = Language.allCases.contains { signals.signal(in: text, $0) != nil }
    return isGrave ? filled(count, nil, language, &chance) : text
  }

  private func filled(
    _ count: Int, _ named: String?, _ language: Language, _ chance: inout Chance
  ) -> String {
    let all = words[language]
    let own = named?.wordCount ?? 0
    guard !all.isEmpty, count > own else { return named ?? "…" }
    let start = chance.roll(0...all.count - 1)
    var chosen = (0..<count - own).map { all[(start + $0) % all.count] }
    if let named { chosen.insert(named, at: chance.roll(0...chosen.count)) }
    return chosen.joined(separator: " ")
  }

  /// An entry as a person would type it: a stem gets an ending.
  private static func typed(
    _ entry: String, _ language: Language, _ chance: inout Chance
  ) -> String {
    entry.split(separator: " ").map { word in
      guard word.hasSuffix("*") else { return String(word) }
      return word.dropLast() + (chance.pick(endings[language]) ?? "")
    }.joined(separator: " ")
  }

  private static let endings = Bilingual(
    french: ["e", "es", "er", "ement"], english: ["", "s", "ed", "ing"])

  private static let ordinary = Text(
    french: """
      lundi en réunion le chef de projet a présenté son plan et trois collègues ont posé des \
      questions sur le calendrier puis nous avons parlé du budget avec le client avant de \
      reprendre la liste des tâches du matin dans la grande salle près de la fenêtre
      """,
    english: """
      on Monday in the meeting the project lead showed the plan and three colleagues asked about \
      the calendar then we spoke of the budget with the client before going over the list of \
      morning tasks in the large room by the window
      """)
}
