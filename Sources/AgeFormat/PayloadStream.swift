import Sodium

/// The content of an age file, chunk after chunk: age v1, "Payload" (STREAM).
struct PayloadStream: ~Copyable {
  /// Bytes of a chunk but for the last, which has 1 to this many; 0 only when all is empty.
  static let chunkLength = 65_536
  /// Bytes of a sealed chunk.
  static let sealedLength = chunkLength + ChaCha20Poly1305.tagLength
  /// Bytes before the first chunk.
  static let nonceLength = 16

  private let key: SecretBytes
  private var chunk: UInt64 = 0

  init(fileKey: borrowing SecretBytes, nonce: [UInt8]) throws(AgeError) {
    key = try derivedKey(from: fileKey, salt: nonce, info: "payload")
  }

  mutating func seal(_ bytes: Span<UInt8>, isLast: Bool) -> [UInt8] {
    defer { chunk += 1 }
    return ChaCha20Poly1305.seal(bytes, under: key, nonce: nonce(isLast: isLast))
  }

  /// Opens the next chunk into memory that has exactly its length.
  mutating func open(
    _ bytes: Span<UInt8>, isLast: Bool, into target: UnsafeMutableRawBufferPointer
  ) throws(AgeError) {
    guard
      ChaCha20Poly1305.open(bytes, under: key, nonce: nonce(isLast: isLast), into: target)
    else { throw fault(of: bytes, isLast: isLast) }
    chunk += 1
  }

  /// Opens the next chunk.
  mutating func open(_ bytes: Span<UInt8>, isLast: Bool) throws(AgeError) -> [UInt8] {
    var content = [UInt8](repeating: 0, count: bytes.count - ChaCha20Poly1305.tagLength)
    var failure: AgeError?
    content.withUnsafeMutableBytes { target in
      do throws(AgeError) { try open(bytes, isLast: isLast, into: target) } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return content
  }

  /// Whether no chunk was opened or sealed.
  var isAtStart: Bool { chunk == 0 }

  /// Whether what does not open as the last chunk was not meant to be, or the other way round.
  private func fault(of bytes: Span<UInt8>, isLast: Bool) -> AgeError {
    var scratch = [UInt8](repeating: 0, count: bytes.count - ChaCha20Poly1305.tagLength)
    defer { Sodium.wipe(&scratch) }
    let isWhole = scratch.withUnsafeMutableBytes {
      ChaCha20Poly1305.open(bytes, under: key, nonce: nonce(isLast: !isLast), into: $0)
    }
    guard isWhole else { return .changedContent(chunk: chunk) }
    return isLast ? .truncated : .trailingBytes
  }

  /// An 11-byte big-endian counter, then 1 for the last chunk.
  private func nonce(isLast: Bool) -> [UInt8] {
    [0, 0, 0] + (0..<8).map { UInt8(truncatingIfNeeded: chunk >> (56 - 8 * $0)) }
      + [isLast ? 1 : 0]
  }
}
