import Testing

@testable import Reflection

/// Looking again at what was to be tried, and at what was written.
@Suite struct ReviewTests {
  private let two = History(
    runNumber: 2, commitments: [.of("ask once.", 7, cue: "if Monday"), .of("ask twice", 8)])

  @Test func `each commitment is asked for with its if-then sentence and its own follow-up`() {
    var play = Play(.beforeSession, after: two)
    play.enter("fine")
    #expect(play.at == "2/11 promise" && play.text == "Tried “ask once”?")
    #expect(play.question?.cue == "if Monday")
    #expect(
      play.question?.wording
        == Wording("Tried “{commitment}”?", fillings: [.init(.commitment, earlier(7))]))
    play.enter("1")
    #expect(play.at == "+2 promise.1" && play.text == "What did you notice?")
    play.enter("silence helps")
    #expect(play.at == "3/11 promise" && play.text == "Tried “ask twice”?")
    #expect(play.question?.cue == nil)
    play.enter("3")
    #expect(play.at == "+3 promise.2")
    play.enter("work")
    #expect(play.at == "4/11 scene")
    #expect(play.answer("promise", commitment: earlier(7))?.options.map(\.id) == ["done"])
    #expect(play.answer("promise", part: 2, commitment: earlier(8))?.value == .text("work"))
    guard case .reviewed = play.facts[1].fact else {
      Issue.record("a review is a fact of its own kind")
      return
    }
  }

  @Test func `back goes from the second commitment to the first`() {
    var play = Play(.beforeSession, after: two)
    play.enter("fine", "1", "x")
    play.send(.back)
    #expect(play.at == "2/11 promise" && play.text == "Tried “ask once”?" && play.line == "1")
    play.enter("4")
    #expect(play.at == "+2 promise.3" && play.written.suffix(1) == ["~promise"])
  }

  @Test func `the last words are recalled before the question, and not once more`() {
    var play = Play(.beforeSession, after: History(runNumber: 1, lasts: ["topic": .of("The team")]))
    play.enter("fine")
    #expect(play.at == "2/10 last_topic")
    let day = CivilDate(daysSinceEpoch: 20_700)
    #expect(
      play.question?.recall
        == .sentence([.pack("On "), .date(day), .pack(": “"), .person("The team"), .pack("”")]))
    play.send(.again)
    #expect(play.question?.recall == nil && play.question?.isRepeated == true)
  }

  private let feared = History(
    runNumber: 1, lasts: ["fear": .of("That all see"), "size": .of("5", score: 5)])

  @Test(arguments: [
    ("2", true), ("oui", true), ("Yes", true), ("1", false), ("no", false), ("", false),
  ])
  func `sensitive words are shown on request only`(_ line: String, shows: Bool) {
    var play = Play(.fears, after: feared)
    play.enter("1")
    #expect(play.at == "? same" && play.question?.recall == nil)
    play.enter(line)
    #expect(play.at == "2/14 same" && play.facts.count == 1)
    #expect((play.question?.recall != nil) == shows)
  }

  @Test func `anything else is asked again, and leaving it aside means no`() {
    var play = Play(.fears, after: feared)
    play.enter("1", "3")
    #expect(play.refusal == .option(count: 2) && play.at == "? same")
    play.send(.back)
    #expect(play.at == "1/14 dose")
    play.enter("")
    #expect(play.at == "? same")
    play.send(.skip)
    #expect(play.at == "2/14 same" && play.question?.recall == nil && play.facts.count == 1)
    play.enter("1")
    #expect(play.at == "3/14 fear")
    play.send(.back)
    #expect(play.at == "2/14 same")
  }

  @Test func `without earlier words nothing is recalled nor asked`() {
    var play = Play(.fears, after: History(runNumber: 1))
    play.enter("1")
    #expect(play.at == "2/13 fear")
  }

  @Test(arguments: [
    (3, 2, "Last time 5. What helped?"), (7, 3, "Last time 5. What happened?"),
    (4, 4, "What keeps it small?"), (6, 4, "What keeps it small?"),
  ])
  func `a number is compared with that of the last run`(_ score: Int, part: Int, text: String) {
    var play = Play(.fears, after: feared)
    play.enter("1", "", "", "", String(score))
    #expect(play.at == "+4 size.\(part)" && play.text == text)
    #expect(play.question?.wording.fillings == (part < 4 ? [.init(.last, earlier(50))] : []))
  }

  @Test(arguments: [(6, "+3 size_after.1"), (4, "+3 size_after.2"), (5, "end")])
  func `a number is compared with another of this run`(_ after: Int, at: String) {
    let size = Step.scale("size")
    let again = Step.scale(
      "size_after",
      follow: [
        .ask("up", .when(.moved(.up, by: 1, than: "size"))),
        .ask("down", .when(.moved(.down, by: 1, than: "size"))),
      ])
    var play = Play(.of([size, .text("t"), again]))
    play.enter("5", "t", String(after))
    #expect(play.at == at)
    var passed = Play(.of([size, .text("t"), again]))
    passed.enter("", "t", String(after))
    #expect(passed.at == "end")
  }
}
