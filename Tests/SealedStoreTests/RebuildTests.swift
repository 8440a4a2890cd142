import AgeFormat
import Foundation
import Posix
import Reflection
import Sodium
import Testing

@testable import SealedStore

@Suite struct RebuildTests {
  static let new = "chaise lampe nuage vert"

  /// A journal with every kind of event, open to be written.
  private final class Session {
    let scratch: Scratch
    let recoveryKey: String
    let vault: Vault
    let key: RecoveryKey

    init(_ write: (Vault) throws -> Void = EveryKind.write) throws {
      scratch = try Scratch()
      (vault, recoveryKey) = try Vault.sample(scratch)
      try write(vault)
      key = try RecoveryKey()
    }

    func rebuild(_ passphrase: String = RebuildTests.new) throws {
      try vault.rebuild(passphrase: try Words.secret(passphrase), recoveryKey: key)
    }

    func open(_ passphrase: String, for access: Vault.Access = .reading) throws -> Vault {
      let secret = try Words.secret(passphrase)
      return try translating { () throws(VaultError) in
        try Vault.open(
          scratch.vault, passphrase: secret, for: access, anchors: scratch.anchors,
          derivation: Remembered.derivation)
      }
    }

    func answers() throws -> String {
      var arena = EventArena()
      #expect(try vault.load(into: &arena).isEmpty)
      return try AnswerLines.text(of: arena)
    }

    func attributes() throws -> [FileAttributeKey: Any] {
      try FileManager.default.attributesOfItem(atPath: scratch.vault)
    }

    func places(of bytes: [UInt8]) throws -> [String] {
      try scratch.names().filter { name in
        try scratch.bytes(scratch.folder + "/" + name).hasPart(bytes)
      }
    }
  }

  @Test func `everything reads as before, under other keys, in the same places`() throws {
    let session = try Session()
    let (answers, attributes) = (try session.answers(), try session.attributes())
    let shape = "SELECT n||hex(device)||seq||length(nonce)||length(body)||length(tag) FROM row"
    let before = try session.vault.column(shape)
    let note = try Tables(session.vault.connection).cabinet.note
    let secrets = session.vault.keys.open(
      try session.vault.sealedBox(.secrets), as: .secrets, journal: session.vault.journal)
    try session.rebuild()
    let vault = try session.open(RebuildTests.new)
    var arena = EventArena()
    #expect(try vault.load(into: &arena).isEmpty)
    #expect(try AnswerLines.text(of: arena) == answers)
    #expect(try vault.verify().damage.isEmpty)
    #expect(vault.head?.epoch == 2)
    #expect(vault.standing == .known)
    #expect(try vault.column(shape) == before)
    let after = try session.attributes()
    for key in [FileAttributeKey.size, .systemFileNumber, .posixPermissions] {
      #expect(attributes[key] as? Int == after[key] as? Int, "\(key)")
    }
    #expect(try Tables(vault.connection).cabinet.note == note)
    let now = vault.keys.open(
      try vault.sealedBox(.secrets), as: .secrets, journal: vault.journal)
    #expect(now == secrets)
  }

  @Test func `nothing sealed before is left in the folder`() throws {
    for isPlanted in [false, true] {
      let session = try Session()
      let old = try session.vault.column("SELECT body FROM row WHERE hex(nonce)<>hex(zeroblob(24))")
      let slots = try session.vault.column("SELECT box FROM slot")
      let boxes = try session.vault.column("SELECT box FROM sealed")
      #expect(old.count > 15 && slots.count == 2 && boxes.count == 3)
      session.vault.skipsWiping = isPlanted
      try session.rebuild()
      let left = try (old + slots + boxes).count { try session.places(of: $0) != [] }
      #expect(isPlanted ? left > 15 : left == 0)
    }
  }

