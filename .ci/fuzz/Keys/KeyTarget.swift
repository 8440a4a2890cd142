import Sodium

@testable import AgeFormat

/// Keys as they are written down: one form each, and up to four wrong characters are always seen.
enum KeyTarget {
  /// The first byte says what the others are: a secret and changes of its text, or a text.
  static func judge(_ bytes: [UInt8]) -> Verdict {
    let rest = Array(bytes.dropFirst())
    switch bytes.first.map({ $0 % 3 }) {
    case 0: return judge(changes: Array(rest.dropFirst(32)), of: Array(rest.prefix(32)))
    case 1:
      guard let identity = try? X25519Identity(parsing: rest.span) else { return .refused }
      return Array(identity.encoded.utf8) == rest ? .accepted : .fault("two forms of a secret key")
    case 2:
      guard let text = String(validating: rest, as: UTF8.self),
        let recipient = try? X25519Recipient(parsing: text)
      else { return .refused }
      return Array(recipient.encoded.utf8) == rest ? .accepted : .fault("two forms of a key")
    default: return .refused
    }
  }

  /// Two bytes a change: where, and what stands there instead.
  private static func judge(changes: [UInt8], of secret: [UInt8]) -> Verdict {
    let padded = secret + [UInt8](repeating: 0, count: 32 - secret.count)
    guard let bytes = try? SecretBytes(copying: padded.span) else { return .refused }
    let right = Array(X25519Identity(secret: bytes).encoded.utf8)
    guard let same = try? X25519Identity(parsing: right.span),
      same.secret.withSpan({ Sodium.areEqual($0, padded.span) })
    else { return .fault("a key does not read what it writes") }
    var wrong = right
    for index in stride(from: 0, to: min(changes.count, 8) - 1, by: 2) {
      wrong[Int(changes[index]) % wrong.count] = changes[index + 1]
    }
    guard wrong != right else { return .accepted }
    return (try? X25519Identity(parsing: wrong.span)) == nil
      ? .refused : .fault("a wrong key is taken for a right one")
  }
}

#if FUZZING
  import FuzzVerdict

  /// Called by libFuzzer.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    KeyTarget.judge(Verdict.bytes(start, count)).demand()
  }
#endif
