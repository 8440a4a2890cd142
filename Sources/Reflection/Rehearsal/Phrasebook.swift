/// Invented sentences about ordinary work, of any number of words.
struct Phrasebook {
  let language: Language

  /// How many words a rehearsed answer has when its time is estimated (method.md 3.3).
  static let usualLength = 12
  /// How many an item of a list has.
  static let itemLength = 6

  /// A sentence of so many words, at least 1, those that it is to mention counted as well; without what
  /// is to be avoided when there is another one.
  func sentence(
    _ count: Int, mentioning mention: String? = nil, _ chance: inout Chance,
    avoiding avoided: (String) -> Bool = { _ in false }
  ) -> String {
    let sentences = Phrasebook.sentences[language].filter { !avoided($0) }
    let chosen = chance.pick(sentences) ?? chance.pick(Phrasebook.sentences[language]) ?? ""
    let source = chosen.split(separator: " ").map(String.init)
    let length = max(mention == nil ? 1 : 0, count - (mention?.wordCount ?? 0))
    var words = (0..<length).map { source[$0 % source.count] }
    if let mention { words.insert(mention, at: chance.roll(0...words.count)) }
    return words.joined(separator: " ")
  }

  private static let sentences = Bilingual(
    french: [
      "mardi matin nous avons parlé du planning avec une collègue du bureau",
      "le projet avance et je voudrais préparer la prochaine étape cette semaine",
      "jeudi j’ai présenté un dossier et la salle a posé trois questions",
      "je garde une heure lundi pour relire mes notes avant la réunion",
      "hier au téléphone le client a demandé une date pour la livraison",
    ],
    english: [
      "on Tuesday morning we talked about the schedule with someone from accounts",
      "the project moves on and I want to prepare next week calmly",
      "last Thursday I showed a draft and the room asked three questions",
      "I keep one hour on Monday to read my notes before lunch",
      "yesterday on the phone the client asked for a date of delivery",
    ])
}
