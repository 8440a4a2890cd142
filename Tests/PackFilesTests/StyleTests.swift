import Reflection
import Testing

@testable import PackFiles

@Suite struct StyleTests {
  /// What is advised about a question in one language.
  private func advice(_ language: Language, _ text: String) -> [PackFault.Advice] {
    let (old, quoted) =
      language == .french ? ("\"Un sujet ?\"", text) : ("\"A topic?\"", text)
    return findings(
      in: PackText.whole.replacing(old, with: "'\(quoted.replacing("'", with: "''"))'")
    )
    .compactMap { if case .advice(let advice) = $0.kind { advice } else { nil } }
  }

  @Test func `the small pack is silent`() { #expect(findings(in: PackText.whole).isEmpty) }

  @Test(
    arguments: [
      ("Qu'est-ce ?", .straightApostrophe), ("Un \"mot\" ?", .straightQuote),
      ("Et...", .threePoints), ("Quoi?", .spaceMissing(before: "?")),
      ("Un mot: deux", .spaceMissing(before: ":")),
      ("Un ; deux; trois", .spaceMissing(before: ";")),
      ("«mot » et", .spaceMissingAfter("«")), ("« mot» et", .spaceMissing(before: "»")),
      ("Voilà !", .exclamation), ("mentoré·e", .shorthand("mentoré·e")),
      ("Une personne prêt(e) ?", .shorthand("prêt(e)")),
      ("Une personne mentoré.e ici", .shorthand("mentoré.e")),
      ("Êtes-vous satisfaite de cela ?", .agreement("Êtes-vous satisfaite")),
      ("Quand vous êtes vraiment prêt, écrivez.", .agreement("vous êtes vraiment prêt")),
      ("Vous vous êtes engagé à cela.", .agreement("Vous vous êtes engagé")),
      ("Avez-vous été surpris ?", .agreement("Avez-vous été surpris")),
      ("Vous n’êtes pas seule.", .agreement("Vous n’êtes pas seule")),
      ("C’est normal.", .word("C’est normal")), ("Bravo.", .word("Bravo")),
      ("Pourquoi n’avez-vous pas essayé ?", .word("Pourquoi n’avez-vous pas")),
      ("Parlons-en, nous le pouvons.", .word("nous")),
      ("Vous devriez dormir.", .word("Vous devriez")),
    ] as [(String, PackFault.Advice)])
  func `French is looked at`(text: String, expected: PackFault.Advice) {
    #expect(advice(.french, text).contains(expected))
  }

  @Test(
    arguments: [
      ("What 's it?", .straightApostrophe), ("A \"word\"?", .straightQuote),
      ("And...", .threePoints),
      ("What ?", .spaceTooMuch(before: "?")), ("Good!", .exclamation),
      ("You should sleep.", .word("You should")), ("Let’s begin.", .word("Let’s")),
      ("Well done.", .word("Well done")),
    ] as [(String, PackFault.Advice)])
  func `English is looked at`(text: String, expected: PackFault.Advice) {
    #expect(advice(.english, text).contains(expected))
  }

  @Test(arguments: [
    "Qu’est-ce que c’est ?", "À 9:30, ou 24/7 ?", "Un mot : « deux », trois ; quatre…",
    "Vous êtes ici, à l’aise ?", "Une seule phrase.", "Vous êtes mentor.",
    "La personne est prête.", "« Il faut », dit-on.", "Un essai(un seul) ?", "Avez-vous été là ?",
    "En quelques mots (e-mail compris).", "La séance vous a-t-elle été utile ?",
  ])
  func `well written French is left alone`(text: String) {
    #expect(advice(.french, text) == [])
  }

  @Test func `words that a person may say are the person's own`() {
    let text = PackText.withStep(
      "id: last\ntype: text\nask: {fr: Et, en: And}\nexamples: {fr: [\"Nous parlons.\"], en: [We talk.]}"
    )
    #expect(findings(in: text).isEmpty)
    #expect(findings(in: text.replacing("Nous", with: "Nous !")).count == 1)
  }

  @Test func `a warning stands at the sign, in folded and in escaped texts too`() throws {
    let block = PackText.whole.replacing(
      "ask: {fr: \"Un sujet ?\", en: \"A topic?\"}",
      with: "ask:\n      fr: >-\n        Un mot ? Deux\n        mots?\n      en: \"A topic?\"")
    #expect(findings(in: block).map { [$0.line, $0.column] } == [[18, 13]])
    let quoted = PackText.whole.replacing("\"Un sujet ?\"", with: "\"Un \\\"sujet\\\" ?\"")
    #expect(findings(in: quoted).map { [$0.line, $0.column] } == [[15, 20], [15, 27]])
  }

  @Test func `warnings do not keep a pack from starting`() throws {
    let text = PackText.whole.replacing("Un sujet ?", with: "Quoi?")
    #expect(try pack(text).steps.count == 4)
    #expect(findings(in: text).allSatisfy { $0.isWarning })
  }

  @Test func `a step of another pack is looked for where the pack is known`() {
    func found(_ of: String) -> [PackFault.Kind] {
      findings(
        in: PackText.withStep(
          "id: last\ntype: text\nask: {fr: Et, en: And}\nrecall: {of: \(of)}")
      ).map(\.kind)
    }
    #expect(found("mentee.before-session/topic").isEmpty)
    #expect(
      found("mentee.before-session/topik") == [
        .noSuchStep(
          "mentee.before-session/topik", nearest: "mentee.before-session/topic", .elsewhere)
      ])
    #expect(
      found("mentee.befor-session/topic") == [
        .advice(.unknownPack("mentee.befor-session", nearest: "mentee.before-session"))
      ])
  }

  @Test func `a safety file is told by its format, or by its first key`() {
    #expect(findings(in: SafetyFileTests.small).isEmpty)
    let formless = SafetyFileTests.small.replacing("format: tandem.safety/1\n", with: "")
    #expect(findings(in: formless).map(\.kind) == [.missingFormat(known: "tandem.safety/1")])
    let two = SafetyFileTests.small.replacing("FR:", with: "France:").replacing(
      "cards:", with: "card:")
    #expect(findings(in: two).count == 2)
    #expect(findings(in: SafetyFileTests.small.replacing("Un mot.", with: "Un mot!")).count == 1)
  }
}
