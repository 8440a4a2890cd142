import Reflection
import Testing

@testable import Shell

struct TypographyTests {
  @Test(arguments: [
    ("Vraiment ?", "Vraiment\u{A0}?"), ("a ; b : c !", "a\u{A0}; b\u{A0}: c\u{A0}!"),
    ("« oui » :", "«\u{A0}oui\u{A0}»\u{A0}:"), ("13:47", "13:47"), ("« »", "«\u{A0}»"),
    ("c’est… ?", "c’est…\u{A0}?"), ("la question. ? explique", "la question. ? explique"),
    ("déjà\u{A0}?", "déjà\u{A0}?"), ("", ""),
  ])
  func `French marks keep to their word`(text: String, expected: String) {
    #expect(Typography.apply(text, .french) == expected)
    #expect(Typography.apply(text, .english) == text)
  }

  @Test func `what a person wrote keeps its spaces`() {
    let prose = Prose.pack(
      "« {answer} » : et alors ?", filling: ["answer": .person("Pourquoi ? « rien »")])
    #expect(
      Composer(language: .french).text(prose)
        == "«\u{A0}Pourquoi ? « rien »\u{A0}»\u{A0}: et alors\u{A0}?")
  }

  @Test func `a person’s braces are no placeholders`() {
    let prose = Prose.say(.wordAsk, ["word": .person("{word} {n|a|b}")])
    #expect(
      Composer(language: .english).text(prose) == "“{word} {n|a|b}”: a command, or your answer?")
  }

  @Test func `digits of a number are never parted`() {
    #expect(Typography.keepingDigits("116 006") == "116\u{A0}006")
    #expect(Typography.keepingDigits("1 866 APPELLE") == "1\u{A0}866 APPELLE")
    #expect(Typography.keepingDigits("24 h/24 ou 2 fois") == "24\u{A0}h/24 ou 2 fois")
  }

  @Test func `quotation marks are those of the language`() {
    let word = Prose.person("oui")
    func quoted(_ language: Language) -> String {
      Composer(language: language).text(Typography.quoted(word, language))
    }
    #expect(quoted(.french) == "«\u{A0}oui\u{A0}»")
    #expect(quoted(.english) == "“oui”")
  }

  @Test(arguments: [
    ("é à œ\nligne", "é à œ\nligne"), ("e\u{301}", "e\u{301}"), ("\u{1B}[31m", "␛[31m"),
    ("a\tb", "a    b"), ("a\r\nb", "a\nb"), ("a\rb", "a␍b"), ("\u{7F}", "␡"),
    ("\u{9B}2J", "⟨U+009B⟩2J"), ("a\u{202E}b", "a⟨U+202E⟩b"), ("a\u{2066}b", "a⟨U+2066⟩b"),
    ("a\u{200B}b", "a⟨U+200B⟩b"), ("\u{FEFF}a", "⟨U+FEFF⟩a"), ("a\u{AD}b", "a⟨U+00AD⟩b"),
    ("\u{E0041}", "⟨U+E0041⟩"), ("a\u{2028}b", "a⟨U+2028⟩b"), ("\0", "␀"),
    ("a\u{3164}b", "a⟨U+3164⟩b"), ("\u{FFFE}", "⟨U+FFFE⟩"), ("1\u{FE0F}", "1⟨U+FE0F⟩"),
    ("👩\u{200D}💻", "👩\u{200D}💻"), ("❤\u{FE0F}", "❤\u{FE0F}"), ("a\u{200D}b", "a⟨U+200D⟩b"),
    ("\u{7}\u{8}", "␇␈"), ("Qui\u{A0}?", "Qui\u{A0}?"),
  ])
  func `text from outside is harmless and visible`(text: String, expected: String) {
    #expect(Sanitiser.clean(text) == expected)
  }

  @Test func `marks past the limit are shown by their code`() {
    let letter = "e" + String(repeating: "\u{301}", count: 6)
    #expect(
      Sanitiser.clean(letter) == "e" + String(repeating: "\u{301}", count: 4)
        + "⟨U+0301⟩⟨U+0301⟩")
  }

  @Test func `nothing that reaches the screen controls it`() {
    let all = String(
      String.UnicodeScalarView(
        (0..<0x3000).compactMap { Unicode.Scalar(UInt32($0)) }))
    let page = drawn(in: .english) { screen in
      screen.show(.statement(.person(all)))
      screen.show(.words([.person(all)]))
      screen.show(.title(.pack(all)))
      screen.show(.keyLine(all))
    }
    let controls = page.unicodeScalars.filter {
      ($0.value < 0x20 && $0 != "\n") || (0x7F..<0xA0).contains($0.value)
        || (0x202A...0x202E).contains($0.value)
    }
    #expect(controls.isEmpty)
  }
}
