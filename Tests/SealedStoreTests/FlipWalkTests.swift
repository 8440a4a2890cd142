import Foundation
import Reflection
import Sodium
import Testing

@testable import SealedStore

/// Every byte of a small vault, changed one at a time: the same content or a named error.
@Suite struct FlipWalkTests {
  /// What became of opening a spoilt file.
  enum Verdict: Equatable {
    /// Nothing was changed that anybody sees.
    case same
    /// Something is missing, and it was said.
    case named
    /// It was refused.
    case refused(EventLogFailure)
    /// What was read is not what was written, or less and nobody said so.
    case altered
  }

  static let texts = ["one é", "two\r\n", String(repeating: "three ", count: 100)]

  @Test func `every flipped byte gives the same content or a named error`() async throws {
    let halves = [0, 1]
    let counts = try await withThrowingTaskGroup(of: Counts.self) { group in
      let file = try Sample(FlipWalkTests.texts)
      let whole = try file.scratch.bytes()
      #expect((20_000...40_000).contains(whole.count))
      for half in halves {
        group.addTask { try FlipWalkTests.walk(file, whole, from: half, by: halves.count) }
      }
      return try await group.reduce(Counts()) { $0 + $1 }
    }
    #expect(counts.altered == [])
    #expect(counts.refused > 100, "flips in the header are refused")
    #expect(counts.named > 3_000, "flips in sealed bytes are named")
    #expect(counts.same > 1_000, "flips in what is not used change nothing")
  }

  @Test func `a walk would see an altered text`() throws {
    let file = try Sample(["other", "two\r\n", String(repeating: "three ", count: 100)])
    #expect(FlipWalkTests.verdict(of: try file.master(), file.scratch.vault) == .altered)
    let shorter = try Sample(Array(FlipWalkTests.texts.dropLast()))
    #expect(FlipWalkTests.verdict(of: try shorter.master(), shorter.scratch.vault) == .altered)
  }

  struct Counts: Sendable {
    var same = 0
    var named = 0
    var refused = 0
    var altered: [Int] = []

    static func + (left: Counts, right: Counts) -> Counts {
      Counts(
        same: left.same + right.same, named: left.named + right.named,
        refused: left.refused + right.refused, altered: left.altered + right.altered)
    }
  }

  private static func walk(
    _ sample: Sample, _ whole: [UInt8], from start: Int, by step: Int
  ) throws -> Counts {
    let master = try sample.master()
    let scratch = try Scratch()
    _ = try scratch.write("journal.tandem", whole)
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: scratch.vault))
    var counts = Counts()
    for index in stride(from: start, to: whole.count, by: step) {
      try file.seek(toOffset: UInt64(index))
      try file.write(contentsOf: [whole[index] ^ UInt8(1 << (index / 7 % 8))])
      switch verdict(of: master, scratch.vault) {
      case .same: counts.same += 1
      case .named: counts.named += 1
      case .refused: counts.refused += 1
      case .altered: counts.altered.append(index)
      }
      if try scratch.bytes().count != whole.count { counts.altered.append(-index) }
      try file.seek(toOffset: UInt64(index))
      try file.write(contentsOf: [whole[index]])
    }
    return counts
  }

  private static func verdict(of master: borrowing MasterKey, _ path: String) -> Verdict {
    do {
      let vault = try Vault.open(
        path, masterKey: master, for: .reading, anchors: AnchorFolder(path + "-state"))
      let (events, damage) = try vault.events()
      let found = events.compactMap { event -> String? in
        guard case .answered(let answer) = event.fact, case .text(let text) = answer.value,
          event.moment == Words.moment, answer.wording.text == "What is it about?"
        else { return nil }
        return text
      }
      if found == texts, events.count == texts.count + 1 { return damage.isEmpty ? .same : .named }
      let isSubset = found.allSatisfy(texts.contains) && Set(found).count == found.count
      return isSubset && !damage.isEmpty ? .named : .altered
    } catch let failure as EventLogFailure {
      return .refused(failure)
    } catch {
      return .altered
    }
  }
}
