import AgeFormat
import Reflection
import Sodium

/// The digits that two people compare (architecture.md section 5, "Comparing").
enum Comparison {
  private static let salt = [UInt8]("tandem/compare/1".utf8)
  private static let passes: UInt32 = 3
  /// 64 MiB.
  private static let memory: UInt32 = 64 << 10
  private static let length = 32

  /// The digits of two keys, the same on both sides.
  ///
  /// A man in the middle chooses one key on each side: each key that he tries costs him what the
  /// derivation costs, and a plain hash would cost nothing.
  ///
  /// - Parameters:
  ///   - one: a key.
  ///   - other: the other key.
  ///   - derive: makes 32 bytes of 64.
  /// - Throws: `CardRefusal.outOfMemory`.
  /// - Returns: six groups.
  static func digits(
    _ one: X25519Recipient, _ other: X25519Recipient,
    by derive: ([UInt8]) throws(CardRefusal) -> [UInt8] = argon
  ) throws(CardRefusal) -> ComparisonDigits {
    let isInOrder = one.point.lexicographicallyPrecedes(other.point)
    let bytes = try derive(isInOrder ? one.point + other.point : other.point + one.point)
    return ComparisonDigits(groups: groups(6, of: bytes))
  }

  /// The first groups of digits, at most six, of 32 bytes.
  static func groups(_ count: Int, of bytes: [UInt8]) -> [String] {
    (0..<count).map { group(bytes[$0 * 5..<$0 * 5 + 5]) }
  }

  static func argon(_ keys: [UInt8]) throws(CardRefusal) -> [UInt8] { try argon(keys, salt: salt) }

  static func argon(_ keys: [UInt8], salt: [UInt8]) throws(CardRefusal) -> [UInt8] {
    do throws(SodiumError) {
      let output = try Argon2id.derive(
        from: try SecretBytes(copying: keys.span), salt: salt, passes: passes, memory: memory,
        count: length)
      return output.withSpan { span in span.indices.map { span[$0] } }
    } catch {
      throw .outOfMemory
    }
  }

  /// Five bytes, big-endian, as five decimal digits.
  private static func group(_ bytes: ArraySlice<UInt8>) -> String {
    let number = bytes.reduce(0 as UInt64) { $0 << 8 | UInt64($1) } % 100_000
    let digits = String(number)
    return String(repeating: "0", count: 5 - digits.count) + digits
  }
}
