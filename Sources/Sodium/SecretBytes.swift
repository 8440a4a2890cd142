import CSodium

/// Bytes that are locked in memory, have guard pages around them and are wiped when they go.
///
/// They cannot be copied, printed or coded. The corresponding C functions are `sodium_malloc` and
/// `sodium_free`.
@safe public struct SecretBytes: ~Copyable {
  private let base: UnsafeMutableRawPointer
  /// How many bytes there are.
  public let count: Int

  /// Creates bytes that are all zero.
  ///
  /// - Throws: `SodiumError.outOfMemory`.
  public init(zeros count: Int) throws(SodiumError) {
    Sodium.start()
    guard let memory = unsafe sodium_malloc(max(count, 1)) else { throw .outOfMemory }
    unsafe sodium_memzero(memory, max(count, 1))
    unsafe base = memory
    self.count = count
  }

  /// Creates random bytes.
  ///
  /// - Throws: `SodiumError.outOfMemory`.
  public init(random count: Int) throws(SodiumError) {
    try self.init(zeros: count)
    unsafe randombytes_buf(base, count)
  }

  /// Creates a copy of bytes that lie elsewhere; the caller wipes them there.
  ///
  /// - Throws: `SodiumError.outOfMemory`.
  public init(copying bytes: Span<UInt8>) throws(SodiumError) {
    try self.init(zeros: bytes.count)
    unsafe withMutableBytes { target in
      unsafe bytes.withUnsafeBytes { unsafe target.copyMemory(from: $0) }
    }
  }

  deinit { unsafe sodium_free(base) }

  /// Lends the bytes.
  public borrowing func withSpan<Outcome: ~Copyable, Failure>(
    _ body: (Span<UInt8>) throws(Failure) -> Outcome
  ) throws(Failure) -> Outcome {
    try body(
      unsafe Span<UInt8>(_unsafeStart: base.assumingMemoryBound(to: UInt8.self), count: count))
  }

  /// Lends the bytes to be written.
  public mutating func withMutableBytes<Outcome: ~Copyable, Failure>(
    _ body: (UnsafeMutableRawBufferPointer) throws(Failure) -> Outcome
  ) throws(Failure) -> Outcome {
    try unsafe body(UnsafeMutableRawBufferPointer(start: base, count: count))
  }

  /// A copy of a part of the bytes, as secret as they are.
  ///
  /// - Throws: `SodiumError.outOfMemory`.
  public borrowing func slice(_ range: Range<Int>) throws(SodiumError) -> SecretBytes {
    try withSpan { span throws(SodiumError) in
      try SecretBytes(copying: span.extracting(range))
    }
  }

  /// Whether the bytes are valid UTF-8, without a copy of them.
  public var isUTF8: Bool {
    let text = unsafe Span<UInt8>(
      _unsafeStart: base.assumingMemoryBound(to: UInt8.self), count: count)
    return (try? UTF8Span(validating: text)) != nil
  }
}
