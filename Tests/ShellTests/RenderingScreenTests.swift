import Reflection
import Testing

@testable import Shell

struct RenderingScreenTests {
  @Test func `first use stands as in 15_1`() {
    let page = drawn { screen in
      screen.show(.paragraphs([.say(.firstOther), .say(.passphraseChooseOwn)]))
      screen.type(.passphrase(.passphrasePrompt), "")
      screen.show(
        .menu(Menu(heading: .say(.passphraseChooseOwn), [.say(.weakOther), .say(.weakKeep)])))
      screen.type(.answer, "1")
      screen.type(.passphrase(.passphrasePrompt), "")
      screen.type(.passphrase(.passphraseAgain), "")
      screen.show(.statement(.say(.journalCreated)))
    }
    #expect(
      page == """

               In English: tandem --lang en. Lecteur d’écran : tandem --plain.

               Choisissez une phrase secrète vous-même.

        Phrase secrète :

               Choisissez une phrase secrète vous-même.

               1  En choisir une autre
               2  Garder celle-ci

        > 1
        Phrase secrète :
        La même, encore une fois :

               Le journal est créé.

        """)
  }

  @Test func `a wrong passphrase is answered closely`() {
    let page = drawn { screen in
      screen.type(.passphrase(.passphrasePrompt), "")
      screen.show(.statement(.say(.passphraseWrong)), isTight: true)
      screen.type(.passphrase(.passphrasePrompt), "")
    }
    #expect(
      page == """
        Phrase secrète :
               Cette phrase n’ouvre pas le journal. Rien n’a changé. Vérifiez la
               touche Verr. Maj, puis essayez encore ; Ctrl-D pour sortir.
        Phrase secrète :

        """)
  }

  @Test func `lines of several follow one another`() {
    let page = drawn { screen in
      screen.type(.answer, "/lignes")
      screen.show(.statement(.say(.hintLines)))
      screen.type(.item(1), "J’ai deux phrases prêtes.")
      screen.type(.item(2), "")
    }
    #expect(
      page == """
        > /lignes

               Entrée passe à la ligne suivante ; une ligne vide envoie.

        1> J’ai deux phrases prêtes.
        2>\u{20}

        """)
  }

  @Test func `the language question stands at the margin`() {
    let page = drawn { screen in
      screen.show(.title(.say(.firstLanguage)))
      screen.show(.menu(Menu([.ours("Français"), .ours("English")])), isTight: true)
      screen.type(.answer, "1")
    }
    #expect(
      page == """

        Langue / Language
               1  Français
               2  English

        > 1

        """)
  }

  @Test(arguments: [(80, 24), (60, 24), (59, 24), (40, 12), (20, 10), (1, 1)])
  func `no line is wider than the window, and no two are blank`(columns: Int, rows: Int) {
    let page = drawn(columns: columns, rows: rows) { screen in
      RenderingQuestionTests.topic(screen)
      screen.show(.question(RenderingQuestionTests.role))
      screen.show(.paragraphs([.say(.firstWhat), .say(.firstReaders)]))
      screen.show(.words([.person(String(repeating: "é", count: 200))]))
    }
    let typed: Set<Substring> = [
      "> Le comité de direction", "> Oser défendre une position quand on ne m’écoute pas", "> 8",
    ]
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let indent = Layout(TerminalSize(columns: columns, rows: rows)).indent
    let limit = max(columns, indent + 5)
    #expect(lines.filter { $0.count > limit && !typed.contains($0) } == [])
    #expect(!page.contains("\n\n\n"))
    #expect(columns < 20 || lines.allSatisfy { $0.last != " " })
  }

  @Test func `columns are counted by the width that was given`() {
    let paper = Paper(columns: 20)
    let screen = Screen(terminal: paper, language: .english, isPlain: false) { text in
      text.reduce(0) { $0 + ($1 == "字" ? 2 : 1) }
    }
    screen.show(.statement(.person(String(repeating: "字", count: 12))))
    #expect(paper.written == "\n  字字字字字字字字字\n  字字字\n")
  }

  @Test func `a long unbroken text is broken in time that grows with it`() {
    let long = String(repeating: "a", count: 200_000)
    let lines = Wrapping(width: \.count).lines(long, first: 69, rest: 69)
    #expect(lines.count == (200_000 + 68) / 69)
    #expect(lines.joined() == long)
  }

  @Test func `spaces between words stay, those at a line’s end go`() {
    let wrapping = Wrapping(width: \.count)
    #expect(wrapping.lines("  a  b", first: 10, rest: 10) == ["  a  b"])
    #expect(wrapping.lines("aaaa   bbbb", first: 6, rest: 6) == ["aaaa", "bbbb"])
    #expect(wrapping.lines("a\u{A0}b c", first: 3, rest: 3) == ["a\u{A0}b", "c"])
    #expect(wrapping.lines("", first: 5, rest: 5) == [""])
    #expect(wrapping.lines("a\n\nb", first: 5, rest: 5) == ["a", "", "b"])
    #expect(wrapping.lines("aaaaaaa b", first: 3, rest: 4) == ["aaa", "aaaa", "b"])
  }
}
