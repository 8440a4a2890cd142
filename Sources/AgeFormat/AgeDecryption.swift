import Sodium

/// The content of a file, given out piece by piece, each only after it proved authentic.
///
/// All of the content was given out when `next()` returns `nil`, and only then: what came before an
/// error is a true beginning of something that was never finished, or was cut.
public struct AgeDecryption<Source: AgeSource>: ~Copyable {
  private enum State {
    case reading
    case finished
    case failed(AgeError)
  }

  private var input: LookAhead<Unwrapped<Source>>
  private var stream: PayloadStream
  private var state = State.reading

  /// Reads the header, finds who can open it and checks its code.
  ///
  /// - Throws: `AgeError`, of any layer but the payload.
  init(reading source: Source, identities: [AgeIdentity]) throws(AgeError) {
    var input = LookAhead(try Unwrapped(source))
    try input.fill(AgeLimits.header)
    var length = 0
    let header = try Header(parsing: Array(input.pending), length: &length)
    let fileKey = try AgeIdentity.fileKey(of: header, identities)
    guard try header.isAuthentic(fileKey: fileKey) else { throw .changedHeader }
    _ = input.take(length)
    let nonce = try input.read(atMost: PayloadStream.nonceLength)
    guard nonce.count == PayloadStream.nonceLength else { throw .truncated }
    stream = try PayloadStream(fileKey: fileKey, nonce: Array(nonce))
    self.input = input
  }

  /// The next piece, at most 64 KiB; `nil` after the last, when the file ended where it had to.
  ///
  /// - Throws: `AgeError`, mostly of the payload; once thrown it is thrown for ever.
  public mutating func next() throws(AgeError) -> [UInt8]? {
    switch state {
    case .finished: return nil
    case .failed(let error): throw error
    case .reading: break
    }
    do throws(AgeError) { return try readChunk() } catch {
      state = .failed(error)
      throw error
    }
  }

  /// A chunk is the last when nothing follows: its nonce says the same, or it does not open.
  private mutating func readChunk() throws(AgeError) -> [UInt8] {
    try input.fill(PayloadStream.sealedLength + 1)
    let isLast = input.pending.count <= PayloadStream.sealedLength
    let sealed = Array(input.take(PayloadStream.sealedLength))
    guard sealed.count >= ChaCha20Poly1305.tagLength else { throw .truncated }
    // The last chunk is empty only when all is: else the same content would have two forms.
    guard sealed.count > ChaCha20Poly1305.tagLength || stream.isAtStart else { throw .truncated }
    let content = try stream.open(sealed.span, isLast: isLast)
    if isLast { state = .finished }
    return content
  }
}
