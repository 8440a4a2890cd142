import CSodium

/// What concerns libsodium as a whole.
public enum Sodium {
  private static let isReady: Bool = sodium_init() >= 0

  /// Starts the library; every entry of this module does so first.
  ///
  /// The corresponding C function is `sodium_init`.
  static func start() {
    // Without a source of random numbers there is nothing that could be done safely.
    precondition(isReady, "libsodium does not start")
  }

  /// The version of libsodium that runs, such as `1.0.18`.
  ///
  /// The corresponding C function is `sodium_version_string`.
  public static var version: String {
    unsafe sodium_version_string().map { unsafe String(cString: $0) } ?? ""
  }

  /// Random bytes from the system's generator.
  ///
  /// The corresponding C function is `randombytes_buf`.
  public static func randomBytes(_ count: Int) -> [UInt8] {
    start()
    return unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      unsafe randombytes_buf(buffer.baseAddress ?? nowhere, count)
      initialized = count
    }
  }

  /// Whether two byte strings are the same, in a time that tells only their lengths.
  ///
  /// The corresponding C function is `sodium_memcmp`.
  public static func areEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    start()
    guard left.count == right.count else { return false }
    return unsafe sodium_memcmp(left.start, right.start, left.count) == 0
  }

  /// Overwrites memory with zeros, whatever the optimiser thinks of it.
  ///
  /// The corresponding C function is `sodium_memzero`.
  public static func wipe(_ bytes: inout [UInt8]) {
    unsafe bytes.withUnsafeMutableBytes { unsafe sodium_memzero($0.start, $0.count) }
  }
}

/// Where nothing is: C wants an address also of no bytes, and does not look there.
nonisolated(unsafe) private let nowhere = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)

extension Span where Element == UInt8 {
  /// The first byte, for as long as the span can be used.
  @unsafe var start: UnsafePointer<UInt8> {
    unsafe withUnsafeBufferPointer { unsafe $0.baseAddress ?? UnsafePointer(nowhere) }
  }
  /// How many bytes, as C counts them.
  var length: UInt64 { UInt64(count) }
}

extension UnsafeMutableRawBufferPointer {
  /// The first byte.
  @unsafe var start: UnsafeMutablePointer<UInt8> {
    unsafe baseAddress?.assumingMemoryBound(to: UInt8.self) ?? nowhere
  }
}

extension [UInt8] {
  /// Makes an array of exactly this many bytes, all written by C.
  @unsafe init(filled count: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Void) {
    unsafe self.init(unsafeUninitializedCapacity: count) { buffer, initialized in
      unsafe body(buffer.baseAddress ?? nowhere)
      initialized = count
    }
  }
}
