/// The lines of a text that is read strictly: UTF-8, each line ended by a line feed.
struct Lines {
  private let lines: [ArraySlice<UInt8>]
  private var position = 0

  /// Splits bytes; what follows the last line feed is a line that nobody can take.
  init(_ bytes: [UInt8]) {
    lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
  }

  /// The number of the next line, 1 for the first.
  var number: Int { position + 1 }

  /// Whether all lines were taken and the last had its line feed.
  var isAtEnd: Bool { position == lines.count - 1 && lines[position].isEmpty }

  /// The next line, which is left where it is; `nil` at the end and for what is not UTF-8.
  private var next: String? {
    guard position < lines.count - 1 else { return nil }
    return String(validating: lines[position], as: UTF8.self)
  }

  /// Whether the next line begins so.
  func isNext(_ start: String) -> Bool {
    position < lines.count - 1 && lines[position].starts(with: start.utf8)
  }

  /// Takes the next line if it is this one.
  mutating func take(exactly line: String) -> Bool {
    guard position < lines.count - 1, lines[position].elementsEqual(line.utf8) else { return false }
    position += 1
    return true
  }

  /// Takes the next line if it begins so, and gives the rest of it.
  mutating func take(after start: String) -> String? {
    guard isNext(start), let line = next else { return nil }
    position += 1
    return String(decoding: Array(line.utf8.dropFirst(start.utf8.count)), as: UTF8.self)
  }
}
