/// The words that the style of a pack is measured by (method.md 5, experience.md 13).
///
/// An error, a failure and what is impossible are words of the program's own that it does not say;
/// a pack may well ask about them.
enum Lexicon {
  /// What is better not said in French, by its first word.
  static let french = byFirstWord([
    "je comprends", "je ressens", "je suis désolé", "désolé", "désolée", "syndrome de l’imposteur",
    "burn-out", "burnout", "c’est normal", "ne vous inquiétez pas", "tout ira bien", "bravo",
    "félicitations", "super", "excellent", "excellente", "vous devriez", "vous devez", "il faut",
    "il vous faut", "essayez donc", "pourquoi n’avez-vous pas", "pourquoi n’avez vous pas",
    "soyez plus précis", "trop courte", "sera ravi", "serait ravi", "nous", "invalide",
    "invalides", "interdit", "interdite", "poulain", "protégé", "coaché", "croyances limitantes",
    "croyance limitante", "zone de confort", "posture",
  ])

  /// What is better not said in English, by its first word.
  static let english = byFirstWord([
    "i understand", "i feel", "i’m sorry", "i am sorry", "sorry to hear", "impostor syndrome",
    "imposter syndrome", "burnout",
    "burn-out", "that’s normal", "don’t worry", "do not worry", "it will be fine",
    "everything will be fine", "well done", "great job", "good job", "excellent", "awesome",
    "congratulations", "you should", "you must", "why didn’t you", "be more specific",
    "too short", "let’s", "we", "us", "our", "invalid", "illegal", "oops", "please", "protégé",
    "comfort zone", "limiting belief", "limiting beliefs", "unpack",
    "journey",
  ])

  /// Verbs after which a word agrees with the person.
  static let linking: [[String]] = {
    let beings = ["êtes", "étiez", "serez", "seriez", "soyez", "restez", "demeurez", "devenez"]
    let simple = beings.flatMap { being in
      [
        ["vous", being], ["vous", "n", being], ["vous", "ne", being], ["vous", "y", being],
        [being, "vous"], ["vous", "vous", being],
      ]
    }
    let been = ["avez", "aviez", "aurez", "auriez", "ayez"].flatMap { having in
      [["vous", having, "été"], [having, "vous", "été"], ["vous", "n", having, "pas", "été"]]
    }
    let felt = ["sentez", "sentiez", "sentirez", "sentiriez"].flatMap { feeling in
      [["vous", "vous", feeling], ["vous", feeling, "vous"]]
    }
    let own = [
      ["je", "suis"], ["j", "étais"], ["je", "serai"], ["je", "me", "suis"],
      ["je", "me", "sens"], ["j", "ai", "été"],
    ]
    return (simple + been + felt + own).sorted { $0.count > $1.count }
  }()

  /// What may stand between the verb and the word.
  static let fillers: Set<String> = [
    "très", "bien", "plus", "moins", "trop", "assez", "déjà", "toujours", "encore", "pas", "jamais",
    "tout", "toute", "peu", "un", "si", "vraiment", "souvent", "parfois", "vous", "aussi",
    "également", "enfin", "presque", "senti", "sentie", "plutôt", "là", "tellement",
  ]

  /// Whether a French word has another form for a woman, and is no noun for anybody.
  static func agrees(_ word: String) -> Bool {
    if forms.contains(word) { return true }
    guard word.count > 3, word != "été" else { return false }
    return ["é", "ée", "és", "ées"].contains { word.hasSuffix($0) }
  }

  private static let forms: Set<String> = {
    let regular = [
      "prêt", "seul", "sûr", "content", "satisfait", "certain", "serein", "présent", "absent",
      "impatient", "patient", "confiant", "venu", "tenu", "pris", "surpris", "parti", "sorti",
      "devenu", "revenu", "reçu", "perdu", "entendu", "attendu", "connu", "vu", "assis", "ému",
      "déçu", "convaincu", "soutenu", "retenu", "inscrit", "contraint", "atteint", "soumis",
      "promis", "compris", "resté", "fatigué", "né", "allé", "mis", "choisi", "suivi", "élu",
      "puni", "trahi", "haï", "senti", "servi", "averti", "réussi", "craint", "bon", "plein",
      "indécis", "parvenu", "intervenu", "abattu", "battu", "interrompu", "tendu", "détendu",
    ]
    let irregular = [
      "heureux", "heureuse", "fier", "fière", "fiers", "fières", "inquiet", "inquiète", "inquiets",
      "inquiètes", "nerveux", "nerveuse", "anxieux", "anxieuse", "actif", "active", "attentif",
      "attentive", "curieux", "curieuse", "bonne", "bonnes", "sérieux", "sérieuse", "ambitieux",
      "ambitieuse", "malheureux", "malheureuse", "soucieux", "soucieuse", "furieux", "furieuse",
      "jaloux", "jalouse", "discret", "discrète", "complet", "complète", "premier", "première",
    ]
    return Set(regular.flatMap { [$0, $0 + "e", $0 + "s", $0 + "es"] } + irregular)
  }()

  private static func byFirstWord(_ phrases: [String]) -> [String: [[String]]] {
    let all = phrases.map { phrase in
      phrase.split { !$0.isLetter }.map(String.init)
    }
    return Dictionary(grouping: all) { $0[0] }
  }
}
