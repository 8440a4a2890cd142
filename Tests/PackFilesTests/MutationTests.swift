import Reflection
import Testing

@testable import PackFiles

/// Spoils the shipped packs in thousands of ways: a fault or a pack comes out, never a crash.
@Suite struct MutationTests {
  private static let packs = ShippedFile.all.filter { $0.name != ShippedFile.safety }

  /// Lines from one that is spoilt to the next: all packs together have thousands.
  private static let step = 9

  private func lines(of file: ShippedFile) -> [String] {
    String(decoding: file.bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  @Test func `every line may go missing`() throws {
    #expect(Self.packs.count >= 2)
    var faults = 0
    for file in Self.packs {
      let all = lines(of: file)
      for index in stride(from: 0, to: all.count, by: Self.step) {
        var rest = all
        rest.remove(at: index)
        guard let found = fault(in: rest.joined(separator: "\n")) else { continue }
        faults += 1
        #expect((1...rest.count).contains(found.line), "\(file.name):\(index + 1)")
        #expect(found.source == rest[found.line - 1])
      }
    }
    #expect(faults > 200)
  }

  @Test func `a misspelt key is told on its own line, with the key that was meant`() throws {
    var told = 0
    for file in Self.packs {
      let all = lines(of: file)
      for index in stride(from: 1, to: all.count, by: Self.step) {
        let line = all[index]
        for key in keys(in: line) {
          var spoilt = all
          spoilt[index].insert("q", at: spoilt[index].index(after: key.lowerBound))
          let found = try #require(fault(in: spoilt.joined(separator: "\n")), "\(line)")
          let word = String(line[key])
          guard case .unknownKey(_, nearest: let nearest, _) = found.kind else {
            Issue.record("\(file.name):\(index + 1): \(word): \(found.kind)")
            continue
          }
          #expect(found.line == index + 1)
          #expect(found.column == line[..<key.lowerBound].count + 1)
          #expect(nearest == word || word.count <= 2)
          told += 1
        }
      }
    }
    #expect(told > 300)
  }

  /// Where the keys of a line stand: names before a colon, outside quotes.
  private func keys(in line: String) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    var start: String.Index?
    var isQuoted = false
    // A comment, or a line of a block of text, has no keys.
    guard !line.hasPrefix("#"),
      !line.hasPrefix("    ") || line.contains(": ") || line.hasSuffix(":")
    else { return [] }
    for index in line.indices {
      if line[index] == "\"" { isQuoted.toggle() }
      if isQuoted { continue }
      if line[index] == ":", let first = start, isKnownKey(line[first..<index]) {
        found.append(first..<index)
      }
      let isName = line[index].isASCII && (line[index].isLetter || line[index] == "_")
      start = isName ? start ?? index : nil
    }
    return found
  }

  private func isKnownKey(_ word: Substring) -> Bool {
    let known = packKeys + stepKeys + typedKeys + languageKeys
    let inside = ["when", "say", "keep", "goto", "of", "ask_first", "default", "low_at_most"]
    let conditions = [
      "words_lt", "words_gte", "items_lt", "items_gte", "at_most", "at_least", "is", "mentions",
      "moved", "by", "than", "answered", "run", "has",
    ]
    return (known + inside + conditions).contains(String(word))
  }

  @Test func `every line may be cut short at any of its ends`() {
    for file in Self.packs {
      for end in stride(from: 0, to: file.bytes.count, by: 311) {
        if let found = fault(in: Array(file.bytes[..<end])) { #expect(found.line >= 1) }
      }
    }
  }

  @Test func `thousands of spoilt packs and of random files do no harm`() throws {
    var random = SplitMix64(state: 20_260_312)
    let base = Array((PackText.whole + PackText.withFollow("say: {fr: a, en: b}")).utf8)
    var refused = 0
    for round in 0..<4000 {
      var bytes = round % 4 == 0 ? noise(&random) : Array(PackText.whole.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
        spoil(&bytes, from: base, &random)
      }
      guard let found = fault(in: bytes) else { continue }
      refused += 1
      #expect(found.line >= 1 && found.column >= 1)
      #expect(found.column <= found.source.count + 1)
    }
    #expect(refused > 2000)
  }

  /// Replaces, removes, doubles, or brings in what YAML takes for a sign.
  private func spoil(
    _ bytes: inout [UInt8], from base: [UInt8], _ random: inout SplitMix64
  ) {
    let at = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.remove(at: at)
    case 2:
      let start = Int.random(in: 0..<base.count, using: &random)
      bytes.insert(contentsOf: base[start...].prefix(40), at: at)
    case 3:
      let sign = signs[Int.random(in: 0..<signs.count, using: &random)]
      bytes.insert(contentsOf: sign.utf8, at: at)
    default: bytes.removeSubrange(at..<min(bytes.count, at + 25))
    }
  }

  private func noise(_ random: inout SplitMix64) -> [UInt8] {
    (0..<Int.random(in: 1...300, using: &random)).flatMap { _ in
      Array(signs[Int.random(in: 0..<signs.count, using: &random)].utf8)
    }
  }

  private let signs = [
    "\n", "  ", "- ", ": ", "[", "]", "{", "}", ", ", "\"", "'", "|\n", ">-\n", "&a ", "*a",
    "!!str ",
    "? ", "#", "---\n", "...\n", "\\u202e", "\\x1b", "é", "🌧", "\t", "\r\n", "%", "@", "a", "fr: ",
    "when: ", "of: ", "e\u{301}", "\u{a0}",
  ]
}

/// The generator of Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
