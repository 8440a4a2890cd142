/// The lines of a text in UTF-8, as a cursor walks over them.
struct TextLines {
  private let bytes: [UInt8]
  private static let lineFeed = UInt8(ascii: "\n")

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Where the cursor comes to one line up or down, at the same character of the line or at its
  /// end; `nil` when there is no such line.
  func move(from point: Int, up: Bool) -> Int? {
    let start = lineStart(point)
    let column = characters(start..<point)
    if up {
      return start > 0 ? place(column, inLineAt: lineStart(start - 1)) : nil
    }
    let end = lineEnd(point)
    return end < bytes.count ? place(column, inLineAt: end + 1) : nil
  }

  private func lineStart(_ index: Int) -> Int {
    (bytes[..<index].lastIndex(of: Self.lineFeed) ?? -1) + 1
  }

  private func lineEnd(_ index: Int) -> Int {
    bytes[index...].firstIndex(of: Self.lineFeed) ?? bytes.count
  }

  private func characters(_ range: Range<Int>) -> Int {
    bytes[range].count { !isContinuation($0) }
  }

  private func place(_ column: Int, inLineAt start: Int) -> Int {
    let starts = (start..<lineEnd(start)).filter { !isContinuation(bytes[$0]) }
    return column < starts.count ? starts[column] : lineEnd(start)
  }

  private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
