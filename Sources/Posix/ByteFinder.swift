import CPosix

/// Finds bytes in bytes.
public enum ByteFinder {
  /// Where a needle first stands in a haystack; `nil` when it does not.
  ///
  /// The corresponding C function is `memmem`.
  public static func find(
    _ haystack: UnsafeRawBufferPointer, _ needle: UnsafeRawBufferPointer
  ) -> Int? {
    guard let start = haystack.baseAddress, let wanted = needle.baseAddress else {
      return unsafe needle.isEmpty ? 0 : nil
    }
    let offset = unsafe cposix_find(start, haystack.count, wanted, needle.count)
    return offset < 0 ? nil : Int(offset)
  }
}
