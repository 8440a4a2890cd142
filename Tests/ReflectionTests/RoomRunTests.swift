import Testing

@testable import Reflection

/// A workshop under way: keys, time, and what the plan says then.
@Suite struct RoomRunTests {
  /// Two minutes; then turns of three and one; then one minute.
  static let plan: RoomPlan = {
    func step(_ id: String, _ minutes: Int, turns: [Int] = []) -> Step {
      let text = Text(french: id, english: id)
      var step = Step(
        id: id,
        kind: .round(
          RoundForm(turns: turns.map { RoundForm.Turn(minutes: $0, text: text) })),
        ask: Variants(french: [id], english: [id]))
      step.room = RoomForm(who: .all, minutes: minutes)
      return step
    }
    let pack = Pack(
      id: "workshop.test", version: 3, digest: [], audience: .workshop, minutes: 7,
      followBudget: 0, title: Text(french: "Essai", english: "Trial"),
      steps: [step("a", 2), step("b", 4, turns: [3, 1]), step("c", 1)])
    guard let plan = RoomPlan(of: pack) else { preconditionFailure("a plan") }
    return plan
  }()

  static let start = Moment(milliseconds: 1_800_000_000_000, offsetMinutes: 60)

  private func begun() -> RoomRun { RoomRun(Self.plan, at: Self.start, steady: 100) }

  @Test func `a plan has starts, places and their order`() {
    #expect(Self.plan.minutes == 7)
    #expect((0...3).map(Self.plan.start(of:)) == [0, 2, 6, 7])
    #expect(Self.plan.places.map(\.part) == [0, 1, 1, 2])
    #expect(Self.plan.place(before: RoomPlace(part: 2)) == RoomPlace(part: 1, stretch: 1))
    #expect(Self.plan.place(after: RoomPlace(part: 2)) == nil)
  }

  @Test func `a pack that is no workshop has no plan`() {
    let pack = Pack(
      id: "mentee.x", version: 1, digest: [], audience: .mentee, minutes: 1, followBudget: 0,
      title: Text(french: "x", english: "x"), steps: Self.plan.parts.map(\.step))
    #expect(RoomPlan(of: pack) == nil)
  }

  @Test func `nothing moves on by itself, and time over is counted`() {
    var run = begun()
    #expect(run.handle(nil, steady: 100 + 3600) == [.remind(.end)])
    #expect(run.place == RoomPlace(part: 0))
    #expect(run.left == 120 - 3600)
  }

  @Test func `each reminder is said once, the latest when several are due`() {
    var run = begun()
    #expect(run.handle(nil, steady: 159) == [])
    #expect(run.handle(nil, steady: 160) == [.remind(.half)])
    #expect(run.handle(nil, steady: 161) == [])
    #expect(run.nextReminder == 35)
    #expect(run.handle(nil, steady: 196) == [.remind(.fifth)])
    #expect(run.handle(nil, steady: 214) == [.remind(.twentieth)])
    #expect(run.handle(nil, steady: 220) == [.remind(.end)])
    #expect(run.nextReminder == nil)
  }

  @Test func `seconds that go back are no time`() {
    var run = begun()
    _ = run.handle(nil, steady: 130)
    _ = run.handle(nil, steady: 20)
    _ = run.handle(nil, steady: 131)
    #expect(run.left == 89)
    #expect(run.elapsed == 31)
  }

  @Test func `a minute more and a minute less, and never below nothing`() {
    var run = begun()
    _ = run.handle(.more, steady: 100)
    #expect(run.left == 180)
    for _ in 0..<4 { _ = run.handle(.less, steady: 100) }
    #expect(run.left == 0)
    #expect(run.log.added(to: 0) == -120)
  }

  @Test func `a minute more after the end is a whole minute from now, and is reminded of again`() {
    var run = begun()
    _ = run.handle(nil, steady: 240)
    #expect(run.handle(.more, steady: 240) == [.clock])
    #expect(run.left == 60)
    #expect(run.handle(nil, steady: 300) == [.remind(.end)])
  }

  @Test func `a pause stops the clock of the step and not that of the day`() {
    var run = begun()
    _ = run.handle(.pause, steady: 110)
    #expect(run.handle(nil, steady: 410) == [])
    _ = run.handle(.pause, steady: 410)
    #expect(run.left == 110)
    #expect(run.delay == 300)
    #expect(run.expectedEnd == Self.start.adding(seconds: 12 * 60))
  }

  @Test func `a halt says nothing and lets no step end`() {
    var run = begun()
    run.movesAlone = true
    _ = run.handle(.hold, steady: 100)
    #expect(run.handle(nil, steady: 1000) == [])
    #expect(run.place == RoomPlace(part: 0))
    #expect(run.handle(.hold, steady: 1000) == [.clock, .remind(.end)])
    #expect(run.handle(nil, steady: 1000) == [.show])
  }

  @Test func `alone it moves on when the time is over, and stays at the last step`() {
    var run = begun()
    run.movesAlone = true
    #expect(run.handle(nil, steady: 220) == [.remind(.end), .show])
    #expect(run.place == RoomPlace(part: 1))
    for steady in [400.0, 460, 520, 9000] { _ = run.handle(nil, steady: steady) }
    #expect(run.place == RoomPlace(part: 2))
    #expect(!run.isFinished)
  }

  @Test func `back returns to the time that was left there`() {
    var run = begun()
    _ = run.handle(.next, steady: 150)
    _ = run.handle(.next, steady: 160)
    #expect(run.place == RoomPlace(part: 1, stretch: 1))
    _ = run.handle(.back, steady: 170)
    #expect((run.place, run.left) == (RoomPlace(part: 1), 170))
    _ = run.handle(.back, steady: 170)
    #expect((run.place, run.left) == (RoomPlace(part: 0), 70))
    #expect(run.handle(.back, steady: 170) == [])
  }

