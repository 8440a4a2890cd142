import Testing

@testable import Reflection

/// The numbers of questions, and the most that can come.
@Suite struct NumbersTests {
  /// Enters the same line at every question until the end; gives back the places on the way.
  private func way(_ play: inout Play, _ line: (Question) -> String) -> [String] {
    var way = [play.at]
    while !play.isAtEnd, way.count < 60 {
      guard let question = play.question else { break }
      play.enter(line(question))
      if play.nextItem == nil { way.append(play.at) }
    }
    return way
  }

  @Test func `a first run of the pack before a session has nine questions`() {
    var play = Play(.beforeSession)
    let places = way(&play) { _ in "" }
    #expect(
      places == [
        "1/9 arrive", "2/9 scene", "3/9 topic", "4/9 weight", "5/9 tried", "6/9 hesitation",
        "7/9 role", "8/9 outcome", "9/9 opening", "end",
      ])
  }

  @Test func `with a commitment and a last topic it has eleven`() {
    let history = History(
      runNumber: 1, lasts: ["topic": .of("The team")], commitments: [.of("ask once", 7)])
    var play = Play(.beforeSession, after: history)
    let places = way(&play) { _ in "" }
    #expect(places.prefix(3) == ["1/11 arrive", "2/11 promise", "3/11 last_topic"])
    #expect(places.suffix(2) == ["11/11 opening", "end"])
  }

  @Test func `each commitment under review is a question of its own`() {
    let history = History(
      runNumber: 1, commitments: [.of("one", 7), .of("two", 8), .of("three", 9)])
    var play = Play(.beforeSession, after: history)
    #expect(
      way(&play) { _ in "" }.prefix(4) == [
        "1/11 arrive", "2/11 promise", "3/11 promise", "4/11 scene",
      ])
  }

  @Test func `stopping at fears leaves four questions of thirteen`() {
    var play = Play(.fears)
    #expect(play.at == "1/13 dose")
    play.enter("3")
    #expect(
      play.at == "2/13 fear"
        && play.said == [.pack([.pack("Go at your own pace.")], offersShort: false)])
    play.enter("everyone will see")
    #expect(play.at == "+2 fear.1")
    play.enter("In the steering group.")
    #expect(play.at == "3/13 size")
    play.enter("9")
    #expect(play.at == "+3 size.1")
    play.enter("3")
    #expect(play.at == "4/4 ground")
    play.enter("The demo worked first time.")
    #expect(play.at == "end")
    #expect(play.dialogue.answered.count { $0.kept != nil } == 4)
  }

  @Test func `no fear today jumps to the end and asks it otherwise`() {
    var play = Play(.fears)
    play.enter("4")
    #expect(play.at == "2/2 ground" && play.text == "What does you good?")
  }

  @Test func `what depends on a later answer is counted until that is known`() {
    var play = Play(.fears)
    play.enter("1", "something that is quite long enough", "3", "")
    // The cost is asked from 4 on.
    #expect(play.at == "4/12 protects")
    var passed = Play(.fears)
    passed.enter("1", "something that is quite long enough", "")
    #expect(passed.at == "4/11 protects")
  }

  @Test func `a number jumps no further than the option says`() {
    var play = Play(.fears)
    play.enter("1", "something that is quite long enough", "10", "2")
    #expect(play.at == "4/7 ally")
  }

  @Test func `the total only goes down while nothing is changed, and numbers rise by one`() {
    var dice = Dice(seed: 99)
    let lines = ["", "1", "2", "3", "4", "9", "word", words(9), words(45), "everyone", "tired"]
    for round in 0..<150 {
      let history = History(
        runNumber: round % 3,
        lasts: round % 2 == 0
          ? [:] : ["topic": .of("T"), "fear": .of("F"), "size": .of("5", score: 5)],
        commitments: round % 5 == 0 ? [.of("one", 7), .of("two", 8)] : [])
      var play = Play(round % 2 == 0 ? .fears : .beforeSession, after: history)
      var last = (number: 0, total: Int.max, place: Place(step: ""))
      var steps = 0
      while let question = play.question, steps < 300 {
        steps += 1
        if case .main(let number, let total) = question.role, question.place != last.place {
          #expect(number == last.number + 1 && total <= last.total && number <= total)
          last = (number, total, question.place)
        }
        play.enter(dice.pick(lines))
      }
      #expect(play.isAtEnd && last.number == last.total)
    }
  }
}
