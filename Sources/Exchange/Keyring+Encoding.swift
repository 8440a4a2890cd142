import AgeFormat
public import Sodium

/// The bytes of a keyring: entries as they stand in the vault's secrets, which has other kinds too.
///
/// An entry is `u8 2 ‖ u8 state ‖ u16 32 ‖ secret(32)`, the oldest first, the active one last.
extension Keyring {
  /// The kind that an exchange identity has among the secrets.
  public static let secretKind: UInt8 = 2
  private static let secretLength = 32
  private static let entryLength = 4 + secretLength

  /// The entries, 36 bytes each.
  ///
  /// - Throws: `Fault.outOfMemory`.
  public func encoded() throws(Fault) -> SecretBytes {
    do throws(SodiumError) {
      var bytes = try SecretBytes(zeros: entries.count * Keyring.entryLength)
      bytes.withMutableBytes { target in
        for (index, entry) in entries.enumerated() {
          let start = index * Keyring.entryLength
          let head = [Keyring.secretKind, entry.state.rawValue, UInt8(Keyring.secretLength), 0]
          for (offset, byte) in head.enumerated() { target[start + offset] = byte }
          entry.identity.secret.withSpan { secret in
            for offset in secret.indices { target[start + head.count + offset] = secret[offset] }
          }
        }
      }
      return bytes
    } catch {
      throw .outOfMemory
    }
  }

  /// Reads entries.
  ///
  /// - Throws: `Fault`.
  public convenience init(decoding bytes: borrowing SecretBytes) throws(Fault) {
    let length = Keyring.entryLength
    let count = bytes.count / length
    guard bytes.count.isMultiple(of: length), (1...ExchangeLimits.identities).contains(count)
    else { throw .malformed }
    var entries: [Entry] = []
    for index in 0..<count {
      entries.append(try Keyring.entry(decoding: bytes, at: index * length))
    }
    self.init(entries)
    guard active.state == .active, entries.dropLast().allSatisfy({ $0.state != .active }),
      Set(entries.map(\.recipient.point)).count == count
    else { throw .inconsistent }
  }

  private static func entry(
    decoding bytes: borrowing SecretBytes, at start: Int
  ) throws(Fault) -> Entry {
    let head = bytes.withSpan { span in (0..<4).map { span[start + $0] } }
    guard head[0] == secretKind, head[2] == UInt8(secretLength), head[3] == 0,
      let state = State(rawValue: head[1])
    else { throw .malformed }
    let secret: SecretBytes
    do throws(SodiumError) { secret = try bytes.slice(start + 4..<start + entryLength) } catch {
      throw .outOfMemory
    }
    return try entry(of: secret, state)
  }
}
