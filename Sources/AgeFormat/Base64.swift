/// Base64 (RFC 4648, section 4) in its one form.
enum Base64 {
  private static let alphabet = [UInt8](
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  /// The value of each byte, 64 for what is no digit.
  private static let values = (0...255).map { byte in
    UInt8(alphabet.firstIndex(of: UInt8(byte)) ?? 64)
  }
  private static let padding = UInt8(ascii: "=")

  /// The digits, without padding.
  static func encode(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    var rest: UInt32 = 0
    var bits = 0
    for byte in bytes {
      rest = (rest & 0xff) << 8 | UInt32(byte)
      bits += 8
      while bits >= 6 {
        bits -= 6
        text.append(alphabet[Int(rest >> UInt32(bits) & 63)])
      }
    }
    if bits > 0 { text.append(alphabet[Int(rest << UInt32(6 - bits) & 63)]) }
    return text
  }

  /// The digits, padded to groups of four.
  static func encodePadded(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let text = encode(bytes)
    return text + [UInt8](repeating: padding, count: (4 - text.count % 4) % 4)
  }

  /// The bytes of a text; `nil` for anything that `encode` does not write.
  static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest: UInt32 = 0
    var bits = 0
    for character in text {
      let value = values[Int(character)]
      guard value < 64 else { return nil }
      rest = (rest & 0xff) << 6 | UInt32(value)
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: rest >> UInt32(bits)))
      }
    }
    guard bits < 6, rest & (1 << UInt32(bits) - 1) == 0 else { return nil }
    return bytes
  }

  /// The bytes of a text; `nil` for anything that `encodePadded` does not write.
  static func decodePadded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let digits = text.suffix(2).contains(padding) ? text.prefix { $0 != padding } : text
    guard text.count.isMultiple(of: 4), text.count - digits.count == (4 - digits.count % 4) % 4,
      text[digits.endIndex...].allSatisfy({ $0 == padding })
    else { return nil }
    return decode(digits)
  }
}
