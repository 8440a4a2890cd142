import AgeFormat
import Foundation
import Reflection
import Sodium
import Synchronization
import Testing

@testable import SealedStore

@Suite struct SlotTests {
  /// What a derivation gives that must not be run.
  static let forbidden = Derivation { _, _, _ throws(SodiumError) in
    Issue.record("a key was derived")
    throw .outOfMemory
  }

  /// A slot box with bytes changed, and its checksum made right again.
  static func repaired(_ box: [UInt8], _ change: (inout [UInt8]) -> Void) -> [UInt8] {
    var bytes = Array(box[..<132])
    change(&bytes)
    return bytes + BLAKE2b.hash(bytes.span, count: 16)
  }

  static func box() throws -> (box: [UInt8], journal: [UInt8]) {
    let sample = try Sample([])
    let tables = try Tables(try sample.open().connection)
    return (try #require(tables.slot(.passphrase)), tables.journal)
  }

  @Test func `every flipped byte says damaged, never a wrong passphrase`() throws {
    let (box, _) = try SlotTests.box()
    _ = try PassphraseSlot(box)
    for index in box.indices {
      var changed = box
      changed[index] ^= 1
      #expect(throws: VaultError.passphraseSlot) { try PassphraseSlot(changed) }
    }
    for length in [0, 1, 147] {
      #expect(throws: VaultError.passphraseSlot) { try PassphraseSlot(Array(box[..<length])) }
    }
    #expect(throws: VaultError.passphraseSlot) { try PassphraseSlot(box + [0]) }
  }

  @Test(
    arguments: [
      (1, 65_536), (0, 65_536), (11, 65_536), (UInt32.max, 65_536), (3, 65_535), (3, 0),
      (3, 1_048_577), (3, UInt32.max), (5, 1_048_576), (10, 1_048_576), (2, 1 << 31),
    ] as [(UInt32, UInt32)])
  func `costs out of bounds are refused before anything is derived`(
    passes: UInt32, memory: UInt32
  ) throws {
    let sample = try Sample([])
    let tables = try Tables(try sample.open().connection)
    let box = SlotTests.repaired(try #require(tables.slot(.passphrase))) { bytes in
      bytes.replaceSubrange(4..<12, with: [UInt8](little: passes) + [UInt8](little: memory))
    }
    try sample.open(.writing).put(box, in: "slot", kind: 1)
    #expect(throws: EventLogFailure.damaged(.passphraseSlot)) {
      try Vault.inspect(sample.scratch.vault)
    }
    let passphrase = try Words.secret(Words.passphrase)
    #expect(throws: VaultError.passphraseSlot) {
      _ = try Vault.open(
        sample.scratch.vault, passphrase: passphrase, for: .reading,
        anchors: sample.scratch.anchors,
        derivation: SlotTests.forbidden)
    }
  }

  @Test(arguments: [(2, 65_536), (10, 65_536), (4, 1_048_576), (3, 262_144)] as [(UInt32, UInt32)])
  func `costs within bounds are accepted`(passes: UInt32, memory: UInt32) throws {
    let box = SlotTests.repaired(try SlotTests.box().box) { bytes in
      bytes.replaceSubrange(4..<12, with: [UInt8](little: passes) + [UInt8](little: memory))
    }
    #expect(try PassphraseSlot(box).cost == DerivationCost(passes: passes, memory: memory))
  }

  @Test func `a slot that was changed with its checksum opens for nobody`() throws {
    let (box, journal) = try SlotTests.box()
    let passphrase = try Words.secret(Words.passphrase)
    for index in [12, 27, 28, 40, 59, 60, 83, 84, 115, 116, 131] {
      let changed = try PassphraseSlot(SlotTests.repaired(box) { $0[index] ^= 0x40 })
      let expected = index < 60 ? VaultError.wrongKey : .passphraseSlot
      #expect(throws: expected, "byte \(index)") {
        _ = try changed.open(
          with: passphrase, journal: journal, derivation: Remembered.derivation)
      }
    }
  }

  @Test func `every byte of the slot goes through the derivation, or is refused before`() throws {
    let (box, journal) = try SlotTests.box()
    let passphrase = try Words.secret(Words.passphrase)
    let counted = Mutex(0)
    let derivation = Derivation { passphrase, salt, cost throws(SodiumError) in
      counted.withLock { $0 += 1 }
      return try Remembered.derivation.derive(passphrase, salt, cost)
    }
    func open(_ box: [UInt8]) -> VaultError? {
      do throws(VaultError) {
        _ = try PassphraseSlot(box).open(
          with: passphrase, journal: journal, derivation: derivation)
        return nil
      } catch {
        return error
      }
    }
    #expect(open(box) == nil)
    #expect(counted.withLock { $0 } == 1)
    for index in box.indices {
      var changed = box
      changed[index] ^= 0x80
      #expect(open(changed) == .passphraseSlot, "byte \(index)")
    }
    #expect(counted.withLock { $0 } == 1, "all were refused before deriving")
    for index in 0..<132 {
      let failure = open(SlotTests.repaired(box) { $0[index] ^= 1 })
      #expect(failure == .wrongKey || failure == .passphraseSlot, "byte \(index)")
    }
    // Four bytes say what it is, five of the cost lead out of bounds: refused before deriving.
    #expect(counted.withLock { $0 } == 124)
  }

  @Test func `another cost with the checksum made right opens for nobody`() throws {
    let (box, journal) = try SlotTests.box()
    let passphrase = try Words.secret(Words.passphrase)
    let changed = try PassphraseSlot(SlotTests.repaired(box) { $0[4] = 2 })
    #expect(throws: VaultError.wrongKey) {
      _ = try changed.open(
        with: passphrase, journal: journal, derivation: Remembered.derivation)
    }
  }

  @Test(
    arguments: [
      [], [UInt8](repeating: 97, count: 1025), [0xff], [0xc3], [0x61, 0xed, 0xa0, 0x80],
    ] as [[UInt8]])
  func `an unfit passphrase makes no journal`(bytes: [UInt8]) throws {
    let scratch = try Scratch()
    let passphrase = try SecretBytes(copying: bytes.span)
    #expect(throws: EventLogFailure.wrongPassphrase) {
      try Vault.create(
        at: scratch.vault, passphrase: passphrase, cost: .light, moment: Words.moment,
        anchors: scratch.anchors)
    }
    #expect(try scratch.names().isEmpty)
  }

  @Test func `a passphrase of 1,024 bytes opens, its beginning does not`() throws {
    let scratch = try Scratch()
    let bytes = Array(String(repeating: "é", count: 512).utf8)
    let passphrase = try SecretBytes(copying: bytes.span)
    _ = try Vault.create(
      at: scratch.vault, passphrase: passphrase, cost: .light, moment: Words.moment,
      anchors: scratch.anchors)
    #expect(
      try Vault.open(scratch.vault, passphrase: passphrase, for: .reading, anchors: scratch.anchors)
        .texts().isEmpty)
    let shorter = try passphrase.slice(0..<1022)
    #expect(throws: EventLogFailure.wrongPassphrase) {
      try Vault.open(scratch.vault, passphrase: shorter, for: .reading, anchors: scratch.anchors)
    }
  }
}

