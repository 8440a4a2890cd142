import Testing

@testable import Reflection

/// Lists, one item a line.
@Suite struct ListTests {
  private static let pack = Pack.of([.list("know", most: 3), .text("z")])

  @Test func `items are entered one a line, and an empty line ends`() {
    var play = Play(Self.pack)
    #expect(play.question?.form == .items(maximum: 3))
    play.enter("one")
    #expect(play.nextItem == 2 && play.facts.isEmpty)
    play.enter(" two ")
    #expect(play.nextItem == 3 && play.dialogue.itemsEntered == ["one", " two "])
    play.enter("")
    #expect(play.at == "2/2 z" && play.answer("know")?.value == .items(["one", " two "]))
  }

  @Test func `the last item that is taken ends the list`() {
    var play = Play(Self.pack)
    play.enter("one", "two", "three")
    #expect(play.at == "2/2 z" && play.answer("know")?.value == .items(["one", "two", "three"]))
  }

  @Test func `an empty line at once leaves the list aside`() {
    var play = Play(Self.pack)
    play.enter("  ")
    #expect(play.at == "2/2 z" && play.written == ["-know"])
  }

  @Test(arguments: ["one\ntwo", "one\r\ntwo\r\n", "one\rtwo", "one\n\n  \ntwo\n"])
  func `a pasted block has one item a line`(_ block: String) {
    var play = Play(Self.pack)
    play.enter(block)
    #expect(play.nextItem == 3 && play.dialogue.itemsEntered == ["one", "two"])
    play.enter("")
    #expect(play.answer("know")?.value == .items(["one", "two"]))
  }

  @Test func `a block with too many lines is refused whole and takes nothing`() {
    var play = Play(Self.pack)
    play.enter("one")
    play.enter("two\nthree\nfour")
    #expect(play.refusal == .items(maximum: 3) && play.dialogue.itemsEntered == ["one"])
    play.enter("two\nthree")
    #expect(play.at == "2/2 z" && play.answer("know")?.value == .items(["one", "two", "three"]))
  }

  @Test func `a last item that could not be kept can be entered again`() {
    var play = Play(Self.pack)
    play.enter("one", "two")
    play.fails = true
    play.enter("three")
    #expect(play.line == "three" && play.facts.isEmpty)
    play.enter("three")
    #expect(play.refusal == nil && play.at == "2/2 z")
    #expect(play.answer("know")?.value == .items(["one", "two", "three"]))
    var block = Play(Self.pack)
    block.fails = true
    block.enter("a\nb\nc")
    block.enter("a\nb\nc")
    #expect(block.at == "2/2 z" && block.answer("know")?.value == .items(["a", "b", "c"]))
  }

  @Test func `a kept list is offered as a block, and a changed block takes its place`() {
    var play = Play(Self.pack)
    play.enter("one", "two", "")
    play.send(.back)
    #expect(play.line == "one\ntwo")
    play.enter("one\ntwo")
    #expect(play.at == "2/2 z" && play.written == ["know"])
    play.send(.back)
    play.enter("one\nother")
    #expect(play.at == "2/2 z" && play.answer("know")?.value == .items(["one", "other"]))
    play.send(.back)
    play.enter("only")
    #expect(play.nextItem == 2)
    play.enter("")
    #expect(play.at == "2/2 z" && play.answer("know")?.value == .items(["only"]))
    play.send(.back)
    play.enter("")
    #expect(play.at == "2/2 z" && play.answer("know")?.value == .items(["only"]))
  }

  @Test func `items that were entered are still there after a look at another question`() {
    var play = Play(.of([.text("a"), .list("know", most: 3), .text("z")]))
    play.enter("x", "one")
    play.send(.back)
    #expect(play.at == "1/3 a")
    play.enter("")
    #expect(play.at == "2/3 know" && play.nextItem == 2)
    #expect(play.dialogue.itemsEntered == ["one"])
    play.enter("two", "")
    #expect(play.answer("know")?.value == .items(["one", "two"]))
  }

  @Test func `a kept list whose change was interrupted is gone back to, once`() {
    var play = Play(.of([.text("a"), .list("know", most: 3), .text("z")]))
    play.enter("x", "one", "")
    play.send(.back)
    play.enter("other")
    play.send(.back)
    play.enter("")
    #expect(play.at == "2/3 know" && play.dialogue.itemsEntered == ["other"])
    play.enter("")
    #expect(play.at == "3/3 z" && play.answer("know")?.value == .items(["other"]))
    play.send(.change(number: 1, followUp: false))
    play.enter("y")
    #expect(play.at == "3/3 z")
  }

  @Test func `asked again in the middle, the next line is named`() {
    var play = Play(Self.pack)
    play.enter("one")
    play.send(.again)
    #expect(play.at == "1/2 know" && play.nextItem == 2 && play.question?.isRepeated == true)
  }
}
