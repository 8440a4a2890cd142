public import Sodium

/// A file that is written piece by piece.
public struct AgeEncryption: ~Copyable {
  private var stream: PayloadStream
  private var pending: [UInt8] = []
  /// What stands before the content, to be written first.
  public let header: [UInt8]

  /// Begins a file for recipients, at least one.
  ///
  /// - Throws: `AgeError.tooManyRecipients`, `lowOrderKey`, `outOfMemory`.
  public init(for recipients: [X25519Recipient]) throws(AgeError) {
    precondition(!recipients.isEmpty, "a file that nobody can open")
    guard recipients.count <= AgeLimits.stanzas else { throw .tooManyRecipients }
    let fileKey = try secret(X25519Identity.fileKeyLength)
    let stanzas = try recipients.map { recipient throws(AgeError) in try recipient.wrap(fileKey) }
    try self.init(stanzas, fileKey)
  }

  /// Begins a file for whoever has a passphrase.
  ///
  /// - Parameters:
  ///   - passphrase: any bytes.
  ///   - workFactor: the base-two logarithm of the cost, 1 to 30; `nil` for the usual one.
  /// - Throws: `AgeError.outOfMemory`.
  public init(
    passphrase: borrowing SecretBytes, workFactor: Int? = nil
  ) throws(AgeError) {
    let fileKey = try secret(X25519Identity.fileKeyLength)
    let stanza = try ScryptStanza.wrap(
      fileKey, passphrase: passphrase, workFactor: workFactor ?? ScryptStanza.defaultWorkFactor)
    try self.init([stanza], fileKey)
  }

  private init(_ stanzas: [Stanza], _ fileKey: borrowing SecretBytes) throws(AgeError) {
    let nonce = Sodium.randomBytes(PayloadStream.nonceLength)
    let header = try Header(stanzas: stanzas, fileKey: fileKey).encoded + nonce
    let stream = try PayloadStream(fileKey: fileKey, nonce: nonce)
    self.header = header
    self.stream = stream
  }

  /// Takes more content.
  ///
  /// - Returns: what can be written of it, often nothing yet.
  public mutating func seal(_ content: Span<UInt8>) -> [UInt8] {
    var sealed: [UInt8] = []
    var position = 0
    while position < content.count {
      // The last chunk must not be empty: a full one waits until something follows.
      if pending.count == PayloadStream.chunkLength { sealed += sealPending(isLast: false) }
      // Room for a whole chunk at once, so that no growing leaves copies of the content behind.
      pending.reserveCapacity(PayloadStream.chunkLength)
      let end = min(position + PayloadStream.chunkLength - pending.count, content.count)
      content.extracting(position..<end).withUnsafeBufferPointer { pending += $0 }
      position = end
    }
    return sealed
  }

  /// Ends the file.
  ///
  /// - Returns: the rest, to be written last.
  public consuming func finish() -> [UInt8] { sealPending(isLast: true) }

  /// Seals content that is all there is, from where it lies.
  consuming func sealAll(_ content: Span<UInt8>) -> [UInt8] {
    var sealed: [UInt8] = []
    var position = 0
    repeat {
      let end = min(position + PayloadStream.chunkLength, content.count)
      sealed += stream.seal(content.extracting(position..<end), isLast: end == content.count)
      position = end
    } while position < content.count
    return sealed
  }

  private mutating func sealPending(isLast: Bool) -> [UInt8] {
    var chunk = pending
    pending = []
    defer { Sodium.wipe(&chunk) }
    return stream.seal(chunk.span, isLast: isLast)
  }
}
