public import AgeFormat
import Sodium

/// The exchange identities of one journal: one that is active, and those before it.
///
/// They are random, not derived from the journal's key, and lie in the vault's secrets.
public final class Keyring {
  /// What an identity is still good for.
  public enum State: UInt8, Sendable, CaseIterable {
    /// Letters are written and read with it.
    case active = 0
    /// Letters that were sealed for it still open.
    case retired = 1
    /// Nothing that opens with it is believed: somebody else may have its secret.
    case revoked = 2
  }

  /// Why bytes are no keyring.
  public enum Fault: Error, Sendable, Equatable {
    /// They are not in the one form.
    case malformed
    /// There is not one active identity, or one stands there twice.
    case inconsistent
    /// There is not enough memory.
    case outOfMemory
  }

  /// An identity with its state.
  final class Entry {
    let identity: X25519Identity
    let state: State

    init(_ identity: consuming X25519Identity, _ state: State) {
      self.identity = identity
      self.state = state
    }

    var recipient: X25519Recipient { identity.recipient }
  }

  /// The oldest first, the active one last.
  let entries: [Entry]

  init(_ entries: [Entry]) { self.entries = entries }

  /// Creates a keyring with one new random identity.
  ///
  /// - Throws: `Fault.outOfMemory`.
  public convenience init() throws(Fault) { self.init([try Keyring.newEntry()]) }

  /// The keyring after the active identity was left for a new random one.
  ///
  /// - Parameter compromised: whether somebody else may have the old secret: then it is revoked,
  ///   and what was sealed for it is not believed any more.
  /// - Throws: `Fault.outOfMemory`, `inconsistent` when there have been too many.
  /// - Returns: a keyring of one identity more.
  public func rotated(compromised: Bool) throws(Fault) -> Keyring {
    guard entries.count < ExchangeLimits.identities else { throw .inconsistent }
    var kept: [Entry] = []
    for entry in entries {
      let state = entry.state == .active ? (compromised ? .revoked : .retired) : entry.state
      kept.append(try Keyring.entry(of: entry.identity.secret, state))
    }
    return Keyring(kept + [try Keyring.newEntry()])
  }

  /// The keyring with a retired identity revoked.
  ///
  /// - Throws: `Fault.outOfMemory`.
  public func revoking(_ key: X25519Recipient) throws(Fault) -> Keyring {
    var kept: [Entry] = []
    for entry in entries {
      let isMeant = entry.recipient == key && entry.state == .retired
      kept.append(
        isMeant ? try Keyring.entry(of: entry.identity.secret, .revoked) : entry)
    }
    return Keyring(kept)
  }

  /// The public keys with their states, the oldest first.
  public var keys: [(key: X25519Recipient, state: State)] {
    entries.map { ($0.recipient, $0.state) }
  }

  /// The active identity as a text that stock age reads, `AGE-SECRET-KEY-1…`: a secret.
  public var exported: String { active.identity.encoded }

  var active: Entry { entries[entries.count - 1] }

  func entry(of key: X25519Recipient) -> Entry? { entries.first { $0.recipient == key } }

  static func entry(
    of secret: borrowing SecretBytes, _ state: State
  ) throws(Fault) -> Entry {
    do throws(SodiumError) {
      return Entry(X25519Identity(secret: try secret.slice(0..<secret.count)), state)
    } catch {
      throw .outOfMemory
    }
  }

  private static func newEntry() throws(Fault) -> Entry {
    do throws(AgeError) { return Entry(try X25519Identity(), .active) } catch {
      throw .outOfMemory
    }
  }
}
