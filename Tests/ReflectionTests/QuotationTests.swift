import Testing

@testable import Reflection

/// How words are quoted back.
@Suite struct QuotationTests {
  private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test(arguments: [
    ("Le comité de direction", "Le comité de direction"), ("J’ai dit non.", "J’ai dit non"),
    ("Et après…", "Et après…"), ("Et puis...", "Et puis..."), ("Vraiment ?", "Vraiment ?"),
    ("  deux\n lignes \t ici. ", "deux lignes ici"), ("", ""), (".", "."),
    ("« C’était\u{a0}utile.\u{a0}»", "« C’était\u{a0}utile.\u{a0}»"),
  ])
  func `a short text is quoted whole, on one line, without its full stop`(
    _ text: String, quotation: String
  ) {
    #expect(Quotation.of(text) == quotation)
  }

  @Test func `a text of 140 characters is whole, one of 141 is cut`() {
    let whole = repeated("é", 136) + " fin"
    #expect(whole.count == 140 && Quotation.of(whole) == whole)
    #expect(Quotation.of(whole + "x") == repeated("é", 136) + "…")
    #expect(Quotation.of("un " + repeated("é", 136) + " fin") == "un " + repeated("é", 136) + "…")
  }

  @Test func `a long text is cut at the end of a sentence`() {
    let text = "Un. Deux ! " + repeated("mot ", 20) + "trois ? " + repeated("suite ", 20)
    #expect(Quotation.of(text) == "Un. Deux ! " + repeated("mot ", 20) + "trois ?")
    let stop = repeated("a", 80) + ". " + repeated("mot ", 30)
    #expect(Quotation.of(stop) == repeated("a", 80))
  }

  @Test func `a sentence that ends beyond the limit does not count`() {
    let sentence = repeated("a", 139) + ". b"
    #expect(Quotation.of(sentence) == repeated("a", 139))
    let beyond = repeated("a", 140) + ". b"
    #expect(Quotation.of(beyond) == repeated("a", 139) + "…")
  }

  @Test func `a full stop inside a number ends no sentence`() {
    let text = "Version 3.14 de " + repeated("mot ", 40)
    #expect(Quotation.of(text).hasPrefix("Version 3.14 de mot"))
    #expect(Quotation.of(text).hasSuffix("mot…"))
  }

  @Test func `no mark hangs before the cut`() {
    let text = repeated("a", 120) + ", " + repeated("b", 80)
    #expect(Quotation.of(text) == repeated("a", 120) + "…")
  }

  @Test func `what was added is joined by a dash`() {
    #expect(Quotation.of("Le comité.", more: "Oser parler.") == "Le comité — Oser parler")
    #expect(Quotation.of("Le comité. ", more: nil) == "Le comité")
    #expect(Quotation.of("Le comité", more: "  ") == "Le comité")
    let long = Quotation.of(repeated("a", 100), more: repeated("mot ", 30))
    #expect(long.hasPrefix(repeated("a", 100) + " — mot mot") && long.hasSuffix("mot…"))
  }

  @Test func `no text makes a quotation longer than the limit, nor a crash`() {
    var dice = Dice(seed: 140)
    let parts = [
      "a", "é", "🙂", "👩‍👩‍👧", " ", ". ", "…", "!", "\n", "\u{301}", "\u{a0}", "«", "mot ", "—", "\r\n",
    ]
    for _ in 0..<1500 {
      let text = dice.list(400) { $0.pick(parts) }.joined()
      let more = dice.maybe { dice in dice.list(200) { $0.pick(parts) }.joined() }
      let quotation = Quotation.of(text, more: more)
      #expect(quotation.count <= Quotation.limit + 1)
      #expect(!quotation.contains { $0.isNewline })
    }
    #expect(Quotation.of(repeated("x", 10_000)) == repeated("x", 139) + "…")
    #expect(Quotation.of("a" + repeated("\u{301}", 10_000)).count == 1)
  }
}
