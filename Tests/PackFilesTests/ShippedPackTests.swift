import Foundation
import Reflection
import Testing

@testable import PackFiles

@Suite struct ShippedPackTests {
  private let library = FilePackLibrary(folder: nil) { Array($0.prefix(2)) }

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../prompts").standardized

  private static func filesInFolder() throws -> [String: [UInt8]] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, Array(try Data(contentsOf: folder.appending(path: name))))
      })
  }

  @Test func `what is compiled in is what lies in the folder, byte by byte`() throws {
    let files = try Self.filesInFolder()
    #expect(files.count >= 3)
    let compiledIn = Dictionary(
      uniqueKeysWithValues: (ShippedFile.all + ShippedFile.lists).map { ($0.name, $0.bytes) })
    #expect(compiledIn.keys.sorted() == files.keys.sorted())
    for (name, bytes) in files { #expect(compiledIn[name] == bytes, "\(name)") }
  }

  @Test func `every file in prompts loads`() throws {
    let files = try Self.filesInFolder()
    #expect(!files.isEmpty)
    for (name, bytes) in files where name.hasSuffix(".yaml") {
      if name == ShippedFile.safety {
        _ = try SafetyFile.read(bytes, name: name).get()
      } else {
        let pack = try FilePackLibrary(folder: nil) { _ in [] }.read(bytes, name: name).get()
        #expect("\(pack.id).yaml" == name)
      }
    }
  }

  @Test func `nothing is found in any file of prompts, neither fault nor warning`() throws {
    let files = try Self.filesInFolder()
    #expect(files.count >= 16)
    for (name, bytes) in files where name.hasSuffix(".yaml") {
      #expect(library.check(bytes, name: name).faults.isEmpty)
    }
  }

  @Test func `the catalogue offers the exercises in the order of experience 15_8`() {
    let offered = library.catalogue
    let mentee = [
      "before-session", "after-session", "check-in", "first-meeting", "ambitions", "challenges",
      "fears", "experiment-review", "someone-near",
    ].map { "mentee." + $0 }
    let mentor = ["prepare-session", "review-reflections", "own-growth"].map { "mentor." + $0 }
    let workshop = ["discover-mentoring", "trust-circle", "fears-in-a-hat", "peer-triads"].map {
      "workshop." + $0
    }
    #expect(offered.map(\.id) == mentee + mentor + workshop)
    #expect(
      offered.map(\.minutes) == [10, 8, 3, 15, 15, 12, 15, 8, 3, 8, 15, 10, 45, 40, 40, 50])
    #expect(library.refused.isEmpty)
  }

  @Test func `the steps of a workshop add up to its time, the turns of a step to its`() throws {
    let workshops = library.catalogue.filter { $0.audience == .workshop }
    #expect(workshops.count >= 4)
    for summary in workshops {
      let pack = try library.pack(summary.id)
      #expect(pack.steps.compactMap(\.room?.minutes).reduce(0, +) == pack.minutes, "\(pack.id)")
      for step in pack.steps {
        #expect(step.title != nil, "\(pack.id): \(step.id)")
        guard case .round(let form) = step.kind, !form.turns.isEmpty else { continue }
        #expect(
          form.turns.map(\.minutes).reduce(0, +) == step.room?.minutes, "\(pack.id): \(step.id)")
      }
    }
  }

  @Test func `before-session has what its file says`() throws {
    let pack = try library.pack("mentee.before-session")
    #expect(pack.title == Text(french: "Avant la séance", english: "Before the session"))
    #expect(
      pack.outro
        == Text(french: "Voici ce que vous apportez.", english: "Here is what you are bringing."))
    #expect(pack.followBudget == 4)
    #expect(!pack.showsNotice)
    #expect(pack.digest == Array("fo".utf8))
    #expect(pack.summary == ["topic", "role", "outcome", "opening"])
    #expect(pack.steps.count == 11)
    #expect(pack.steps[0].ask.french.count == 3)
    #expect(pack.steps[1].when == Condition([.hasOpenCommitments]))
    #expect(pack.steps[2].when == Condition([.hasLast(of: "topic")]))
    #expect(pack.steps[2].recall?.source == .last("topic"))
    #expect(pack.steps[3].alternatives.map(\.when) == [Condition([.firstRun])])
    #expect(pack.steps[4].recall?.source == .reply)
    #expect(pack.steps[4].isCore)
    #expect(pack.steps[4].share == .offer)
    #expect(pack.steps[7].share == .never)
    #expect(pack.steps[10].follow.map(\.keep) == [.replace])
  }

  @Test func `the table of what is bearable names every shipped pack of one person, and its steps`()
    throws
  {
    let packs =
      library.shipped.filter { $0.audience != .workshop }.map(\.id) + ["mentee.from-reply"]
    for id in packs where id != Pack.someoneNear {
      let steps = try #require(Pack.bearableSteps(of: id), "\(id)")
      let all = try library.pack(id).steps.map(\.id)
      #expect(steps.isSubset(of: all) && Pack.stepsSpokenOf(in: id).isSubset(of: all), "\(id)")
    }
    #expect(Pack.bearableSteps(of: "mentee.fears")?.contains("repair") == false)
  }

  @Test func `someone near keeps everything back, and asks nothing more`() throws {
    let pack = try library.pack(Pack.someoneNear)
    #expect(pack.steps.map(\.share) == [.never, .never, .never, .never])
    #expect(pack.steps.allSatisfy { $0.follow.isEmpty && $0.recall == nil })
    #expect(pack.summary == [])
  }

  @Test func `fears has what its file says`() throws {
    let pack = try library.pack("mentee.fears")
    #expect(pack.showsNotice)
    #expect(pack.notice?.french.contains("des numéros s’affichent") == true)
    #expect(pack.notice?.english.contains("numbers to call appear") == true)
    #expect(pack.summary.isEmpty)
    let size = try #require(pack.steps.first { $0.id == "size" })
    guard case .ask(_, .choice(let form)) = size.follow[0].move else {
      Issue.record("the first follow-up of size is a choice")
      return
    }
    #expect(form.options.map(\.goto) == [nil, "ally", "ground"])
    #expect(size.follow[1].when == Condition([.moved(.down, by: 2, than: nil)]))
    let after = try #require(pack.steps.first { $0.id == "size_after" })
    #expect(after.when == Condition(of: "size", [.answered(true)]))
    #expect(after.follow[0].when == Condition([.moved(.up, by: 1, than: "size")]))
    let trial = try #require(pack.steps.first { $0.id == "trial" })
    guard case .commit(let form) = trial.kind else {
      Issue.record("trial is a commitment")
      return
    }
    #expect(form.defaultDueDays == 7)
    #expect(form.lowAtMost == 6)
    #expect(pack.steps.first { $0.id == "same" }?.recall?.asksFirst == true)
  }

  @Test func `the numbers of France come in the order of the help screen`() throws {
    let numbers = library.care(for: nil).numbers
    #expect(numbers.checkedOn == nil)
    #expect(numbers.local.isEmpty)
    #expect(numbers.countries.map(\.code) == ["FR", "BE", "CH", "CA", "US", "GB"])
    let france = try #require(numbers.countries.first)
    #expect(france.lines.map(\.number) == ["112", "3114", "116 006", "39 28", nil])
    #expect(france.lines[0].label.french == "danger immédiat (15 pour le SAMU, 114 par SMS)")
    #expect(
      france.lines[1].label.english == "suicide prevention, free, 24/7, also for those around you")
    #expect(numbers.countries.allSatisfy { $0.lines.count >= 1 && $0.lines[0].number != nil })
  }

  @Test func `an unknown id is answered with the nearest`() {
    #expect(throws: PackFailure.unknown(nearest: "mentee.fears")) {
      try library.pack("mentee.fear")
    }
    #expect(throws: PackFailure.unknown(nearest: nil)) { try library.pack("zzz") }
  }
}
