import Testing

@testable import Reflection

/// A commitment, part by part.
@Suite struct CommitmentTests {
  private static let pack = Pack.of([.text("a"), .commit("trial", .experiment), .text("z")])

  private func play(_ lines: String...) -> Play {
    var play = Play(Self.pack)
    play.enter("a")
    for line in lines { play.enter(line) }
    return play
  }

  private func made(_ play: Play) -> Commitment? {
    guard case .commitment(let made) = play.answer("trial")?.value else { return nil }
    return made
  }

  @Test func `its five parts are asked one after the other and kept together`() {
    var play = play()
    #expect(play.at == "2/3 trial" && play.text == "trial?")
    play.enter("ask once")
    #expect(play.at == "+2 trial" && play.text == "If…, then…")
    play.enter("if Monday")
    #expect(play.text == "What will you learn?")
    play.enter("the tone")
    #expect(play.text == "When?" && play.question?.form == .date(inDays: 7, kept: nil))
    play.enter("friday")
    #expect(play.said == [.date(Play.today.adding(days: 3))] && play.text == "How likely?")
    #expect(play.facts.count == 1)
    play.enter("8 I want to")
    #expect(play.at == "3/3 z" && play.written == ["a", "trial"])
    #expect(
      made(play)
        == Commitment(
          kind: .experiment, what: "ask once", cue: "if Monday", learn: "the tone",
          due: Play.today.adding(days: 3), confidence: 8))
    #expect(play.answer("trial")?.words == "I want to")
    guard case .committed = play.facts[1].fact else {
      Issue.record("a commitment is a fact of its own kind")
      return
    }
  }

  @Test func `empty lines pass parts, and the date takes its proposal`() {
    let play = play("ask once", "", "", "", "")
    #expect(play.at == "3/3 z")
    #expect(
      made(play)
        == Commitment(kind: .experiment, what: "ask once", due: Play.today.adding(days: 7)))
  }

  @Test func `its number, asked for while it is under way, leads to its first part`() {
    var play = play("ask once", "if Monday")
    play.send(.change(number: 2, followUp: false))
    #expect(play.text == "trial?" && play.line == "ask once" && play.said == [])
  }

  @Test func `a part can be left aside, a date then stays empty`() {
    var play = play("ask once", "if", "")
    play.send(.skip)
    #expect(play.text == "How likely?")
    play.send(.skip)
    #expect(play.at == "3/3 z")
    #expect(made(play) == Commitment(kind: .experiment, what: "ask once", cue: "if"))
  }

  @Test func `an empty line at its first part passes the whole`() {
    var play = play("")
    #expect(play.at == "3/3 z" && play.written == ["a", "-trial"])
    play.send(.back)
    #expect(play.at == "2/3 trial" && play.text == "trial?")
    play.enter("after all", "", "", "", "9")
    #expect(play.at == "3/3 z" && made(play)?.what == "after all")
  }

  @Test func `low chances ask what could be taken away`() {
    var play = play("ask once", "", "", "", "6")
    #expect(play.at == "+2 trial" && play.text == "Take away?" && play.facts.count == 1)
    play.enter("half of it")
    #expect(play.at == "3/3 z" && made(play)?.eased == "half of it" && made(play)?.confidence == 6)
    var sure = self.play("ask once", "", "", "", "7")
    #expect(sure.at == "3/3 z")
    sure.send(.back)
    #expect(sure.line == "ask once")
  }

  @Test func `a date or chances that cannot be read are asked again`() {
    var play = play("ask once", "", "", "12/15")
    #expect(play.refusal == .date && play.text == "When?")
    play.enter("2026-11-01")
    #expect(play.refusal == .date)
    play.enter("")
    play.enter("11")
    #expect(play.refusal == .scale && play.text == "How likely?")
  }

  @Test func `back goes one part back with what was entered, then to the question before`() {
    var play = play("ask once", "if Monday")
    #expect(play.text == "What will you learn?")
    play.send(.back)
    #expect(play.text == "If…, then…" && play.line == "if Monday")
    play.send(.back)
    #expect(play.text == "trial?" && play.line == "ask once" && play.at == "2/3 trial")
    play.send(.back)
    #expect(play.at == "1/3 a")
    play.enter("")
    #expect(play.at == "2/3 trial" && play.line == "ask once")
    play.enter("", "", "", "", "")
    #expect(made(play)?.what == "ask once" && made(play)?.cue == "if Monday")
  }

  @Test func `leaving it in the middle for another question comes back to the same part`() {
    var play = play("ask once", "if Monday")
    play.send(.change(number: 1, followUp: false))
    play.enter("other")
    #expect(play.text == "What will you learn?" && play.facts.count == 2)
  }

  @Test func `changing a kept one writes one revision, and nothing when nothing changed`() {
    var play = play("ask once", "if Monday", "", "friday", "8")
    play.send(.back)
    play.enter("", "", "", "", "")
    #expect(play.at == "3/3 z" && play.written == ["a", "trial"])
    play.send(.back)
    play.enter("ask twice", "", "", "+1", "")
    #expect(play.at == "3/3 z" && play.written == ["a", "trial", "~trial"])
    #expect(made(play)?.what == "ask twice" && made(play)?.due == Play.today.adding(days: 1))
    #expect(made(play)?.cue == "if Monday" && made(play)?.confidence == 8)
  }

  @Test func `a change that another question interrupts is gone back to`() {
    var play = play("ask once", "", "", "", "8")
    play.send(.back)
    play.enter("ask twice")
    play.send(.change(number: 1, followUp: false))
    play.enter("")
    #expect(play.at == "+2 trial" && play.text == "If…, then…")
    play.enter("", "", "", "")
    #expect(play.at == "3/3 z" && made(play)?.what == "ask twice")
  }

  @Test func `a change of the words beside the chances is a change too`() {
    var play = play("ask once", "", "", "", "6", "half")
    play.send(.back)
    play.enter("", "", "", "", "6 perhaps")
    play.send(.change(number: 1, followUp: false))
    play.enter("")
    #expect(play.text == "Take away?")
    play.enter("")
    #expect(play.at == "3/3 z" && play.answer("trial")?.words == "perhaps")
  }

  @Test func `what could not be kept is asked again at its last part`() {
    var play = play("ask once", "", "", "")
    play.fails = true
    play.enter("8")
    #expect(play.text == "How likely?" && play.line == "8" && play.facts.count == 1)
    play.enter("8")
    #expect(play.at == "3/3 z" && made(play)?.confidence == 8)
  }
}
