import Reflection

/// Made-up answers in French and English, the same for the same seed; median about 430 bytes.
struct Corpus {
  private var state: UInt64

  private static let words = [
    "réunion", "je", "ne", "sais", "pas", "comment", "le", "dire", "à", "mon", "équipe",
    "peur", "d’échouer", "aujourd’hui", "I", "was", "afraid", "to", "ask", "for", "help", "because",
    "the", "others", "seemed", "so", "sure", "œuvre", "déjà", "mentor", "question", "growth",
    "être",
    "Écouter", "avant", "répondre", "small", "step", "tomorrow", "et", "puis", "rien", "la",
    "suite",
  ]

  init(seed: UInt64) { state = seed }

  /// One answer: 200 to 660 bytes or so.
  mutating func answer() -> String {
    let wanted = 200 + Int(next() % 460)
    var text = ""
    while text.utf8.count < wanted {
      text += text.isEmpty ? "" : " "
      text += Corpus.words[Int(next() % UInt64(Corpus.words.count))]
    }
    // What is searched for stands in one answer of eleven.
    return next() % 11 == 0 ? text + ", inquiète." : text + "."
  }

  // The constants of Knuth's MMIX; the high bits are the good ones.
  private mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
