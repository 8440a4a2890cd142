/// Base64 (RFC 4648, section 4) without padding, in its one form.
enum Base64 {
  private static let alphabet = [UInt8](
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8]) -> [UInt8] {
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

  /// The bytes of a text; `nil` for anything that `encode` does not write.
  static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest: UInt32 = 0
    var bits = 0
    for character in text {
      guard let value = alphabet.firstIndex(of: character) else { return nil }
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
}