  @Test func `a step that is skipped takes no time, and r returns to it`() {
    var run = begun()
    _ = run.handle(.next, steady: 100)
    #expect(run.handle(.skip, steady: 110) == [.show])
    #expect(run.isSkipped)
    _ = run.handle(nil, steady: 120)
    #expect(run.spells[run.place]?.spent == 10)
    // Two minutes and four less, and twenty seconds that passed.
    #expect(run.delay == 20 + 60 - 420)
    #expect(run.handle(.back, steady: 120) == [.show])
    #expect(!run.isSkipped)
    _ = run.handle(.skip, steady: 120)
    _ = run.handle(.next, steady: 120)
    #expect(run.place == RoomPlace(part: 2))
    _ = run.handle(.back, steady: 120)
    #expect(run.skipped == [])
  }

  @Test func `the last Enter ends it, and nothing comes after`() {
    var run = begun()
    for _ in 0..<3 { _ = run.handle(.next, steady: 100) }
    #expect(run.handle(.next, steady: 160) == [.finish])
    #expect(run.isFinished)
    #expect(run.handle(.next, steady: 170) == [])
    #expect(run.delay == 60 - 420)
    #expect(run.log.end == Self.start.adding(seconds: 60))
  }

  @Test func `an interruption is counted as the step's time or not, and always as the day's`() {
    for isCounted in [false, true] {
      var run = begun()
      _ = run.handle(nil, steady: 110)
      run.resume(after: 80, isCounted: isCounted, steady: 5)
      #expect(run.left == (isCounted ? 30 : 110))
      #expect(run.expectedEnd == Self.start.adding(seconds: isCounted ? 420 : 500))
      _ = run.handle(nil, steady: 15)
      #expect(run.left == (isCounted ? 20 : 100))
    }
  }
}

/// What is kept of a workshop under way.
@Suite struct RoomRecordTests {
  private static let plan = RoomRunTests.plan

  private func record() -> RoomRecord {
    var run = RoomRun(Self.plan, at: RoomRunTests.start, steady: 0)
    var steady = 0.0
    let keys: [RoomRun.Key] = [
      .more, .pause, .pause, .hold, .hold, .next, .skip, .next, .back, .less, .next,
    ]
    for key in keys {
      steady += 7.25
      _ = run.handle(key, steady: steady)
    }
    run.resume(after: 12, isCounted: true, steady: 0)
    run.resume(after: 3, isCounted: false, steady: 0)
    let board = RoomBoard(entries: [
      .init(part: 1, column: 0, text: "se  taire"), .init(part: 0, column: 2, text: "end"),
    ])
    return RoomRecord(
      source: "my file.yaml", run: run, board: board,
      saved: RoomRunTests.start.adding(seconds: 99), present: 14, received: 3)
  }

  @Test func `a record is read as it was written`() throws {
    let record = record()
    let read = try #require(RoomRecord(record.text, over: Self.plan))
    #expect(read.text == record.text)
    #expect(read.run.place == record.run.place)
    #expect(read.run.left == record.run.left)
    #expect(read.run.skipped == record.run.skipped)
    #expect(read.run.log == record.run.log)
    #expect(read.board == record.board)
    #expect((read.source, read.present, read.received) == ("my file.yaml", 14, 3))
  }

  @Test func `a record that is cut anywhere is not read`() {
    let text = record().text
    for length in 0..<(text.count - 1) {
      #expect(RoomRecord(String(text.prefix(length)), over: Self.plan) == nil, "\(length)")
    }
  }

  @Test(arguments: [
    "place 9 0", "place 1 2", "place -1 0", "spell 3 0 1 1", "log 0 0 9 0 began",
    "log 0 0 0 0 sang", "skipped 7", "skipped -1", "elapsed -1",
    "elapsed 9223372036854775807", "started 9223372036854775807 0", "started 0 9000",
    "log 0 0 0 0 added 9223372036854775807", "spell 0 0 9223372036854775807 0", "board 7 0 x",
    "board 0 0", "nonsense 1", "elapsed x", "state 1",
  ])
  func `a line that fits no plan is refused`(line: String) {
    let text = record().text.replacing("end\n", with: line + "\nend\n", maxReplacements: 1)
    let planted =
      record().text.hasSuffix("end\n")
      ? String(record().text.dropLast(4)) + line + "\nend\n" : text
    #expect(RoomRecord(planted, over: Self.plan) == nil)
  }

  @Test func `a record of another version is not read`() {
    let text = record().text.replacing("workshop.test 3", with: "workshop.test 4")
    #expect(RoomRecord.Name(text)?.version == 4)
    #expect(RoomRecord(text, over: Self.plan) == nil)
  }

  @Test func `a line for the board names its column, where there are several`() {
    var part = Self.plan.parts[0]
    #expect(part.boardEntry(" laugh ")?.text == "laugh")
    #expect(part.boardEntry("") == nil)
    #expect(part.boardEntry(String(repeating: "x", count: 501)) == nil)
    part.round.columns = ["a", "b"].map {
      RoundForm.Column(id: $0, label: Text(french: $0, english: $0))
    }
    #expect(part.boardEntry("2 laugh")?.column == 1)
    for line in ["laugh", "3 laugh", "0 laugh", "2", "2 "] {
      #expect(part.boardEntry(line) == nil, "\(line)")
    }
  }
}
