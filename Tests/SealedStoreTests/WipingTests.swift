import Posix
import Reflection
import Testing

@testable import SealedStore

@Suite struct WipingTests {
  /// How much of a row that was replaced still lies in the folder: its ciphertext, in any file.
  private func left(of body: [UInt8], in scratch: Scratch) throws -> [String] {
    try scratch.names().filter { name in
      try scratch.bytes(scratch.folder + "/" + name).hasPart(body)
    }
  }

  /// Empties row 2 as erasing does, then leaves.
  private func leavings(_ change: (Vault) throws -> Void) throws -> [String] {
    let sample = try Sample(["one", "two", "three"])
    let vault = try sample.open(.writing)
    let body = try vault.column("SELECT body FROM row WHERE n=2")[0]
    try change(vault)
    try vault.empty(2)
    try vault.close()
    return try left(of: body, in: sample.scratch)
  }

  @Test func `closing leaves nothing of a replaced row beside the file`() throws {
    #expect(try leavings { _ in } == [])
  }

  @Test func `without wiping it is found in the journal of SQLite`() throws {
    #expect(try leavings { $0.skipsWiping = true } == ["journal.tandem-journal"])
  }

  @Test func `a journal that a crash left is never wiped`() throws {
    let sample = try Sample((1...60).map { "text \($0)" })
    let whole = try sample.scratch.bytes()
    try Programs.killedWriter(in: sample.scratch.vault)
    #expect(try sample.scratch.bytes() != whole)
    try sample.open(.writing).close()
    #expect(try sample.scratch.bytes() == whole)
    #expect(try sample.read().damage.isEmpty)
  }

  @Test func `a long journal is cut, and saving goes on`() throws {
    let sample = try Sample([String(repeating: "long ", count: 200_000)])
    let vault = try sample.open(.writing)
    try vault.empty(2)
    let journal = sample.scratch.vault + "-journal"
    #expect(try sample.scratch.bytes(journal).count > Layout.longestJournal)
    try vault.close()
    #expect(try sample.scratch.bytes(journal) == [UInt8](repeating: 0, count: 65_536))
    var arena = EventArena()
    _ = try vault.load(into: &arena)
    try vault.append([Words.answered("two", run: sample.run)], at: Words.moment, to: &arena)
    #expect(try sample.read().texts == ["two"])
  }

  @Test func `who reads wipes nothing`() throws {
    let sample = try Sample(["one"])
    let journal = sample.scratch.vault + "-journal"
    let before = try sample.scratch.bytes(journal)
    #expect(before.contains { $0 != 0 })
    try sample.open().close()
    #expect(try sample.scratch.bytes(journal) == before)
  }
}

extension [UInt8] {
  /// Whether bytes occur in these.
  func hasPart(_ part: [UInt8]) -> Bool {
    part.withUnsafeBytes { part in
      withUnsafeBytes { ByteFinder.find($0, part) != nil }
    }
  }
}
