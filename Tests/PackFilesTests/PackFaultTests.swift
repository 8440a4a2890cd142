import Reflection
import Testing

@Suite struct PackFaultTests {
  @Test func `the small packs read when nothing is spoilt`() throws {
    #expect(try pack(PackText.whole).steps.map(\.id) == ["topic", "facts", "size", "role"])
    let more = try pack(PackText.withFollow("say: {fr: Bien, en: Well}"))
    #expect(more.steps.last?.follow.count == 1)
  }

  @Test(arguments: headerFaults + stepFaults + followFaults + conditionFaults + yamlFaults)
  func `a fault is found where it stands`(_ example: FaultCase) throws {
    let position = try #require(example.position)
    let found = fault(in: example.text)
    let fault = try #require(found, "it reads")
    #expect(fault.kind == example.kind)
    #expect(fault.line == position.line)
    #expect(fault.column == position.column)
    #expect(fault.file == "evening.yaml")
    let lines = example.text.split(separator: "\n", omittingEmptySubsequences: false)
    if case .forbiddenCharacter = fault.kind { return }
    #expect(fault.source == lines[position.line - 1].replacing("\t", with: " "))
  }

  @Test func `there are as many faulty packs as promised, of every kind`() {
    let all = headerFaults + stepFaults + followFaults + conditionFaults + yamlFaults
    #expect(all.count >= 60)
    #expect(Set(all.map(\.name)).count == all.count)
  }

  @Test func `the line of a fault holds nothing that controls a terminal`() {
    let text = "# a\tb\u{1b}[2J\u{202e}c\u{9b}d\n" + PackText.whole
    #expect(fault(in: text)?.source == "# a b\u{fffd}[2J\u{fffd}c\u{fffd}d")
  }

  @Test func `of two faults the first by its place is told`() throws {
    let text = PackText.whole.replacing("id: my.evening", with: "id: no")
      .replacing("version: 1", with: "version: x")
    #expect(fault(in: text)?.line == 2)
    #expect(fault(in: text.replacing("id: no", with: "id: my.evening"))?.line == 3)
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
