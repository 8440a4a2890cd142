import PackFiles
import Reflection
import Testing

@testable import Shell

/// Every shipped workshop in a room.
struct RoomTests {
  static let library = FilePackLibrary(folder: nil) { Array($0.prefix(2)) }

  static var plans: [RoomPlan] {
    library.catalogue.filter { $0.audience == .workshop }
      .compactMap { try? library.pack($0.id) }.compactMap { RoomPlan(of: $0) }
  }

  /// One step of one plan, in one language.
  private static var walls: [(name: String, wall: RoomWall)] {
    plans.flatMap { plan in
      plan.places.flatMap { place in
        Language.allCases.map { language in
          var run = RoomRun(plan, at: Moment(milliseconds: 0, offsetMinutes: 0), steady: 0)
          run.place = place
          let name = "\(plan.pack) \(place.part + 1).\(place.stretch + 1) \(language.rawValue)"
          return (name, RoomWall(run: run, board: RoomBoard(), language: language))
        }
      }
    }
  }

  private func typesetter(_ columns: Int, _ rows: Int, _ language: Language) -> Typesetter {
    Typesetter(
      layout: Layout(TerminalSize(columns: columns, rows: rows)),
      composer: Composer(language: language), wrapping: Wrapping(width: \.count))
  }

  @Test func `there are four workshops, and each has a plan`() {
    #expect(Self.plans.count == 4)
    for plan in Self.plans {
      #expect(plan.minutes == (try? Self.library.pack(plan.pack))?.minutes)
    }
  }

  @Test(arguments: Language.allCases)
  func `each runs from a script by its plan`(language: Language) throws {
    for plan in Self.plans {
      let stage = Stage()
      try stage.apply(Transcript.Setting(key: "clock", value: "2026-11-24T14:00:00+01:00"))
      let command = "tandem workshop run \(plan.pack) --script x --lang \(language.rawValue)"
      let program = Transcript.Program(command: command, answers: ["+1", "", "skip", "next"])
      try stage.play(program)
      for part in plan.parts {
        #expect(stage.seen.contains(Composer(language: language).text(.pack(part.title[language]))))
      }
      // A minute more at the first step, none at the second.
      let minutes = plan.minutes + 1 - plan.parts[1].minutes
      #expect(stage.seen.contains("| \(minutes):00 |"))
      #expect(!stage.seen.contains("[1]"))
      let first = stage.seen
      let again = Stage()
      try again.apply(Transcript.Setting(key: "clock", value: "2026-11-24T14:00:00+01:00"))
      try again.play(program)
      #expect(again.seen == first)
    }
  }

