import AgeFormat
import Sodium

/// The master key, sealed for a recovery key: slot 2, a binary age file.
enum RecoverySlot {
  private static let contentLength = 205
  private static let label = Array("tandem/recovery/v1".utf8)

  /// Seals a master key for an identity.
  static func seal(
    _ master: borrowing MasterKey, for identity: borrowing X25519Identity, journal: [UInt8]
  ) throws(VaultError) -> [UInt8] {
    var content = content(master, identity, journal)
    defer { Sodium.wipe(&content) }
    do throws(AgeError) {
      return try AgeFile.seal(content.span, for: identity.recipient)
    } catch {
      throw .outOfMemory(mebibytes: 1)
    }
  }

  /// Opens the master key.
  ///
  /// - Throws: `VaultError.wrongKey` when the file is for another identity, `recoverySlot` when it is
  ///   damaged or was not made by who holds the identity.
  static func open(
    _ file: [UInt8], with identity: borrowing X25519Identity, journal: [UInt8]
  ) throws(VaultError) -> MasterKey {
    let found = try opened(file, identity)
    let master = try found.withSpan { span throws(VaultError) in
      try masterKey(in: span)
    }
    // Anybody can seal a file for a recipient; only who has the identity can make the check.
    var expected = content(master, identity, journal)
    defer { Sodium.wipe(&expected) }
    let isGenuine = found.withSpan { Sodium.areEqual($0, expected.span) }
    guard isGenuine else { throw .recoverySlot }
    return master
  }

  /// The one form of the content.
  private static func content(
    _ master: borrowing MasterKey, _ identity: borrowing X25519Identity, _ journal: [UInt8]
  ) -> [UInt8] {
    var key = master.bytes.withSpan { span in span.indices.map { span[$0] } }
    var checked = label + journal + key
    var digits = key.hex
    defer {
      Sodium.wipe(&key)
      Sodium.wipe(&checked)
      Sodium.wipe(&digits)
    }
    let check = BLAKE2b.hash(checked.span, count: 32, under: identity.secret)
    var text = Array("tandem-recovery/1\njournal: ".utf8)
    text.reserveCapacity(contentLength)
    text += journal.hex
    text += "\nmaster: ".utf8
    text += digits
    text += "\ncheck: ".utf8
    text += check.hex
    text += "\n".utf8
    return text
  }

  private static func opened(
    _ file: [UInt8], _ identity: borrowing X25519Identity
  ) throws(VaultError) -> SecretBytes {
    do throws(AgeError) { return try AgeFile.openSecret(file, with: identity) } catch {
      throw error == .wrongIdentity ? .wrongKey : .recoverySlot
    }
  }

  /// The 32 bytes that stand as hexadecimal after `master: `; all else is compared afterwards.
  private static func masterKey(in content: Span<UInt8>) throws(VaultError) -> MasterKey {
    let start = "tandem-recovery/1\njournal: \nmaster: ".utf8.count + 32
    guard content.count >= start + 64 else { throw .recoverySlot }
    var bytes: [UInt8] = []
    defer { Sodium.wipe(&bytes) }
    bytes.reserveCapacity(32)
    for index in 0..<32 {
      guard let high = digit(content[start + 2 * index]),
        let low = digit(content[start + 2 * index + 1])
      else { throw .recoverySlot }
      bytes.append(high << 4 | low)
    }
    do throws(SodiumError) { return MasterKey(try SecretBytes(copying: bytes.span)) } catch {
      throw .outOfMemory(mebibytes: 1)
    }
  }

  private static func digit(_ character: UInt8) -> UInt8? {
    switch character {
    case 48...57: character - 48
    case 97...102: character - 87
    default: nil
    }
  }
}
