/// A value for other programs to read (RFC 8259); keys come out in the order of their bytes, always.
indirect enum JSON: Equatable {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([JSON])
  case map([String: JSON])

  /// The value as one document, indented by two spaces, without a line feed at its end; nothing in
  /// it controls a terminal.
  var document: String {
    guard self != .list([]) else { return "[]" }
    var result = String.UnicodeScalarView()
    write(to: &result, indented: 0)
    return String(result)
  }

  private func write(to result: inout String.UnicodeScalarView, indented depth: Int) {
    switch self {
    case .null: result.append(contentsOf: "null".unicodeScalars)
    case .flag(let flag): result.append(contentsOf: (flag ? "true" : "false").unicodeScalars)
    case .number(let number): result.append(contentsOf: String(number).unicodeScalars)
    case .text(let text): JSON.write(text, to: &result)
    case .list(let items):
      JSON.write(items, between: ("[", "]"), to: &result, indented: depth) { item, result in
        item.write(to: &result, indented: depth + 1)
      }
    case .map(let entries):
      let sorted = entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      JSON.write(sorted, between: ("{", "}"), to: &result, indented: depth) { entry, result in
        JSON.write(entry.key, to: &result)
        result.append(contentsOf: " : ".unicodeScalars)
        entry.value.write(to: &result, indented: depth + 1)
      }
    }
  }

  /// One item a line; an empty list or map has an empty line inside.
  private static func write<Item>(
    _ items: [Item], between ends: (open: Unicode.Scalar, close: Unicode.Scalar),
    to result: inout String.UnicodeScalarView, indented depth: Int,
    _ writeItem: (Item, inout String.UnicodeScalarView) -> Void
  ) {
    func startLine(_ depth: Int) {
      result.append("\n")
      for _ in 0..<depth { result.append(contentsOf: "  ".unicodeScalars) }
    }
    result.append(ends.open)
    if items.isEmpty { result.append("\n") }
    for (index, item) in items.enumerated() {
      if index > 0 { result.append(",") }
      startLine(depth + 1)
      writeItem(item, &result)
    }
    startLine(depth)
    result.append(ends.close)
  }

  private static func write(_ text: String, to result: inout String.UnicodeScalarView) {
    result.append("\"")
    // One by one: added together, they would have everything before them copied each time.
    for scalar in text.unicodeScalars {
      if let letter = shortEscapes[scalar] {
        result.append("\\")
        result.append(letter)
      } else if isHidden(scalar) {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          for scalar in ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
            .unicodeScalars
          { result.append(scalar) }
        }
      } else {
        result.append(scalar)
      }
    }
    result.append("\"")
  }

  /// RFC 8259, section 7.
  private static let shortEscapes: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "\\": "\\", "\u{8}": "b", "\u{c}": "f", "\n": "n", "\r": "r", "\t": "t",
  ]

  /// Whatever cannot be seen is written as `\u` and digits.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x7F else { return scalar.value < 0x20 }
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
