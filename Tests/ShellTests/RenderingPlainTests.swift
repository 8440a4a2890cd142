import Reflection
import Testing

@testable import Shell

struct RenderingPlainTests {
  static func home(_ screen: Screen) {
    screen.type(.passphrase(.passphrasePrompt), "")
    screen.show(
      .menu(
        Menu(
          name: .say(.plainHome),
          [
            .say(.homeDue, ["date": .ours("8 décembre")]), .say(.homePrepare, ["n": 10]),
            .say(.homeOthers),
          ])))
    screen.type(.home, "2")
    screen.show(
      .opening(
        title: .pack("Avant la séance"), paragraphs: [.say(.runOpeningLater, ["n": 11])]))
    screen.show(
      .question(
        Shell.Question(
          mark: .number(1, of: 11),
          text: .pack("Qu’est-ce qui occupe votre esprit au moment où vous ouvrez cette page ?"))))
    screen.type(.answer, "Le comité de lundi.")
  }

  static func review(_ screen: Screen) {
    var review = Shell.Question(
      mark: .number(2, of: 11),
      text: .pack(
        "Vous aviez choisi d’essayer : « {commitment} ». Où en êtes-vous ?",
        filling: ["commitment": .person("demander deux minutes d’attention avant de commencer")]))
    review.options = [.pack("C’est fait"), .pack("Pas encore")]
    review.hint = .say(.hintChoice)
    screen.show(.question(review))
    screen.type(.answer, "2")
    screen.show(
      .question(
        Shell.Question(mark: .followUp(of: 2), text: .pack("Qu’avez-vous remarqué ?"))))
    screen.type(.answer, "Le silence a suffi.")
  }

  static func recall(_ screen: Screen) {
    var topic = Shell.Question(
      mark: .number(3, of: 11), text: .pack("Aujourd’hui, ce sujet est…"))
    topic.recalls = [
      .pack(
        "Le {date}, vous vouliez parler de ceci : « {quote} »",
        filling: ["date": .ours("26 novembre"), "quote": .person("Préparer mes deux minutes")])
    ]
    topic.options = [.pack("Clos"), .pack("Toujours là")]
    topic.hint = .say(.hintChoice)
    screen.show(.question(topic))
    screen.type(.answer, "?")
    screen.show(
      .explanation(
        why: .pack("Relire ses propres mots à distance montre le chemin parcouru."), rest: []))
    topic.isAgain = true
    screen.show(.question(topic))
    screen.type(.answer, "3")
  }

  @Test func `plain mode says every mark in words, as in section 3.4`() {
    let page = drawn(isPlain: true) { screen in
      Self.home(screen)
      Self.review(screen)
      Self.recall(screen)
    }
    #expect(
      page == """
        Phrase secrète :
        Accueil. 3 choix.
        1. Un essai arrivé à sa date (8 décembre)
        2. Préparer une séance (10 minutes, ou 3)
        3. Autres exercices
        tandem> 2

        Avant la séance. 11 questions au plus.

        Question 1 sur 11. Qu’est-ce qui occupe votre esprit au moment où vous ouvrez cette page ?
        > Le comité de lundi.

        Question 2 sur 11. Vous aviez choisi d’essayer : « demander deux minutes d’attention avant de commencer ». Où en êtes-vous ?
        1. C’est fait
        2. Pas encore
        Un numéro, ou Entrée pour passer.
        > 2

        Suite de la question 2. Qu’avez-vous remarqué ?
        > Le silence a suffi.

        Rappel. Le 26 novembre, vous vouliez parler de ceci : « Préparer mes deux minutes »
        Question 3 sur 11. Aujourd’hui, ce sujet est…
        1. Clos
        2. Toujours là
        Un numéro, ou Entrée pour passer.
        > ?
        Pourquoi. Relire ses propres mots à distance montre le chemin parcouru.
        Question 3 sur 11. Aujourd’hui, ce sujet est…
        > 3

        """)
  }

  @Test func `several lines of somebody have a spoken beginning and end, one has none`() {
    let page = drawn(isPlain: true) { screen in
      screen.show(.answered(.pack("Quoi ?"), words: [.person("Une ligne.")]))
      screen.show(.words([.person("Une."), .person("Deux.")]))
      screen.show(.words([.person("Une.\nDeux.")]))
      screen.show(.words([]))
    }
    let block = "Début du texte.\nUne.\nDeux.\nFin du texte.\n"
    #expect(page == "Quoi ?\nUne ligne.\n" + block + block)
  }

  @Test func `plain mode has neither weight nor colour`() {
    let paper = Paper(isStyled: true)
    let screen = Screen(terminal: paper, language: .english, isPlain: true)
    Self.review(screen)
    #expect(!paper.written.contains("\u{1B}"))
  }
}
