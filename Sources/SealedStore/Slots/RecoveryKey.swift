import AgeFormat
public import Reflection
import Sodium

/// A key that opens a journal when its passphrase is forgotten: `AGE-SECRET-KEY-1…`.
public struct RecoveryKey: ~Copyable {
  let identity: X25519Identity

  private init(_ identity: consuming X25519Identity) { self.identity = identity }

  /// Creates a new key, which opens nothing yet.
  ///
  /// - Throws: `EventLogFailure.noMemory`.
  public init() throws(EventLogFailure) {
    self = try translating { () throws(VaultError) in try RecoveryKey.random() }
  }

  /// Reads a key as it was written down.
  ///
  /// - Throws: `VaultError.wrongKey` for anything else.
  init(parsing text: borrowing SecretBytes) throws(VaultError) {
    do throws(AgeError) {
      self.init(try text.withSpan { span throws(AgeError) in try X25519Identity(parsing: span) })
    } catch {
      throw .wrongKey
    }
  }

  static func random() throws(VaultError) -> RecoveryKey {
    do throws(AgeError) { return RecoveryKey(try X25519Identity()) } catch {
      throw .outOfMemory(mebibytes: 1)
    }
  }

  /// The key as it is to be written down.
  public var encoded: String { identity.encoded }
}
