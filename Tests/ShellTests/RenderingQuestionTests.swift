import Reflection
import Testing

@testable import Shell

struct RenderingQuestionTests {
  static let topic = Prose.pack("De quoi aimeriez-vous vraiment parler pendant cette séance ?")
  static let more = Prose.pack(
    "« {answer} » : dites-en un peu plus. Quelle part dépend de vous ?",
    filling: ["answer": .person("Le comité de direction")])

  static func topic(_ screen: Screen) {
    var question = Shell.Question(mark: .number(3, of: 9), text: topic)
    question.why = .pack(
      """
      C’est votre séance. Un sujet choisi par vous donne une conversation plus utile qu’un tour \
      d’horizon.
      """)
    screen.show(.question(question))
    screen.type(.answer, "Le comité de direction")
    screen.show(.question(Shell.Question(mark: .followUp(of: 3), text: more)))
    screen.type(.answer, "Oser défendre une position quand on ne m’écoute pas")
    var weight = Shell.Question(
      mark: .number(4, of: 9),
      text: .pack("De 1 à 10, à quel point ce sujet compte-t-il pour vous en ce moment ?"))
    weight.scale = .init(low: .pack("à peine"), high: .pack("énormément"))
    weight.hint = .say(.hintScale)
    screen.show(.question(weight))
    screen.type(.answer, "8")
  }

  @Test func `questions, follow-ups and scales stand as in section 3.1`() {
    #expect(
      drawn(Self.topic) == """

          3/9  De quoi aimeriez-vous vraiment parler pendant cette séance ?
            ?  C’est votre séance. Un sujet choisi par vous donne une conversation
               plus utile qu’un tour d’horizon.

        > Le comité de direction

            +  « Le comité de direction » : dites-en un peu plus. Quelle part dépend
               de vous ?

        > Oser défendre une position quand on ne m’écoute pas

          4/9  De 1 à 10, à quel point ce sujet compte-t-il pour vous en ce moment ?

               1 = à peine, 10 = énormément
               Un nombre de 1 à 10, ou Entrée pour passer.

        > 8

        """)
  }

  @Test func `at 40 columns the mark opens the first line and the rest hangs by two`() {
    let page = drawn(columns: 40, rows: 18) { screen in
      screen.show(.question(Shell.Question(mark: .number(3, of: 9), text: Self.topic)))
      screen.type(.answer, "Le comité de direction")
      screen.show(.question(Shell.Question(mark: .followUp(of: 3), text: Self.more)))
      screen.terminal.write(screen.prompt(.answer))
    }
    #expect(
      page == """

        3/9 De quoi aimeriez-vous vraiment
          parler pendant cette séance ?

        > Le comité de direction

        + « Le comité de direction » : dites-en
          un peu plus. Quelle part dépend de
          vous ?

        >\u{20}
        """)
  }

  static var role: Shell.Question {
    var question = Shell.Question(
      mark: .number(7, of: 9),
      text: .pack(
        "Cette fois-ci, qu’attendez-vous surtout de votre mentor ? (deux choix au plus)"))
    question.why = .pack("Dire ce que l’on attend évite à l’autre de deviner.")
    question.options = [
      "M’écouter jusqu’au bout", "M’encourager", "Me bousculer un peu",
      "Me raconter son expérience", "M’aider à décider", "M’ouvrir une porte, un contact",
      "Je ne sais pas encore",
    ].map { .pack($0) }
    return question
  }

  @Test func `on 12 rows nothing is spaced and nothing explained`() {
    let page = drawn(columns: 40, rows: 12) { screen in
      screen.show(.question(Self.role))
      screen.type(.answer, "1 3")
    }
    #expect(
      page == """

        7/9 Cette fois-ci, qu’attendez-vous
          surtout de votre mentor ? (deux choix
          au plus)
          1  M’écouter jusqu’au bout
          2  M’encourager
          3  Me bousculer un peu
          4  Me raconter son expérience
          5  M’aider à décider
          6  M’ouvrir une porte, un contact
          7  Je ne sais pas encore
        > 1 3

        """)
  }

  @Test func `a hint goes before a question leaves the screen`() {
    var question = Self.role
    question.hint = .say(.hintChoices)
    question.options.append(.pack("Autre chose"))
    let page = drawn(columns: 40, rows: 12) { $0.show(.question(question)) }
    #expect(page.split(separator: "\n", omittingEmptySubsequences: false).count == 13)
    #expect(page.contains("Cette fois-ci") && !page.contains("Un ou deux"))
  }

  @Test func `marks of five characters leave one space`() {
    let page = drawn { screen in
      screen.show(
        .question(
          Shell.Question(
            mark: .number(10, of: 11),
            text: .pack(
              """
              La séance se termine et vous vous dites : « C’était utile. » Qu’est-ce qui a \
              changé ?
              """))))
      screen.show(
        .question(
          Shell.Question(
            mark: .number(1, of: 11), text: .pack("Aujourd’hui, ce sujet est…"))))
    }
    #expect(
      page == """

         10/11 La séance se termine et vous vous dites : « C’était utile. »
               Qu’est-ce qui a changé ?

         1/11  Aujourd’hui, ce sujet est…

        """)
  }

  @Test func `a recall stands above its question, apart`() {
    var question = Shell.Question(
      mark: .number(3, of: 11), text: .pack("Aujourd’hui, ce sujet est…"))
    question.recalls = [
      .pack(
        "Le {date}, vous vouliez parler de ceci : « {quote} »",
        filling: [
          "date": .ours("26 novembre"),
          "quote": .person(
            "Préparer mes deux minutes au prochain comité — Surtout savoir par quoi commencer"),
        ])
    ]
    question.options = ["Clos", "Toujours là", "Devenu autre chose"].map { .pack($0) }
    question.hint = .say(.hintChoice)
    #expect(
      drawn { $0.show(.question(question)) } == """

            <  Le 26 novembre, vous vouliez parler de ceci : « Préparer mes deux
               minutes au prochain comité — Surtout savoir par quoi commencer »

         3/11  Aujourd’hui, ce sujet est…

               1  Clos
               2  Toujours là
               3  Devenu autre chose
               Un numéro, ou Entrée pour passer.

        """)
  }

  @Test func `what is asked is bold and marks have the one colour`() {
    let paper = Paper(isStyled: true)
    let screen = Screen(terminal: paper, language: .english, isPlain: false)
    var question = Shell.Question(mark: .followUp(of: 1), text: .pack("Why?"))
    question.why = .pack("Because.")
    question.options = [.pack("Yes")]
    screen.show(.question(question))
    #expect(
      paper.written == """

        \u{1B}[35m    +  \u{1B}[0m\u{1B}[1mWhy?\u{1B}[0m
        \u{1B}[35m    ?  \u{1B}[0mBecause.

               1  Yes

        """)
  }
}
