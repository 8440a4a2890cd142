/// Bech32 (BIP 173), without its limit of 90 characters, as age writes keys.
enum Bech32 {
  private static let alphabet = [UInt8]("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
  private static let generator: [UInt32] = [
    0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3,
  ]
  private static let checksumLength = 6

  /// The lower-case text of bytes under a prefix.
  static func encode(prefix: String, _ bytes: Span<UInt8>) -> [UInt8] {
    let groups = regrouped(bytes)
    let checked = expanded(prefix) + groups + [UInt8](repeating: 0, count: checksumLength)
    let sum = checksum(checked) ^ 1
    let tail = (0..<checksumLength).map { UInt8(sum >> (5 * (5 - UInt32($0))) & 31) }
    return Array(prefix.utf8) + Array("1".utf8) + (groups + tail).map { alphabet[Int($0)] }
  }

  /// The bytes of a lower-case text under a prefix; `nil` for anything that `encode` does not write.
  static func decode(prefix: String, _ text: [UInt8]) -> [UInt8]? {
    let head = Array(prefix.utf8) + Array("1".utf8)
    guard text.starts(with: head), text.count >= head.count + checksumLength else { return nil }
    let indices = text[head.count...].compactMap { alphabet.firstIndex(of: $0) }
    guard indices.count == text.count - head.count else { return nil }
    let groups = indices.map { UInt8($0) }
    guard checksum(expanded(prefix) + groups) == 1 else { return nil }
    return joined(groups.dropLast(checksumLength))
  }

  private static func checksum(_ values: [UInt8]) -> UInt32 {
    var sum: UInt32 = 1
    for value in values {
      let top = sum >> 25
      sum = (sum & 0x1ff_ffff) << 5 ^ UInt32(value)
      for (bit, factor) in generator.enumerated() where top >> UInt32(bit) & 1 == 1 {
        sum ^= factor
      }
    }
    return sum
  }

  private static func expanded(_ prefix: String) -> [UInt8] {
    prefix.utf8.map { $0 >> 5 } + [0] + prefix.utf8.map { $0 & 31 }
  }

  private static func regrouped(_ bytes: Span<UInt8>) -> [UInt8] {
    var groups: [UInt8] = []
    var rest: UInt32 = 0
    var bits = 0
    for index in bytes.indices {
      rest = (rest & 0xfff) << 8 | UInt32(bytes[index])
      bits += 8
      while bits >= 5 {
        bits -= 5
        groups.append(UInt8(rest >> UInt32(bits) & 31))
      }
    }
    if bits > 0 { groups.append(UInt8(rest << UInt32(5 - bits) & 31)) }
    return groups
  }

  /// Bytes of groups of five bits; what is left over must be fewer than five bits, all zero.
  private static func joined(_ groups: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest: UInt32 = 0
    var bits = 0
    for group in groups {
      rest = (rest & 0xfff) << 5 | UInt32(group)
      bits += 5
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: rest >> UInt32(bits)))
      }
    }
    guard bits < 5, rest & (1 << UInt32(bits) - 1) == 0 else { return nil }
    return bytes
  }
}
