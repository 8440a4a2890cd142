import Sodium

/// Who may open a file: `age1…`.
public struct X25519Recipient: Sendable, Equatable {
  /// The public key, 32 bytes.
  public let point: [UInt8]

  static let prefix = "age"
  private static let wrapLabel = "age-encryption.org/v1/X25519"
  static let stanzaType = "X25519"

  /// Creates a recipient of a public key in its one form.
  ///
  /// - Throws: `AgeError.malformedKey` when the point has another length, its top bit is set or it
  ///   is not below 2^255-19, and `lowOrderKey`.
  public init(point: [UInt8]) throws(AgeError) {
    guard point.count == 32, X25519Recipient.isCanonical(point) else { throw .malformedKey }
    let probe = try secret(32)
    _ = try agreed(probe, point, or: .lowOrderKey)
    self.point = point
  }

  /// Reads `age1…`, lower case.
  ///
  /// - Throws: `AgeError.malformedKey`, `lowOrderKey`.
  public init(parsing text: String) throws(AgeError) {
    guard let point = Bech32.decode(prefix: X25519Recipient.prefix, Array(text.utf8)) else {
      throw .malformedKey
    }
    try self.init(point: point)
  }

  init(of secret: borrowing SecretBytes) { point = X25519.publicKey(of: secret) }

  /// The text `age1…`.
  public var encoded: String {
    String(
      decoding: Bech32.encode(prefix: X25519Recipient.prefix, point.span), as: UTF8.self)
  }

  /// Seals a file key for this recipient: age v1, "The X25519 recipient type".
  func wrap(_ fileKey: borrowing SecretBytes) throws(AgeError) -> Stanza {
    try wrap(fileKey, ephemeral: try secret(32))
  }

  /// Seals under a given ephemeral secret, which must never be used twice.
  func wrap(
    _ fileKey: borrowing SecretBytes, ephemeral: borrowing SecretBytes
  ) throws(AgeError) -> Stanza {
    let share = X25519.publicKey(of: ephemeral)
    let shared = try agreed(ephemeral, point, or: .lowOrderKey)
    let key = try derivedKey(
      from: shared, salt: share + point, info: X25519Recipient.wrapLabel)
    let body = fileKey.withSpan {
      ChaCha20Poly1305.seal($0, under: key, nonce: [UInt8](repeating: 0, count: 12))
    }
    let share64 = String(decoding: Base64.encode(share), as: UTF8.self)
    return Stanza(words: [X25519Recipient.stanzaType, share64], body: body)
  }

  /// The ephemeral share of a stanza of this kind.
  ///
  /// - Throws: `AgeError.malformedHeader`, also when the share is not in its one form.
  static func share(of stanza: Stanza, line: Int) throws(AgeError) -> [UInt8] {
    guard stanza.words.count == 2, let share = Base64.decode(stanza.words[1].utf8),
      share.count == 32, isCanonical(share),
      stanza.body.count == X25519Identity.fileKeyLength + ChaCha20Poly1305.tagLength
    else { throw .malformedHeader(line: line) }
    return share
  }

  /// The key that wraps the file key in a stanza with this share.
  static func wrappingKey(
    share: [UInt8], identity: borrowing X25519Identity
  ) throws(AgeError) -> SecretBytes {
    let shared = try agreed(identity.secret, share, or: .lowOrderKey)
    return try derivedKey(
      from: shared, salt: share + identity.recipient.point, info: wrapLabel)
  }

  /// Whether the top bit is clear and the number is below 2^255-19.
  private static func isCanonical(_ point: [UInt8]) -> Bool {
    guard point[31] < 0x80 else { return false }
    let isNearTop = point[31] == 0x7f && point[1..<31].allSatisfy { $0 == 0xff }
    return !isNearTop || point[0] < 0xed
  }
}

/// New random bytes.
func secret(_ count: Int) throws(AgeError) -> SecretBytes {
  do throws(SodiumError) { return try SecretBytes(random: count) } catch { throw .outOfMemory }
}

private func agreed(
  _ secret: borrowing SecretBytes, _ point: [UInt8], or failure: AgeError
) throws(AgeError) -> SecretBytes {
  do throws(SodiumError) { return try X25519.sharedSecret(of: secret, with: point) } catch {
    throw error == .lowOrderPoint ? failure : .outOfMemory
  }
}
