import Testing

@testable import Reflection

/// The page before a session, as a fold over letters.
struct BriefTests {
  private var log = MemoryLog(device: Chains.here)
  private var journal = Journal()
  private var day = 20_000
  private var made: UInt8 = 0

  private mutating func keep(_ facts: Fact...) throws -> Ref {
    let moment = Moment(milliseconds: Int64(day) * 86_400_000, offsetMinutes: 0)
    return try #require(try journal.keep(facts, at: moment, in: log).first).ref
  }

  private mutating func add(_ name: String) throws -> Contact {
    let ref = try keep(.contactAdded(name: name, key: "age1" + name))
    return try #require(journal.contact(ref))
  }

  private mutating func passage(
    _ asked: String, _ answer: String = "", _ mark: Passage.Mark? = nil
  ) -> Passage {
    made += 1
    return Passage(
      id: .of([0, 0, 0, made]), day: CivilDate(daysSinceEpoch: day), title: "", asked: asked,
      answer: answer, mark: mark)
  }

  private mutating func writing(_ kind: Letter.Kind, _ passages: [Passage] = []) -> Letter {
    made += 1
    var letter = Letter(
      id: .of(Array(repeating: made, count: 16)), kind: kind,
      made: CivilDate(daysSinceEpoch: day), name: "Z")
    letter.passages = passages
    return letter
  }

  private mutating func receive(_ letter: Letter, from contact: Contact) throws {
    let head = LetterHead(
      of: letter, digest: Array(repeating: made, count: 32), from: "age1a", to: "age1b")
    try journal.keep(
      [.received(contact: contact.ref, head)]
        + letter.parts.enumerated().map { .letterPart(back: $0.offset + 1, $0.element) },
      at: Moment(milliseconds: Int64(day) * 86_400_000, offsetMinutes: 0), in: log)
  }

  private mutating func receive(_ passages: [Passage], from contact: Contact) throws {
    try receive(writing(.share, passages), from: contact)
  }

