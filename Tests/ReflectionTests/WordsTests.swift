import Testing

@testable import Reflection

/// Counting words, looking for words, and what makes texts comparable.
@Suite struct WordsTests {
  @Test(arguments: [
    ("", 0), ("   ", 0), ("l’équipe", 1), ("l'équipe", 1), ("peut-être", 1),
    ("aujourd’hui, j’ai dit non", 4), ("rock'n'roll", 1), ("a--b", 2), ("l’ équipe", 2),
    ("’", 0), ("- - -", 0), ("« Oui »…", 1), ("3 fois", 2), ("7/10", 2), ("100 %", 1),
    ("un\ndeux\ttrois", 3), ("👩‍👩‍👧 🙂", 0), ("e\u{301}te\u{301} d’e\u{301}te\u{301}", 2),
    ("-un- ’deux’", 2), ("don’t we’ll", 2), ("un\u{a0}: deux", 2),
  ])
  func `words are runs of letters with inner marks, and numbers`(_ text: String, count: Int) {
    #expect(text.wordCount == count)
  }

  struct Mention: CustomTestStringConvertible {
    let text: String
    let entry: String
    let isThere: Bool
    var testDescription: String { "\(entry) in \(text)" }
  }

  static let mentions = [
    Mention(text: "J’attends l’avis de Paul", entry: "avis", isThere: true),
    Mention(text: "Je ravise", entry: "avis", isThere: false),
    Mention(text: "des avisos", entry: "avis", isThere: false),
    Mention(text: "Un CONSEILLER", entry: "conseil*", isThere: true),
    Mention(text: "déconseillé", entry: "conseil*", isThere: false),
    Mention(text: "Épuisée !", entry: "epuis*", isThere: true),
    Mention(text: "epuisee", entry: "épuis*", isThere: true),
    Mention(text: "e\u{301}puise\u{301}", entry: "épuis*", isThere: true),
    Mention(text: "je suis sous l'eau", entry: "sous l’eau", isThere: true),
    Mention(text: "je suis sous, l’eau", entry: "sous l’eau", isThere: true),
    Mention(text: "sous de l’eau", entry: "sous l’eau", isThere: false),
    Mention(text: "Pas grand chose", entry: "pas grand-chose", isThere: true),
    Mention(text: "des missions suicides", entry: "mission* suicide*", isThere: true),
    Mention(text: "mission suicidaire", entry: "mission* suicide", isThere: false),
    Mention(text: "haven't tried", entry: "haven’t tried", isThere: true),
    Mention(text: "cœur", entry: "coeur", isThere: true),
    Mention(text: "que", entry: "que faire", isThere: false),
    Mention(text: "que faire", entry: "que", isThere: true),
    Mention(text: "", entry: "rien", isThere: false),
    Mention(text: "plus du tout envie", entry: "plus … envie", isThere: true),
    Mention(text: "plus envie", entry: "plus … envie", isThere: true),
    Mention(text: "plus un deux trois quatre envie", entry: "plus … envie", isThere: false),
    Mention(
      text: "je préférerais mourir", entry: "( veux | prefer* ) ( mourir | crever )", isThere: true),
    Mention(
      text: "je veux manger", entry: "( veux | prefer* ) ( mourir | crever )", isThere: false),
    Mention(text: "avant la fin du mois", entry: "avant … ( mois | fin du mois )", isThere: true),
    Mention(text: "je ne suis plus là", entry: "suis ( plus là | ici )", isThere: true),
    Mention(text: "viole", entry: "( =violé | frappé )", isThere: false),
    Mention(text: "veux", entry: "( veux ) ( mourir )", isThere: false),
    Mention(text: "à la fin", entry: "… fin", isThere: true),
    Mention(text: "fin", entry: "( fin", isThere: true),
    Mention(text: "fin", entry: "( | )", isThere: false),
    Mention(text: "tout", entry: "*", isThere: false),
    Mention(text: "tout", entry: "", isThere: false),
  ]

  @Test(arguments: mentions)
  func `words are mentioned whole, stems at the beginning of a word`(_ sample: Mention) {
    #expect(Mentions(sample.text).contains(sample.entry) == sample.isThere)
  }

  @Test(arguments: [
    ("ÉCŒUREMENT", "ecoeurement"), ("Ça, là-bas", "ca, la-bas"), ("æther Straße", "aether strasse"),
    ("l’eau “x” ‘y’", "l'eau \"x\" 'y'"), ("un\u{a0}: deux\u{202f}!", "un : deux !"),
    ("e\u{301}te\u{301}", "ete"), ("a…b", "a…b"), ("a — b – c", "a — b – c"), ("€ 🙂 漢", "€ 🙂 漢"),
    ("ΑΒΓ Привет", "αβγ привет"), ("İIı", "iii"), ("ÿŸŻŁøÞ", "yyzloth"), ("«x»", "«x»"),
    ("‰\u{2028}\u{2014}", "‰\u{2028}\u{2014}"), ("", ""),
    ("la \u{fb01}n di\u{fb03}cile", "la fin difficile"),
    ("pe\u{ad}ur \u{200b}pe\u{2060}ur", "peur peur"), ("porte\u{2011}parole", "porte-parole"),
    ("ＰＥＵＲ　１１２", "peur 112"), ("j\u{2bc}ai d\u{2bc}aller", "j'ai d'aller"),
    ("𝐏𝐞𝐮𝐫 𝟏ⓟ🄰", "peur 1pa"),
    ("\u{1e9e} K ℯ ᵉ ệ", "ss k e e e"),
  ])
  func `case, accents and curls are folded away, nothing else is`(_ text: String, folded: String) {
    #expect(Folding.fold(text) == folded)
    #expect(Array(Folding.fold(text).unicodeScalars) == Array(folded.unicodeScalars))
  }

  @Test func `with accents kept, all the rest is folded`() {
    #expect(Folding.foldExceptAccents("VIOLÉE ﬁ\u{ad}n j\u{2bc}ai") == "violée fin j'ai")
    #expect(Mentions("Une Viole\u{301}e").contains("=violée"))
    #expect(!Mentions("une violée").contains("=violee"))
    #expect(Mentions("une violée").contains("violee"))
  }

  @Test func `folding never makes a text longer, nor broken, and folds no further`() {
    for value in UInt32(1)...0x1_ffff {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a" + String(scalar) + "b"
      let folded = Folding.fold(text)
      #expect(
        folded.utf8.count <= text.utf8.count && !folded.contains("\u{fffd}") || value == 0xfffd)
      #expect(folded.hasPrefix("a") || folded.unicodeScalars.first == "a")
      #expect(folded.unicodeScalars.last == "b")
      #expect(Folding.fold(folded) == folded)
    }
  }
}
