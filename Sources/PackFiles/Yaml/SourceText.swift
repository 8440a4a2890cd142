import Reflection

/// The bytes of a file without their byte order mark, for places and lines.
struct SourceText {
  let bytes: [UInt8]

  init(_ file: [UInt8]) {
    bytes = file.starts(with: [0xef, 0xbb, 0xbf]) ? Array(file.dropFirst(3)) : file
  }

  /// A fault as a person sees it.
  func fault(_ found: FoundFault, file: String) -> PackFault {
    faults([found], file: file)[0]
  }

  /// Faults as a person sees them: lines and columns from 1, columns in characters.
  ///
  /// Each line is looked at once, however many faults it has; they must come in the order of their
  /// places.
  func faults(_ found: [FoundFault], file: String) -> [PackFault] {
    var number = -1
    var line: [Unicode.Scalar] = []
    var counted = (scalars: 0, characters: 0)
    return found.map { fault in
      if fault.mark.line != number {
        (number, counted) = (fault.mark.line, (0, 0))
        line = scalars(ofLine: number)
      }
      let end = max(counted.scalars, min(fault.mark.column, line.count))
      let passed = String(String.UnicodeScalarView(line[counted.scalars..<end])).count
      counted = (end, counted.characters + passed)
      let (source, caret) = excerpt(line, around: end)
      return PackFault(
        file: file, line: number + 1, column: counted.characters + 1, kind: fault.kind,
        source: source, caret: caret)
    }
  }

  /// The line, or of a long one what stands around a place; and where the place is in it, from 1.
  private func excerpt(_ line: [Unicode.Scalar], around place: Int) -> (String, Int) {
    let start = line.count <= PackLimit.excerpt ? 0 : max(0, place - PackLimit.excerpt / 2)
    let cut = Array(line[start..<min(line.count, start + PackLimit.excerpt)])
    let part = cut.indices.map { cut.holdsEmoji(at: $0) ? cut[$0] : SourceText.shown(cut[$0]) }
    let before = String(String.UnicodeScalarView(part[..<(place - start)]))
    return (String(String.UnicodeScalarView(part)), before.count + 1)
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
