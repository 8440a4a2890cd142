import Testing

@testable import Shell

struct LineChangesTests {
  private func changes(_ old: String, _ new: String) -> [String] {
    LineChanges(from: old, to: new).lines.map { line in
      (line.isNew ? "+" : "-") + "\(line.number) " + line.line
    }
  }

  @Test func `what goes stands before what comes in its place`() {
    #expect(changes("a\nb\nc", "a\nx\nc") == ["-2 b", "+2 x"])
    #expect(
      changes("a\nb\nc\nd\ne", "x\nb\nc\ny\nz\ne") == ["-1 a", "+1 x", "-4 d", "+4 y", "+5 z"])
  }

  @Test func `a line that is only added or taken away stands alone`() {
    #expect(changes("a\nb", "a\nb\nc") == ["+3 c"])
    #expect(changes("a\nb\nc", "b\nc") == ["-1 a"])
    #expect(changes("a\na\na", "a\na") == ["-3 a"])
    #expect(changes("a", "a") == [])
    #expect(changes("", "a") == ["-1 ", "+1 a"])
  }

  @Test func `a change far down comes after one further up, whichever it is`() {
    let old = "a\nb\nc\nd\ne\nf"
    #expect(changes(old, "n\na\nb\nc\nd\nf") == ["+1 n", "-5 e"])
    #expect(changes(old, "b\nc\nd\ne\nn\nf") == ["-1 a", "+5 n"])
  }

  @Test func `two long files that differ everywhere are not compared line by line`() {
    let old = String(repeating: "a\n", count: 3_000)
    let new = String(repeating: "b\n", count: 3_000)
    let lines = LineChanges(from: "same\n" + old, to: "same\n" + new).lines
    #expect(lines.count == 6_000)
    #expect(lines.prefix(3_000).allSatisfy { !$0.isNew })
    #expect(lines.first?.number == 2)
  }
}
