import Reflection
import Testing

@testable import Shell

struct RenderingListTests {
  static func help(_ screen: Screen) {
    screen.show(.table(ReplCommand.helpRows(at: .run, in: screen.language)))
    screen.show(
      .numbers(
        heading: .say(.helpNumbers, ["country": .ours("France")]),
        [
          Row(.pack("112"), .pack("danger immédiat (15 pour le SAMU, 114 par SMS)")),
          Row(
            .pack("3114"),
            .pack("prévention du suicide, gratuit, 24 h/24, aussi pour l’entourage")),
          Row(.pack("116 006"), .pack("France Victimes, gratuit, 7 j/7")),
          Row(.pack("39 28"), .pack("Défenseur des droits (discriminations)")),
        ], notes: []))
  }

  @Test func `help stands as in section 10, with the commands that exist`() {
    #expect(
      drawn(Self.help) == """

               ?            cette question : pourquoi, et un exemple
               /retour      la question d’avant ; rien ne s’efface
               /passer      laisser cette question (ou Entrée)
               /modifier 3  changer la réponse 3
               /lignes      écrire sur plusieurs lignes (Alt-Entrée : une de plus)
               /pause       s’arrêter là ; tout est gardé
               /masquer     vider l’écran (ou Ctrl-L)
               /quitter     fermer Tandem ; tout est gardé
               /réponses    relire les vôtres

               Pour parler à quelqu’un (France). Rien n’est envoyé.
               112       danger immédiat (15 pour le SAMU, 114 par SMS)
               3114      prévention du suicide, gratuit, 24 h/24, aussi pour l’entourage
               116 006   France Victimes, gratuit, 7 j/7
               39 28     Défenseur des droits (discriminations)

        """)
  }

  @Test func `numbers are not parted at 40 columns`() {
    let paper = Paper(columns: 40)
    Self.help(Screen(terminal: paper, language: .french, isPlain: false))
    #expect(paper.written.contains("  116\u{A0}006 France Victimes, gratuit,\n  7\u{A0}j/7\n"))
    #expect(paper.written.split(separator: "\n").allSatisfy { $0.count <= 40 })
  }

  @Test func `plain mode says help line by line`() {
    let page = drawn(isPlain: true, Self.help)
    #expect(page.hasPrefix("? : cette question : pourquoi, et un exemple\n/retour : la question"))
    #expect(page.hasSuffix("39 28 : Défenseur des droits (discriminations)\n"))
  }

  static let exercises: [Exercises] = [
    Exercises(
      heading: .say(.exercisesMine),
      entries: [
        .init(1, .pack("Avant la séance"), length: .say(.exercisesMinutes, ["n": 10])),
        .init(
          4, .pack("Première rencontre : poser le cadre"),
          length: .say(.exercisesMinutes, ["n": 15])),
        .init(8, .pack("Craintes"), length: .say(.exercisesMinutes, ["n": 8])),
      ]),
    Exercises(
      heading: .say(.exercisesMentor),
      entries: [
        .init(
          10, .pack("Lire ce qui m’a été confié"), length: .say(.exercisesMinutes, ["n": 15]))
      ]),
  ]

  @Test func `exercises stand in columns as in 15_8`() {
    let page = drawn {
      $0.show(.exercises(Self.exercises, hint: .say(.exercisesHint, ["n": 7])))
    }
    #expect(
      page == """

               Pour vous
               1  Avant la séance                       10 min
               4  Première rencontre : poser le cadre   15 min
               8  Craintes                               8 min
               Comme mentor
              10  Lire ce qui m’a été confié            15 min

               Un numéro, puis Entrée. /exercices 7 en montre les questions.

        """)
  }

  @Test func `a narrow window and plain mode put the length in brackets`() {
    let narrow = drawn(columns: 40) { $0.show(.exercises(Self.exercises, hint: nil)) }
    #expect(
      narrow == """

          Pour vous
          1  Avant la séance (10 min)
          4  Première rencontre : poser le cadre
             (15 min)
          8  Craintes (8 min)
          Comme mentor
         10  Lire ce qui m’a été confié (15 min)

        """)
    let plain = drawn(isPlain: true) { $0.show(.exercises(Self.exercises, hint: nil)) }
    #expect(plain.contains("10. Lire ce qui m’a été confié (15 min)\n"))
  }

  @Test func `answers stand one a line as in 15_8`() {
    let page = drawn { screen in
      screen.show(
        .answers(
          [
            Numbered(1, .person("Un peu à la bourre, avec un peu de trac.")),
            Numbered(
              2,
              .person(
                """
                Hier en comité de direction, j’ai présenté le plan et on est passé au point \
                suivant sans une question.
                """)),
            Numbered(3, .person("Le comité\nde direction")),
          ], hint: .say(.answersHint, ["n": 3, "m": 2])))
    }
    #expect(
      page == """

               1  Un peu à la bourre, avec un peu de trac.
               2  Hier en comité de direction, j’ai présenté le plan et on est passé…
               3  Le comité de direction

               /modifier 3 change la réponse 3 ; /réponses 2 montre la 2 en entier.

        """)
  }

  @Test func `somebody’s words have a bar on every line`() {
    let page = drawn { screen in
      screen.show(
        .answered(
          .pack(
            "La séance se termine et vous vous dites : « C’était utile. » Qu’est-ce qui a changé ?"),
          words: [
            .person("Le comité de direction"),
            .person(
              """
              Hier j’ai présenté le plan et personne n’a rien dit. J’aimerais comprendre ce que \
              je peux y changer.
              """), .person("a\n\nb"),
          ]))
    }
    #expect(
      page == """

               La séance se termine et vous vous dites : « C’était utile. »
               Qu’est-ce qui a changé ?
               | Le comité de direction
               | Hier j’ai présenté le plan et personne n’a rien dit. J’aimerais
               | comprendre ce que je peux y changer.
               | a
               |
               | b

        """)
  }

  @Test func `a menu has its heading, choices and notes apart`() {
    let page = drawn { screen in
      screen.clear()
      screen.show(
        .menu(
          Menu(
            name: .say(.plainHome), heading: .say(.homeFirst),
            [.pack("Avant la séance"), .say(.homeAll)],
            notes: [.say(.recoveryPending), .say(.homeHint)])))
      screen.type(.home, "1")
    }
    #expect(
      page == """
               Par quoi commencer ?

               1  Avant la séance
               2  Tous les exercices

               Clé de secours : pas encore vérifiée (tandem recovery check).

               Un numéro, puis Entrée. /aide, /quitter.

        tandem> 1

        """)
  }

  @Test func `a recovery key stands alone at the margin`() {
    let key = "AGE-SECRET-KEY-1Q5ZL8WN7FT0XK4D9RPHS3EJ6MUA2VCY8G5TQ0WLZ7NKXF4D9RHPS3E6JMU"
    #expect(drawn { $0.show(.keyLine(key)) } == "\n\(key)\n")
    #expect(drawn(columns: 40) { $0.show(.keyLine(key)) } == "\n\(key)\n")
    let plain = drawn(isPlain: true) { $0.show(.keyLine("AGE-1Q")) }
    #expect(plain == "AGE-1Q\nA G E - 1 Q\n")
  }

  @Test func `a fault is shown with its line and a caret under it`() {
    let short = FaultExcerpt("      aks: {fr: \"x\"}", column: 7)
    #expect(short.source == "      aks: {fr: \"x\"}")
    #expect(short.caret == "      ^")
    let hidden = FaultExcerpt("\ta\u{200B}b", column: 4)
    #expect(hidden.source == "    a⟨U+200B⟩b")
    #expect(hidden.caret.count == hidden.source.count)
    let long = FaultExcerpt(
      String(repeating: "é", count: 90) + "X" + String(repeating: "è", count: 90), column: 91)
    #expect(long.source.count == FaultExcerpt.width)
    #expect(Array(long.source)[long.caret.count - 1] == "X")
    #expect(long.source.hasPrefix("…") && long.source.hasSuffix("…"))
  }
}
