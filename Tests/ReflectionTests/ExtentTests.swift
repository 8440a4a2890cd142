import Testing

@testable import Reflection

@Suite struct ExtentTests {
  private let pack = Pack.of([
    .text("a", follow: [.ask("more")]), .text("core1", follow: [.ask("more")], core: true),
    .text("b"), .choice("way", .of("on", "out>last"), core: true), .text("c"), .text("last"),
  ])

  @Test func `a short run asks the core only, without follow-ups in words`() {
    var play = Play(pack, extent: .short)
    #expect(play.at == "1/2 core1")
    play.enter("x")
    #expect(play.at == "2/2 way")
    play.enter("1")
    #expect(play.isAtEnd)
  }

  @Test func `what a chosen way leads to is asked in a short run too`() {
    var play = Play(pack, extent: .short)
    play.enter("x", "2")
    #expect(play.at == "3/3 last")
  }

  @Test func `a run becomes short and full again, and what was answered stays`() {
    var play = Play(pack)
    #expect(play.at == "1/6 a" && play.dialogue.shortCount == 2)
    play.enter("x", "y")
    play.send(.resize(.short))
    #expect(play.said == [.resized(.short, 3)] && play.at == "2/3 core1")
    #expect(play.facts.last?.fact == .resized(run: Play.run, extent: .short))
    #expect(play.dialogue.shortCount == nil)
    play.send(.resize(.full))
    #expect(play.said == [.resized(.full, 6)] && play.at == "2/6 core1")
    play.send(.resize(.full))
    #expect(play.facts.count == 4)
    #expect(play.answer("a", part: 1)?.ownWords == "y")
  }

  @Test func `a run is never ended by becoming short`() {
    var never = Play(.of([.text("a"), .text("b")]))
    never.send(.resize(.short))
    #expect(never.said == [.noShorter] && never.at == "1/2 a" && never.facts.isEmpty)
    var late = Play(.of([.text("a", core: true), .text("b"), .text("c")]))
    late.enter("x")
    #expect(late.dialogue.shortCount == nil)
    late.send(.resize(.short))
    #expect(late.said == [.noShorter] && late.at == "2/3 b" && !late.isAtEnd)
  }

  @Test func `a run goes on as short as it was`() {
    var play = Play(pack)
    play.send(.resize(.short))
    #expect(RunAnswers(play.facts).extent == .short)
  }

  @Test func `words that tell people to skip offer the way`() {
    let tired = FollowUp(move: .say(.both("Skip the rest."), offersShort: true))
    var play = Play(.of([.text("a", follow: [tired]), .text("b", core: true), .text("c")]))
    play.enter("tired")
    #expect(play.said == [.pack([.pack("Skip the rest.")], offersShort: true)])
    var short = Play(
      .of([.text("a", follow: [tired], core: true), .text("b", core: true)]), extent: .short)
    short.enter("tired")
    #expect(short.said == [.pack([.pack("Skip the rest.")], offersShort: false)])
  }
}
