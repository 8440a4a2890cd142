import Reflection
import Testing

@testable import PackFiles

/// Files that want time, memory or a terminal: refused with a place, and with a few words.
@Suite struct HostileFileTests {
  /// A file, made when it is needed.
  struct Hostile: CustomTestStringConvertible, Sendable {
    var name: String
    var make: @Sendable () -> String
    var line: Int
    var column: Int

    init(
      _ name: String, at line: Int, _ column: Int, _ make: @escaping @Sendable () -> String
    ) {
      (self.name, self.line, self.column, self.make) = (name, line, column, make)
    }

    var testDescription: String { name }
  }

  static let all = [
    Hostile("aliases of aliases", at: 1, 4) {
      "a: &a [x, x]\n"
        + "bcdefghijklmnopqrst".map { "\($0): [*a, *a, *a, *a, *a, *a, *a, *a]\n" }.joined()
    },
    Hostile("aliases of nothing", at: 1, 10) { "format: [" + many("*a, ", 60_000) },
    Hostile("a million keys", at: 1, 1) { many("k: 1\n", 1_000_000) },
    Hostile("as many keys as there is room for", at: 12, 1) {
      PackText.header + (0..<20_000).map { "k\($0): 1\n" }.joined() + PackText.steps
    },
    Hostile("a scalar of 10 MB", at: 1, 1) { "outro: " + many("a", 10_000_000) },
    Hostile("a scalar of as much as there is room for", at: 12, 13) {
      PackText.header + "outro: {fr: \"" + many("a", 200_000) + "\", en: b}\n" + PackText.steps
    },
    Hostile("a key of as much as there is room for", at: 12, 200_001) {
      PackText.header + many("a", 200_000) + ": 1\n"
    },
    Hostile("a tag that makes an object", at: 12, 8) {
      PackText.header + "outro: !!python/object/apply:os.system [id]\n" + PackText.steps
    },
    Hostile("a merge key", at: 12, 1) {
      PackText.header + "<<: {outro: {fr: a, en: b}}\n" + PackText.steps
    },
    Hostile("a key twenty thousand times", at: 12, 1) {
      PackText.header + many("stage: any\n", 20_000) + PackText.steps
    },
    Hostile("many documents", at: 30, 1) { PackText.whole + many("---\n", 50_000) },
    Hostile("ten thousand names of nothing on one line", at: 30, 11) {
      PackText.whole + "summary: [" + (0..<10_000).map { "s\($0)" }.joined(separator: ", ") + "]\n"
    },
    Hostile("an escape sequence in every field", at: 12, 6) {
      PackText.header + (0..<10_000).map { "k\($0): \"\\e\"\n" }.joined() + PackText.steps
    },
  ]

  private static func many(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test(arguments: all) func `it is refused at its place`(_ hostile: Hostile) throws {
    let found = findings(in: hostile.make())
    let first = try #require(found.first)
    #expect([first.line, first.column] == [hostile.line, hostile.column], "\(first.kind)")
    #expect(!first.isWarning)
    #expect(found.count <= 2 * PackLimit.faults)
    for fault in found {
      #expect(fault.source.unicodeScalars.count <= PackLimit.excerpt)
      #expect((1...(fault.source.count + 1)).contains(fault.caret))
      #expect(fault.source.unicodeScalars.allSatisfy { $0 == "\u{fffd}" || !isForbidden($0) })
    }
  }

  @Test func `of a long line what stands around each fault is shown`() throws {
    let names = (0..<400).map { "step_number_\($0)" }.joined(separator: ", ")
    let found = faults(in: PackText.whole + "summary: [\(names)]\n")
    #expect(found.count == 100)
    let last = try #require(found.last)
    let shown = last.source.dropFirst(last.caret - 1)
    #expect(shown.hasPrefix("step_number_99,"))
    #expect(last.column > 1000)
  }
}
