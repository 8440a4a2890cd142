/// The number of a letter: its sender drew it.
public typealias LetterID = DrawnNumber<Letter>

/// The number of a passage within a letter: 4 random bytes, written as 8 hex digits.
///
/// It is drawn anew for each letter, so that nothing of the journal's order shows.
public struct PartID: Sendable, Hashable, CustomStringConvertible {
  /// The 4 bytes.
  public let bytes: [UInt8]

  /// Creates a number of exactly 4 bytes; `nil` for another length.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 4 else { return nil }
    self.bytes = bytes
  }

  /// Creates a number of 4 bytes from a source of random ones.
  public init(random: (Int) -> [UInt8]) {
    bytes = random(4)
    precondition(bytes.count == 4, "4 bytes")
  }

  /// Reads 8 lower-case hex digits; `nil` for anything else.
  public init?(hex text: some StringProtocol) {
    guard let bytes = Hex.bytes(text.utf8) else { return nil }
    self.init(bytes: bytes)
  }

  /// 8 lower-case hex digits.
  public var description: String { Hex.text(bytes) }
}

/// Bytes as lower-case hex digits.
public enum Hex {
  private static let digits = Array("0123456789abcdef".utf8)

  /// Two digits a byte.
  public static func text(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The bytes of digits; `nil` for anything that `text` does not write.
  public static func bytes(_ text: some Collection<UInt8>) -> [UInt8]? {
    let values = text.compactMap { digits.firstIndex(of: $0) }
    guard values.count == text.count, values.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: values.count, by: 2).map {
      UInt8(values[$0] << 4 | values[$0 + 1])
    }
  }
}