  @Test func `what opened before opens nothing, also when its slot is put back`() throws {
    let session = try Session()
    let old = try session.scratch.write("old", try session.scratch.bytes())
    let reader = try session.open(Words.passphrase)
    try session.rebuild()
    #expect(throws: EventLogFailure.wrongPassphrase) { try session.open(Words.passphrase) }
    let secret = try Words.secret(session.recoveryKey)
    #expect(throws: EventLogFailure.wrongPassphrase) {
      try Vault.open(
        session.scratch.vault, recoveryKey: secret, for: .reading, anchors: session.scratch.anchors)
    }
    let key = try Words.secret(session.key.encoded)
    let recovered = try Vault.open(
      session.scratch.vault, recoveryKey: key, for: .reading, anchors: session.scratch.anchors)
    #expect(try recovered.events().damage.isEmpty)
    #expect(throws: EventLogFailure.rolledBack, "who had it open is told") {
      try reader.events()
    }
    try Programs.sql(
      "ATTACH '\(old)' AS old; UPDATE slot SET box=(SELECT box FROM old.slot WHERE kind=1) WHERE kind=1",
      in: session.scratch.vault)
    #expect(throws: EventLogFailure.damaged(.head)) { try session.open(Words.passphrase) }
    try session.scratch.overwrite(with: try session.scratch.bytes(old))
    #expect(
      try session.open(Words.passphrase).events().damage.isEmpty, "an old copy opens: it is said")
    #expect(try session.open(Words.passphrase).standing.why == .rolledBack)
  }

  @Test func `an emptied row cannot be told from the others, and stays empty of text`() throws {
    let session = try Session()
    let zero =
      "SELECT n FROM row WHERE hex(nonce)=hex(zeroblob(24)) OR hex(body)=hex(zeroblob(length(body)))"
    #expect(try session.vault.column(zero).count == 1)
    try session.rebuild()
    #expect(try session.vault.column(zero).isEmpty)
    let (events, damage) = try session.open(RebuildTests.new).events()
    #expect(damage.isEmpty)
    #expect(events.filter { $0.fact == .gone }.count == 2, "one was gone before")
    #expect(events.filter { $0.fact == .erased([]) }.count == 1)
    let clocks = events.map(\.clock)
    #expect(clocks == clocks.sorted() && Set(clocks).count == clocks.count)
    #expect(try session.open(RebuildTests.new).verify().erased == 0)
  }

  @Test func `a crash between its commit and the note of it asks nothing of a person`() throws {
    let session = try Session()
    session.vault.noteSeen()
    let anchor = session.scratch.state + "/" + Anchor.name(journal: session.vault.journal)
    let before = try session.scratch.bytes(anchor)
    try session.rebuild()
    let after = try session.scratch.bytes(anchor)
    #expect(!FileManager.default.fileExists(atPath: anchor + ".next"))
    try Files.replace(anchor, before)
    let isRebuilt = { (standing: Standing) in
      if case .rebuilt = standing { true } else { false }
    }
    #expect(isRebuilt(try session.open(RebuildTests.new).standing))
    try Files.replace(anchor + ".next", after)
    #expect(try session.open(RebuildTests.new).standing == .known)
    // What was expected of an older rebuild, or of another journal, counts for nothing.
    try Files.replace(anchor + ".next", before)
    #expect(isRebuilt(try session.open(RebuildTests.new).standing))
  }

  @Test func `saving, erasing and rebuilding go on after it`() throws {
    let session = try Session()
    try session.rebuild()
    var arena = EventArena()
    _ = try session.vault.load(into: &arena)
    let erased = arena.entries.filter { $0.kind == .answered }.map { arena.ref(of: $0) }
    try session.vault.erase(erased, at: Words.moment, from: &arena)
    try session.rebuild(Words.passphrase)
    let vault = try session.open(Words.passphrase, for: .writing)
    let (events, damage) = try vault.events()
    #expect(damage.isEmpty)
    #expect(events.filter { $0.fact == .gone }.count == 2 + erased.count)
    #expect(vault.head?.epoch == 3)
    #expect(vault.standing == .known)
    try vault.append([.settled(key: "a", value: "")], at: Words.moment, to: &arena)
    #expect(try vault.verify().damage.isEmpty)
  }

  @Test func `where another chain ended is told in its new tags, and a draft stays`() throws {
    let session = try Session()
    let draft = Draft(
      moment: Words.moment, run: session.vault.run, place: Place(step: "topic"), lines: ["a"],
      line: "b")
    try session.vault.keepDraft(draft)
    try session.rebuild()
    let vault = try session.open(RebuildTests.new)
    #expect(vault.draft == draft)
    let began = try vault.events().events.compactMap { event -> DeviceBegan? in
      guard case .deviceBegan(let began) = event.fact, !began.others.isEmpty else { return nil }
      return began
    }
    let head = try #require(began.first?.others.first)
    var tags = try vault.connection.prepare("SELECT tag FROM row WHERE device=? AND seq=?")
    try tags.bind(1, head.device.bytes)
    try tags.bind(2, head.count)
    #expect(try tags.step())
    #expect(tags.bytes(0) == head.tag)
  }

  @Test func `a fault on the way changes nothing`() throws {
    for fault in ["ciphertext", "tag", "another text"] {
      let session = try Session()
      let before = try session.scratch.bytes()
      var count = 0
      session.vault.sealingFault = { row in
        count += 1
        guard count == 7 else { return }
        switch fault {
        case "ciphertext": row.box.ciphertext[0] ^= 1
        case "tag": row.box.tag[0] ^= 1
        default: row.box.ciphertext = [UInt8](repeating: 0, count: row.box.ciphertext.count)
        }
      }
      #expect(throws: RebuildFailure.log(.unfaithful), "\(fault)") { try session.rebuild() }
      #expect(try session.scratch.bytes() == before)
      session.vault.sealingFault = nil
      var arena = EventArena()
      _ = try session.vault.load(into: &arena)
      try session.vault.append([.settled(key: "a", value: "")], at: Words.moment, to: &arena)
      #expect(try session.open(Words.passphrase).verify().damage.isEmpty)
    }
  }

  @Test func `the same passphrase is refused, and a file that would lose something`() throws {
    let session = try Session()
    #expect(throws: RebuildFailure.samePassphrase) { try session.rebuild(Words.passphrase) }
    try session.vault.connection.execute("UPDATE row SET body=randomblob(length(body)) WHERE n=4")
    let before = try session.scratch.bytes()
    let id = try session.vault.column("SELECT device FROM row WHERE n=4")[0]
    let found = Damage.unreadable(number: 4, device: try #require(DeviceID(bytes: id)), sequence: 4)
    #expect(throws: RebuildFailure.damaged([found])) { try session.rebuild() }
    #expect(try session.scratch.bytes() == before)
  }

  @Test func `without room for it, it is refused before it starts`() throws {
    let disk = try SmallDisk(kibibytes: 512)
    guard disk.isMounted else { return }
    let (vault, _) = try Vault.sample(disk.scratch)
    var arena = EventArena()
    _ = try vault.load(into: &arena)
    let text = String(repeating: "long ", count: 3_000)
    for _ in 0..<8 {
      try vault.append([Words.answered(text, run: vault.run)], at: Words.moment, to: &arena)
    }
    _ = try disk.scratch.write("ballast", [UInt8](repeating: 1, count: 150_000))
    let before = try disk.scratch.bytes()
    let secret = try Words.secret(RebuildTests.new)
    do {
      try vault.rebuild(passphrase: secret, recoveryKey: try RecoveryKey())
      Issue.record("it was done")
    } catch RebuildFailure.noRoom(let needed, let free) {
      #expect(needed > Int64(before.count) && free < needed)
    }
    #expect(try disk.scratch.bytes() == before)
    try Files.remove(disk.scratch.folder + "/ballast")
    try vault.rebuild(passphrase: secret, recoveryKey: try RecoveryKey())
    #expect(try vault.verify().damage.isEmpty)
  }
}
