/// A number of 16 random bytes that whoever made a thing drew for it, written as 32 hex digits.
public struct DrawnNumber<Thing>: Sendable, Hashable, CustomStringConvertible {
  /// The 16 bytes.
  public let bytes: [UInt8]

  /// Creates a number of exactly 16 bytes; `nil` for another length.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// Creates a number of 16 bytes from a source of random ones.
  public init(random: (Int) -> [UInt8]) {
    bytes = random(16)
    precondition(bytes.count == 16, "16 bytes")
  }

  /// Reads 32 lower-case hex digits; `nil` for anything else.
  public init?(hex text: some StringProtocol) {
    guard let bytes = Hex.bytes(text.utf8) else { return nil }
    self.init(bytes: bytes)
  }

  /// 32 lower-case hex digits.
  public var description: String { Hex.text(bytes) }
}