  @Test func `the text of every step stands whole on the wall, with its clock`() {
    for (name, wall) in Self.walls {
      for (columns, rows) in [(80, 24), (60, 20), (40, 12)] {
        let set = typesetter(columns, rows, wall.language)
        let pages = (0..<wall.page(0, set).count).map { wall.page($0, set) }
        // A turn leaves little room on the smallest wall: what accompanies it is on the next page.
        #expect(pages.count <= (rows == 12 ? 2 : 1), "\(name) at \(columns)x\(rows)")
        for page in pages {
          #expect(
            page.lines.count + (page.isSpaced ? 2 : 1) <= rows, "\(name) at \(columns)x\(rows)")
          let width = page.lines.map { $0.mark.count + $0.text.count }.max() ?? 0
          #expect(width <= columns, "\(name) at \(columns)x\(rows)")
        }
        let shown = pages.flatMap { $0.lines.map(\.text) }
        for line in wall.page(0, typesetter(columns, 200, wall.language)).lines {
          #expect(line.text.isEmpty || shown.contains(line.text), "\(name): \(line.text)")
        }
      }
    }
  }

  @Test func `what does not fit comes in pages, and nothing is lost`() {
    for (name, wall) in Self.walls {
      let set = typesetter(24, 8, wall.language)
      let first = wall.page(0, set)
      let pages = (0..<first.count).map { wall.page($0, set) }
      let whole = wall.page(0, typesetter(24, 200, wall.language))
      let shown = pages.flatMap { $0.lines.map(\.text) }
      for page in pages { #expect(page.lines.count + 1 <= 8, "\(name)") }
      guard first.count > 1 else { continue }
      for line in whole.lines where !line.text.isEmpty {
        #expect(shown.contains(line.text), "\(name): \(line.text)")
      }
    }
  }

  @Test func `a text that is longer than a wall is paged beside its turn, and not dropped`() throws
  {
    var pack = try Self.library.pack("workshop.peer-triads")
    let place = try #require(
      pack.steps.firstIndex { step in
        guard case .round(let form) = step.kind else { return false }
        return !form.turns.isEmpty
      })
    let sentences = (1...60).map { "Sentence number \($0) of a long text." }
    pack.steps[place].ask = Variants(
      french: [sentences.joined(separator: " ")], english: [sentences.joined(separator: " ")])
    let plan = try #require(RoomPlan(of: pack))
    let part = try #require(plan.parts.firstIndex { $0.step.id == pack.steps[place].id })
    var run = RoomRun(plan, at: Moment(milliseconds: 0, offsetMinutes: 0), steady: 0)
    run.place = RoomPlace(part: part)
    let wall = RoomWall(run: run, board: RoomBoard(), language: .english)
    let set = typesetter(60, 20, .english)
    let pages = (0..<wall.page(0, set).count).map { wall.page($0, set) }
    #expect(pages.count > 1)
    let first = pages[0].lines.map(\.text).joined(separator: " ")
    #expect(first.contains("Turn 1 of"))
    let shown = pages.flatMap { $0.lines.map(\.text) }.joined(separator: " ")
    for number in 1...60 { #expect(shown.contains("number \(number) ")) }
    let overflowing = RoomWall.overflowing(pack, width: \.count)
    #expect(Set(overflowing.map(\.step)) == [place])
    #expect(Set(overflowing.map(\.language)) == Set(Language.allCases))
    for plan in Self.plans {
      #expect(RoomWall.overflowing(try Self.library.pack(plan.pack), width: \.count).isEmpty)
    }
  }

  @Test func `no step says to type where nobody can type, and the last one has the numbers`() {
    let numbers = Self.library.care(for: nil).numbers
    for (name, wall) in Self.walls {
      var wall = wall
      wall.numbers = CalledNumbers(numbers: numbers, territory: "FR", language: wall.language)
      let shown = wall.page(0, typesetter(80, 60, wall.language)).lines.map(\.text)
        .joined(separator: " ")
      #expect(!shown.contains("/help") && !shown.contains("/aide"), "\(name)")
      let isLast = wall.run.place.part == wall.run.plan.parts.count - 1
      #expect(shown.contains("3114") == isLast, "\(name)")
    }
  }

  @Test func `no word of the facilitator is on the wall`() {
    for (name, wall) in Self.walls {
      let round = wall.run.part.round
      let wall = wall.page(0, typesetter(80, 60, wall.language)).lines.map(\.text).joined()
      for secret in [round.facilitator, round.remote].compactMap(\.self) {
        for language in Language.allCases {
          let words = Composer(language: language).text(.pack(String(secret[language].prefix(30))))
          #expect(!wall.contains(words), "\(name)")
        }
      }
    }
  }

  @Test func `times are written as they are read`() {
    #expect(RoomTime.left(178.4) == "2:59")
    #expect(RoomTime.left(-3) == "0:00")
    #expect(RoomTime.over(20.9) == "0:20")
    #expect(
      [20, 60, 80, 3599, 7500, 172_799, 259_200].map { RoomTime.gap($0, .french) } == [
        "20 s", "1 min", "1 min 20", "59 min 59", "2 h 05", "47 h 59", "3 jours",
      ])
  }

  @Test func `a result stands whole on the wall in every window`() throws {
    let plan = try #require(Self.plans.first { $0.pack == "workshop.discover-mentoring" })
    var run = RoomRun(plan, at: Moment(milliseconds: 0, offsetMinutes: 0), steady: 0)
    run.place = RoomPlace(part: 1)
    let desk = ClosedDesk(step: run.part.step)
    for language in Language.allCases {
      let wall = RoomWall(
        run: run, board: RoomBoard(), language: language, collection: RoomCollection(desk: desk))
      for (columns, rows) in [(80, 24), (60, 20), (40, 12)] {
        let set = typesetter(columns, rows, language)
        let pages = (0..<wall.page(0, set).count).map { wall.page($0, set) }
        let shown = pages.flatMap { $0.lines.map { $0.mark + $0.text } }
        for count in ["7", "5"] {
          #expect(shown.contains { $0.contains(" \(count) ") }, "\(columns) \(shown)")
        }
        #expect(shown.allSatisfy { $0.count <= columns })
        #expect(pages.allSatisfy { $0.lines.count < rows })
      }
    }
  }
}

/// A desk with one closed question: seven people chose the first option, five the third.
private final class ClosedDesk: GroupDesk {
  let joinCode = ["09215", "20055", "03923"]
  let folder = "~/Tandem/atelier-4f6e"
  let results: [StepResult]

  init(step: Step) {
    guard case .choice(let form) = step.kind else {
      results = []
      return
    }
    let counts = form.options.enumerated().map { index, option in
      StepResult.Count(option: option.id, count: [7, 0, 5, 0, 0][index])
    }
    results = [
      StepResult(step: step.id, floor: 5, sealed: .counted(12), shown: .counts(counts))
    ]
  }

  var card: WorkshopCard { preconditionFailure("nobody asks") }

  func received(for step: Step) -> Int { 12 }

  func foreseen(_ step: Step, _ closing: StepClosing) -> ForeseenClosing? { nil }

  func close(_ step: Step, _ closing: StepClosing) throws(EventLogFailure) -> ClosedStep {
    ClosedStep(result: results[0])
  }
}
