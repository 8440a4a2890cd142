/// Makes any text harmless to a terminal and honest to a reader.
///
/// Line feeds stay; a tab becomes four spaces; the carriage return of a CR LF goes, a lone one is
/// shown. Controls are shown by their pictures (`␛`) or their code (`⟨U+009B⟩`); so is whatever
/// turns the direction of a line or cannot be seen: bidi controls, zero-width and tag characters,
/// fillers, soft hyphens. Two exceptions serve emoji: a variation selector after an emoji, and the
/// joiner between two. Joiners in other scripts are shown: an invisible character that matters
/// there can hide a difference here, and both languages do without. Accents stay; past
/// `markLimit` marks on one letter they would cover other lines, and are shown by their code.
enum Sanitiser {
  /// Combining marks that one letter may carry.
  static let markLimit = 4

  /// The text as it may be written to a terminal.
  static func clean(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlainByte) { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var marks = 0
    for index in scalars.indices {
      let scalar = scalars[index]
      marks = isMark(scalar) ? marks + 1 : 0
      switch fate(of: index, in: scalars, marks: marks) {
      case .kept: result.append(scalar)
      case .dropped: break
      // One by one: added together, they would have everything before them copied each time.
      case .replaced(let shown): for scalar in shown.unicodeScalars { result.append(scalar) }
      }
    }
    return String(result)
  }

  private enum Fate {
    case kept, dropped
    case replaced(String)
  }

  private static func isPlainByte(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) || byte == 0x0A
  }

  private static func fate(
    of index: Int, in scalars: [Unicode.Scalar], marks: Int
  ) -> Fate {
    let scalar = scalars[index]
    let next = index + 1 < scalars.count ? scalars[index + 1] : nil
    switch scalar.value {
    case 0x0A: return .kept
    case 0x09: return .replaced("    ")
    case 0x0D where next == "\n": return .dropped
    case 0..<0x20: return .replaced(picture(0x2400 + scalar.value))
    case 0x7F: return .replaced(picture(0x2421))
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300: return .kept
    case 0xFE0E, 0xFE0F:
      return index > 0 && isEmoji(scalars[index - 1]) ? .kept : .replaced(code(scalar))
    case 0x200D: return joinsEmoji(index, scalars) ? .kept : .replaced(code(scalar))
    default: return isVisible(scalar) && marks <= markLimit ? .kept : .replaced(code(scalar))
    }
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    let isNoncharacter =
      scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return false
    default: return !isNoncharacter && !scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    let category = scalar.properties.generalCategory
    return category == .nonspacingMark || category == .enclosingMark
  }

  private static func joinsEmoji(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard index > 0, index + 1 < scalars.count else { return false }
    let before = scalars[index - 1].value == 0xFE0F && index > 1 ? index - 2 : index - 1
    return isEmoji(scalars[before]) && isEmoji(scalars[index + 1])
  }

  /// Digits are emoji to Unicode too; here they are not.
  private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x2000 && scalar.properties.isEmoji
  }

  private static func picture(_ value: UInt32) -> String {
    Unicode.Scalar(value).map { String(Character($0)) } ?? "?"
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟩"
  }
}
