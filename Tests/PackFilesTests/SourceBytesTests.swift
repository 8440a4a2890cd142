import Reflection
import Testing

@testable import PackFiles

@Suite struct SourceBytesTests {
  private let small = Array(PackText.whole.utf8)

  @Test func `a byte order mark is taken off, and columns do not count it`() throws {
    #expect(fault(in: [0xef, 0xbb, 0xbf] + small) == nil)
    let spoilt = [0xef, 0xbb, 0xbf] + Array("titel: 1\n".utf8)
    let found = try #require(fault(in: spoilt))
    #expect([found.line, found.column] == [1, 1])
    #expect(found.source == "titel: 1")
  }

  @Test(arguments: ["☀️", "❤️‍🔥", "1️⃣", "👩‍💻", "👨‍👩‍👧", "🇫🇷", "👍🏽", "✍🏽️"])
  func `the emoji of any list of questions are read`(emoji: String) throws {
    for quote in ["", "\""] {
      let title = "{fr: \(quote)\(emoji) Le soir\(quote), en: \(quote)The evening \(emoji)\(quote)}"
      let text = PackText.whole.replacing("{fr: \"Le soir\", en: \"The evening\"}", with: title)
      try #require(text != PackText.whole)
      #expect(fault(in: text) == nil)
    }
  }

  @Test func `a second byte order mark is refused`() {
    let found = fault(in: [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf] + small)
    #expect(found?.kind == .forbiddenCharacter(0xfeff))
  }

  @Test(arguments: [true, false])
  func `UTF-16 is refused`(littleEndian: Bool) {
    let units = [0xfeff] + Array(PackText.whole.utf16)
    let bytes = units.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit & 0xff), UInt8(unit >> 8)]
      return littleEndian ? pair : pair.reversed()
    }
    #expect(fault(in: bytes)?.kind == .notUTF8)
    #expect(fault(in: Array(bytes.dropFirst(2)))?.kind == .forbiddenCharacter(0))
  }

  @Test(arguments: [
    [0xff], [0xc3], [0xc3, 0x28], [0xc0, 0xaf], [0xe0, 0x80, 0xaf], [0xed, 0xa0, 0x80],
    [0xf4, 0x90, 0x80, 0x80], [0x80],
  ])
  func `what is not UTF-8 is refused where it stands`(bytes: [UInt8]) throws {
    let found = try #require(fault(in: Array("# é\n# à ".utf8) + bytes + Array("\n".utf8)))
    #expect(found.kind == .notUTF8)
    #expect([found.line, found.column] == [2, 5])
  }

  @Test func `a file over the limit is refused, one at the limit is read`() {
    let room = PackLimit.file - small.count
    let filled = small + Array("#".utf8) + Array(repeating: UInt8(ascii: "x"), count: room - 1)
    #expect(filled.count == 262_144)
    #expect(fault(in: filled) == nil)
    let found = fault(in: filled + Array("x".utf8))
    #expect(found?.kind == .tooLarge(limit: 262_144))
    #expect(found?.line == 1)
    #expect(found?.column == 1)
  }

  @Test(arguments: ["[", "{", "{a: ", "- ", "? ", "[{a: "])
  func `a hundred thousand openings are refused for their depth`(opening: String) throws {
    let count = min(100_000, (PackLimit.file - 20) / opening.count)
    let found = try #require(fault(in: "format: " + String(repeating: opening, count: count)))
    switch found.kind {
    case .tooDeep(limit: 16), .syntax, .wrongShape: break
    default: Issue.record("\(found.kind)")
    }
  }

  @Test func `sixteen levels are read and seventeen are not`() throws {
    for depth in [16, 17] {
      // The map of the file is the first level.
      let nested =
        String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1)
      let kind = fault(in: PackText.whole.replacing("[GROW]", with: nested))?.kind
      #expect((kind == .tooDeep(limit: 16)) == (depth == 17))
    }
  }

  @Test func `501 steps are refused at the one that is too many`() throws {
    let steps = (1...501).map { "- {id: s\($0), type: text, ask: {fr: a, en: b}}\n" }
    let all = PackText.header + "steps:\n" + steps.joined()
    let found = try #require(fault(in: all))
    #expect(found.kind == .tooManySteps(limit: 500))
    #expect([found.line, found.column] == [513, 3])
    #expect(fault(in: PackText.header + "steps:\n" + steps.dropLast().joined()) == nil)
  }

  @Test func `fifty thousand keys and names that nobody knows are refused`() {
    let keys = (0..<25_000).map { "k\($0): 1\n" }.joined()
    #expect(fault(in: PackText.whole + keys) != nil)
    let names = (0..<25_000).map { "s\($0)" }.joined(separator: ", ")
    #expect(fault(in: PackText.whole + "summary: [\(names)]\n") != nil)
  }
}
