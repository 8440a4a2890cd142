import Reflection
import Testing

@Suite struct PositionTests {
  private func place(_ lines: String) throws -> [Int] {
    let found = fault(in: PackText.header + lines + PackText.steps)
    let fault = try #require(found)
    return [fault.line, fault.column]
  }

  @Test func `the first character of the first line is 1, 1`() throws {
    let found = fault(in: "formt: tandem.pack/1\n")
    #expect(found?.line == 1)
    #expect(found?.column == 1)
  }

  @Test func `columns count characters, not bytes, after accents`() throws {
    #expect(try place("intro: {fr: \"écrit à l’été\", em: \"x\"}\n") == [12, 30])
  }

  @Test func `a letter with its accent apart counts as one`() throws {
    #expect(try place("intro: {fr: \"e\u{301}crit\", em: \"x\"}\n") == [12, 22])
  }

  @Test func `a character beyond the first plane counts as one`() throws {
    #expect(try place("intro: {fr: \"🌧\", em: \"x\"}\n") == [12, 18])
  }

  @Test(arguments: ["\r\n", "\r", "\n"])
  func `lines are counted by any line end`(end: String) throws {
    let text = (PackText.header + "intro: {fr: \"é\", em: x}\n" + PackText.steps).replacing(
      "\n", with: end)
    let found = fault(in: text)
    let fault = try #require(found)
    #expect([fault.line, fault.column] == [12, 18])
    #expect(fault.source == "intro: {fr: \"é\", em: x}")
  }

  @Test(arguments: ["\r\n", "\r", "\n"])
  func `lines before a forbidden character are counted by any line end`(end: String) {
    let found = fault(in: "# é\(end)# à\(end)#  \u{200b}\(end)")
    #expect(found?.line == 3)
    #expect(found?.column == 4)
  }

  @Test func `a CR LF before an escape is one line end`() throws {
    let text = "intro:\r\n  fr: \"a\r\n    é \\e\"\r\n  en: b\r\n"
    #expect(try place(text) == [14, 7])
  }

  @Test func `a fault after the last line has an empty line`() throws {
    let found = fault(in: "a: [b,\n")
    let fault = try #require(found)
    #expect(fault.line == 2)
    #expect(fault.source.isEmpty)
  }
}
