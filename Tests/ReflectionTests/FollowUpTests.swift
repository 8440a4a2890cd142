import Testing

@testable import Reflection

/// What follows an answer.
@Suite struct FollowUpTests {
  private func plain(_ count: Int, budget: Int, core: Bool = false) -> Pack {
    .of((1...count).map { .text("t\($0)", follow: [.ask("more")], core: core) }, budget: budget)
  }

  @Test func `only the first entry whose condition holds is asked, and one only`() {
    var play = Play(.beforeSession)
    play.enter("fine", "a scene", "and more")
    play.enter("advice about a matter with more than eight words")
    #expect(play.at == "+3 topic.2")
    play.enter("advice")
    #expect(play.at == "4/9 weight")
    var short = Play(.beforeSession)
    short.enter("", "", "advice")
    #expect(short.at == "+3 topic.1" && short.text == "“advice”: say more.")
  }

  @Test func `the budget ends follow-ups, also later entries`() {
    var play = Play(plain(4, budget: 2))
    play.enter("a", "b", "a", "b", "a")
    #expect(play.at == "4/4 t4")
    play.enter("a")
    #expect(play.at == "end")
    let pack = Pack.of(
      [
        .text("a", follow: [.ask("more")]),
        .text("b", follow: [.ask("more", .when(.wordsBelow(3))), .say("Said.")]),
        .text("c"),
      ], budget: 1)
    var none = Play(pack)
    none.enter("x", "y", "z")
    #expect(none.at == "3/3 c" && none.said == [])
  }

  @Test func `a follow-up left aside was asked, and counts`() {
    var play = Play(plain(3, budget: 1))
    play.enter("a", "", "a")
    #expect(play.at == "3/3 t3")
  }

  @Test func `a question left aside has no follow-up`() {
    var play = Play(plain(2, budget: 4))
    play.enter("")
    #expect(play.at == "2/2 t2" && play.said == [.leftAside])
  }

  @Test func `follow-ups of core steps and of scales are free`() {
    var core = Play(plain(3, budget: 0, core: true))
    core.enter("a")
    #expect(core.at == "+1 t1.1")
    var scale = Play(
      .of([.scale("s", follow: [.ask("why")]), .text("t", follow: [.ask("more")])], budget: 1))
    scale.enter("5", "because", "t")
    #expect(scale.at == "+2 t.1")
    var other = Play(.of([.choice("c", .of("x"), follow: [.ask("why")])], budget: 0))
    other.enter("1")
    #expect(other.at == "end")
  }

  @Test func `what is only said never counts, and is said with no budget left`() {
    let pack = Pack.of(
      [
        .text("a", follow: [.say("One.")]), .text("b", follow: [.ask("more")]),
        .text("c", follow: [.say("Two.")]), .text("d"),
      ],
      budget: 1)
    var play = Play(pack)
    play.enter("x")
    #expect(play.said == [.pack([.pack("One.")], offersShort: false)])
    play.enter("x")
    #expect(play.at == "+2 b.1")
    play.enter("x", "x")
    #expect(play.said == [.pack([.pack("Two.")], offersShort: false)])
  }

  @Test func `a rewritten answer takes the place of the first`() {
    var play = Play(
      .of([
        .text("opening", follow: [.ask("One breath.", .when(.wordsAtLeast(4)), keep: .replace)]),
        .text("end"),
      ]))
    play.enter("one two three four")
    #expect(play.at == "+1 opening.1" && play.line == "one two three four")
    play.enter("one two three four five")
    #expect(play.at == "2/2 end" && play.said == [])
    #expect(play.answer("opening")?.value == .text("one two three four five"))
    #expect(play.answer("opening", part: 1) == nil)
    #expect(play.answer("opening")?.wording.text == "opening?")
    #expect(play.written == ["opening", "~opening", "-opening.1"])
    var kept = Play(.of([.text("opening", follow: [.ask("One breath.", keep: .replace)])]))
    kept.enter("first", "")
    #expect(kept.isAtEnd && kept.answer("opening")?.value == .text("first"))
  }

  @Test func `after a rewriting no other entry is asked`() {
    let entries = [
      FollowUp.ask("Shorter.", .when(.wordsAtLeast(4)), keep: .replace), .ask("More?"),
    ]
    var play = Play(.of([.text("opening", follow: entries), .text("end")]))
    play.enter("one two three four", "one")
    #expect(play.at == "2/2 end" && play.answer("opening")?.value == .text("one"))
  }

  @Test func `a question that was rewritten joins its list`() {
    var play = Play(
      .of([
        .list("questions", follow: [.ask("Rewrite one.", .when(.itemsAtLeast(2)), keep: .item)]),
        .text("end"),
      ]))
    play.enter("a", "b", "")
    #expect(play.at == "+1 questions.1" && play.line == "")
    play.enter("better")
    #expect(play.at == "2/2 end")
    #expect(play.answer("questions")?.value == .items(["a", "b", "better"]))
  }

  @Test func `words beside a number do not slide into the line of what is asked next`() {
    var play = Play(.beforeSession)
    play.enter("", "", "", "8 because it lasts")
    #expect(play.at == "+4 weight.2" && play.line == "")
    #expect(play.text == "8. Why not lower?")
    #expect(play.answer("weight")?.words == "because it lasts")
    var fears = Play(.fears)
    fears.enter("1", "", "9 because it lasts")
    #expect(fears.at == "+3 size.1" && fears.line == "")
  }

  @Test func `an option of a question and one of its follow-up both jump`() {
    let pack = Pack.of([
      .choice(
        "a", .of("on", "far>d"),
        follow: [.ask("sure?", .when(.isOneOf(["far"])), options: .of("yes", "further>e"))]),
      .text("b"), .text("c"), .text("d"), .text("e"),
    ])
    var near = Play(pack)
    near.enter("1")
    #expect(near.at == "2/5 b")
    var far = Play(pack)
    far.enter("2")
    #expect(far.at == "+1 a.1")
    far.enter("1")
    #expect(far.at == "2/3 d")
    var further = Play(pack)
    further.enter("2", "2")
    #expect(further.at == "2/2 e")
    var passed = Play(pack)
    passed.enter("2", "")
    #expect(passed.at == "2/3 d")
  }

  @Test func `a commitment may have a follow-up too`() {
    var step = Step.commit("trial", CommitForm())
    step.follow = [.ask("Who helps?")]
    var play = Play(.of([step, .text("end")]))
    play.enter("ask once")
    #expect(play.at == "+1 trial.1" && play.text == "Who helps?")
    play.enter("Paul")
    #expect(play.at == "2/2 end" && play.answer("trial", part: 1)?.value == .text("Paul"))
  }
}
