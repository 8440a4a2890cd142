import Testing

@testable import Reflection

/// What is entered at a scale or a choice.
@Suite struct ReplyReaderTests {
  struct Score: CustomTestStringConvertible {
    let typed: String
    let score: Int?
    var words = ""
    var testDescription: String { typed }
  }

  static let scores = [
    Score(typed: "7", score: 7), Score(typed: " 10 ", score: 10), Score(typed: "1", score: 1),
    Score(typed: "7/10", score: 7), Score(typed: "7 / 10", score: 7),
    Score(typed: "10/10", score: 10), Score(typed: "10.", score: 10), Score(typed: "7)", score: 7),
    Score(typed: "7 parce que c’est près", score: 7, words: "parce que c’est près"),
    Score(typed: "7/10 parce que", score: 7, words: "parce que"),
    Score(typed: "7, parce que", score: 7, words: "parce que"),
    Score(typed: "7 : depuis 2 jours", score: 7, words: "depuis 2 jours"),
    Score(typed: "7 – un peu", score: 7, words: "un peu"),
    Score(typed: "7 !", score: 7, words: "!"), Score(typed: "07", score: 7),
    Score(typed: "0", score: nil), Score(typed: "11", score: nil), Score(typed: "-3", score: nil),
    Score(typed: "7,5", score: nil), Score(typed: "7.5", score: nil),
    Score(typed: "7/20", score: nil),
    Score(typed: "7/100", score: nil), Score(typed: "7/10,5", score: nil),
    Score(typed: "7-8", score: nil), Score(typed: "7 8", score: nil),
    Score(typed: "7 - 8", score: nil),
    Score(typed: "7–8 selon les jours", score: nil), Score(typed: "7½", score: nil),
    Score(typed: "7e", score: nil), Score(typed: "sept", score: nil), Score(typed: "", score: nil),
    Score(typed: "٧", score: nil), Score(typed: "+7", score: nil),
    Score(typed: "99999999999999999999", score: nil),
  ]

  @Test(arguments: scores)
  func `a number from 1 to 10 is taken with its words, anything else is asked again`(
    _ sample: Score
  ) throws {
    guard let score = sample.score else {
      #expect(throws: Refusal.scale) { try ReplyReader.score(sample.typed) }
      return
    }
    let read = try ReplyReader.score(sample.typed)
    #expect(read.score == score && read.words == sample.words)
  }

  struct Choice: CustomTestStringConvertible {
    let typed: String
    var most = 1
    var ids: [String] = []
    var words = ""
    var refusal: Refusal?
    var testDescription: String { "\(typed) (\(most))" }
  }

  static let choices = [
    Choice(typed: "1", ids: ["listen"]), Choice(typed: "4.", ids: ["door"]),
    Choice(typed: "2 ça dépend des jours", ids: ["encourage"], words: "ça dépend des jours"),
    Choice(typed: "2, ça dépend", ids: ["encourage"], words: "ça dépend"),
    Choice(typed: "2 dans 3 jours", ids: ["encourage"], words: "dans 3 jours"),
    Choice(typed: "1 3", most: 2, ids: ["listen", "challenge"]),
    Choice(typed: "3,1", most: 2, ids: ["challenge", "listen"]),
    Choice(typed: "1, 3", most: 2, ids: ["listen", "challenge"]),
    Choice(typed: "1 et 3", most: 2, ids: ["listen", "challenge"]),
    Choice(typed: "1 and 3 mostly", most: 2, ids: ["listen", "challenge"], words: "mostly"),
    Choice(typed: "1 et rien d’autre", most: 2, ids: ["listen"], words: "et rien d’autre"),
    Choice(typed: "1 1", most: 2, ids: ["listen"]),
    Choice(typed: "1 3 1", most: 2, ids: ["listen", "challenge"]),
    Choice(typed: "door", ids: ["door"]), Choice(typed: "DOOR", ids: ["door"]),
    Choice(typed: "m’ec", ids: ["listen"]), Choice(typed: "M'ENC", ids: ["encourage"]),
    Choice(typed: "Oui", ids: ["yes"]), Choice(typed: "oui.", ids: ["yes"]),
    Choice(typed: "non", ids: ["none"]),
    Choice(typed: "o", refusal: .words(count: 8)), Choice(typed: "m’", refusal: .words(count: 8)),
    Choice(typed: "un", refusal: .words(count: 8)), Choice(typed: "un peu", ids: ["little"]),
    Choice(typed: "ça dépend des jours", refusal: .words(count: 8)),
    Choice(typed: "oui, mais", refusal: .words(count: 8)),
    Choice(typed: "1 2 3", most: 2, refusal: .options(maximum: 2)),
    Choice(typed: "1 9", most: 2, refusal: .options(maximum: 2)),
    Choice(typed: "9", refusal: .option(count: 8)), Choice(typed: "0", refusal: .option(count: 8)),
    Choice(typed: "1 3", refusal: .option(count: 8)),
    Choice(typed: "1,3", refusal: .option(count: 8)),
    Choice(typed: "1.5", refusal: .option(count: 8)),
    Choice(typed: "1-3", refusal: .option(count: 8)),
    Choice(typed: "1;3", most: 2, refusal: .options(maximum: 2)),
    Choice(typed: "1.3", most: 2, refusal: .options(maximum: 2)),
    Choice(typed: "-1", refusal: .option(count: 8)),
    Choice(typed: "?!", refusal: .option(count: 8)),
    Choice(typed: "99999999999999999999", refusal: .option(count: 8)),
  ]

  private static let options = [
    ("listen", "M’écouter jusqu’au bout"), ("encourage", "M’encourager"),
    ("challenge", "Me bousculer un peu"), ("door", "M’ouvrir une porte"), ("yes", "Oui"),
    ("none", "Non"), ("little", "Un peu"), ("lots", "Un peu plus, beaucoup"),
  ].map { Option(id: $0.0, label: Text(french: $0.1, english: "english")) }

  @Test(arguments: choices)
  func `numbers, an id or the beginning of a label are taken`(_ sample: Choice) throws {
    func read() throws(Refusal) -> (chosen: [Chosen], words: String) {
      try ReplyReader.options(
        sample.typed, among: Self.options, maximum: sample.most, in: .french)
    }
    if let refusal = sample.refusal {
      #expect(throws: refusal) { _ = try read() }
      return
    }
    let (chosen, words) = try read()
    #expect(chosen.map(\.id) == sample.ids && words == sample.words)
    let labels = sample.ids.compactMap { id in
      Self.options.first { $0.id == id }?.label.french
    }
    #expect(chosen.map(\.label) == labels)
  }
}
