import Testing

@testable import Reflection

/// The words of questions: variants, alternatives, what fills them, and what is said between.
@Suite struct WordingTests {
  @Test(arguments: 0..<7)
  func `variants rotate with the number of the run, in each language`(_ run: Int) {
    let variants = ["How are you?", "What weather?", "What is on your mind?"]
    let english = Play(.beforeSession, after: History(runNumber: run))
    #expect(english.text == variants[run % 3])
    let french = Play(.beforeSession, .french, after: History(runNumber: run))
    #expect(french.text == "fr " + variants[run % 3])
  }

  @Test func `a first run asks otherwise, a later one rotates`() {
    var first = Play(.beforeSession)
    first.enter("fine")
    #expect(first.text == "Over the past few weeks?")
    var second = Play(.beforeSession, after: History(runNumber: 1))
    second.enter("fine")
    #expect(second.text == "Which would you tell?")
  }

  @Test func `the reason stands unasked at core and private questions of a first run only`() {
    func reasons(_ run: Int) -> [String] {
      var play = Play(.beforeSession, after: History(runNumber: run))
      var shown: [String] = []
      while let question = play.question {
        if question.showsWhy { shown.append(question.place.step) }
        play.enter("")
      }
      return shown
    }
    #expect(reasons(0) == ["topic", "hesitation", "role", "opening"])
    #expect(reasons(1) == [])
  }

  @Test func `an answer that fills a question is named, and can be shown after its change`() {
    var play = Play(.beforeSession)
    play.enter("", "", "The committee.", "all of it")
    let wording = play.answer("topic", part: 1)?.wording
    let named = Wording.Filling(.answer, Ref(device: Play.device, sequence: 4))
    #expect(wording == Wording("“{answer}”: say more.", fillings: [named]))
    play.send(.change(number: 3, followUp: false))
    play.enter("The whole committee")
    #expect(
      wording.map(play.dialogue.shownWording)
        == [.pack("“"), .person("The committee"), .pack("”: say more.")])
    #expect(
      play.dialogue.shownWording(Wording("“{answer}”", fillings: [.init(.answer, earlier(1))]))
        == [.pack("“"), .person("…"), .pack("”")])
  }

  @Test func `what was asked in one language is judged in it after a change of language`() {
    var play = Play(.beforeSession, .french)
    play.enter("", "", "un conseil pour cette réunion du matin que nous avons")
    #expect(play.at == "+3 topic.2" && play.text == "fr Good advice?")
    play.send(.speak(.english))
    play.send(.again)
    #expect(play.at == "+3 topic.2" && play.text == "Good advice?")
    play.enter("yes")
    #expect(play.at == "4/9 weight" && play.text == "weight?")
    #expect(play.dialogue.placesOnPath.contains(Place(step: "topic", part: 2)))
  }

  @Test func `another wording depends on an answer as it was asked for`() {
    var step = Step.text("b")
    let rien = Condition(
      of: "a", [.mentions(Bilingual(french: ["rien"], english: ["nothing"]))])
    step.alternatives = [Alternative(when: rien, ask: .both("An easier day?"))]
    var play = Play(.of([.text("a"), step]), .french)
    play.enter("rien")
    play.send(.speak(.english))
    play.send(.again)
    #expect(play.text == "An easier day?")
  }

  @Test func `a question may begin from earlier answers`() {
    var draft = Step.text("draft")
    draft.startFrom = ["a", "list", "none"]
    var play = Play(.of([.text("a"), .list("list"), .text("none"), draft]))
    play.enter("one", "two", "three", "", "")
    #expect(play.at == "4/4 draft" && play.line == "one\ntwo\nthree")
    #expect(play.question?.isAnswered == false)
    play.enter("mine")
    play.send(.back)
    #expect(play.line == "mine")
  }

  @Test func `unknown names between braces stay as they are`() {
    let pieces = Piece.pieces(of: "{a} {b} {") { $0 == "a" ? .person("x") : nil }
    #expect(pieces == [.person("x"), .pack(" {b}"), .pack(" {")])
    #expect(pieces.plainText == "x {b} {")
    #expect(Piece.pieces(of: "", filling: { _ in nil }) == [])
  }

  private func acknowledged(_ run: Int, _ count: Int) -> [Int: Acknowledgement] {
    var play = Play(.of((1...count).map { .text("t\($0)") }), after: History(runNumber: run))
    var said: [Int: Acknowledgement] = [:]
    for number in 1...count {
      play.enter("words")
      if case .acknowledgement(let words) = play.said.first { said[number] = words }
      #expect(play.said.count <= 1)
    }
    return said
  }

  @Test
  func `a short sentence comes after three questions, never twice the same, never at the end`() {
    #expect(acknowledged(0, 12) == [3: .wordsKept, 6: .noted, 9: .oneLine])
    #expect(acknowledged(1, 12) == [3: .noted, 6: .wordsKept, 9: .oneLine])
    #expect(acknowledged(0, 3) == [:])
  }

  @Test func `it comes after words, after the follow-up, and not when the pack has just spoken`() {
    let pack = Pack.of([
      .text("a"), .text("b"), .scale("c"), .text("d", follow: [.ask("more")]), .text("e"),
      .text("f", follow: [.say("Said.")]), .text("g"), .text("h"), .text("i"), .text("j"),
    ])
    var play = Play(pack)
    play.enter("x", "x", "5")
    #expect(play.said == [])
    play.enter("x")
    #expect(play.at == "+4 d.1" && play.said == [])
    play.enter("x")
    #expect(play.said == [.acknowledgement(.wordsKept)])
    play.enter("x", "x")
    #expect(play.said == [.pack([.pack("Said.")], offersShort: false)])
    play.enter("x", "x")
    #expect(play.said == [])
    play.enter("x")
    #expect(play.said == [.acknowledgement(.noted)])
  }

  @Test func `the summary has what was answered of the steps the pack names`() {
    var play = Play(.beforeSession)
    play.enter("", "", words(9), "more", "", "", "", "", "", "The first sentence.")
    #expect(play.isAtEnd)
    #expect(play.dialogue.summary.map(\.place.step) == ["topic", "opening"])
    #expect(play.dialogue.summary.first?.more?.answer.value == .text("more"))
  }
}