  private func brief(_ contact: Contact, unless signals: Signals = Signals()) throws -> Brief {
    try #require(
      journal.brief(of: contact, on: CivilDate(daysSinceEpoch: day), unless: signals))
  }

  @Test mutating func `without an answer there is no page`() throws {
    let zoe = try add("Zoé")
    try receive(writing(.receipt), from: zoe)
    try receive(writing(.reply), from: zoe)
    #expect(journal.brief(of: zoe, on: CivilDate(daysSinceEpoch: day)) == nil)
  }

  @Test mutating func `letters of somebody else are not on it`() throws {
    let (zoe, max) = (try add("Zoé"), try add("Max"))
    try receive([passage("Q?", "Zoé's")], from: zoe)
    try receive([passage("Q?", "Max's")], from: max)
    #expect(try brief(zoe).answers.thing.map(\.answer) == ["Zoé's"])
    #expect(try brief(zoe).earlier == [])
    #expect(try brief(max).letters == 1)
  }

  @Test mutating func `the newest letter comes first and the rest in lines`() throws {
    let zoe = try add("Zoé")
    for number in 1...8 {
      day += 1
      try receive([passage("Q?", "\(number)")], from: zoe)
    }
    let page = try brief(zoe)
    #expect(page.answers.thing.map(\.answer) == ["8"])
    #expect(page.earlier.map(\.answer) == ["7", "6", "5", "4", "3"])
    #expect(page.further == 2)
    #expect(page.lastCame.daysSinceEpoch == day)
  }

  @Test mutating func `an answer that is sent twice stands once`() throws {
    let zoe = try add("Zoé")
    let said = passage("Q?", "A")
    try receive([said], from: zoe)
    var again = said
    again.id = .of([9, 9, 9, 9])
    try receive([again], from: zoe)
    #expect(try brief(zoe).earlier == [])
  }

  @Test mutating func `a scale needs two days, the newer letter has the last word on a day`() throws
  {
    let zoe = try add("Zoé")
    try receive([passage("S?", "", .score(4, key: "p/s"))], from: zoe)
    #expect(try brief(zoe).scales == [])
    #expect(try brief(zoe).answers.thing.count == 1)
    try receive([passage("S?", "", .score(5, key: "p/s"))], from: zoe)
    #expect(try brief(zoe).scales == [])
    day += 7
    try receive(
      [passage("S now?", "", .score(8, key: "p/s")), passage("T?", "", .score(1, key: "p/t"))],
      from: zoe)
    let scales = try brief(zoe).scales
    #expect(scales.map(\.asked) == ["S now?"])
    #expect(scales[0].points.map(\.thing) == [5, 8])
    #expect(scales[0].points.map(\.day.daysSinceEpoch) == [day - 7, day])
    #expect(try brief(zoe).answers.thing.map(\.asked) == ["T?"])
  }

  @Test mutating func `a commitment stands once, with what was said of it since`() throws {
    let zoe = try add("Zoé")
    let tried = SharedCommitment(kind: .experiment, what: "ask for two minutes.")
    try receive([passage("What?", "", .commitment(tried))], from: zoe)
    day += 7
    var moved = tried
    moved.due = CivilDate(daysSinceEpoch: day + 1)
    try receive(
      [
        passage("You chose “ask for two minutes”. Where are you?", "Done"),
        passage("What?", "", .commitment(moved)),
      ], from: zoe)
    let page = try brief(zoe)
    #expect(page.trials.map(\.commitment) == [moved])
    #expect(page.trials[0].since.map(\.answer) == ["Done"])
    #expect(page.answers.thing == [])
  }

  @Test mutating func `grave words are counted and nowhere on the page`() throws {
    let zoe = try add("Zoé")
    let signals = Signals([
      .overload: Bilingual(
        french: Signals.Entries(any: ["à bout"]), english: Signals.Entries(any: ["worn out"]))
    ])
    var letter = writing(
      .share,
      [
        passage("Q?", "Je suis à bout"), passage("S?", "worn out", .score(2, key: "p/s")),
        passage("You wrote “worn out”. And now?", "Fine"),
        passage(
          "C?", "", .commitment(SharedCommitment(kind: .step, what: "a", cue: "if worn out"))),
        passage("Q?", "kept"),
      ])
    (letter.wish, letter.wishWords) = ([.listen], "worn out")
    try receive(letter, from: zoe)
    let page = try brief(zoe, unless: signals)
    #expect(page.whole.map(\.count).reduce(0, +) == 5)
    #expect(page.answers.thing.map(\.answer) == ["kept"])
    #expect(page.trials == [] && page.scales == [])
    #expect(page.help == Brief.Help(wish: [.listen], words: ""))
    #expect(try brief(zoe).whole == [])
  }

  @Test
  mutating func `what I wrote last is my last reply, and the last exercise is with the person`()
    throws
  {
    let (zoe, max) = (try add("Zoé"), try add("Max"))
    try receive([passage("Q?", "A")], from: zoe)
    let run = Beginning(
      ordinal: 1, pack: "m.a", version: 1, digest: Array(repeating: 0, count: 32), title: "Title",
      language: .english, with: zoe.ref)
    _ = try keep(.began(run))
    var other = run
    other.with = max.ref
    day += 1
    _ = try keep(.began(other))
    var reply = writing(.reply)
    reply.remarks = [Remark(kind: .question, words: "When?")]
    let head = LetterHead(
      of: reply, digest: Array(repeating: 1, count: 32), from: "age1b", to: "age1a")
    _ = try keep(
      .sent(contact: zoe.ref, head, sources: []), .letterPart(back: 1, reply.parts[0]))
    let page = try brief(zoe)
    #expect(page.reply?.thing == reply.remarks)
    #expect(page.lastWritten?.daysSinceEpoch == day)
    #expect(page.lastRun == Brief.Dated("Title", on: CivilDate(daysSinceEpoch: day - 1)))
    let elsewhere = journal.brief(of: zoe, on: page.day, counting: ["m.b"])
    #expect(elsewhere?.lastRun == nil)
  }

  @Test func `questions turn with the letters and stand alone`() {
    var own = Step.text("private")
    own.share = .never
    var later = Step.text("later", .both("Last time?"))
    later.alternatives = [Alternative(when: .when(.firstRun), ask: .both("First?"))]
    let pack = Pack.of([
      later, own, .scale("scale"), .text("when", when: .when(.firstRun)),
      .text("blank", .both("“{answer}”?")), .text("one", .both("One?", "Uno?")), .text("two"),
    ])
    func asked(_ letters: Int) -> [String] {
      pack.questions(afterLetters: letters, in: .english)
    }
    #expect(asked(1) == ["Uno?", "two?"])
    #expect(asked(2) == ["Last time?", "two?"])
    #expect(asked(3) == ["Last time?", "Uno?"])
    #expect(asked(4) == ["One?", "two?"])
    #expect(Pack.of([own]).questions(afterLetters: 2, in: .english) == [])
  }
}
