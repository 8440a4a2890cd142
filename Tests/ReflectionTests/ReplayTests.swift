import Testing

@testable import Reflection

/// A run that is taken up again stands where it stood.
@Suite struct ReplayTests {
  private static let lines = [
    "", "", "1", "2", "3", "4", "7", "9 because", "10/10", "short", "everyone and nothing",
    "advice, always", "toujours", "conseil", words(9), words(20), words(45), "2 0",
    "+3", "a\nb", "oui",
  ]

  private func input(_ dice: inout Dice) -> Input {
    switch dice.roll(1...14) {
    case 1: .skip
    case 2: .back
    case 3: .change(number: dice.roll(1...14), followUp: dice.flip())
    case 4: .again
    case 5: .speak(dice.flip() ? .english : .french)
    default: .reply(dice.pick(Self.lines), today: Play.today)
    }
  }

  private static let histories = [
    History(),
    History(
      runNumber: 3,
      lasts: ["topic": .of("The team"), "fear": .of("That all see"), "size": .of("6", score: 6)],
      commitments: [.of("one", 7), .of("two", 8)]),
  ]

  /// The run taken up from its facts, in the other language: what was asked decides, not what is
  /// spoken now.
  private func takenUp(_ play: Play) -> Dialogue {
    var dialogue = Dialogue(
      pack: play.dialogue.pack, language: play.dialogue.language.other,
      history: play.dialogue.history, run: Play.run, answers: RunAnswers(play.facts))
    dialogue.consents = play.dialogue.consents
    _ = dialogue.handle(.start)
    return dialogue
  }

  @Test(arguments: [Pack.beforeSession, .fears].indices)
  func `a run taken up at any point asks the same question with the same number`(_ index: Int) {
    let pack = [Pack.beforeSession, .fears][index]
    var compared = 0
    for seed in 0..<24 {
      var dice = Dice(seed: UInt64(seed))
      var play = Play(pack, after: Self.histories[seed % 2])
      for _ in 0..<60 {
        play.fails = dice.roll(1...12) == 1
        play.send(input(&dice))
        play.fails = false
        let again = takenUp(play)
        #expect(again.path == play.dialogue.path)
        guard !play.dialogue.isRevisit else { continue }
        compared += 1
        #expect(again.asking.stop == play.dialogue.asking.stop)
        #expect(again.standing?.number == play.dialogue.standing?.number)
        #expect(again.standing?.total == play.dialogue.standing?.total)
      }
    }
    #expect(compared > 500)
  }

  @Test func `whatever is entered, the path has each place once and numbers stay`() {
    for seed in 0..<24 {
      var dice = Dice(seed: UInt64(1000 + seed))
      var play = Play(seed % 2 == 0 ? .fears : .beforeSession, after: Self.histories[seed % 3 % 2])
      var numbers: [Place: Int] = [:]
      for _ in 0..<60 {
        play.send(input(&dice))
        let path = play.dialogue.path
        #expect(Set(path.passed.map(\.place)).count == path.passed.count)
        #expect(path.open.map { !path.contains($0.place) } ?? true)
        for question in play.dialogue.answered {
          #expect(numbers[question.place] ?? question.number == question.number)
          numbers[question.place] = question.number
        }
        if let standing = play.dialogue.standing { #expect(standing.number <= standing.total) }
      }
    }
  }

  @Test func `a pause in the middle of an answer forgets nothing that was kept`() {
    var play = Play(.fears)
    play.enter(
      "1", "something that is quite long enough", "5", "a wall", "the work of my team", "a", "b")
    #expect(play.dialogue.itemsEntered == ["a", "b"])
    var again = Play(.fears)
    again.dialogue = takenUp(play)
    again.send(.start)
    again.send(.speak(.english))
    #expect(again.at == "5/13 know" && again.text.hasSuffix("know?"))
    again.enter("")
    #expect(again.at == "6/13 suppose")
  }

  @Test func `a step that came with a newer pack is asked, and one that went is left out`() {
    let old = Pack.of([.text("a"), .text("gone"), .text("z")])
    let new = Pack.of([
      .text("a"), .text("new"), .text("z"), .text("gone", when: .when(.answered(true), of: "new")),
    ])
    var play = Play(old)
    play.enter("x", "y", "z")
    let dialogue = Dialogue(
      pack: new, language: .english, history: History(), run: Play.run,
      answers: RunAnswers(play.facts))
    #expect(dialogue.path.open?.place.step == "new")
    #expect(dialogue.answered.map(\.place.step) == ["a", "z"])
    #expect(dialogue.standing?.number == 4 && dialogue.standing?.total == 4)
  }
}
