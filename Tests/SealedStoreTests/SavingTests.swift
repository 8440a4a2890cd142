import Foundation
import Reflection
import Sodium
import Testing

@testable import SealedStore

@Suite struct SavingTests {
  /// A vault open to be written, and what is in it.
  final class Session {
    let sample: Sample
    let vault: Vault
    var arena = EventArena()

    init(_ texts: [String] = ["one"]) throws {
      sample = try Sample(texts)
      vault = try sample.open(.writing)
      _ = try vault.load(into: &arena)
    }

    func save(_ text: String) throws {
      try vault.append(
        [Words.answered(text, run: sample.run)], at: Words.moment, to: &arena)
    }

    /// Saving fails in this way, nothing is kept, and the arena is as before.
    func refuses(_ text: String, _ expected: EventLogFailure) throws {
      let (entries, bytes) = (arena.entries.count, arena.byteCount)
      #expect(throws: expected) { try save(text) }
      #expect(arena.entries.count == entries)
      #expect(arena.byteCount == bytes)
      let isStillOpen = vault.connection.isInTransaction
      #expect(!isStillOpen)
    }
  }

  @Test(arguments: ["ciphertext", "tag", "nonce", "associated data", "seq", "device", "text"])
  func `a fault in sealing is never acknowledged`(fault: String) throws {
    let session = try Session()
    let before = try session.sample.scratch.bytes()
    session.vault.sealingFault = { row in
      switch fault {
      case "ciphertext": row.box.ciphertext[0] ^= 1
      case "tag": row.box.tag[15] ^= 1
      case "nonce": row.box.nonce[3] ^= 1
      case "seq": row.seq += 1
      case "device": row.device = DeviceID(high: 1, low: 2)
      case "text":
        row = RowSeal.seal(
          [1, 2, 3], device: row.device, seq: row.seq, previous: RowSeal.noPrevious,
          journal: session.vault.journal, under: session.vault.keys.row)
      default:
        row = RowSeal.seal(
          [1, 2, 3], device: row.device, seq: row.seq, previous: row.box.tag,
          journal: session.vault.journal, under: session.vault.keys.row)
      }
    }
    try session.refuses("two", .unfaithful)
    #expect(try session.sample.scratch.bytes() == before)
    session.vault.sealingFault = nil
    try session.save("three")
    #expect(try session.sample.read().texts == ["one", "three"])
    #expect(try session.sample.open().verify().damage.isEmpty)
  }

  @Test func `a trigger that is planted while it is open stops saving`() throws {
    let session = try Session()
    try session.sample.sql(
      "CREATE TRIGGER t BEFORE INSERT ON row BEGIN SELECT RAISE(IGNORE); END")
    try session.refuses("two", .damaged(.file))
    try session.sample.sql("DROP TRIGGER t")
    #expect(try session.sample.read().texts == ["one"])
  }

  @Test func `an older file written over it stops saving`() throws {
    let session = try Session()
    let old = try session.sample.scratch.bytes()
    try session.save("two")
    try session.sample.scratch.overwrite(with: old)
    try session.refuses("three", .rolledBack)
    #expect(try session.sample.read().texts == ["one"])
  }

  @Test func `a fork with the same count of transactions written over it stops saving`() throws {
    let session = try Session()
    let common = try session.sample.scratch.bytes()
    let fork = try Scratch()
    _ = try fork.write("journal.tandem", common)
    do {
      let other = try Vault.open(
        fork.vault, masterKey: try session.sample.master(), for: .writing)
      var arena = EventArena()
      _ = try other.load(into: &arena)
      try other.append(
        [Words.answered("fork", run: session.sample.run)], at: Words.moment, to: &arena)
    }
    try session.save("two")
    let own = try session.sample.scratch.bytes()
    let forked = try fork.bytes()
    #expect(own[24..<40] == forked[24..<40], "SQLite cannot tell them apart")
    try session.sample.scratch.overwrite(with: forked)
    try session.refuses("three", .rolledBack)
    #expect(try session.sample.read().texts == ["one", "fork"])
  }

  @Test func `another file at the path, or none, stops saving`() throws {
    let session = try Session()
    let copy = try session.sample.scratch.write("copy", try session.sample.scratch.bytes())
    try FileManager.default.removeItem(atPath: session.sample.scratch.vault)
    try session.refuses("two", .missing)
    try FileManager.default.moveItem(atPath: copy, toPath: session.sample.scratch.vault)
    try session.refuses("two", .rolledBack)
    #expect(try session.sample.read().texts == ["one"])
  }

