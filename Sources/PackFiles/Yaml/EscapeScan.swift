import Reflection

/// Finds the escape of a double-quoted text that makes a forbidden character.
///
/// - Parameters:
///   - raw: The text as it stands in the source, with its quotes.
///   - start: Where it begins.
/// - Returns: Where the escape stands; the start of the text when it cannot be found.
func markOfForbiddenEscape(in raw: ArraySlice<Unicode.Scalar>, at start: Mark) -> Mark {
  var mark = start
  var at = raw.startIndex
  while at < raw.endIndex {
    if raw[at] == "\\", at + 1 < raw.endIndex {
      let digits = escapeDigits[raw[at + 1]] ?? 0
      let hex = String(String.UnicodeScalarView(raw[(at + 2)...].prefix(digits)))
      let value = digits > 0 ? UInt32(hex, radix: 16) : shortEscapes[raw[at + 1]]
      if let value, let scalar = Unicode.Scalar(value), isForbiddenByEscape(scalar) { return mark }
      mark.skip(2)
      at += 2
      continue
    }
    if raw[at] == "\n" || raw[at] == "\r" {
      // CR LF counts as one line end.
      let isPair = raw[at] == "\r" && at + 1 < raw.endIndex && raw[at + 1] == "\n"
      mark = Mark(line: mark.line + 1, column: 0, index: mark.index + (isPair ? 2 : 1))
      at += isPair ? 2 : 1
    } else {
      mark.skip(1)
      at += 1
    }
  }
  return start
}

/// The first character that a text may not hold and that an escape brought.
func firstForbidden(in text: String) -> Unicode.Scalar? {
  guard text.unicodeScalars.contains(where: isForbiddenByEscape) else { return nil }
  let scalars = Array(text.unicodeScalars)
  return scalars.indices.first { isForbiddenByEscape(scalars[$0]) && !scalars.holdsEmoji(at: $0) }
    .map { scalars[$0] }
}

/// Whether no text may hold a character that only an escape can bring, unless it makes an emoji: also
/// CR, which turns back to the start of a terminal's line.
private func isForbiddenByEscape(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "\r" || isForbidden(scalar)
}

/// YAML 1.1, section 5.6: how many hexadecimal digits follow.
private let escapeDigits: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]

/// YAML 1.1, section 5.6: the escapes of one letter that make a forbidden character.
private let shortEscapes: [Unicode.Scalar: UInt32] = [
  "0": 0x00, "a": 0x07, "b": 0x08, "v": 0x0b, "f": 0x0c, "r": 0x0d, "e": 0x1b, "N": 0x85,
  "L": 0x2028, "P": 0x2029,
]

extension Mark {
  fileprivate mutating func skip(_ count: Int) {
    column += count
    index += count
  }
}
