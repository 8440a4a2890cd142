import Reflection
import Sodium

/// What stands in the file of a note that was left while the journal was locked: `format.md`.
struct NotePayload: Equatable {
  /// The journal that it is for, 16 bytes.
  var journal: [UInt8]
  /// Its number, 16 bytes.
  var id: [UInt8]
  /// When it was written.
  var made: Moment
  /// The words.
  var text: String

  private static let first = Array("tandem-note/1\n".utf8)
  private static let quote = Array("> ".utf8)
  private static let lineFeed = UInt8(ascii: "\n")
  private static let dot = UInt8(ascii: ".")
  /// What a payload is padded to, in bytes.
  private static let padding = 4096

  /// The bytes, filled with dots.
  var encoded: [UInt8] {
    var bytes = NotePayload.first
    bytes += NotePayload.line("journal: ", journal.hex) + NotePayload.line("id: ", id.hex)
    bytes += NotePayload.line("made: ", Array(made.description.utf8))
    for line in text.utf8.split(separator: NotePayload.lineFeed, omittingEmptySubsequences: false) {
      bytes += NotePayload.quote + line + [NotePayload.lineFeed]
    }
    let count = bytes.count + NotePayload.line("pad: ", []).count
    let dots = Layout.paddedLength(count, to: NotePayload.padding) - count
    return bytes + NotePayload.line("pad: ", [UInt8](repeating: NotePayload.dot, count: dots))
  }

  private static func line(_ name: String, _ value: [UInt8]) -> [UInt8] {
    Array(name.utf8) + value + [lineFeed]
  }
}

extension NotePayload {
  /// Reads what `encoded` writes, and nothing else: what is read is written again alike.
  init?(_ bytes: [UInt8]) {
    var lines = bytes.split(separator: NotePayload.lineFeed, omittingEmptySubsequences: false)[...]
    guard lines.popLast()?.isEmpty == true, lines.popLast() != nil, lines.popFirst() != nil,
      let journal = NotePayload.value("journal: ", &lines).flatMap(NotePayload.id),
      let id = NotePayload.value("id: ", &lines).flatMap(NotePayload.id),
      let made = NotePayload.value("made: ", &lines).flatMap({
        Moment(iso: String(decoding: $0, as: UTF8.self))
      }),
      !lines.isEmpty, lines.allSatisfy({ $0.starts(with: NotePayload.quote) })
    else { return nil }
    let words = lines.map { $0.dropFirst(NotePayload.quote.count) }.joined(separator: [10])
    guard let text = String(validating: words, as: UTF8.self), !text.utf8.contains(0) else {
      return nil
    }
    self.init(journal: journal, id: id, made: made, text: text)
    guard encoded == bytes else { return nil }
  }

  private static func value(
    _ name: String, _ lines: inout ArraySlice<ArraySlice<UInt8>>
  ) -> ArraySlice<UInt8>? {
    guard let line = lines.popFirst(), line.starts(with: name.utf8) else { return nil }
    return line.dropFirst(name.utf8.count)
  }

  /// 16 bytes as 32 lower-case digits.
  private static func id(_ hex: ArraySlice<UInt8>) -> [UInt8]? {
    guard hex.count == 2 * Layout.idLength else { return nil }
    let digits = hex.map { digit in digit < 58 ? Int(digit) - 48 : Int(digit) - 87 }
    guard digits.allSatisfy({ (0..<16).contains($0) }) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
