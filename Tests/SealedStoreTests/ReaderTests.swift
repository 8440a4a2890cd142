import Foundation
import Reflection
import Testing

@testable import SealedStore

@Suite struct ReaderTests {
  /// A vault with every kind of event, and the files that open it.
  struct Full {
    let scratch: Scratch
    let reader: PythonReader
    let passphrase: String
    let recoveryKey: String
    let expected: String

    init() throws {
      scratch = try Scratch()
      let made = try Vault.sample(scratch)
      try EveryKind.write(into: made.vault)
      reader = try PythonReader(in: scratch)
      passphrase = try scratch.write("passphrase", Array((Words.passphrase + "\nno").utf8))
      recoveryKey = try scratch.write("key", Array((made.recoveryKey + "\n").utf8))
      var arena = EventArena()
      let damage = try made.vault.load(into: &arena)
      #expect(damage.isEmpty)
      #expect(Set(arena.entries.map(\.kind)) == Set(EventKind.allCases))
      expected = try AnswerLines.text(of: arena)
    }
  }

  @Test func `the reader in format.md reads the same, by passphrase and by recovery key`() throws {
    let full = try Full()
    #expect(full.expected.count(where: { $0 == "\n" }) == EveryKind.answers)
    #expect(!full.expected.contains(EveryKind.erasedText))
    for (option, secret) in [
      ("--passphrase-file", full.passphrase), ("--recovery-key-file", full.recoveryKey),
    ] {
      let outcome = try full.reader.read(full.scratch.vault, option, secret)
      #expect(outcome.complaint == "")
      #expect(outcome.status == 0)
      #expect(String(decoding: outcome.output, as: UTF8.self) == full.expected)
    }
  }

  @Test func `the reader refuses a wrong passphrase and another recovery key`() throws {
    let full = try Full()
    let wrong = try full.scratch.write("wrong", Array("wrong".utf8))
    let outcome = try full.reader.read(full.scratch.vault, "--passphrase-file", wrong)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.contains("wrong passphrase"))
    let other = try Full()
    let key = try full.reader.read(
      full.scratch.vault, "--recovery-key-file", other.recoveryKey)
    #expect(key.status == 1)
    #expect(key.output.isEmpty)
  }

  @Test func `the reader and Swift name the same damage and read the same rest`() throws {
    let full = try Full()
    let whole = try full.scratch.bytes()
    for statement in [
      "UPDATE row SET body=randomblob(length(body)) WHERE n=4",
      "UPDATE row SET tag=randomblob(16) WHERE n=5", "UPDATE row SET tag=randomblob(16) WHERE n=12",
      "UPDATE row SET nonce=zeroblob(24),body=zeroblob(length(body)) WHERE n=6",
      "UPDATE row SET body=randomblob(length(body)) WHERE n=12", "DELETE FROM row WHERE n>18",
      "DELETE FROM row WHERE n=7", "UPDATE slot SET box=x'00' WHERE kind=2",
      "UPDATE sealed SET box=randomblob(length(box)) WHERE kind=1",
    ] {
      try full.scratch.overwrite(with: whole)
      try Programs.sql(statement, in: full.scratch.vault)
      let outcome = try full.reader.read(
        full.scratch.vault, "--passphrase-file", full.passphrase)
      #expect(outcome.status == 1, "\(statement)")
      #expect(outcome.complaint.hasPrefix("reader.py: "), "\(statement)")
      var arena = EventArena()
      let damage = try Vault.reopen(full.scratch).load(into: &arena)
      #expect(!damage.isEmpty, "\(statement)")
      let expected = try AnswerLines.text(of: arena)
      #expect(String(decoding: outcome.output, as: UTF8.self) == expected, "\(statement)")
    }
  }
}
