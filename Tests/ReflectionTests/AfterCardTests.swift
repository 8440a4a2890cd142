import Testing

@testable import Reflection

/// The way on after a card: nothing digs, and it ends gently.
@Suite struct AfterCardTests {
  private static let care = CareTests.care

  private func fears() -> Play {
    var play = Play(.fears, care: Self.care)
    play.enter("2", "suicide")
    return play
  }

  @Test func `simpler questions are the gentle step, then two of Tandem's own, and the end`() {
    var play = fears()
    #expect(play.cards == [.selfHarm])
    play.send(.cared(.goOn))
    #expect(play.at == "3/5 ground" && play.said == [])
    play.enter("the garden")
    #expect(play.said == [.closing] && play.question?.place.step == "tandem-near")
    play.enter("my sister")
    #expect(play.said == [] && play.question?.place.step == "tandem-hour")
    play.enter("tea")
    #expect(play.isAtEnd && play.dialogue.isClosing)
    #expect(play.answer("tandem-near")?.share == .never)
  }

  @Test(arguments: ["", "nobody", "No one.", "personne", "Personne !", "Je ne sais pas"])
  func `where nobody is near, the numbers come and a voice counts`(_ answer: String) {
    var play = fears()
    play.send(.cared(.goOn))
    play.enter("the garden")
    if answer.isEmpty { play.send(.skip) } else { play.enter(answer) }
    #expect(play.said == [.numbers(.selfHarm), .voice])
    #expect(play.question?.place.step == "tandem-hour")
  }

  @Test func `words about something else go on without what digs, to the end of the pack`() {
    var play = fears()
    play.send(.cared(.elsewhere))
    #expect(play.question?.place.step == "friend")
    play.enter("short")
    #expect(play.question?.place.step == "ally")
    play.enter("2")
    #expect(play.said == [] && play.question?.place.step == "ground")
    play.enter("end")
    #expect(play.isAtEnd && !play.dialogue.isClosing)
  }

  @Test func `a second hit in the close shows the numbers and stops nothing`() {
    var play = fears()
    play.send(.cared(.goOn))
    play.enter("x", "suicide")
    #expect(play.cards == [.selfHarm] && play.said == [.numbers(.selfHarm)])
  }

  @Test func `a run that is taken up again goes on gently, read from its answers`() {
    var play = fears()
    play.send(.cared(.goOn))
    play.enter("x")
    var facts = play.facts
    let closing = Dialogue(
      pack: .fears, language: .english, history: History(), run: Play.run,
      answers: RunAnswers(facts), care: Self.care)
    #expect(closing.standing?.total == 5 && !closing.isClosing)
    play.enter("my sister")
    facts = play.facts
    let later = Dialogue(
      pack: .fears, language: .english, history: History(), run: Play.run,
      answers: RunAnswers(facts), care: Self.care)
    #expect(later.isClosing && later.placesOnPath.contains(Place(step: "tandem-near")))
  }

  @Test func `words that were not kept lead back to the question, and nothing digs after it`() {
    var play = Play(.fears, care: Self.care)
    play.enter("2", "a fear of mine that has many words in it")
    #expect(play.question?.place.step == "size")
    play.send(.met(.selfHarm))
    #expect(play.at == "3/6 size")
    play.send(.met(.selfHarm))
    #expect(play.at == "3/6 size")
    play.enter("4")
    #expect(play.said == [] && play.question?.place.step == "friend")
  }

  @Test func `no question speaks of a fear that was never written`() {
    var play = Play(.fears, care: Self.care)
    #expect(play.question?.place.step == "dose")
    play.send(.met(.selfHarm))
    #expect(play.at == "1/2 dose")
    play.enter("2")
    #expect(play.at == "2/2 ground")
    play = Play(.fears, care: Self.care)
    play.send(.met(.selfHarm))
    play.send(.skip)
    #expect(play.isAtEnd)
  }

  @Test func `words that are erased lead where simpler questions do`() {
    var play = fears()
    play.send(.cared(.erase))
    #expect(play.erased == [Place(step: "fear")])
    play.send(.erased(Place(step: "fear"), Moment(milliseconds: 1, offsetMinutes: 0)))
    #expect(play.said == [.erased] && play.at == "3/5 ground")
    play.enter("the garden")
    #expect(play.said == [.closing] && play.question?.place.step == "tandem-near")
    play.enter("my sister", "tea")
    #expect(play.isAtEnd && play.dialogue.isClosing && play.dialogue.coreLeftAside == [])
  }

