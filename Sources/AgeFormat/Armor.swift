/// The text form of a file (RFC 7468, strict, with the label of age).
enum Armor {
  static let begin = [UInt8]("-----BEGIN AGE ENCRYPTED FILE-----".utf8)
  static let end = [UInt8]("-----END AGE ENCRYPTED FILE-----".utf8)
  /// The characters of a full line.
  static let columns = 64

  static func encode(_ file: [UInt8]) -> [UInt8] {
    let lines = stride(from: 0, to: file.count, by: columns / 4 * 3).map {
      Base64.encodePadded(file[$0..<min($0 + columns / 4 * 3, file.count)])
    }
    return ([begin] + lines + [end]).flatMap { $0 + [10] }
  }

  static func isSpace(_ byte: UInt8) -> Bool { [9, 10, 13, 32].contains(byte) }
}

/// A file, out of its armor or as it is.
struct Unwrapped<Source: AgeSource>: AgeSource {
  private var source: LookAhead<Source>
  private let isArmored: Bool
  private var line = 0
  private var isAtEnd = false
  private var decoded: ArraySlice<UInt8> = []

  /// Looks at how the file begins: what is neither is read as binary, and refused as that.
  init(_ source: Source) throws(AgeError) {
    var source = LookAhead(source)
    try source.fill(AgeLimits.whitespace + Armor.begin.count)
    let spaces = source.pending.prefix { Armor.isSpace($0) }
    isArmored = source.pending.dropFirst(spaces.count).starts(with: Armor.begin)
    if isArmored {
      line = spaces.count { $0 == 10 }
      _ = source.take(spaces.count)
    }
    self.source = source
    if isArmored, try nextLine() != Armor.begin[...] { throw fault }
  }

  mutating func read(atMost count: Int) throws(AgeError) -> ArraySlice<UInt8> {
    guard isArmored else { return try source.read(atMost: count) }
    while decoded.isEmpty, !isAtEnd { try decodeLine() }
    defer { decoded = decoded.dropFirst(count) }
    return decoded.prefix(count)
  }

  private var fault: AgeError { .malformedArmor(line: line) }

  /// A short line is the last of the text.
  private mutating func decodeLine() throws(AgeError) {
    let text = try nextLine()
    if text == Armor.end[...] { return try finish() }
    guard let bytes = Base64.decodePadded(text) else { throw fault }
    decoded = bytes[...]
    guard text.count < Armor.columns || bytes.count < Armor.columns / 4 * 3 else { return }
    guard try nextLine() == Armor.end[...] else { throw fault }
    try finish()
  }

  /// After the end there is white space, and not much of it.
  private mutating func finish() throws(AgeError) {
    isAtEnd = true
    try source.fill(AgeLimits.whitespace + 1)
    guard source.pending.count <= AgeLimits.whitespace,
      source.pending.allSatisfy({ Armor.isSpace($0) })
    else { throw fault }
  }

  /// The next line without its LF or CRLF; only the last may do without.
  private mutating func nextLine() throws(AgeError) -> ArraySlice<UInt8> {
    line += 1
    try source.fill(Armor.columns + 2)
    let text = source.pending.prefix { $0 != 10 }
    guard text.count < source.pending.count || text == Armor.end[...] else { throw fault }
    _ = source.take(text.count + 1)
    let bare = text.last == 13 ? text.dropLast() : text
    guard !bare.isEmpty, bare.count <= Armor.columns else { throw fault }
    return bare
  }
}
