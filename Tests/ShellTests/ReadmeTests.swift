import Foundation
import Testing

/// What README.md shows is what the program prints.
struct ReadmeTests {
  @Test func `its excerpt stands in a transcript, word for word`() throws {
    let root = Transcript.folder.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let blocks = readme.components(separatedBy: "```text\n").dropFirst()
    let excerpt = try #require(blocks.first?.components(separatedBy: "\n```").first)
    #expect(excerpt.contains("> "))
    let shown = TranscriptTests.all.contains { $0.text.contains(excerpt) }
    #expect(shown, "no transcript shows the excerpt of README.md")
  }
}
