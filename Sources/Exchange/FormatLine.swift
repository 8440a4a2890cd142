/// The first line of everything that is exchanged: `tandem-card/1`.
enum FormatLine {
  /// Whether bytes begin with that line and a greater version: only a number that was read says so.
  static func isNewer(_ bytes: [UInt8], than version: String, _ product: String) -> Bool {
    let line = bytes.prefix { $0 != 10 }.dropFirst(product.utf8.count)
    guard line.count < bytes.count - product.utf8.count, (1...9).contains(line.count),
      line.first != UInt8(ascii: "0"), line.allSatisfy({ (48...57).contains($0) })
    else { return false }
    return Int(String(decoding: Array(line), as: UTF8.self)) ?? 0 > Int(version) ?? 0
  }

  /// Whether the line stands anywhere in bytes, at the beginning of a line or after marks that mail puts
  /// there.
  static func stands(_ product: String, in bytes: [UInt8]) -> Bool {
    let wanted = Array(product.utf8)
    return bytes.split { $0 == 10 || $0 == 13 }.contains { line in
      line.drop { !(0x61...0x7A).contains($0) }.starts(with: wanted)
        && line.prefix { !(0x61...0x7A).contains($0) }.count <= 16
    }
  }
}