  @Test func `another process that wrote in our chain stops saving`() throws {
    let session = try Session()
    let other = try session.sample.open(.writing)
    var arena = EventArena()
    _ = try other.load(into: &arena)
    try other.append(
      [Words.answered("other", run: session.sample.run)], at: Words.moment, to: &arena)
    try session.refuses("two", .rolledBack)
    #expect(try session.sample.read().texts == ["one", "other"])
  }

  @Test func `what another device wrote is loaded first`() throws {
    let session = try Session()
    let other = try session.sample.open(.writing)
    other.device = DeviceID(high: 5, low: 6)
    var arena = EventArena()
    _ = try other.load(into: &arena)
    let began = DeviceBegan(
      why: .found,
      others: [.init(device: session.sample.device, count: 2, tag: session.sample.tags[1])])
    try other.append(
      [.deviceBegan(began), Words.answered("other", run: session.sample.run)],
      at: Words.moment, to: &arena)
    try session.save("two")
    #expect(session.arena.entries.map(\.number) == [1, 2, 3, 4, 5])
    #expect(session.arena.entries.map(\.clock) == [1, 2, 3, 4, 5])
    #expect(session.arena.entries.map(\.sequence) == [1, 2, 1, 2, 3])
    let (texts, damage) = try session.sample.read()
    #expect(texts == ["one", "other", "two"])
    #expect(damage.isEmpty)
  }

  @Test func `an answer of 1 MiB is kept exactly, a longer event is refused whole`() throws {
    let session = try Session()
    let text = String(repeating: "\u{7}é\r\n", count: 1_048_576 / 5)
    try session.save(text)
    try session.refuses(
      String(repeating: "a", count: Layout.maximumEventLength), .tooLong)
    #expect(try session.sample.read().texts == ["one", text])
  }

  @Test func `facts are kept all or none`() throws {
    let session = try Session()
    let long = String(repeating: "a", count: Layout.maximumEventLength)
    let before = session.arena.byteCount
    #expect(throws: EventLogFailure.tooLong) {
      try session.vault.append(
        ["two", long].map { Words.answered($0, run: session.sample.run) }, at: Words.moment,
        to: &session.arena)
    }
    #expect(session.arena.byteCount == before)
    #expect(try session.sample.read().texts == ["one"])
  }

  @Test func `what cannot be read back as it is is not written`() throws {
    let session = try Session()
    let answer = Answer(
      run: session.sample.run, place: Place(step: "scale"), wording: Wording("How much?"),
      value: .score(11))
    #expect(throws: EventLogFailure.unfaithful) {
      try session.vault.append([.answered(answer)], at: Words.moment, to: &session.arena)
    }
    #expect(try session.sample.read().damage.isEmpty)
  }

  @Test func `who opened it to read cannot write`() throws {
    let sample = try Sample(["one"])
    let vault = try sample.open()
    var arena = EventArena()
    _ = try vault.load(into: &arena)
    #expect(throws: EventLogFailure.readOnly) {
      try vault.append([Words.answered("two", run: sample.run)], at: Words.moment, to: &arena)
    }
  }

  @Test func `reading while another writes sees whole transactions`() throws {
    let session = try Session()
    let reader = try session.sample.open()
    #expect(try reader.texts() == ["one"])
    try session.save("two")
    #expect(try reader.texts() == ["one", "two"])
    #expect(try reader.events().damage.isEmpty)
  }
}

@Suite struct FileTests {
  @Test func `the files are for their owner alone`() throws {
    let scratch = try Scratch()
    let path = scratch.folder + "/a/b/journal.tandem"
    let passphrase = try Words.secret(Words.passphrase)
    let made = try Vault.create(
      at: path, passphrase: passphrase, cost: .light, moment: Words.moment,
      derivation: Remembered.derivation)
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
        moment: Words.moment)
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
        moment: Words.moment)
    }
  }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }
}

/// A file system in memory that is soon full. Only root can make one; the test of the page limit
/// needs none.
final class SmallDisk {
  let scratch: Scratch
  let isMounted: Bool

  init(kibibytes: Int) throws {
    scratch = try Scratch()
    let options = "size=\(kibibytes)k,mode=700"
    let outcome = try Programs.run(
      "/usr/bin/mount", ["-t", "tmpfs", "-o", options, "tandem-test", scratch.folder])
    isMounted = outcome.status == 0
  }

  func makeReadOnly() throws {
    let outcome = try Programs.run("/usr/bin/mount", ["-o", "remount,ro", scratch.folder])
    guard outcome.status == 0 else { throw Programs.Failed(complaint: outcome.complaint) }
  }

  deinit {
    if isMounted { _ = try? Programs.run("/usr/bin/umount", ["-l", scratch.folder]) }
  }
}
