import AgeFormat
public import Reflection
public import Sodium

/// The key of one workshop: it opens what was sealed for its card, and is destroyed with it.
public final class WorkshopKey: ContributionOpening {
  /// The kind that the key of a workshop has among the vault's secrets.
  public static let secretKind: UInt8 = 3
  private static let idLength = 16
  private static let secretLength = 32
  private static let headLength = 4
  private static let entryLength = headLength + idLength + secretLength

  /// The workshop.
  public let workshop: WorkshopID
  private let identity: X25519Identity
  private let decrypt: ([UInt8], borrowing X25519Identity) throws(AgeError) -> [UInt8]

  init(
    _ workshop: WorkshopID, _ identity: consuming X25519Identity,
    by decrypt:
      @escaping ([UInt8], borrowing X25519Identity) throws(AgeError) -> [UInt8] = WorkshopKey.opened
  ) {
    self.workshop = workshop
    self.identity = identity
    self.decrypt = decrypt
  }

  /// Makes a new random key.
  ///
  /// - Throws: `KeyFault.outOfMemory`.
  public convenience init(for workshop: WorkshopID) throws(KeyFault) {
    do throws(AgeError) { self.init(workshop, try X25519Identity()) } catch { throw .outOfMemory }
  }

  /// Why bytes are no keys of workshops.
  public enum KeyFault: Error, Sendable, Equatable {
    /// They are not in the one form.
    case malformed
    /// There is not enough memory.
    case outOfMemory
  }

  /// What others seal to, `age1…`.
  public var publicKey: String { identity.recipient.encoded }

  /// Opens a contribution; a file of another length is not even tried.
  ///
  /// - Throws: `ContributionFault.badLength`, `unreadable`, `malformed`, `otherWorkshop`.
  public func open(_ file: [UInt8]) throws(ContributionFault) -> OpenedContribution {
    guard file.count == ExchangeLimits.contributionFile else { throw .badLength }
    let content: [UInt8]
    do throws(AgeError) { content = try decrypt(file, identity) } catch { throw .unreadable }
    let opened = try ContributionText.parse(content)
    guard opened.contribution.workshop == workshop else { throw .otherWorkshop }
    return opened
  }

  private static func opened(
    _ file: [UInt8], _ identity: borrowing X25519Identity
  ) throws(AgeError) -> [UInt8] {
    try AgeFile.open(file, with: identity)
  }
}

extension WorkshopKey {
  /// Keys as they stand among the vault's secrets, 52 bytes each:
  /// `u8 3 ‖ u8 0 ‖ u16 48 ‖ workshop(16) ‖ secret(32)`.
  ///
  /// - Throws: `KeyFault.outOfMemory`.
  public static func encoded(_ keys: [WorkshopKey]) throws(KeyFault) -> SecretBytes {
    do throws(SodiumError) {
      var bytes = try SecretBytes(zeros: keys.count * entryLength)
      bytes.withMutableBytes { target in
        for (index, key) in keys.enumerated() {
          let start = index * entryLength
          let head = [secretKind, 0, UInt8(idLength + secretLength), 0] + key.workshop.bytes
          for (offset, byte) in head.enumerated() { target[start + offset] = byte }
          key.identity.secret.withSpan { secret in
            for offset in secret.indices { target[start + head.count + offset] = secret[offset] }
          }
        }
      }
      return bytes
    } catch {
      throw .outOfMemory
    }
  }

  /// Reads keys, the oldest first.
  ///
  /// - Throws: `KeyFault`.
  public static func decoded(_ bytes: borrowing SecretBytes) throws(KeyFault) -> [WorkshopKey] {
    guard bytes.count.isMultiple(of: entryLength) else { throw .malformed }
    var keys: [WorkshopKey] = []
    for start in stride(from: 0, to: bytes.count, by: entryLength) {
      keys.append(try key(in: bytes, at: start))
    }
    guard Set(keys.map(\.workshop)).count == keys.count else { throw .malformed }
    return keys
  }

  private static func key(
    in bytes: borrowing SecretBytes, at start: Int
  ) throws(KeyFault) -> WorkshopKey {
    let head = bytes.withSpan { span in
      (0..<headLength + idLength).map { span[start + $0] }
    }
    guard head.starts(with: [secretKind, 0, UInt8(idLength + secretLength), 0]),
      let workshop = WorkshopID(bytes: Array(head.dropFirst(headLength)))
    else { throw .malformed }
    do throws(SodiumError) {
      let secret = try bytes.slice(start + headLength + idLength..<start + entryLength)
      return WorkshopKey(workshop, X25519Identity(secret: secret))
    } catch {
      throw .outOfMemory
    }
  }
}
