import Testing

@testable import Reflection

@Suite struct RecallTests {
  private func recalled(
    _ recall: Recall, _ before: [String] = [], after history: History = History()
  ) -> RecallShown? {
    var step = Step.text("at")
    step.recall = recall
    var play = Play(
      .of([.text("a", follow: [.ask("more?")]), .text("b"), step]), after: history)
    for line in before { play.enter(line) }
    while play.question?.place.step != "at" { play.enter("") }
    return play.question?.recall
  }

  @Test func `answers of this run come back, one line each`() {
    let recall = Recall(.now(["a", "b"]))
    #expect(recalled(recall, ["x", "y", "z"]) == .quotations(["x", "z"]))
    #expect(recalled(recall, ["x", "y", ""]) == .quotations(["x"]))
    #expect(recalled(recall) == nil)
  }

  @Test func `what was added is recalled by itself`() {
    #expect(recalled(Recall(.now(["a.more"])), ["x", "y"]) == .quotations(["y"]))
    let worded = Recall(.now(["a.more"]), text: .both("You added: {quote}"))
    #expect(
      recalled(worded, ["x", "y"]) == .sentence([.pack("You added: "), .person("y")]))
  }

  @Test func `an earlier run's addition and another pack's answer are recalled`() {
    let history = History(
      runNumber: 1,
      lasts: ["a.more": .of("the addition"), "other.pack/topic": .of("elsewhere")])
    #expect(recalled(Recall(.last("a.more")), after: history) == .quotations(["the addition"]))
    #expect(
      recalled(Recall(.last("other.pack/topic")), after: history) == .quotations(["elsewhere"]))
    #expect(recalled(Recall(.last("b")), after: history) == nil)
  }

  @Test func `a mentor's message is recalled with its writer's name`() {
    var reply = History.Last.of("When do you go quiet?")
    reply.name = "Dominique"
    let recall = Recall(.reply, text: .both("{name} asked: {quote}"))
    #expect(
      recalled(recall, after: History(reply: reply))
        == .sentence([.name("Dominique"), .pack(" asked: "), .other("When do you go quiet?")]))
    #expect(recalled(recall) == nil)
  }

  @Test func `a step may wait for a message`() {
    let pack = Pack.of([.text("a", when: .when(.hasReply)), .text("b")])
    #expect(Play(pack).at == "1/1 b")
    #expect(Play(pack, after: History(reply: .of("x"))).at == "1/2 a")
  }

  @Test func `what is only read is passed with Enter and is no question left aside`() {
    let read = Step(id: "read", kind: .read, ask: .both("Read it."))
    var play = Play(.of([read, .text("a")]))
    #expect(play.question?.form == .nothing)
    play.enter("")
    #expect(play.said == [] && play.at == "2/2 a" && play.written == ["-read"])
    var words = Play(.of([read, .text("a")]))
    words.enter("a thought")
    #expect(words.answer("read")?.ownWords == "a thought")
  }

  @Test func `a round shows its title, its text and its turns`() {
    var round = Step(
      id: "tell", kind: .round(RoundForm(turns: [.init(minutes: 3, text: .both("A tells."))])),
      ask: .both("Three minutes is long."))
    round.title = .both("In pairs")
    let play = Play(.of([round]))
    #expect(play.question?.title == "In pairs" && play.text == "Three minutes is long.")
    #expect(play.question?.turns.map(\.minutes) == [3] && play.question?.form == .nothing)
  }
}
