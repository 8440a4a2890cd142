import Sodium

/// A file key that a passphrase opens: age v1, "The scrypt recipient type".
struct ScryptStanza {
  static let type = "scrypt"
  /// The logarithm of the cost of what is sealed here: 2^18 takes 256 MiB and about a second.
  static let defaultWorkFactor = 18
  private static let label = [UInt8]("age-encryption.org/v1/scrypt".utf8)
  private static let saltLength = 16
  private static let nonce = [UInt8](repeating: 0, count: 12)

  private let salt: [UInt8]
  private let workFactor: Int
  private let body: [UInt8]

  /// Reads a stanza.
  ///
  /// - Throws: `AgeError.malformedHeader`.
  init(_ stanza: Stanza, line: Int) throws(AgeError) {
    guard stanza.words.count == 3, stanza.words[0] == ScryptStanza.type,
      let salt = Base64.decode(stanza.words[1].utf8), salt.count == ScryptStanza.saltLength,
      let workFactor = ScryptStanza.number(stanza.words[2]),
      stanza.body.count == X25519Identity.fileKeyLength + ChaCha20Poly1305.tagLength
    else { throw .malformedHeader(line: line) }
    self.salt = salt
    self.workFactor = workFactor
    body = stanza.body
  }

  /// Opens the file key; the cost is looked at before anything is paid.
  ///
  /// - Throws: `AgeError.workFactorTooHigh`, `wrongIdentity`, `outOfMemory`.
  func unwrap(
    with passphrase: borrowing SecretBytes, atMost limit: Int
  ) throws(AgeError) -> SecretBytes {
    guard workFactor <= limit else { throw .workFactorTooHigh }
    let key = try ScryptStanza.key(passphrase, salt, workFactor)
    var fileKey = try secret(X25519Identity.fileKeyLength)
    let isOpened = fileKey.withMutableBytes { target in
      ChaCha20Poly1305.open(body.span, under: key, nonce: ScryptStanza.nonce, into: target)
    }
    guard isOpened else { throw .wrongIdentity }
    return fileKey
  }

  /// Seals a file key under a passphrase.
  static func wrap(
    _ fileKey: borrowing SecretBytes, passphrase: borrowing SecretBytes, workFactor: Int
  ) throws(AgeError) -> Stanza {
    let salt = Sodium.randomBytes(saltLength)
    let key = try key(passphrase, salt, workFactor)
    let body = fileKey.withSpan { ChaCha20Poly1305.seal($0, under: key, nonce: nonce) }
    let salt64 = String(decoding: Base64.encode(salt), as: UTF8.self)
    return Stanza(words: [type, salt64, String(workFactor)], body: body)
  }

  private static func key(
    _ passphrase: borrowing SecretBytes, _ salt: [UInt8], _ workFactor: Int
  ) throws(AgeError) -> SecretBytes {
    do throws(SodiumError) {
      return try Scrypt.derive(from: passphrase, salt: label + salt, workFactor: workFactor)
    } catch {
      throw .outOfMemory
    }
  }

  /// A number without a sign or a leading zero, of two digits at most.
  private static func number(_ text: String) -> Int? {
    guard (1...2).contains(text.utf8.count), text.utf8.first != 48,
      text.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int(text)
  }
}
