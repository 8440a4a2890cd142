import Testing

@testable import Reflection

/// Going back, and changing answers.
@Suite struct BackTests {
  private static let pack = Pack.of([
    .text("a", follow: [.ask("a more?", .when(.wordsBelow(3)))]),
    .choice("b", .of("left", "right>d")), .text("c", follow: [.ask("c more?")]),
    .text("d"), .text("e"),
  ])

  @Test func `back shows the kept answer, and an empty line keeps it`() {
    var play = Play(Self.pack)
    play.enter("one two three")
    #expect(play.at == "2/5 b")
    play.send(.back)
    #expect(play.at == "1/5 a" && play.line == "one two three" && play.said == [.backHere(1)])
    #expect(play.question?.isAnswered == true && play.question?.isRepeated == true)
    play.enter("")
    #expect(play.at == "2/5 b" && play.said == [] && play.written == ["a"])
    play.send(.back)
    play.enter("one two three")
    #expect(play.at == "2/5 b" && play.written == ["a"])
  }

  @Test func `before the first question there is none`() {
    var play = Play(Self.pack)
    play.send(.back)
    #expect(play.at == "1/5 a" && play.said == [.backNone])
    play.send(.change(number: 7, followUp: false))
    #expect(play.at == "1/5 a" && play.said == [.noSuchQuestion(7)])
    play.send(.change(number: 1, followUp: false))
    #expect(play.said == [.noSuchQuestion(1)])
  }

  @Test func `back from a follow-up goes to its own question, from a question to the one before`() {
    var play = Play(Self.pack)
    play.enter("one two three", "1", "c")
    #expect(play.at == "+3 c.1")
    play.send(.back)
    #expect(play.at == "3/5 c")
    play.send(.back)
    #expect(play.at == "2/5 b" && play.line == "1")
    play.send(.back)
    #expect(play.at == "1/5 a")
    play.enter("")
    #expect(play.at == "+3 c.1" && play.written == ["a", "b", "c"])
  }

  @Test func `back at the end goes to the last question`() {
    var play = Play(Self.pack)
    play.enter("one two three", "2", "d", "e")
    #expect(play.isAtEnd)
    play.send(.back)
    #expect(play.at == "4/4 e" && play.line == "e")
    play.enter("other")
    #expect(play.isAtEnd && play.said == [.backDone(nil)])
    #expect(play.written.last == "~e")
  }

  @Test func `a change is kept as a new version, and the way goes on where it was`() {
    var play = Play(Self.pack)
    play.enter("one two three", "1")
    play.send(.change(number: 1, followUp: false))
    play.enter("four five six")
    #expect(play.at == "3/5 c" && play.said == [.backDone(3)])
    #expect(play.written == ["a", "b", "~a"])
    #expect(play.answer("a")?.value == .text("four five six"))
    #expect(play.dialogue.answers.kept[Place(step: "a")]?.first.sequence == 2)
    #expect(play.dialogue.answers.kept[Place(step: "a")]?.ref.sequence == 4)
  }

  @Test func `a follow-up that still applies is not asked again, one that now applies is`() {
    var play = Play(Self.pack)
    play.enter("a", "more", "1")
    play.send(.change(number: 1, followUp: false))
    play.enter("b")
    #expect(play.at == "3/5 c" && play.answer("a", part: 1)?.value == .text("more"))
    var other = Play(Self.pack)
    other.enter("one two three", "1")
    other.send(.change(number: 1, followUp: false))
    other.enter("b")
    #expect(other.at == "+1 a.1")
    other.enter("more")
    #expect(other.at == "3/5 c")
  }

  @Test func `what leaves the path is said once, stays, and comes back when the path returns`() {
    var play = Play(Self.pack)
    play.enter("a", "more", "1", "c", "c more", "d")
    #expect(play.at == "5/5 e")
    play.send(.change(number: 2, followUp: false))
    play.enter("2")
    #expect(play.said == [.setAside([[.pack("c?")], [.pack("c more?")]]), .backDone(5)])
    #expect(play.at == "5/5 e")
    #expect(play.dialogue.answered.map(\.place.step) == ["a", "b", "d"])
    #expect(play.answer("c")?.value == .text("c"))
    play.send(.change(number: 2, followUp: false))
    play.enter("1")
    #expect(play.said == [.backDone(5)])
    #expect(play.dialogue.answered.map(\.place.step) == ["a", "b", "c", "d"])
    #expect(play.dialogue.answered.map(\.number) == [1, 2, 3, 4])
  }

  @Test func `a path that opens anew asks what was jumped over, behind what is answered`() {
    var play = Play(Self.pack)
    play.enter("one two three", "2", "d", "e")
    #expect(play.isAtEnd)
    play.send(.change(number: 2, followUp: false))
    play.enter("1")
    #expect(play.at == "5/5 c" && play.said == [.backDone(5)])
    play.enter("c", "c more")
    #expect(play.isAtEnd)
    #expect(play.dialogue.answered.map(\.number) == [1, 2, 5, 3, 4])
  }

