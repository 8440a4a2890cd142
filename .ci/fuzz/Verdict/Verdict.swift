/// What a fuzz target says of the bytes it was given; a trap is the other way to find a fault.
public enum Verdict: Equatable {
  /// They are not what it reads.
  case refused
  /// They were read, and all that is promised of them holds.
  case accepted
  /// A promise that does not hold.
  case fault(String)

  /// Stops the process at a fault, for libFuzzer; 0 otherwise.
  public func demand() -> CInt {
    if case .fault(let fault) = self { fatalError(fault) }
    return 0
  }

  /// The bytes that libFuzzer lends.
  public static func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start, count: count))
  }
}
