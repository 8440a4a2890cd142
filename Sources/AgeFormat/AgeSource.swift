/// Where bytes come from.
public protocol AgeSource {
  /// Reads on.
  ///
  /// - Parameter count: the most bytes that are wanted, at least 1.
  /// - Returns: at least one byte; none only at the end.
  /// - Throws: `AgeError.unreadable`.
  mutating func read(atMost count: Int) throws(AgeError) -> ArraySlice<UInt8>
}

/// Bytes that are in memory.
public struct MemorySource: AgeSource {
  private var rest: ArraySlice<UInt8>

  /// Reads bytes from their first to their last.
  public init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// Reads on.
  public mutating func read(atMost count: Int) throws(AgeError) -> ArraySlice<UInt8> {
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }
}

/// A source that can be looked ahead in.
struct LookAhead<Source: AgeSource>: AgeSource {
  private var source: Source
  private(set) var pending: ArraySlice<UInt8> = []
  private var isAtEnd = false

  init(_ source: Source) { self.source = source }

  /// Sees to it that so many bytes are pending, or all that there are.
  mutating func fill(_ count: Int) throws(AgeError) {
    guard pending.count < count else { return }
    // An array that begins anew: what was taken is not carried along.
    var gathered = Array(pending)
    while gathered.count < count, !isAtEnd {
      let more = try source.read(atMost: count - gathered.count)
      isAtEnd = more.isEmpty
      gathered += more
    }
    pending = gathered[...]
  }

  mutating func read(atMost count: Int) throws(AgeError) -> ArraySlice<UInt8> {
    try fill(count)
    return take(count)
  }

  /// Takes what is pending, so many bytes at most.
  mutating func take(_ count: Int) -> ArraySlice<UInt8> {
    defer { pending = pending.dropFirst(count) }
    return pending.prefix(count)
  }
}
