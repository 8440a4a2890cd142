public import Sodium

/// The secret that opens what was sealed for its recipient: `AGE-SECRET-KEY-1…`.
public struct X25519Identity: ~Copyable {
  /// The secret key, 32 bytes.
  public let secret: SecretBytes
  /// Who it is to others.
  public let recipient: X25519Recipient

  private static let prefix = "age-secret-key-"
  static let fileKeyLength = 16

  /// Creates a new identity.
  ///
  /// - Throws: `AgeError.outOfMemory`.
  public init() throws(AgeError) { self.init(secret: try AgeFormat.secret(32)) }

  /// Creates the identity of a 32-byte secret.
  public init(secret: consuming SecretBytes) {
    precondition(secret.count == 32, "a secret of 32 bytes")
    recipient = X25519Recipient(of: secret)
    self.secret = secret
  }

  /// Reads `AGE-SECRET-KEY-1…`, upper case.
  ///
  /// - Throws: `AgeError.malformedKey`, `outOfMemory`.
  public init(parsing text: Span<UInt8>) throws(AgeError) {
    var lower: [UInt8] = []
    for index in text.indices {
      guard !(97...122).contains(text[index]) else { throw .malformedKey }
      lower.append((65...90).contains(text[index]) ? text[index] + 32 : text[index])
    }
    defer { Sodium.wipe(&lower) }
    guard var bytes = Bech32.decode(prefix: X25519Identity.prefix, lower), bytes.count == 32
    else { throw .malformedKey }
    defer { Sodium.wipe(&bytes) }
    do throws(SodiumError) { self.init(secret: try SecretBytes(copying: bytes.span)) } catch {
      throw .outOfMemory
    }
  }

  /// The text to be written down: the one place where the secret becomes a `String`.
  public var encoded: String {
    let text = secret.withSpan { Bech32.encode(prefix: X25519Identity.prefix, $0) }
    return String(decoding: text, as: UTF8.self).uppercased()
  }

  /// Opens the file key of a header that has one stanza.
  borrowing func unwrap(_ header: Header) throws(AgeError) -> SecretBytes {
    guard header.stanzas.count == 1, let stanza = header.stanzas.first,
      stanza.words.first == X25519Recipient.stanzaType
    else { throw .otherRecipients }
    return try unwrap(stanza, line: 2)
  }

  /// Opens the file key of a stanza of this kind.
  borrowing func unwrap(_ stanza: Stanza, line: Int) throws(AgeError) -> SecretBytes {
    let share = try X25519Recipient.share(of: stanza, line: line)
    let key = try X25519Recipient.wrappingKey(share: share, identity: self)
    var fileKey = try AgeFormat.secret(X25519Identity.fileKeyLength)
    let isOpened = fileKey.withMutableBytes { target in
      ChaCha20Poly1305.open(
        stanza.body.span, under: key, nonce: [UInt8](repeating: 0, count: 12), into: target)
    }
    guard isOpened else { throw .wrongIdentity }
    return fileKey
  }
}
