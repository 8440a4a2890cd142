/// Reads fields of fixed length, little-endian; `nil` once the bytes have ended.
struct Fields {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func bytes(_ count: Int) -> [UInt8]? {
    guard rest.count >= count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }

  mutating func integer<Number: FixedWidthInteger>(_: Number.Type = Number.self) -> Number? {
    bytes(Number.bitWidth / 8).map { bytes in
      bytes.reversed().reduce(0) { $0 << 8 | Number($1) }
    }
  }

  /// Whether nothing but zeros is left.
  var isAtEnd: Bool { rest.allSatisfy { $0 == 0 } }
}

extension [UInt8] {
  /// The bytes of a number, the lowest first.
  init(little number: some FixedWidthInteger) {
    self = (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  /// Lower-case hexadecimal, as ASCII; never a `String`, for it may be a key.
  var hex: [UInt8] {
    flatMap { [$0 >> 4, $0 & 15] }.map { $0 < 10 ? $0 + 48 : $0 + 87 }
  }
}
