import Foundation
import Reflection
import Testing

@testable import PackFiles

/// What the page for authors shows is what the program reads.
struct WrittenGuideTests {
  private static let page = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/PackFiles/PackFiles.docc/writing-a-pack.md").standardized

  @Test func `its example reads without a fault`() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let blocks = text.components(separatedBy: "```yaml\n").dropFirst()
    #expect(blocks.count == 1)
    let example = try #require(blocks.first?.components(separatedBy: "```").first)
    let pack = try FilePackLibrary(folder: nil) { _ in [] }.read(
      Array(example.utf8), name: "my.first.yaml"
    ).get()
    #expect(pack.id == "my.first")
    let report = FilePackLibrary(folder: nil) { _ in [] }.check(Array(example.utf8), name: "x")
    #expect(report.faults == [], "not even a warning")
    #expect(pack.steps.map(\.follow.count) == [1, 1])
  }

  @Test func `it names every key of the vocabulary`() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let words = Set(text.matches(of: /[a-z_]+/).map { String($0.output) })
    let missing = Set(packKeys + stepKeys).union(typedKeys).subtracting(words).subtracting(["phase"]
    )
    #expect(missing == [])
    #expect(StepType.allCases.allSatisfy { text.contains("`type: \($0.rawValue)`") })
  }
}
