import Foundation
import Posix
import Reflection
import Testing

@testable import SealedStore

/// A vault that was written once and must open for ever.
///
/// No code rewrites one: the generator below makes new folders only.
struct FrozenVault: CustomTestStringConvertible {
  let folder: URL
  var testDescription: String { folder.lastPathComponent }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../Frozen").standardizedFileURL

  static func all() throws -> [FrozenVault] {
    try FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)
      .filter { $0.lastPathComponent.hasPrefix("vault-") }
      .sorted { $0.path < $1.path }.map(FrozenVault.init)
  }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  /// A copy of the file in a folder where a program may leave a journal and a lock.
  func copy() throws -> Scratch {
    let scratch = try Scratch()
    _ = try scratch.write("journal.tandem", try scratch.bytes(path("journal.tandem")))
    return scratch
  }

  static func hexLines(_ arena: EventArena) -> String {
    arena.entries.map { entry in
      String(decoding: arena.withBytes(of: entry) { Array($0) }.hex, as: UTF8.self) + "\n"
    }.joined()
  }
}

@Suite struct FrozenTests {
  @Test func `there are frozen vaults, and they hold every kind of event`() throws {
    let vaults = try FrozenVault.all()
    try #require(!vaults.isEmpty)
    var kinds: Set<UInt8> = []
    for vault in vaults {
      for line in try vault.text("events.hex").split(separator: "\n") {
        kinds.insert(try #require(UInt8(line.prefix(2), radix: 16)))
      }
    }
    #expect(kinds == Set(EventKind.allCases.map(\.rawValue)))
  }

  @Test func `every frozen vault opens with its passphrase and with its recovery key`() throws {
    for frozen in try FrozenVault.all() {
      let scratch = try frozen.copy()
      let passphrase = try Words.secret(String(try frozen.text("passphrase").dropLast()))
      let key = try Words.secret(String(try frozen.text("recovery-key").dropLast()))
      for vault in [
        try Vault.open(
          scratch.vault, passphrase: passphrase, for: .reading, anchors: scratch.anchors),
        try Vault.open(scratch.vault, recoveryKey: key, for: .reading, anchors: scratch.anchors),
      ] {
        var arena = EventArena()
        #expect(try vault.load(into: &arena).isEmpty)
        #expect(FrozenVault.hexLines(arena) == (try frozen.text("events.hex")))
        #expect(try AnswerLines.text(of: arena) == (try frozen.text("answers.jsonl")))
        #expect(try vault.verify().damage.isEmpty)
      }
    }
  }

  @Test func `the reader in Python reads every frozen vault`() throws {
    for frozen in try FrozenVault.all() {
      let scratch = try frozen.copy()
      let reader = try PythonReader(in: scratch)
      for (option, name) in [
        ("--passphrase-file", "passphrase"), ("--recovery-key-file", "recovery-key"),
      ] {
        let outcome = try reader.read(scratch.vault, option, frozen.path(name))
        #expect(outcome.status == 0, "\(outcome.complaint)")
        #expect(
          String(decoding: outcome.output, as: UTF8.self) == (try frozen.text("answers.jsonl")))
      }
    }
  }

  @Test func `every frozen vault can be written on`() throws {
    for frozen in try FrozenVault.all() {
      let scratch = try frozen.copy()
      let passphrase = try Words.secret(String(try frozen.text("passphrase").dropLast()))
      let vault = try Vault.open(
        scratch.vault, passphrase: passphrase, for: .writing, anchors: scratch.anchors)
      var arena = EventArena()
      _ = try vault.load(into: &arena)
      try vault.append([.settled(key: "more", value: "")], at: Words.moment, to: &arena)
      #expect(try vault.verify().damage.isEmpty)
      #expect(FrozenVault.hexLines(arena).hasPrefix(try frozen.text("events.hex")))
    }
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["TANDEM_FREEZE"] != nil))
  func `freezes another vault in a new folder, and fails`() throws {
    let name = try #require(ProcessInfo.processInfo.environment["TANDEM_FREEZE"])
    let folder = FrozenVault.root.appendingPathComponent("vault-" + name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    let scratch = try Scratch()
    let key = try RecoveryKey()
    var arena = EventArena()
    do {
      let made = try Vault.sample(scratch)
      try EveryKind.write(into: made.vault)
      // Sealed anew, and a text erased after that.
      let passphrase = try Words.secret(RebuildTests.new)
      try made.vault.rebuild(passphrase: passphrase, recoveryKey: key)
      _ = try made.vault.load(into: &arena)
      let erased = arena.entries.filter { $0.number == 5 }.map { arena.ref(of: $0) }
      try made.vault.erase(erased, at: Words.moment, from: &arena)
      try made.vault.close()
      arena = EventArena()
      _ = try made.vault.load(into: &arena)
    }
    let files = [
      ("journal.tandem", try scratch.bytes()),
      ("passphrase", Array((RebuildTests.new + "\n").utf8)),
      ("recovery-key", Array((key.encoded + "\n").utf8)),
      ("events.hex", Array(FrozenVault.hexLines(arena).utf8)),
      ("answers.jsonl", Array(try AnswerLines.text(of: arena).utf8)),
    ]
    for (name, bytes) in files {
      try Files.create(folder.appendingPathComponent(name).path, bytes)
    }
    Issue.record("a vault was frozen; look at it and commit it")
  }
}
