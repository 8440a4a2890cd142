import AgeFormat
import Reflection
import Sodium
import Testing

@testable import SealedStore

@Suite struct SlotChangeTests {
  static let new = "chaise lampe nuage vert"

  /// A journal open to be written with its passphrase, as the program opens it.
  private struct Session {
    let scratch: Scratch
    let recoveryKey: String
    let vault: Vault

    init() throws {
      scratch = try Scratch()
      (vault, recoveryKey) = try Vault.sample(scratch)
      var arena = EventArena()
      _ = try vault.load(into: &arena)
      try vault.append(
        [Words.answered("one", run: vault.run)], at: Words.moment, to: &arena)
    }

    func change(to passphrase: String) throws {
      try vault.changePassphrase(to: try Words.secret(passphrase))
    }

    /// What a passphrase comes to, in a copy of the file so that nothing of this one is changed.
    func opens(_ passphrase: String, _ file: [UInt8]? = nil) throws -> Bool {
      let copy = try Scratch()
      let path = try copy.write("journal.tandem", try file ?? scratch.bytes())
      let secret = try Words.secret(passphrase)
      do {
        let vault = try Vault.open(
          path, passphrase: secret, for: .reading, anchors: copy.anchors,
          derivation: Remembered.derivation)
        #expect(try vault.texts() == ["one"])
        #expect(try vault.verify().damage.isEmpty)
        return true
      } catch VaultError.wrongKey {
        return false
      }
    }

    func opensWithRecovery(_ key: String) throws -> Bool {
      let secret = try Words.secret(key)
      do {
        let vault = try Vault.open(
          scratch.vault, recoveryKey: secret, for: .reading, anchors: scratch.anchors)
        return try vault.events().damage.isEmpty
      } catch EventLogFailure.wrongPassphrase {
        return false
      }
    }

    func slot(_ kind: SlotKind) throws -> [UInt8] {
      try #require(try Tables(vault.connection).slot(kind))
    }

    func places(of bytes: [UInt8]) throws -> [String] {
      try scratch.names().filter { name in
        try scratch.bytes(scratch.folder + "/" + name).hasPart(bytes)
      }
    }
  }

