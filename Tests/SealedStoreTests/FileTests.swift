import Foundation
import Reflection
import Sodium
import Testing

@testable import SealedStore

@Suite struct FileTests {
  @Test func `the files are for their owner alone`() throws {
    let scratch = try Scratch()
    let path = scratch.folder + "/a/b/journal.tandem"
    let passphrase = try Words.secret(Words.passphrase)
    let made = try Vault.create(
      at: path, passphrase: passphrase, cost: .light, moment: Words.moment,
      anchors: scratch.anchors, derivation: Remembered.derivation)
    var arena = EventArena()
    _ = try made.vault.load(into: &arena)
    try made.vault.append(
      [Words.answered("one", run: made.vault.run)], at: Words.moment, to: &arena)
    let folder = scratch.folder + "/a/b"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names == ["journal.tandem", "journal.tandem-journal", "journal.tandem.lock"])
    for name in names { #expect(try mode(folder + "/" + name) == 0o600, "\(name)") }
    #expect(try mode(folder) == 0o700)
    #expect(try mode(scratch.folder + "/a") == 0o700)
  }

  @Test func `what is there is never written over`() throws {
    let scratch = try Scratch()
    let bytes = Array("mine".utf8)
    _ = try scratch.write("journal.tandem", bytes)
    #expect(throws: EventLogFailure.exists) { try Vault.sample(scratch) }
    #expect(try scratch.bytes() == bytes)
    #expect(try scratch.names() == ["journal.tandem"])
    let link = try Scratch()
    try FileManager.default.createSymbolicLink(
      atPath: link.vault, withDestinationPath: scratch.folder + "/nowhere")
    #expect(throws: EventLogFailure.exists) { try Vault.sample(link) }
    #expect(try scratch.names() == ["journal.tandem"])
  }

  @Test func `a folder that cannot be made is no journal`() throws {
    let scratch = try Scratch()
    _ = try scratch.write("file", [1])
    let passphrase = try Words.secret(Words.passphrase)
    #expect(throws: EventLogFailure.self) {
      try Vault.create(
        at: scratch.folder + "/file/journal.tandem", passphrase: passphrase, cost: .light,
        moment: Words.moment, anchors: scratch.anchors)
    }
    #expect(try scratch.names() == ["file"])
  }

  @Test func `a second writer is told who holds it, a reader reads`() throws {
    let sample = try Sample(["one"])
    let script = """
      import fcntl, sys
      f = open(sys.argv[1], "r+")
      fcntl.lockf(f, fcntl.LOCK_EX | fcntl.LOCK_NB)
      print("held", flush=True)
      sys.stdin.read()
      """
    let holder = try Programs.started(
      "/usr/bin/python3", ["-c", script, sample.scratch.vault + ".lock"])
    let output = try #require(holder.standardOutput as? Pipe)
    while !output.fileHandleForReading.availableData.contains(10) {}
    #expect(throws: EventLogFailure.busy(process: holder.processIdentifier)) {
      try sample.open(.writing)
    }
    #expect(try sample.read().texts == ["one"])
    try (holder.standardInput as? Pipe)?.fileHandleForWriting.close()
    holder.waitUntilExit()
    #expect(try sample.open(.writing).texts() == ["one"])
  }

  @Test(arguments: [Vault.Access.reading, .writing])
  func `what a killed writer left half done is rolled back`(access: Vault.Access) throws {
    let sample = try Sample((1...60).map { "text \($0)" })
    let whole = try sample.scratch.bytes()
    try Programs.killedWriter(in: sample.scratch.vault)
    #expect(try sample.scratch.bytes() != whole, "pages were written before the kill")
    let vault = try sample.open(access)
    #expect(try vault.texts() == (1...60).map { "text \($0)" })
    #expect(try vault.events().damage.isEmpty)
    #expect(try sample.scratch.bytes() == whole)
  }

  @Test func `a full disk keeps what was kept and acknowledges nothing else`() throws {
    let session = try SavingTests.Session()
    try session.vault.connection.execute("PRAGMA max_page_count=1")
    try session.refuses(String(repeating: "long", count: 40_000), .full)
    try session.vault.connection.execute("PRAGMA max_page_count=100000")
    try session.save("two")
    #expect(try session.sample.read().texts == ["one", "two"])
    #expect(try session.sample.open().verify().damage.isEmpty)
  }

  @Test func `a disk that fills up, then one that is read only`() throws {
    let disk = try SmallDisk(kibibytes: 256)
    guard disk.isMounted else { return }
    let kept = try fill(disk)
    #expect(kept.count > 10)
    #expect(try Vault.reopen(disk.scratch).texts() == kept)
    try disk.makeReadOnly()
    #expect(throws: EventLogFailure.readOnly) { try Vault.reopen(disk.scratch, for: .writing) }
    let reader = try Vault.reopen(disk.scratch)
    #expect(try reader.texts() == kept)
    #expect(try reader.events().damage.isEmpty)
  }

  /// Saves until the disk is full, and gives what was acknowledged.
  private func fill(_ disk: SmallDisk) throws -> [String] {
    let (vault, _) = try Vault.sample(disk.scratch)
    var arena = EventArena()
    _ = try vault.load(into: &arena)
    var kept: [String] = []
    while kept.count < 200 {
      let text = "\(kept.count) " + String(repeating: "x", count: 3_000)
      do throws(EventLogFailure) {
        try vault.append([Words.answered(text, run: vault.run)], at: Words.moment, to: &arena)
        kept.append(text)
      } catch {
        #expect(error == .full)
        #expect(arena.entries.count == kept.count + 1)
        return kept
      }
    }
    Issue.record("the disk is never full")
    return kept
  }

  @Test func `a disk that is read only from the start can be read`() throws {
    let disk = try SmallDisk(kibibytes: 256)
    guard disk.isMounted else { return }
    _ = try Vault.sample(disk.scratch, facts: [.settled(key: "a", value: "b")])
    try disk.makeReadOnly()
    #expect(try Vault.reopen(disk.scratch).events().events.count == 2)
    #expect(throws: EventLogFailure.readOnly) { try Vault.reopen(disk.scratch, for: .writing) }
    #expect(throws: EventLogFailure.readOnly) {
      let passphrase = try Words.secret(Words.passphrase)
      return try Vault.create(
        at: disk.scratch.folder + "/new/journal.tandem", passphrase: passphrase, cost: .light,
        moment: Words.moment, anchors: disk.scratch.anchors)
    }
  }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }
}
