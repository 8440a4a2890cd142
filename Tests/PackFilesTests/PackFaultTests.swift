import Reflection
import Testing

@Suite struct PackFaultTests {
  @Test func `the small packs read when nothing is spoilt`() throws {
    #expect(try pack(PackText.whole).steps.map(\.id) == ["topic", "facts", "size", "role"])
    let more = try pack(PackText.withFollow("say: {fr: Bien, en: Well}"))
    #expect(more.steps.last?.follow.count == 1)
  }

  @Test(arguments: everyFault)
  func `a fault is found where it stands`(_ example: FaultCase) throws {
    let position = try #require(example.position)
    let found = faults(in: example.text)
    let fault = try #require(found.first, "it reads")
    #expect(found.count == 1, "\(found.map(\.kind))")
    #expect(fault.kind == example.kind)
    #expect(fault.line == position.line)
    #expect(fault.column == position.column)
    #expect(fault.file == "evening.yaml")
    let lines = example.text.split(separator: "\n", omittingEmptySubsequences: false)
    if case .forbiddenCharacter = fault.kind { return }
    guard lines[position.line - 1].count <= 1000 else { return }
    #expect(fault.caret == fault.column)
    #expect(fault.source == lines[position.line - 1].replacing("\t", with: " "))
  }

  @Test func `there are as many faulty packs as promised, of every kind`() {
    let all = everyFault
    #expect(all.count >= 180)
    #expect(Set(all.map(\.name)).count == all.count)
  }

  @Test func `the line of a fault holds nothing that controls a terminal`() {
    let text = "# a\tb\u{1b}[2J\u{202e}c\u{9b}d\n" + PackText.whole
    #expect(fault(in: text)?.source == "# a b\u{fffd}[2J\u{fffd}c\u{fffd}d")
  }

  @Test func `all faults are told in one go, by their place`() throws {
    let text = PackText.withStep("id: last\ntype: txt\nask: {fr: Et, en: And}")
      .replacing("id: my.evening", with: "id: no")
      .replacing("version: 1", with: "version: x\nversion: 2")
      .replacing("en: \"A topic?\"", with: "em: \"A \\u202e topic?\"")
      .replacing("{id: push,", with: "{id: push, goto: nowhere,")
    #expect(
      faults(in: text).map { [$0.line, $0.column] } == [
        [2, 5], [3, 10], [4, 1], [16, 29], [16, 36], [29, 26], [32, 11],
      ])
  }

  @Test func `a hundred faults are enough`() {
    let keys = (0..<300).map { "k\($0): 1\n" }.joined()
    #expect(faults(in: PackText.whole + keys).count == 100)
  }

  @Test func `what names a misread step says no more`() {
    let text = PackText.withStep(
      "id: last\ntype: text\nask: {fr: Et, en: And}\nwhen: {of: size, at_least: 3}")
    let spoilt = text.replacing("type: scale", with: "type: scle")
    #expect(faults(in: spoilt).map(\.line) == [20])
    let nameless = text.replacing("id: size", with: "id: Size")
    #expect(faults(in: nameless).map(\.line) == [19])
  }

  @Test func `a long word is quoted in part`() throws {
    let text = PackText.whole + String(repeating: "k", count: 500) + ": 1\n"
    guard case .unknownKey(let key, nearest: nil, _) = fault(in: text)?.kind else {
      Issue.record("the key is not known")
      return
    }
    #expect(key == String(repeating: "k", count: 40) + "…")
  }
}