  @Test func `the new passphrase opens, the old one does not, the recovery key still does`() throws
  {
    let session = try Session()
    let old = try session.scratch.bytes()
    let rows = try session.vault.column("SELECT nonce||body||tag FROM row")
    try session.change(to: SlotChangeTests.new)
    #expect(try session.opens(SlotChangeTests.new))
    #expect(try !session.opens(Words.passphrase))
    #expect(try session.opensWithRecovery(session.recoveryKey))
    #expect(try session.vault.column("SELECT nonce||body||tag FROM row") == rows)
    #expect(
      try session.opens(Words.passphrase, old), "an old copy opens with the old one: it is said")
    #expect(try PassphraseSlot(session.slot(.passphrase)).cost == .light)
  }

  @Test func `nothing of the old slot is left in the folder`() throws {
    for isPlanted in [false, true] {
      let session = try Session()
      session.vault.skipsWiping = isPlanted
      let old = try session.slot(.passphrase)
      try session.change(to: SlotChangeTests.new)
      #expect(try session.places(of: old) == (isPlanted ? ["journal.tandem-journal"] : []))
    }
  }

  @Test(arguments: [0, 4, 12, 30, 60, 90, 116, 131, 132, 147])
  func `a slot that is not what was sealed is never left behind`(byte: Int) throws {
    let session = try Session()
    let before = try session.scratch.bytes()
    for isRepaired in [false, true] {
      session.vault.slotFault = { box in
        box[byte] ^= 1
        if isRepaired, byte < 132 { box = SlotTests.repaired(box) { _ in } }
      }
      #expect(throws: EventLogFailure.self) { try session.change(to: SlotChangeTests.new) }
      #expect(try session.scratch.bytes() == before)
    }
    #expect(try session.opens(Words.passphrase))
    session.vault.slotFault = nil
    try session.change(to: SlotChangeTests.new)
    #expect(try session.opens(SlotChangeTests.new))
  }

  @Test func `a slot or a head that changed meanwhile stops it`() throws {
    for statement in [
      "UPDATE slot SET box=zeroblob(148) WHERE kind=1", "DELETE FROM slot WHERE kind=2",
      "UPDATE sealed SET box=zeroblob(length(box)) WHERE kind=1",
      "UPDATE sealed SET box=zeroblob(length(box)) WHERE kind=3",
      "UPDATE tandem SET note=randomblob(32)",
    ] {
      let session = try Session()
      try Programs.sql(statement, in: session.scratch.vault)
      let before = try session.scratch.bytes()
      #expect(throws: EventLogFailure.rolledBack, "\(statement)") {
        try session.change(to: SlotChangeTests.new)
      }
      #expect(try session.scratch.bytes() == before, "\(statement)")
    }
  }

  @Test func `an unfit passphrase changes nothing`() throws {
    let session = try Session()
    let before = try session.scratch.bytes()
    for bytes in [[], [0xff], [UInt8](repeating: 97, count: 1025)] as [[UInt8]] {
      let passphrase = try SecretBytes(copying: bytes.span)
      #expect(throws: EventLogFailure.wrongPassphrase) {
        try session.vault.changePassphrase(to: passphrase)
      }
    }
    #expect(try session.scratch.bytes() == before)
    let reader = try Vault.reopen(session.scratch)
    let secret = try Words.secret(SlotChangeTests.new)
    #expect(throws: EventLogFailure.readOnly) { try reader.changePassphrase(to: secret) }
  }

  @Test func `saving goes on after a change, and after the journal was opened again`() throws {
    let session = try Session()
    try session.change(to: SlotChangeTests.new)
    var arena = EventArena()
    _ = try session.vault.load(into: &arena)
    try session.vault.append([.settled(key: "a", value: "")], at: Words.moment, to: &arena)
    try session.change(to: Words.passphrase)
    #expect(try session.opens(Words.passphrase))
    #expect(try Vault.reopen(session.scratch, for: .writing).verify().damage.isEmpty)
  }

  @Test func `a new recovery key opens, the old one no longer does`() throws {
    let session = try Session()
    let old = try session.slot(.recovery)
    let key = try RecoveryKey()
    #expect(try !session.opensWithRecovery(key.encoded), "it opens nothing yet")
    try session.vault.changeRecoveryKey(to: key)
    #expect(try session.opensWithRecovery(key.encoded))
    #expect(try !session.opensWithRecovery(session.recoveryKey))
    #expect(try session.opens(Words.passphrase))
    #expect(try session.places(of: old) == [])
    #expect(try session.places(of: key.identity.recipient.point) == [])
    #expect(try session.places(of: Array(key.identity.recipient.encoded.utf8)) == [])
  }

  @Test(arguments: [
    "DELETE FROM slot WHERE kind=1", "UPDATE slot SET box=zeroblob(148) WHERE kind=1",
  ])
  func `with the recovery key a lost slot is made anew`(statement: String) throws {
    let session = try Session()
    try Programs.sql(statement, in: session.scratch.vault)
    #expect(throws: EventLogFailure.damaged(.passphraseSlot)) {
      try Vault.inspect(session.scratch.vault)
    }
    let secret = try Words.secret(session.recoveryKey)
    let vault = try Vault.open(
      session.scratch.vault, recoveryKey: secret, for: .writing, anchors: session.scratch.anchors)
    vault.derivation = Remembered.derivation
    #expect(try vault.events().damage == [.cabinet])
    try vault.changePassphrase(to: try Words.secret(SlotChangeTests.new), cost: .light)
    #expect(try session.opens(SlotChangeTests.new))
  }

  @Test(
    arguments: [
      (2, 65_536, DerivationCost.light), (3, 65_536, nil), (4, 65_536, .standard),
      (3, 131_072, .standard), (2, 262_144, .standard), (3, 262_144, nil), (4, 262_144, nil),
      (2, 1 << 20, nil), (10, 131_072, .standard),
    ] as [(UInt32, UInt32, DerivationCost?)])
  func `costs that are raised`(passes: UInt32, memory: UInt32, raised: DerivationCost?) {
    #expect(DerivationCost(passes: passes, memory: memory).raised == raised)
  }

  @Test func `a raised cost is adopted at the next unlock, by who writes`() throws {
    let session = try Session()
    let secret = try Words.secret(Words.passphrase)
    let low = DerivationCost(passes: 2, memory: 65_536)
    try session.vault.changePassphrase(to: secret, cost: low)
    func cost() throws -> DerivationCost { try PassphraseSlot(session.slot(.passphrase)).cost }
    #expect(try cost() == low)
    #expect(try Vault.reopen(session.scratch).events().damage.isEmpty)
    #expect(try cost() == low)
    let vault = try Vault.reopen(session.scratch, for: .writing)
    #expect(try cost() == .light)
    #expect(try vault.verify().damage.isEmpty)
    #expect(try session.opens(Words.passphrase))
    let before = try session.scratch.bytes()
    _ = try Vault.reopen(session.scratch, for: .writing)
    #expect(try session.scratch.bytes() == before)
  }
}
