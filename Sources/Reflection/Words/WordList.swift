/// A list of words to draw from: one a line, in the order of the alphabet, each with a line feed.
public struct WordList: Sendable {
  /// How many words a list has: eleven bits a word.
  public static let count = 2_048

  private let bytes: [UInt8]
  private let starts: [Int]

  /// Reads a list; `nil` unless it has 2,048 words of three to eight letters a to z, each once.
  public init?(_ bytes: [UInt8]) {
    guard bytes.last == 10 else { return nil }
    let lines = bytes.dropLast().split(separator: 10, omittingEmptySubsequences: false)
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    guard lines.count == WordList.count,
      lines.allSatisfy({ (3...8).contains($0.count) && $0.allSatisfy(letters.contains) }),
      zip(lines, lines.dropFirst()).allSatisfy({ $0.lexicographicallyPrecedes($1) })
    else { return nil }
    self.bytes = bytes
    starts = lines.map(\.startIndex) + [bytes.endIndex]
  }

  /// The letters of one word, 0..<2,048.
  public subscript(index: Int) -> ArraySlice<UInt8> {
    bytes[starts[index]..<(starts[index + 1] - 1)]
  }
}
