public import Sodium

/// Binary age v1 files with one X25519 stanza (age-encryption.org/v1), whole in memory.
public enum AgeFile {
  /// Seals bytes for one recipient.
  ///
  /// - Throws: `AgeError.outOfMemory`, `lowOrderKey`.
  public static func seal(
    _ content: Span<UInt8>, for recipient: X25519Recipient
  ) throws(AgeError) -> [UInt8] {
    let fileKey = try secret(X25519Identity.fileKeyLength)
    let header = try Header(stanzas: [recipient.wrap(fileKey)], fileKey: fileKey)
    let nonce = Sodium.randomBytes(PayloadStream.nonceLength)
    var stream = try PayloadStream(fileKey: fileKey, nonce: nonce)
    var file = header.encoded + nonce
    var position = 0
    repeat {
      let end = min(position + PayloadStream.chunkLength, content.count)
      file += stream.seal(content.extracting(position..<end), isLast: end == content.count)
      position = end
    } while position < content.count
    return file
  }

  /// Opens a file; nothing is given out before all of it is authenticated.
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

  /// Opens a file whose content is a secret.
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

  /// Whether the bytes have the form of a file with one X25519 stanza; needs no key.
  ///
  /// - Throws: `AgeError` when they have not.
  public static func inspect(_ file: [UInt8]) throws(AgeError) {
    var length = 0
    let header = try Header(parsing: file, length: &length)
    guard header.stanzas.map({ $0.words.first }) == [X25519Recipient.stanzaType] else {
      throw .otherRecipients
    }
    guard file.count >= length + PayloadStream.nonceLength + ChaCha20Poly1305.tagLength else {
      throw .truncated
    }
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
