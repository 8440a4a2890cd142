/// One way to the file key: age v1, "Recipient stanza".
struct Stanza: Equatable {
  /// The words of the first line: the type, then its arguments.
  var words: [String]
  /// The content.
  var body: [UInt8]

  /// The characters of a full line of a body; the last line is shorter, and may be empty.
  static let columns = 64

  /// The lines, as they stand in a header.
  var lines: [[UInt8]] {
    let text = Base64.encode(body)
    let starts = stride(from: 0, through: text.count, by: Stanza.columns)
    return [Array("-> \(words.joined(separator: " "))".utf8)]
      + starts.map { Array(text[$0..<min($0 + Stanza.columns, text.count)]) }
  }
}
