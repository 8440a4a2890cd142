import AgeFormat
import Foundation
import Reflection
import Sodium
import Testing

@testable import SealedStore

@Suite struct TamperTests {
  @Test(arguments: [
    "DELETE FROM slot WHERE kind=1", "DELETE FROM slot WHERE kind=2",
    "INSERT INTO slot VALUES(3,x'01')", "INSERT INTO sealed VALUES(4,x'01')",
    "UPDATE tandem SET note=randomblob(32)",
    "UPDATE sealed SET box=randomblob(length(box)) WHERE kind=3",
    "UPDATE slot SET kind=3 WHERE kind=2",
  ])
  func `another cabinet is named on an ordinary unlock`(statement: String) throws {
    let sample = try Sample(["one"])
    #expect(try sample.read().damage.isEmpty)
    try sample.sql(statement)
    #expect(try sample.read().texts == ["one"])
    #expect(try sample.read().damage == [.cabinet])
  }

  @Test func `each byte of both slots, the secrets and the note key counts`() throws {
    let sample = try Sample(["one"])
    let whole = try sample.scratch.bytes()
    let tables = try Tables(try sample.open().connection)
    let parts = [tables.slot(.passphrase), tables.slot(.recovery), tables.sealed(.secrets)]
    for part in parts.compactMap({ $0 }) + [tables.cabinet.note] {
      let place = try #require(whole.onlyPlace(of: part))
      for index in part.indices {
        var bytes = whole
        bytes[place + index] ^= 0x10
        try sample.scratch.overwrite(with: bytes)
        #expect(try sample.read().damage == [.cabinet], "byte \(index) of \(part.count)")
      }
    }
  }

  @Test func `an old slot, or one of another journal, is named`() throws {
    let sample = try Sample(["one"])
    let cost = DerivationCost.light
    let journal = try sample.open().journal
    let other = try Words.secret("another passphrase")
    for journal in [journal, [UInt8](repeating: 7, count: 16)] {
      let slot = try PassphraseSlot(
        sealing: try sample.master(), with: other, cost: cost, journal: journal,
        derivation: Remembered.derivation)
      try sample.open(.writing).put(slot.encoded, in: "slot", kind: 1)
      #expect(try sample.read().damage == [.cabinet])
    }
    #expect(throws: EventLogFailure.damaged(.passphraseSlot)) {
      try translating { () throws(VaultError) in
        try Vault.open(
          sample.scratch.vault, passphrase: other, for: .reading, anchors: sample.scratch.anchors,
          derivation: Remembered.derivation)
      }
    }
  }

  @Test func `rows that are missing, too many or replaced are named`() throws {
    let sample = try Sample(["one", "two", "three"])
    let whole = try sample.scratch.bytes()
    func after(_ statement: String) throws -> [Damage] {
      try sample.scratch.overwrite(with: whole)
      try sample.sql(statement)
      return try sample.read().damage
    }
    let device = sample.device
    #expect(
      try after("DELETE FROM row WHERE n>2")
        == [.missing(device: device, from: 3, through: 4)])
    #expect(
      try after("DELETE FROM row WHERE n=3")
        == [
          .missing(device: device, from: 3, through: 3),
          .unreadable(number: 4, device: device, sequence: 4),
        ])
    #expect(try after("UPDATE row SET n=9 WHERE n=4") == [.numbering])
    #expect(
      try after("UPDATE row SET tag=randomblob(16) WHERE n=4")
        == [
          .unreadable(number: 4, device: device, sequence: 4),
          .replaced(device: device, sequence: 4),
        ])
    #expect(try after("DELETE FROM row").contains(.missing(device: device, from: 1, through: 4)))
  }

  @Test func `rows after an old head are named and cannot be written after`() throws {
    let sample = try Sample(["one"])
    let old = try Tables(try sample.open().connection)
    do {
      let vault = try sample.open(.writing)
      var arena = EventArena()
      _ = try vault.load(into: &arena)
      try vault.append(
        [Words.answered("two", run: sample.run)], at: Words.moment, to: &arena)
      try vault.put(try #require(old.sealed(.head)), in: "sealed", kind: 1)
    }
    #expect(try sample.read().texts == ["one", "two"])
    #expect(try sample.read().damage == [.beyondHead(device: sample.device, sequence: 3)])
    #expect(throws: EventLogFailure.rolledBack) { try sample.open(.writing) }
  }

  @Test func `a head that does not open is named, and nothing can be written`() throws {
    let sample = try Sample(["one"])
    try sample.sql("UPDATE sealed SET box=randomblob(length(box)) WHERE kind=1")
    #expect(try sample.read().texts == ["one"])
    #expect(try sample.read().damage == [.head])
    #expect(throws: EventLogFailure.damaged(.head)) { try sample.open(.writing) }
    try sample.sql("DELETE FROM row")
    #expect(throws: EventLogFailure.damaged(.head)) { try sample.open() }
  }

  @Test func `a draft that does not open is named by verify`() throws {
    let sample = try Sample(["one"])
    #expect(try sample.open().verify().damage.isEmpty)
    try sample.sql("UPDATE sealed SET box=randomblob(length(box)) WHERE kind=2")
    #expect(try sample.open().verify().damage == [.draft])
  }

  @Test(arguments: [
    "CREATE TRIGGER t BEFORE INSERT ON row BEGIN SELECT RAISE(IGNORE); END",
    "CREATE TABLE more(a)", "CREATE INDEX i ON row(seq)", "CREATE VIEW v AS SELECT 1",
  ])
  func `other tables are read and not written`(statement: String) throws {
    let sample = try Sample(["one"])
    try sample.sql(statement)
    #expect(try sample.read().texts == ["one"])
    #expect(try sample.read().damage == [.file])
    #expect(throws: EventLogFailure.damaged(.file)) { try sample.open(.writing) }
  }

  @Test(arguments: [
    ("UPDATE tandem SET format=2", EventLogFailure.newerFormat),
    ("PRAGMA application_id=7", .damaged(.file)), ("DELETE FROM tandem", .damaged(.file)),
    ("DROP TABLE tandem", .damaged(.file)), ("DROP TABLE slot", .damaged(.file)),
    ("UPDATE tandem SET journal=x'11'", .damaged(.file)),
    ("UPDATE tandem SET journal=randomblob(16)", .damaged(.head)),
  ])
  func `another file, or a newer one, is refused`(
    statement: String, expected: EventLogFailure
  ) throws {
    let sample = try Sample([])
    try sample.sql(statement)
    #expect(throws: expected) { try sample.open() }
    #expect(throws: expected) { try sample.open(.writing) }
  }

  @Test func `a head that only newer versions may read is refused`() throws {
    let sample = try Sample(["one"])
    try sample.open(.writing).forge([200, 1, 9, 0, 0], alter: { $0.oldestReader = 3 })
    #expect(throws: EventLogFailure.newerFormat) { try sample.open() }
  }

  @Test func `what is no database is refused, and what is not there is missing`() throws {
    let scratch = try Scratch()
    #expect(throws: EventLogFailure.missing) { try Vault.inspect(scratch.vault) }
    for bytes in [[], Array("a text\n".utf8), [UInt8](repeating: 0, count: 8192)] {
      _ = try scratch.write("journal.tandem", bytes)
      #expect(throws: EventLogFailure.damaged(.file)) { try Vault.inspect(scratch.vault) }
      #expect(try scratch.bytes() == bytes)
    }
    #expect(try scratch.names() == ["journal.tandem"])
  }
}