  @Test func `an answer can be left aside afterwards, with its follow-up, and given again`() {
    var play = Play(Self.pack)
    play.enter("a", "more", "1")
    play.send(.change(number: 1, followUp: false))
    play.send(.skip)
    #expect(play.written.last == "-a" && play.at == "3/5 c")
    #expect(play.said == [.leftAside, .setAside([[.pack("a more?")]]), .backDone(3)])
    #expect(play.answer("a") == nil)
    play.send(.change(number: 1, followUp: false))
    #expect(play.line == "" && play.question?.isAnswered == false)
    play.enter("again")
    #expect(play.written.last == "a" && play.at == "3/5 c")
    #expect(play.answer("a", part: 1)?.value == .text("more"))
  }

  @Test func `how to come back to a question left aside is said once, and what is said is so`() {
    var play = Play(.of([.text("a", core: true), .text("b"), .text("c", core: true)]))
    play.enter("")
    #expect(play.said == [.leftAside])
    play.send(.back)
    #expect(play.at == "1/3 a" && play.said == [])
    play.enter("")
    play.enter("")
    #expect(play.said == [])
    play.enter("")
    #expect(play.isAtEnd && play.dialogue.coreLeftAside.map(\.number) == [1, 3])
    play.send(.change(number: 1, followUp: false))
    play.enter("after all")
    #expect(play.isAtEnd && play.dialogue.coreLeftAside.map(\.number) == [3])
  }

  @Test func `a question left aside stays so when it is passed once more`() {
    var play = Play(Self.pack)
    play.enter("")
    play.send(.back)
    play.enter("")
    #expect(play.at == "2/5 b" && play.written == ["-a"] && play.said == [])
    play.send(.back)
    play.send(.skip)
    #expect(play.at == "2/5 b" && play.written == ["-a"])
  }

  @Test func `a follow-up can be changed by the number of its question`() {
    var play = Play(Self.pack)
    play.enter("a", "more", "1")
    play.send(.change(number: 1, followUp: true))
    #expect(play.at == "+1 a.1" && play.line == "more")
    play.enter("other")
    #expect(play.at == "3/5 c" && play.written.last == "~a.1")
    play.send(.change(number: 2, followUp: true))
    #expect(play.said == [.noSuchQuestion(2)])
  }

  @Test func `an answer beside which words stand is offered with them`() {
    var play = Play(Self.pack)
    play.enter("one two three", "1 mostly", "c", "", "d")
    play.send(.change(number: 2, followUp: false))
    #expect(play.line == "1 mostly")
    play.enter("1 mostly")
    #expect(play.at == "5/5 e" && play.written.last == "d")
  }

  @Test func `what the pack said to an answer is not said again to its change`() {
    let pack = Pack.of([
      .text("a", follow: [.say("Noted.", .when(.wordsBelow(3))), .say("Long.")]), .text("b"),
    ])
    var play = Play(pack)
    play.enter("x")
    #expect(play.said == [.pack([.pack("Noted.")], offersShort: false)])
    play.send(.back)
    play.enter("y")
    #expect(play.said == [.backDone(2)])
    play.send(.back)
    play.enter("one two three")
    #expect(play.said == [.pack([.pack("Long.")], offersShort: false), .backDone(2)])
  }

  @Test func `what could not be kept stands in the line again, and nothing was said`() {
    var play = Play(Self.pack)
    play.fails = true
    play.enter("one two three")
    #expect(play.at == "1/5 a" && play.line == "one two three" && play.facts.isEmpty)
    play.enter("one two three")
    #expect(play.at == "2/5 b")
    play.send(.back)
    play.fails = true
    play.enter("other words here")
    #expect(play.line == "other words here" && play.answer("a")?.value == .text("one two three"))
    play.enter("other words here")
    #expect(play.at == "2/5 b" && play.written == ["a", "~a"] && play.said == [.backDone(2)])
  }

  @Test func `while facts are under way nothing else is heard`() {
    var dialogue = Dialogue(
      pack: Self.pack, language: .english, history: History(), run: Play.run)
    _ = dialogue.handle(.start)
    #expect(dialogue.handle(.reply("one", today: Play.today)).count == 1)
    for input in [Input.start, .back, .skip, .again, .change(number: 1, followUp: false)] {
      #expect(dialogue.handle(input).isEmpty)
    }
    #expect(dialogue.handle(.reply("two", today: Play.today)).isEmpty)
    #expect(dialogue.handle(.notRecorded).count == 1)
    #expect(dialogue.handle(.recorded([])).isEmpty)
  }
}
