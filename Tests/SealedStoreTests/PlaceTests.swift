import Foundation
import Glibc
import Reflection
import Testing

@testable import SealedStore

/// Which files SQLite gets at, and who undoes a save that was cut off.
@Suite struct PlaceTests {
  /// Holds the lock of a journal until the input of the program ends.
  private func holder(of journal: String) throws -> Process {
    let script = """
      import fcntl, sys
      f = open(sys.argv[1], "a+")
      fcntl.lockf(f, fcntl.LOCK_EX | fcntl.LOCK_NB)
      print("held", flush=True)
      sys.stdin.read()
      """
    let holder = try Programs.started("/usr/bin/python3", ["-c", script, journal + ".lock"])
    let output = try #require(holder.standardOutput as? Pipe)
    while !output.fileHandleForReading.availableData.contains(10) {}
    return holder
  }

  @Test func `while another process holds the lock, who reads undoes nothing`() throws {
    let sample = try Sample((1...60).map { "text \($0)" })
    try Programs.killedWriter(in: sample.scratch.vault)
    let cut = try sample.scratch.bytes()
    let holder = try holder(of: sample.scratch.vault)
    #expect(throws: EventLogFailure.mending(process: holder.processIdentifier)) {
      try sample.open()
    }
    #expect(try sample.scratch.bytes() == cut)
    try (holder.standardInput as? Pipe)?.fileHandleForWriting.close()
    holder.waitUntilExit()
    #expect(try sample.read().texts == (1...60).map { "text \($0)" })
  }

  @Test func `where nothing can be written, a save that was cut off is named`() throws {
    let disk = try SmallDisk(kibibytes: 1024)
    guard disk.isMounted else { return }
    _ = try Vault.sample(
      disk.scratch, facts: (1...60).map { .settled(key: "k\($0)", value: "v") })
    try Programs.killedWriter(in: disk.scratch.vault)
    try disk.makeReadOnly()
    #expect(throws: EventLogFailure.cutOff(file: disk.scratch.vault)) {
      try Vault.reopen(disk.scratch)
    }
  }

  @Test func `who reads writes nothing, not even what SQLite would`() throws {
    let sample = try Sample(["one"])
    let vault = try sample.open()
    let isReadOnly = vault.connection.isReadOnly
    #expect(isReadOnly)
    #expect(throws: VaultError.self) {
      try vault.connection.execute("PRAGMA query_only=OFF; DELETE FROM row")
    }
    #expect(try sample.read().texts == ["one"])
  }

  @Test func `a link that is swapped in while it is opened leads nowhere`() throws {
    let sample = try Sample(["one"])
    let (journal, other) = (sample.scratch.vault + "-journal", sample.scratch.folder + "/other")
    let victim = try sample.scratch.write("victim", Array("precious".utf8))
    try #require(symlink(victim, other) == 0)
    let script = """
      import ctypes, sys
      swap, one, other = ctypes.CDLL(None).renameat2, sys.argv[1].encode(), sys.argv[2].encode()
      while True: swap(-100, one, -100, other, 2)
      """
    let racer = try Programs.started("/usr/bin/python3", ["-c", script, journal, other])
    defer { racer.terminate() }
    var outcomes = (opened: 0, refused: 0)
    for _ in 0..<400 {
      let key = try sample.master()
      do throws(EventLogFailure) {
        let vault = try Vault.open(
          sample.scratch.vault, masterKey: key, for: .writing, anchors: sample.scratch.anchors)
        var arena = EventArena()
        _ = try vault.load(into: &arena)
        try vault.append([.settled(key: "a", value: "b")], at: Words.moment, to: &arena)
        outcomes.opened += 1
      } catch {
        guard case .obstructed(let obstacle) = error else {
          Issue.record("\(error)")
          continue
        }
        #expect(obstacle.kind == .link && obstacle.isBeside)
        outcomes.refused += 1
      }
    }
    #expect(outcomes.opened > 0 && outcomes.refused > 0, "\(outcomes)")
    #expect(try sample.scratch.bytes(victim) == Array("precious".utf8))
  }

  @Test(arguments: [":memory:", "file:x?mode=memory", "a b", "é", "-journal", "journal.tandem"])
  func `a name means a file of that name`(_ name: String) throws {
    let scratch = try Scratch()
    let path = scratch.folder + "/" + name
    let made = try Vault.create(
      at: path, passphrase: try Words.secret(Words.passphrase), cost: .light,
      moment: Words.moment, anchors: scratch.anchors, derivation: Remembered.derivation)
    try made.vault.close()
    #expect(try scratch.names() == [name, name + ".lock"].sorted())
    #expect(try scratch.bytes(path).starts(with: Array("SQLite format 3".utf8)))
  }

  @Test func `something that is put there while the journal is open stops the save, by name`()
    throws
  {
    let sample = try Sample(["one"])
    let vault = try sample.open(.writing)
    var arena = EventArena()
    _ = try vault.load(into: &arena)
    let journal = sample.scratch.vault + "-journal"
    unlink(journal)
    try #require(mkfifo(journal, 0o600) == 0)
    let wanted = Obstacle(file: journal, kind: .special, isBeside: true)
    #expect(throws: EventLogFailure.obstructed(wanted)) {
      try vault.append([.settled(key: "a", value: "b")], at: Words.moment, to: &arena)
    }
    unlink(journal)
    try vault.append([.settled(key: "a", value: "b")], at: Words.moment, to: &arena)
    #expect(try sample.read().texts == ["one"])
  }
}
