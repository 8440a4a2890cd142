import Reflection
import Sodium
import Testing

@testable import Exchange

@Suite struct DrawnPhraseTests {
  /// 2,048 words of the same length that say their number.
  private static let list: WordList = {
    let letters = Array("abcdefghijklmnopqrstuvwxyz".utf8)
    var lines: [UInt8] = []
    for number in 0..<WordList.count {
      lines += [letters[number / 676], letters[number / 26 % 26], letters[number % 26], 10]
    }
    guard let list = WordList(lines) else { fatalError("no list") }
    return list
  }()

  private func draw() throws -> String {
    try DrawnPhrase.draw(from: Self.list).withSpan { span in
      String(decoding: span.indices.map { span[$0] }, as: UTF8.self)
    }
  }

  @Test func `six words are joined by hyphens, and nothing stands around them`() throws {
    let words = try draw().split(separator: "-", omittingEmptySubsequences: false)
    #expect(words.count == 6 && words.allSatisfy { $0.count == 3 })
  }

  @Test func `every word can come at every place, about as often as any other`() throws {
    var seen = Array(repeating: Array(repeating: 0, count: 16), count: 6)
    let known = Dictionary(
      uniqueKeysWithValues: (0..<WordList.count).map {
        (String(decoding: Self.list[$0], as: UTF8.self), $0)
      })
    let draws = 3200
    for _ in 0..<draws {
      for (place, word) in try draw().split(separator: "-").enumerated() {
        seen[place][try #require(known[String(word)]) / 128] += 1
      }
    }
    // 200 are expected in each sixteenth of the list; six standard deviations are 82.
    for counts in seen { for count in counts { #expect((118...282).contains(count)) } }
  }
}
