import Testing

@testable import Reflection

@Suite struct CareTests {
  static let care = Care(
    signals: Signals([
      .selfHarm: both(Signals.Entries(any: ["suicid*"], except: ["mission* suicide"])),
      .harassment: both(Signals.Entries(any: ["harass*"])),
      .overload: both(Signals.Entries(any: ["burnout"])),
    ]))

  private static func both(_ entries: Signals.Entries) -> Bilingual<Signals.Entries> {
    Bilingual(french: entries, english: entries)
  }

  private let pack = Pack.of(
    [
      .text("a", follow: [.ask("say more of {answer}")]), .text("b"),
      Step(
        id: "c", kind: .text(severalLines: false), ask: .both("c?"),
        recall: Recall(.now(["a", "b"]))),
    ], summary: ["a", "b"])

  @Test func `words are found by stems, and idioms are cut out first`() {
    let signals = Self.care.signals
    #expect(signals.signal(in: "A SUICIDAL thought", .english) == .selfHarm)
    #expect(signals.signal(in: "Mission suicide, encore", .french) == nil)
    #expect(signals.signal(in: "Mission suicide, et suicidaire", .french) == .selfHarm)
    #expect(signals.signal(in: "burnout and suicide", .english) == .selfHarm)
    #expect(signals.signal(in: "", .english) == nil)
  }

  @Test func `a card stops the script after the answer is kept, and nothing deepens it`() {
    var play = Play(pack, care: Self.care)
    play.enter("suicide")
    #expect(play.cards == [.selfHarm] && play.written == ["a"] && play.said == [])
    play.send(.reply("more", today: Play.today))
    #expect(play.written == ["a"])
    play.send(.cared(.elsewhere))
    #expect(play.at == "2/3 b" && play.said == [.mayEnd])
  }

  @Test func `what matched is neither recalled nor shown at the end, and nothing is recalled`() {
    var play = Play(pack, care: Self.care)
    play.enter("suicide")
    play.send(.cared(.elsewhere))
    play.enter("a day")
    #expect(play.question?.recall == nil)
    play.enter("end")
    #expect(play.isAtEnd && play.dialogue.summary.map(\.place.step) == ["b"])
    var unseen = Play(pack, care: Self.care)
    unseen.enter("suicide")
    unseen.send(.cared(.unseen))
    unseen.enter("a day")
    #expect(unseen.question?.recall == .quotations(["a day"]))
  }

  @Test func `a kind has one card a run, then one line, and none when it is silenced`() {
    var play = Play(pack, care: Self.care)
    play.enter("harassed")
    #expect(play.cards == [.harassment])
    play.send(.cared(.goOn))
    play.enter("harassed")
    #expect(play.cards == [.harassment] && play.said == [.careReminder] && play.at == "3/3 c")
    var again = Play(pack, care: Self.care, said: play.dialogue.said)
    again.enter("harassed")
    #expect(again.cards == [.harassment])
    var silent = Play(pack, care: Self.care)
    silent.enter("harassed")
    silent.send(.cared(.notAgain))
    silent.enter("harassed")
    #expect(silent.said == [] && silent.at == "3/3 c")
    let next = Play(pack, care: Self.care, said: silent.dialogue.said)
    #expect(next.dialogue.said.silenced == [.harassment])
  }

  @Test func `an erased answer is forgotten, and its question counts as left aside`() {
    var play = Play(pack, care: Self.care)
    play.enter("suicide")
    play.send(.cared(.erase))
    #expect(play.erased == [Place(step: "a")])
    play.send(.erased(Place(step: "a"), Moment(milliseconds: 1, offsetMinutes: 0)))
    #expect(play.said == [.erased, .closing] && play.at == "2/3 tandem-near")
    #expect(play.dialogue.answered.first?.kept == nil)
    play.enter("my sister", "tea")
    #expect(play.isAtEnd && play.dialogue.isClosing)
  }

  @Test func `strength that runs out has one line a session`() {
    var play = Play(pack, care: Self.care)
    play.enter("burnout")
    #expect(play.said == [.overload] && play.cards == [] && play.at == "2/3 b")
    play.enter("burnout")
    #expect(play.said == [])
  }

  @Test func `a pack's card comes before its follow-up, once`() {
    var step = Step.choice("beyond", .of("in", "out"))
    step.follow = [
      FollowUp(
        when: .when(.isOneOf(["out"])), move: .ask(.both("how?"), .text), card: .thirdParty)
    ]
    var play = Play(.of([step]), care: Self.care)
    play.enter("2")
    #expect(play.cards == [.thirdParty] && play.at == "+1 beyond.1")
    play.send(.again)
    #expect(play.cards == [.thirdParty])
    play.enter("in person")
    #expect(play.isAtEnd && play.written == ["beyond", "beyond.1"])
  }
}
