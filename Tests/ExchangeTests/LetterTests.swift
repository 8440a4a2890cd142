import Reflection
import Testing

@testable import Exchange

/// T15 of `crypto-tests.md`: what is written is what is read, and there is one form of it.
@Suite struct LetterTests {
  @Test(arguments: GoldenTests.letters.map(\.0))
  func `a letter that is written and read is the same`(name: String) throws {
    let letter = try required(GoldenTests.letters.first { $0.0 == name }).1()
    #expect(try read(manuscript(letter, from: .ana, to: .boris)) == letter)
  }

  @Test func `random letters are read as they were written`() throws {
    var dice = Dice(seed: 20_261_124)
    for _ in 0..<300 {
      let letter = try dice.letter()
      let text = try manuscript(letter, from: .ana, to: .boris)
      #expect(try read(text) == letter)
    }
  }

  /// Every other form of the same letter, made by the sender with the right code.
  @Test func `a letter has one form`() throws {
    let text = try manuscript(.fullShare(), from: .ana, to: .boris)
    let changes: [(String, String)] = [
      ("\n\npart", "\n\n\npart"), ("\n\npart", "\npart"), ("asked:\n", "asked:\n\n"),
      ("asked:", "Asked:"), ("asked:", "asked: "), ("\n> ", "\n>"), ("> \n", ">\n"),
      ("listen, challenge", "challenge, listen"), ("listen, challenge", "listen,challenge"),
      ("listen, challenge", "listen, listen"), ("listen, challenge", "listen, sing"),
      ("score: 7 ", "score: 07 "), ("score: 7 ", "score: 11 "), ("score: 7 ", "score: +7 "),
      ("score: 7 ", "score: 7  "), ("before-session/", "before-session//"),
      ("day: 2026-11-22", "day: 2026-11-31"), ("day: 2026-11-22", "day: 22/11/2026"),
      ("1f2e3d01", "1F2E3D01"), ("1f2e3d01", "1f2e3d02"), ("5a5a", "5A5A"),
      ("kind: share", "kind: reply"), ("kind: share", "kind: Share"), ("about: -", "about: "),
      ("about: -", "about: 00"), ("name: Ana", "name: Ana "), ("name: Ana", "name: "),
      ("name: Ana", "name: \u{202e}Ana"), ("try: experiment", "try: dare"), ("if:\n", "due:\n"),
      ("....\n", "...\n"), ("....\n", ".....\n"), ("....\n", "..a.\n"), ("pad: .", "pad:."),
      ("> Écrire", "> \u{1b}[31mÉcrire"), ("> Écrire", "> \rÉcrire"), ("> Écrire", "> \u{9b}É"),
      ("made: 2026-11-23\n", ""), ("name: Ana\n", "name: Ana\nnote: x\n"), ("pad: ", "> x\npad: "),
      ("exercise: Avant la séance\n", ""), ("\n\npad: ", "\n\nread: 2026-11-23\n\npad: "),
    ]
    for (old, new) in changes {
      let changed = text.replacing(old, with: new, maxReplacements: 1)
      #expect(changed != text, "\(old)")
      #expect(throws: ShareRefusal.self, "\(new)") { try read(changed) }
    }
    for change in [text.replacing("\n", with: "\r\n"), text + "\n", String(text.dropLast())] {
      #expect(throws: ShareRefusal.self) { try read(change) }
    }
  }

  /// Without the last comparison some other forms would be taken.
  @Test func `writing again is what refuses another padding`() throws {
    let text = try manuscript(.golden(), from: .ana, to: .boris)
    var lines = Lines(Array(text.replacing("...\n", with: "..\n").utf8))
    for _ in 0..<3 { _ = lines.take(after: "") }
    var reader = LetterReader(lines)
    let heading = try reader.heading()
    #expect(try reader.body(of: heading) == Letter.golden())
  }

