import Reflection

/// The bytes of a file without their byte order mark, for places and lines.
struct SourceText {
  let bytes: [UInt8]

  init(_ file: [UInt8]) {
    bytes = file.starts(with: [0xef, 0xbb, 0xbf]) ? Array(file.dropFirst(3)) : file
  }

  /// The fault as a person sees it: lines and columns from 1, columns in characters.
  func fault(_ found: FoundFault, file: String) -> PackFault {
    let line = scalars(ofLine: found.mark.line)
    let before = String(String.UnicodeScalarView(line.prefix(found.mark.column)))
    return PackFault(
      file: file, line: found.mark.line + 1, column: before.count + 1, kind: found.kind,
      source: String(String.UnicodeScalarView(line.map(SourceText.shown))))
  }

  /// The scalars between two places.
  func scalars(from start: Mark, to end: Mark) -> ArraySlice<Unicode.Scalar> {
    let all = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    let low = min(start.index, all.count)
    return all[low..<min(max(low, end.index), all.count)]
  }

  private func scalars(ofLine number: Int) -> [Unicode.Scalar] {
    var rest = bytes[...]
    for _ in 0..<number {
      guard let end = rest.firstIndex(where: isLineEnd) else { return [] }
      let isPair = rest[end] == 0x0d && end + 1 < rest.endIndex && rest[end + 1] == 0x0a
      rest = rest[(end + (isPair ? 2 : 1))...]
    }
    return Array(String(decoding: rest.prefix { !isLineEnd($0) }, as: UTF8.self).unicodeScalars)
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0a || byte == 0x0d }

  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar == "\t" ? " " : isForbidden(scalar) ? "\u{fffd}" : scalar
  }
}