@Suite struct RecoveryTests {
  @Test func `a slot that was forged from the recipient alone is refused`() throws {
    let sample = try Sample(["one"])
    let key = try Words.secret(sample.recoveryKey)
    let identity = try key.withSpan { try X25519Identity(parsing: $0) }
    let journal = String(decoding: try sample.open().journal.hex, as: UTF8.self)
    let forged =
      "tandem-recovery/1\njournal: \(journal)\nmaster: \(String(repeating: "ab", count: 32))\n"
      + "check: \(String(repeating: "cd", count: 32))\n"
    let file = try Programs.run(
      "/usr/bin/age", ["-r", identity.recipient.encoded], input: Array(forged.utf8))
    try sample.open(.writing).put(file.output, in: "slot", kind: 2)
    let content = try AgeFile.open(file.output, with: identity)
    #expect(content == Array(forged.utf8), "age does not see it: the check alone does")
    #expect(throws: EventLogFailure.damaged(.recoverySlot)) {
      try Vault.open(
        sample.scratch.vault, recoveryKey: key, for: .reading, anchors: sample.scratch.anchors)
    }
  }

  @Test func `the recipient is nowhere in the folder`() throws {
    let sample = try Sample(["one"])
    let key = try Words.secret(sample.recoveryKey)
    let recipient = try key.withSpan { try X25519Identity(parsing: $0) }.recipient
    let seen = try FileManager.default.contentsOfDirectory(atPath: sample.scratch.state)
    #expect(!seen.isEmpty, "the state folder is looked at too")
    let paths =
      try sample.scratch.names().map { sample.scratch.folder + "/" + $0 }
      + seen.map { sample.scratch.state + "/" + $0 }
    for path in paths {
      let bytes = Data(try sample.scratch.bytes(path))
      #expect(bytes.range(of: Data(recipient.point)) == nil)
      #expect(bytes.range(of: Data(recipient.encoded.utf8)) == nil)
    }
    let file = Data(try sample.scratch.bytes())
    let slot = try #require(try Tables(try sample.open().connection).slot(.recovery))
    #expect(file.range(of: Data(slot)) != nil, "the search finds what is there")
  }

  @Test func `stock age opens the slot with the recovery key`() throws {
    let sample = try Sample(["one"])
    let key = try sample.scratch.write("key", Array((sample.recoveryKey + "\n").utf8))
    let slot = try #require(try Tables(try sample.open().connection).slot(.recovery))
    let opened = try Programs.run("/usr/bin/age", ["-d", "-i", key], input: slot)
    #expect(opened.status == 0)
    #expect(String(decoding: opened.output, as: UTF8.self).hasPrefix("tandem-recovery/1\n"))
    #expect(opened.output.count == 205)
  }

  @Test func `every flipped byte of the recovery slot is refused`() throws {
    let identity = try X25519Identity()
    let journal = GoldenBytesTests.journal
    let file = try RecoverySlot.seal(
      GoldenBytesTests.master(), for: identity, journal: journal)
    for index in file.indices {
      var changed = file
      changed[index] ^= 1
      do throws(VaultError) {
        _ = try RecoverySlot.open(changed, with: identity, journal: journal)
        Issue.record("byte \(index)")
      } catch {
        #expect(error == .recoverySlot || error == .wrongKey, "byte \(index)")
      }
    }
  }

  @Test func `only the one form of the content is believed`() throws {
    let identity = try X25519Identity()
    let journal = GoldenBytesTests.journal
    let file = try RecoverySlot.seal(
      GoldenBytesTests.master(), for: identity, journal: journal)
    let content = String(decoding: try AgeFile.open(file, with: identity), as: UTF8.self)
    let others = [
      content + "\n", content.replacing("\n", with: "\r\n"), content.uppercased(),
      content.replacing("0a0b", with: "0A0B"), content.replacing("/1", with: "/2"),
      String(content.dropLast()), content.replacing(": ", with: ":  "), "",
    ]
    for other in others {
      #expect(other != content)
      let bytes = Array(other.utf8)
      let sealed = try AgeFile.seal(bytes.span, for: identity.recipient)
      #expect(throws: VaultError.recoverySlot) {
        _ = try RecoverySlot.open(sealed, with: identity, journal: journal)
      }
    }
    #expect(throws: VaultError.recoverySlot) {
      _ = try RecoverySlot.open(file, with: identity, journal: GoldenBytesTests.zeros)
    }
  }
}