  @Test func `what is no letter is not written`() throws {
    let ana = try Person.ana.correspondence()
    var cases: [(LetterFault, Letter)] = []
    func add(_ fault: LetterFault, _ letter: Letter, _ change: (inout Letter) -> Void) {
      var changed = letter
      change(&changed)
      cases.append((fault, changed))
    }
    let (share, reply) = (try Letter.fullShare(), try Letter.fullReply())
    add(.badName, share) { $0.name = " Ana" }
    add(.wrongContent, try .sample(.share)) { _ in }
    add(.wrongContent, try .sample(.reply, about: Letter.about())) { _ in }
    add(.wrongContent, share) { $0.receipt = $0.made }
    add(.wrongContent, reply) { $0.wishWords = "x" }
    add(.wrongAbout, reply) { $0.about = nil }
    add(.wrongAbout, try .newKey()) { $0.about = reply.about }
    add(.badField, share) { $0.about = Letter.About(id: $0.id, digest: [1]) }
    add(.badField, share) { $0.wish = [.challenge, .listen] }
    add(.badField, share) { $0.passages[1].id = $0.passages[0].id }
    add(.badField, share) { $0.passages[1].mark = .score(11, key: "a/b") }
    add(.badField, share) { $0.passages[1].mark = .score(1, key: "a b/c") }
    add(.badField, try .newKey()) { $0.newKey = "age1" }
    add(.emptyText, share) { $0.passages[0].answer = "" }
    add(.emptyText, share) { $0.passages[0].asked = "" }
    add(.emptyText, reply) { $0.remarks[1].words = "" }
    add(.unprintableText, share) { $0.passages[0].answer = "a\r\nb" }
    add(.unprintableText, share) { $0.wishWords = "\u{1b}c" }
    add(.unprintableText, share) { $0.passages[0].title = "a\nb" }
    for (fault, letter) in cases {
      #expect(throws: SealRefusal.unwritable(fault)) {
        try ana.seal(letter, for: Person.boris.key(), from: nil, armored: false)
      }
    }
  }

  @Test func `a quote is held by the passage that it names, byte for byte`() throws {
    let letter = try Letter.fullShare()
    let (first, third) = (letter.passages[0].id, letter.passages[2].id)
    #expect(letter.holds(Quote(part: first, words: "Préparer mes deux minutes")))
    #expect(letter.holds(Quote(part: third, words: "Si on me coupe")))
    #expect(!letter.holds(Quote(part: third, words: "Préparer")))
    #expect(!letter.holds(Quote(part: first, words: "Pre\u{301}parer")))
    #expect(!letter.holds(Quote(part: first, words: "Jamais dit")))
    #expect(!letter.holds(Quote(part: first, words: "")))
  }

  @Test func `a share over the limit is not written`() throws {
    var letter = try Letter.golden()
    letter.wishWords = String(repeating: "a", count: ExchangeLimits.content)
    #expect(throws: SealRefusal.tooLarge) {
      try Person.ana.correspondence()
        .seal(letter, for: Person.boris.key(), from: nil, armored: false)
    }
    letter.wishWords = String(repeating: "a", count: ExchangeLimits.content - 1000)
    let sealed = try Person.ana.correspondence()
      .seal(letter, for: Person.boris.key(), from: nil, armored: true)
    #expect(try Person.boris.correspondence().open(sealed.file).letter() == letter)
  }

  private func read(_ text: String) throws -> Letter {
    let file = try forged(text, by: .ana, for: .boris)
    return try Person.boris.correspondence().open(file).letter()
  }
}

/// Draws letters; the same seed gives the same ones.
private struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func letter() throws -> Letter {
    var letter = try Letter.sample(.share)
    letter.wish = Letter.Wish.allCases.filter { _ in roll(2) == 0 }
    letter.wishWords = roll(2) == 0 ? "" : text()
    for index in 0...roll(5) { letter.passages.append(try passage(UInt8(index))) }
    return letter
  }

  private mutating func passage(_ index: UInt8) throws -> Passage {
    let id = try required(PartID(bytes: [index, 0, 0, UInt8(roll(256))]))
    let mark: Passage.Mark? =
      switch roll(3) {
      case 0: nil
      case 1: .score(1 + roll(10), key: "a.b/c-\(roll(9))")
      default:
        .commitment(
          SharedCommitment(
            kind: roll(2) == 0 ? .step : .experiment, what: text(),
            cue: roll(2) == 0 ? nil : text(),
            due: roll(2) == 0 ? nil : CivilDate(daysSinceEpoch: roll(40_000))))
      }
    return Passage(
      id: id, day: CivilDate(daysSinceEpoch: roll(40_000)), title: "t", asked: text(),
      answer: mark == nil || roll(2) == 0 ? text() : "", mark: mark)
  }

  /// Texts that look like what stands around them.
  private mutating func text() -> String {
    let pieces = [
      "> ", "part: 1f2e3d4c", "\n", "\n\n", "pad: ...", "asked:", "mac: ", "é", "e\u{301}", "\t",
      " ", "👩‍🚀", "\u{2028}", "\u{feff}", "answer:\n> x", "a",
    ]
    return (0...roll(6)).map { _ in pieces[roll(pieces.count)] }.joined()
  }

  /// SplitMix64.
  private mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return Int((mixed ^ mixed >> 31) % UInt64(sides))
  }
}
