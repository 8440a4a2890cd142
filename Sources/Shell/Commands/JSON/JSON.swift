import FoundationEssentials

/// A value for other programs to read; keys come out in alphabetical order, always.
indirect enum JSON: Encodable, Equatable {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([JSON])
  case map([String: JSON])

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .flag(let flag): try container.encode(flag)
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    case .list(let list): try container.encode(list)
    case .map(let map): try container.encode(map)
    }
  }

  /// The value as one document, without a line feed at its end; nothing in it controls a terminal.
  func document() throws -> String {
    guard self != .list([]) else { return "[]" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return JSON.escaped(String(decoding: try encoder.encode(self), as: UTF8.self))
  }

  /// The document with whatever cannot be seen as `\u` and digits: it stands inside strings only.
  private static func escaped(_ document: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in document.unicodeScalars {
      guard isHidden(scalar) else {
        result.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        let zeros = String(repeating: "0", count: 4 - digits.count)
        // One by one: added together, they would have everything before them copied each time.
        for scalar in "\\u\(zeros)\(digits)".unicodeScalars { result.append(scalar) }
      }
    }
    return String(result)
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x7F else { return false }
    if scalar.properties.isNoncharacterCodePoint { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// A text, or null.
  init(_ text: String?) { self = text.map { .text($0) } ?? .null }

  /// Whether something is so, or null.
  init(_ flag: Bool?) { self = flag.map { .flag($0) } ?? .null }

  /// A number, or null.
  init(_ number: Int?) { self = number.map { .number($0) } ?? .null }
}
