import AgeFormat
import Foundation
import Testing

/// The example of `reading-and-writing.md`, which must be this text.
@Suite struct ExampleTests {
  @Test func `the example of the documentation works`() throws {
    // example
    let identity = try X25519Identity()
    let recipient = try X25519Recipient(parsing: identity.recipient.encoded)
    let text = Array("What was said stays here.\n".utf8)
    let file = try AgeFile.encrypt(text.span, for: [recipient], armored: true)

    let keys = [AgeIdentity(identity)]
    var decryption = try AgeFile.decrypt(reading: MemorySource(file), identities: keys)
    var content: [UInt8] = []
    while let piece = try decryption.next() { content += piece }
    // end
    #expect(content == text)
  }

  @Test func `the documentation shows what was compiled`() throws {
    let here = URL(fileURLWithPath: #filePath)
    let page = here.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appendingPathComponent("Sources/AgeFormat/AgeFormat.docc/reading-and-writing.md")
    let shown = try between("```swift\n", "```", in: String(contentsOf: page, encoding: .utf8))
    let compiled = try between(
      "    // example\n", "    // end", in: String(contentsOf: here, encoding: .utf8))
    let lines = compiled.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.map { $0.hasPrefix("    ") ? $0.dropFirst(4) : $0 }.joined(separator: "\n") == shown)
  }

  private func between(_ start: String, _ end: String, in text: String) throws -> String {
    let from = try #require(text.range(of: start)).upperBound
    let to = try #require(text.range(of: end, range: from..<text.endIndex)).lowerBound
    return String(text[from..<to])
  }
}
