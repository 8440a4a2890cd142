import Testing

@testable import Reflection

@Suite struct PickTests {
  private func pack(most: Int = 1) -> Pack {
    var draft = Step.text("draft")
    draft.startFrom = ["one"]
    let pick = Step(
      id: "one", kind: .choice(ChoiceForm(options: [], maximum: most, from: "list")),
      ask: .both("one?"), follow: [.ask("why {answer}?")])
    return .of([.list("list"), pick, draft], summary: ["one"])
  }

  @Test func `the items of a list are what can be chosen`() {
    var play = Play(pack())
    play.enter("first item", "second item", "")
    #expect(play.question?.form == .picks(["first item", "second item"], maximum: 1))
    play.enter("2")
    #expect(play.at == "+2 one.1" && play.text == "why second item?")
    play.enter("x")
    #expect(play.line == "second item")
    let picked = Picked(source: play.facts[0].ref, numbers: [2], labels: ["second item"])
    #expect(play.answer("one")?.value == .picked(picked))
  }

  @Test func `a beginning of an item and several numbers are understood`() {
    var play = Play(pack(most: 2))
    play.enter("first item", "second item", "third", "", "3 1")
    #expect(play.answer("one")?.quotation == "third, first item")
    var named = Play(pack())
    named.enter("first item", "second item", "", "seco")
    #expect(named.answer("one")?.quotation == "second item")
  }

  @Test func `without items there is nothing to choose`() {
    var play = Play(pack())
    play.enter("")
    #expect(play.at == "2/2 draft" && play.line == "")
  }

  @Test func `the words stand in the list's row only, and come back with it`() throws {
    var play = Play(pack())
    play.enter("secret words", "", "1")
    let event = Event(clock: 1, moment: play.facts[1].moment, fact: play.facts[1].fact)
    let bytes = EventCodec.encode(event, in: Play.device)
    #expect(bytes[1] == 2 && !bytes.contains(subsequence: Array("secret".utf8)))
    let read = try EventCodec.decode(bytes, in: Play.device)
    let again = RunAnswers([
      play.facts[0], RecordedFact(ref: play.facts[1].ref, moment: event.moment, fact: read.fact),
    ])
    #expect(again.kept[Place(step: "one")]?.answer.quotation == "secret words")
    let alone = RunAnswers([
      RecordedFact(ref: play.facts[1].ref, moment: event.moment, fact: read.fact)
    ])
    #expect(alone.kept[Place(step: "one")]?.answer.quotation == "…")
  }

  @Test func `what an answer begins from is the pick`() {
    var play = Play(pack())
    play.enter("a", "b", "", "2", "")
    #expect(play.line == "b" && play.at == "3/3 draft")
  }
}

extension [UInt8] {
  fileprivate func contains(subsequence: [UInt8]) -> Bool {
    indices.contains { self[$0...].starts(with: subsequence) }
  }
}