  @Test(arguments: [CareCard.Choice.goOn, .erase])
  func `a workshop played alone ends gently, one of a room goes on`(_ choice: CareCard.Choice) {
    var pack = Pack.of([.text("a"), .text("b")], id: "workshop.x")
    pack.audience = .workshop
    for isTogether in [false, true] {
      var play = Play(pack, care: Self.care)
      play.dialogue.isTogether = isTogether
      play.enter("suicide")
      play.send(.cared(choice))
      if choice == .erase {
        play.send(.erased(Place(step: "a"), Moment(milliseconds: 1, offsetMinutes: 0)))
      }
      #expect(play.question?.place.step == (isTogether ? "b" : "tandem-near"))
    }
  }

  @Test func `in someone near nothing stops, the numbers come`() {
    var pack = Pack.of([.text("a"), .text("b")], id: Pack.someoneNear)
    pack.outro = nil
    var play = Play(pack, care: Self.care)
    play.enter("suicide")
    #expect(play.cards == [] && play.said == [.numbers(.selfHarm)] && play.at == "2/2 b")
  }
}

/// What is open after a card, read from the journal.
@Suite struct QuietHomeTests {
  private static let signals = CareTests.care.signals
  private static let device = DeviceID(high: 1, low: 2)
  private var journal = Journal()
  private let log = MemoryLog(device: QuietHomeTests.device)

  private mutating func keep(_ fact: Fact, day: Int = 100) throws -> Ref {
    let moment = Moment(milliseconds: Int64(day) * 86_400_000, offsetMinutes: 0)
    return try #require(try journal.keep([fact], at: moment, in: log).first).ref
  }

  private mutating func begin(_ pack: String = "p", day: Int = 100) throws -> Ref {
    try keep(
      .began(
        Beginning(
          ordinal: 1, pack: pack, version: 1, digest: [UInt8](repeating: 0, count: 32), title: "T",
          language: .english)), day: day)
  }

  private mutating func answer(_ run: Ref, _ text: String, _ step: String = "a") throws {
    _ = try keep(
      .answered(
        Answer(
          run: run, place: Place(step: step), wording: Wording("?"), value: .text(text), words: ""))
    )
  }

  private func isQuiet(on day: Int = 100) -> Bool {
    journal.isQuiet(on: CivilDate(daysSinceEpoch: day), Self.signals)
  }

  @Test mutating func `home is quiet for seven days after the newest words, and no longer`() throws
  {
    #expect(!isQuiet())
    let run = try begin()
    try answer(run, "suicide")
    #expect(isQuiet() && isQuiet(on: 107) && !isQuiet(on: 108))
    let outline = try #require(journal.run(run))
    #expect(journal.stoppedAtCard(outline, Self.signals))
  }

  @Test mutating func `a later answer of the run, or another exercise, ends it`() throws {
    let run = try begin()
    try answer(run, "suicide")
    try answer(run, "a calm day", "b")
    #expect(!isQuiet())
    let other = try begin()
    try answer(other, "suicide")
    #expect(isQuiet())
    _ = try begin()
    #expect(!isQuiet())
  }

  @Test mutating func `someone near and the closing questions do not end it`() throws {
    let run = try begin()
    try answer(run, "suicide")
    try answer(run, "my sister", "tandem-near")
    #expect(isQuiet())
    let near = try begin(Pack.someoneNear)
    try answer(near, "my sister")
    #expect(isQuiet())
    #expect(journal.stoppedAtCard(try #require(journal.run(run)), Self.signals))
  }

  @Test mutating func `a gentle step before the closing questions does not end it either`() throws {
    let run = try begin()
    try answer(run, "suicide")
    try answer(run, "the garden", "ground")
    #expect(!isQuiet())
    try answer(run, "my sister", "tandem-near")
    #expect(isQuiet())
  }

  @Test mutating func `a note counts like an answer, a harmless later one ends it`() throws {
    _ = try keep(.noted(Note(text: "suicide")))
    #expect(isQuiet())
    _ = try keep(.noted(Note(text: "a walk")))
    #expect(!isQuiet())
  }

  @Test mutating func `another list leaves home as it is`() throws {
    let run = try begin()
    try answer(run, "harassed")
    #expect(!isQuiet())
    #expect(!journal.stoppedAtCard(try #require(journal.run(run)), Self.signals))
  }
}
