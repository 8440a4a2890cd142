import Foundation
import Testing

/// The fuzz targets without libFuzzer: saved inputs and changes of them, the same at each run.
@MainActor @Suite struct MutationRunTests {
  /// A target, and how often it is tried here.
  struct Target: CustomTestStringConvertible {
    let name: String
    let rounds: Int
    let judge: @MainActor ([UInt8]) -> Verdict
    nonisolated var testDescription: String { name }
  }

  nonisolated static let targets = [
    Target(name: "AgeFiles", rounds: 400) { AgeFileTarget.judge($0) },
    Target(name: "Answers", rounds: 3000) { AnswerTarget.judge($0) },
    Target(name: "Armor", rounds: 150) { ArmorTarget.judge($0) },
    Target(name: "Cards", rounds: 2000) { CardTarget.judge($0) },
    Target(name: "CommandLine", rounds: 2000) { CommandLineTarget.judge($0) },
    Target(name: "Commands", rounds: 3000) { CommandTarget.judge($0) },
    Target(name: "Events", rounds: 6000) { EventTarget.judge($0) },
    Target(name: "Heads", rounds: 4000) { HeadTarget.judge($0) },
    Target(name: "Journals", rounds: 400) { JournalTarget.judge($0) },
    Target(name: "Keys", rounds: 600) { KeyTarget.judge($0) },
    Target(name: "Letters", rounds: 500) { LetterTarget.judge($0) },
    Target(name: "Packs", rounds: 500) { PackTarget.judge($0) },
    Target(name: "Sanitiser", rounds: 2000) { SanitiserTarget.judge($0) },
    Target(name: "Settings", rounds: 2000) { SettingsTarget.judge($0) },
    Target(name: "Slots", rounds: 1000) { SlotTarget.judge($0) },
  ]

  @Test(arguments: targets) func `changed inputs find no fault`(target: Target) throws {
    let tried = try MutationRunTests.run(target.name, rounds: target.rounds, target.judge)
    #expect(tried.faults == [])
    // A target that accepts nothing looks at nothing.
    #expect(tried.accepted >= target.rounds / 100)
  }

  @Test func `there is a target for every saved folder, and no other`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: MutationRunTests.corpus.path)
    #expect(folders.sorted() == MutationRunTests.targets.map(\.name))
  }

  @Test func `a careless sanitiser is caught`() throws {
    let tried = try MutationRunTests.run("Sanitiser", rounds: 2000) {
      SanitiserTarget.judge($0, clean: SanitiserTarget.careless)
    }
    #expect(!tried.faults.isEmpty)
  }

  @Test func `a careless decoder of events is caught`() throws {
    let tried = try MutationRunTests.run("Events", rounds: 6000) {
      EventTarget.judge($0, decode: EventTarget.careless)
    }
    #expect(!tried.faults.isEmpty)
  }

  @Test func `SQLite left to itself is caught`() throws {
    let tried = try MutationRunTests.run("Journals", rounds: 0) {
      JournalTarget.judge($0, play: JournalTarget.careless)
    }
    #expect(!tried.faults.isEmpty)
  }

  @Test func `a careless reader of slots is caught`() throws {
    let tried = try MutationRunTests.run("Slots", rounds: 1000) {
      SlotTarget.judge($0, read: SlotTarget.careless)
    }
    #expect(!tried.faults.isEmpty)
  }

  @Test func `a folder without inputs is a failure`() {
    #expect(throws: (any Error).self) { try MutationRunTests.seeds("Nothing") }
  }

  nonisolated private static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "corpus")

  private struct NoSeeds: Error {}

  private static func seeds(_ name: String) throws -> [[UInt8]] {
    let folder = corpus.appending(path: name)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    guard !files.isEmpty else { throw NoSeeds() }
    return try files.map { Array(try Data(contentsOf: folder.appending(path: $0))) }
  }

  private static func run(
    _ name: String, rounds: Int, _ judge: ([UInt8]) -> Verdict
  ) throws -> (accepted: Int, faults: Set<String>) {
    let seeds = try seeds(name)
    var mutation = Mutation(seed: 20_261_124)
    var outcome = (accepted: 0, faults: Set<String>())
    let changed = (0..<rounds).lazy.map { _ in mutation.input(from: seeds) }
    for input in [seeds, Array(changed)].joined() {
      switch judge(input) {
      case .accepted: outcome.accepted += 1
      case .refused: break
      case .fault(let fault):
        outcome.faults.insert(fault + " " + Data(input.prefix(300)).base64EncodedString())
      }
    }
    return outcome
  }
}
