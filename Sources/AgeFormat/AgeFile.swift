public import Sodium

/// age v1 files (age-encryption.org/v1), binary or in armor, for X25519 keys and passphrases.
public enum AgeFile {
  /// Seals bytes for recipients.
  ///
  /// - Parameters:
  ///   - content: any bytes.
  ///   - recipients: at least one, at most `AgeLimits.stanzas`.
  ///   - armored: whether the file is text.
  /// - Throws: `AgeError.tooManyRecipients`, `lowOrderKey`, `outOfMemory`.
  /// - Returns: the file.
  public static func encrypt(
    _ content: Span<UInt8>, for recipients: [X25519Recipient], armored: Bool = false
  ) throws(AgeError) -> [UInt8] {
    written(content, try AgeEncryption(for: recipients), armored)
  }

  /// Seals bytes under a passphrase.
  ///
  /// - Parameters:
  ///   - content: any bytes.
  ///   - passphrase: any bytes.
  ///   - workFactor: the base-two logarithm of the cost, 1 to 30; `nil` for the usual one.
  ///   - armored: whether the file is text.
  /// - Throws: `AgeError.outOfMemory`.
  /// - Returns: the file.
  public static func encrypt(
    _ content: Span<UInt8>, passphrase: borrowing SecretBytes, workFactor: Int? = nil,
    armored: Bool = false
  ) throws(AgeError) -> [UInt8] {
    written(content, try AgeEncryption(passphrase: passphrase, workFactor: workFactor), armored)
  }

  /// Begins to open a file, binary or in armor: the header is read and its code checked.
  ///
  /// - Throws: `AgeError`, of any layer but the payload.
  public static func decrypt<Source: AgeSource>(
    reading source: Source, identities: [AgeIdentity]
  ) throws(AgeError) -> AgeDecryption<Source> {
    try AgeDecryption(reading: source, identities: identities)
  }

  /// Opens a file, binary or in armor; nothing is given out before all of it is authenticated.
  ///
  /// - Throws: `AgeError`.
  public static func decrypt(
    _ file: [UInt8], identities: [AgeIdentity]
  ) throws(AgeError) -> [UInt8] {
    var decryption = try decrypt(reading: MemorySource(file), identities: identities)
    var content: [UInt8] = []
    while let piece = try decryption.next() { content += piece }
    return content
  }

  /// A file without its armor; one without armor as it is.
  ///
  /// - Throws: `AgeError.malformedArmor`.
  public static func binary(_ file: [UInt8]) throws(AgeError) -> [UInt8] {
    var source = try Unwrapped(MemorySource(file))
    var bytes: [UInt8] = []
    while true {
      let more = try source.read(atMost: PayloadStream.chunkLength)
      guard !more.isEmpty else { return bytes }
      bytes += more
    }
  }

  /// Seals bytes for one recipient, as a binary file.
  ///
  /// - Throws: `AgeError.outOfMemory`, `lowOrderKey`.
  public static func seal(
    _ content: Span<UInt8>, for recipient: X25519Recipient
  ) throws(AgeError) -> [UInt8] {
    try encrypt(content, for: [recipient])
  }

  /// Opens a binary file with one stanza; nothing is given out before all of it is authenticated.
  ///
  /// - Throws: `AgeError`.
  public static func open(
    _ file: [UInt8], with identity: borrowing X25519Identity
  ) throws(AgeError) -> [UInt8] {
    var payload = try OpenedHeader(file, identity)
    var content = [UInt8](repeating: 0, count: payload.contentLength)
    let outcome = content.withUnsafeMutableBytes { payload.openContent(of: file, into: $0) }
    try outcome.get()
    return content
  }

  /// Opens a binary file with one stanza whose content is a secret.
  ///
  /// - Throws: `AgeError`.
  public static func openSecret(
    _ file: [UInt8], with identity: borrowing X25519Identity
  ) throws(AgeError) -> SecretBytes {
    var payload = try OpenedHeader(file, identity)
    var content = try zeros(payload.contentLength)
    let outcome = content.withMutableBytes { payload.openContent(of: file, into: $0) }
    try outcome.get()
    return content
  }

  /// Whether the bytes have the form of a file with one X25519 stanza, binary or in armor; needs no
  /// key.
  ///
  /// - Throws: `AgeError` when they have not.
  public static func inspect(_ file: [UInt8]) throws(AgeError) {
    var input = LookAhead(try Unwrapped(MemorySource(file)))
    try input.fill(AgeLimits.header)
    var length = 0
    let header = try Header(parsing: Array(input.pending), length: &length)
    try header.check()
    guard header.stanzas.map({ $0.words.first }) == [X25519Recipient.stanzaType] else {
      throw .otherRecipients
    }
    _ = input.take(length)
    let least = PayloadStream.nonceLength + ChaCha20Poly1305.tagLength
    try input.fill(least)
    guard input.pending.count >= least else { throw .truncated }
  }

  private static func written(
    _ content: Span<UInt8>, _ encryption: consuming AgeEncryption, _ armored: Bool
  ) -> [UInt8] {
    let file = encryption.header + encryption.sealAll(content)
    return armored ? Armor.encode(file) : file
  }

  private static func zeros(_ count: Int) throws(AgeError) -> SecretBytes {
    do throws(SodiumError) { return try SecretBytes(zeros: count) } catch { throw .outOfMemory }
  }
}

/// What is known of a file once its header has proved authentic.
private struct OpenedHeader: ~Copyable {
  private var stream: PayloadStream
  private let start: Int
  private let chunks: Int
  /// How long the content is.
  let contentLength: Int

  init(_ file: [UInt8], _ identity: borrowing X25519Identity) throws(AgeError) {
    var length = 0
    let header = try Header(parsing: file, length: &length)
    let fileKey = try identity.unwrap(header)
    guard try header.isAuthentic(fileKey: fileKey) else { throw .changedHeader }
    let start = length + PayloadStream.nonceLength
    guard file.count >= start + ChaCha20Poly1305.tagLength else { throw .truncated }
    let sealed = file.count - start
    let chunks = (sealed + PayloadStream.sealedLength - 1) / PayloadStream.sealedLength
    let contentLength = sealed - chunks * ChaCha20Poly1305.tagLength
    // The last chunk is empty only when all is: else the same content would have two forms.
    guard contentLength > (chunks - 1) * PayloadStream.chunkLength || chunks == 1 else {
      throw .truncated
    }
    let stream = try PayloadStream(fileKey: fileKey, nonce: Array(file[length..<start]))
    self.stream = stream
    self.start = start
    self.chunks = chunks
    self.contentLength = contentLength
  }

  mutating func openContent(
    of file: [UInt8], into target: UnsafeMutableRawBufferPointer
  ) -> Result<Void, AgeError> {
    let bytes = file.span
    do throws(AgeError) {
      for chunk in 0..<chunks {
        let from = start + chunk * PayloadStream.sealedLength
        let sealed = bytes.extracting(from..<min(from + PayloadStream.sealedLength, file.count))
        let place = chunk * PayloadStream.chunkLength
        let end = place + sealed.count - ChaCha20Poly1305.tagLength
        try stream.open(
          sealed, isLast: chunk == chunks - 1,
          into: UnsafeMutableRawBufferPointer(rebasing: target[place..<end]))
      }
      return .success(())
    } catch {
      return .failure(error)
    }
  }
}
