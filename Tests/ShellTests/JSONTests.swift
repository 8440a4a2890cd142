import Foundation
import Testing

@testable import Reflection
@testable import Shell

/// Foundation reads and writes as the witness.
@Suite struct JSONTests {
  @Test(arguments: 0..<200) func `Foundation writes the same and reads the same`(seed: UInt64)
    throws
  {
    var chance = Chance(seed: seed)
    let value = JSONTests.value(&chance, depth: 4)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let written = String(decoding: try encoder.encode(Witness(value)), as: UTF8.self)
    // An empty list alone is said on one line.
    #expect(value.document == (value == .list([]) ? "[]" : written))
  }

  @Test func `what cannot be seen is written with digits, and reads as what it was`() throws {
    let hidden =
      "a\u{0}\u{1b}[2J\u{7f}\u{9b}\u{202e}\u{feff}\u{e0041}\u{fffe}\u{2028}é🧗\u{200d}♀\u{fe0f}\"\\/\n"
    let document = JSON.list([.text(hidden)]).document
    #expect(!document.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(document.contains("\\u001b") && document.contains("\\u202e"))
    #expect(document.contains("\\udb40\\udc41"))
    let read = try JSONDecoder().decode([String].self, from: Data(document.utf8))
    #expect(read.map { Array($0.utf16) } == [Array(hidden.utf16)])
  }

  private static func value(_ chance: inout Chance, depth: Int) -> JSON {
    func count() -> Int { chance.roll(0...3) }
    switch chance.roll(0...(depth == 0 ? 3 : 5)) {
    case 0: return .null
    case 1: return .flag(chance.roll(0...1) == 0)
    case 2: return .number(chance.roll(0...1) == 0 ? Int.min : chance.roll(0...999_999))
    case 3: return .text(text(&chance))
    case 4: return .list((0..<count()).map { _ in value(&chance, depth: depth - 1) })
    default:
      return .map(
        Dictionary((0..<count()).map { _ in (text(&chance), value(&chance, depth: depth - 1)) }) {
          $1
        })
    }
  }

  private static func text(_ chance: inout Chance) -> String {
    let signs = [
      "a", "Z", "_", ".", "9", "é", "\"", "\\", "/", "\n", "\t", "\u{1}", "\u{1f}", "日", "🇫🇷", " ",
    ]
    return (0..<chance.roll(0...5)).map { _ in signs[chance.roll(0...signs.count - 1)] }.joined()
  }

  private struct Witness: Encodable {
    let value: JSON

    init(_ value: JSON) { self.value = value }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch value {
      case .null: try container.encodeNil()
      case .flag(let flag): try container.encode(flag)
      case .number(let number): try container.encode(number)
      case .text(let text): try container.encode(text)
      case .list(let list): try container.encode(list.map(Witness.init))
      case .map(let map): try container.encode(map.mapValues(Witness.init))
      }
    }
  }
}
