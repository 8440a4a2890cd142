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

  /// Reads a key as it was written down; small letters, blanks or hyphens between groups do no harm,
  /// and what every key begins with may be missing.
  ///
  /// - Throws: `VaultError.wrongKey` for anything else.
  init(parsing typed: borrowing SecretBytes) throws(VaultError) {
    let text: SecretBytes
    do throws(SodiumError) { text = try RecoveryKey.tidied(typed) } catch {
      throw .outOfMemory(mebibytes: 1)
    }
    do throws(AgeError) {
      self.init(try text.withSpan { span throws(AgeError) in try X25519Identity(parsing: span) })
    } catch {
      throw .wrongKey
    }
  }

  /// What every key begins with.
  private static let start = Array("AGE-SECRET-KEY-1".utf8)
  /// The same without the hyphens between its words.
  private static let startLetters = start.filter { $0 != UInt8(ascii: "-") }

  /// Capitals and digits, behind what every key begins with.
  private static func tidied(_ typed: borrowing SecretBytes) throws(SodiumError) -> SecretBytes {
    let letters = try bare(typed)
    let hasStart = letters.withSpan { span in
      span.count >= startLetters.count
        && startLetters.indices.allSatisfy { span[$0] == startLetters[$0] }
    }
    let skipped = hasStart ? startLetters.count : 0
    var text = try SecretBytes(zeros: start.count + letters.count - skipped)
    unsafe text.withMutableBytes { target in
      for (index, byte) in start.enumerated() { unsafe target[index] = byte }
      letters.withSpan { span in
        for index in skipped..<span.count {
          unsafe target[start.count + index - skipped] = span[index]
        }
      }
    }
    return text
  }

  /// What was typed in capitals, without what groups it.
  private static func bare(_ typed: borrowing SecretBytes) throws(SodiumError) -> SecretBytes {
    var bare = try SecretBytes(zeros: typed.count)
    let count = typed.withSpan { typed in
      var count = 0
      for index in typed.indices where ![9, 32, UInt8(ascii: "-")].contains(typed[index]) {
        let isSmall = (97...122).contains(typed[index])
        let place = count
        unsafe bare.withMutableBytes { unsafe $0[place] = typed[index] - (isSmall ? 32 : 0) }
        count += 1
      }
      return count
    }
    return try bare.slice(0..<count)
  }

  static func random() throws(VaultError) -> RecoveryKey {
    do throws(AgeError) { return RecoveryKey(try X25519Identity()) } catch {
      throw .outOfMemory(mebibytes: 1)
    }
  }

  /// The key as it is to be written down.
  public var encoded: String { identity.encoded }
}
