import PTYSupport
import Testing

/// Answers from a file.
@Suite struct LineTerminalScriptTests {
  private func events(_ input: String) throws -> [String] {
    let home = try TestHome()
    let run = try ProgramRun(
      [BuiltProgram.path("line-echo"), "--answers", "-"], home: home, input: input)
    #expect(run.complaints.isEmpty)
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test func `each line is an answer, with its number`() throws {
    #expect(
      try events("un\n\ndeux é\r\ntab\tand \u{1b}[31m\n")
        == [
          "1 LINE \"un\"", "2 LINE \"\"", "3 LINE \"deux é\"",
          "4 LINE \"tab\\tand \\u{1B}[31m\"", "4 ENDED",
        ])
  }

  @Test func `a last line without a line feed counts, an empty one does not`() throws {
    #expect(try events("a\nb") == ["1 LINE \"a\"", "2 LINE \"b\"", "2 ENDED"])
    #expect(try events("") == ["0 ENDED"])
    #expect(try events("\n") == ["1 LINE \"\"", "1 ENDED"])
  }

  @Test(arguments: [
    ("a\\\nb\n", "2 LINE \"a\\nb\""), ("a\\\r\nb\r\n", "2 LINE \"a\\nb\""),
    ("a\\\\\nb\n", "1 LINE \"a\\\\\""), ("a\\\\\\\nb\n", "2 LINE \"a\\\\\\nb\""),
    ("C:\\x\\\\y\n", "1 LINE \"C:\\\\x\\\\\\\\y\""), ("\\\n\\\nc\n", "3 LINE \"\\n\\nc\""),
    ("a\\", "1 LINE \"a\""), ("a\\\n", "1 LINE \"a\""), ("\r\r\n", "1 LINE \"\\r\""),
    ("\u{FEFF}a\n", "1 LINE \"a\""),
  ])
  func `backslashes at the end of a line`(_ input: String, _ first: String) throws {
    #expect(try events(input).first == first)
  }

  @Test func `what cannot be kept is refused whole, and the next line is read`() throws {
    let mebibyte = String(repeating: "x", count: 1 << 20)
    #expect(
      try events(
        "a\0b\n\(mebibyte)\n\(mebibyte)y\n\(mebibyte)z\\\nmore\n\(mebibyte)\(mebibyte)\nlast")
        == [
          "1 REFUSED nul", "2 LINE 1048576 bytes", "3 REFUSED tooLong", "5 REFUSED tooLong",
          "6 REFUSED tooLong", "7 LINE \"last\"", "7 ENDED",
        ])
  }

  @Test func `bytes that are not UTF-8 are refused`() throws {
    let home = try TestHome()
    let file = try home.write("answers", [0x61, 0xFF, 0x0A, 0x62, 0x0A])
    let run = try ProgramRun([BuiltProgram.path("line-echo"), "--answers", file], home: home)
    #expect(run.output == "1 REFUSED notUTF8\n2 LINE \"b\"\n2 ENDED\n")
  }

  @Test func `a folder is no file of answers`() throws {
    let home = try TestHome()
    let run = try ProgramRun([BuiltProgram.path("line-echo"), "--answers", "/"], home: home)
    #expect(run.output == "0 REFUSED unreadable(code: 21)\n0 ENDED\n")
  }

  @Test func `a line from a pipe is handed on before the next one comes`() throws {
    let home = try TestHome()
    let session = try PTYSession(
      ["/bin/sh", "-c", "cat | \"$0\" --answers -", BuiltProgram.path("line-echo")], home: home)
    session.send("un\r")
    try session.expect("1 LINE \"un\"")
    session.send("deux\r")
    try session.expect("2 LINE \"deux\"")
    session.send("\u{4}")
    try session.expect("2 ENDED")
  }

  @Test func `a signal ends a script`() throws {
    let home = try TestHome()
    let session = try PTYSession([BuiltProgram.path("line-echo"), "--answers", "-"], home: home)
    session.send("un\r")
    try session.expect("1 LINE \"un\"")
    session.signal(15)
    try session.expect("STOPPED 15")
    #expect(try session.end() == 143)
  }
}
