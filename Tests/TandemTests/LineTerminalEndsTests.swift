import PTYSupport
import Testing

/// Signals, suspension, windows and what is left behind.
@Suite struct LineTerminalEndsTests {
  @Test(arguments: [1, 15] as [Int32])
  func `a signal keeps the line and gives the terminal back`(_ signal: Int32) throws {
    let echo = try EchoSession()
    echo.session.send("a line é")
    try echo.session.expect("é")
    echo.session.signal(signal)
    try echo.session.expect("STOPPED \(signal) \"a line é\"")
    #expect(try echo.session.end() == 128 + signal)
    #expect(echo.session.echoes)
    #expect(echo.session.text.contains("\u{1b}[?2004l"))
  }

  @Test func `an interrupt sent by another program is Ctrl-C`() throws {
    let echo = try EchoSession()
    echo.session.send("line")
    try echo.session.expect("line")
    echo.session.signal(2)
    try echo.session.expect("^C\r\nINTERRUPTED \"line\"")
    try echo.session.expectPrompt()
  }

  @Test(arguments: ["é", "\u{12}abc", "\u{1b}", "\u{11}", "\u{1b}[1"])
  func `a signal in the middle of a key sequence ends the line`(_ keys: String) throws {
    let echo = try EchoSession()
    echo.session.send("line")
    try echo.session.expect("line")
    echo.session.send(keys)
    echo.session.signal(15)
    try echo.session.expect("STOPPED 15 \"line")
    #expect(try echo.session.end() == 143)
    #expect(echo.session.echoes)
  }

  @Test func `a closed terminal ends the program`() throws {
    let echo = try EchoSession()
    echo.session.send("line")
    try echo.session.expect("line")
    echo.session.closeTerminal()
    #expect(try echo.session.end() == 129)
  }

  @Test(arguments: ["/leave", "/crash"])
  func `the terminal comes back as it was found, whatever happens`(_ word: String) throws {
    let home = try TestHome()
    let session = try PTYSession(
      ["/bin/bash", "--norc", "--noediting", "-i"], home: home,
      environment: ["PS1": "$ "])
    try session.expect("$ ")
    let before = session.mode
    session.send("\(BuiltProgram.path("line-echo"))\n")
    try session.expect("\u{1b}[0m ")
    #expect(session.mode != before)
    #expect(!session.echoes)
    session.send("\(word)\r")
    try session.expect("LINE")
    try session.expect("$ ")
    #expect(session.mode == before)
    #expect(!session.text.contains("rax"))
  }

  @Test func `the terminal is as it was found while something else has it`() throws {
    let echo = try EchoSession()
    echo.session.send("/lend\r")
    try echo.session.expect("\u{1b}[?2004llent\r\n\u{1b}[?2004h")
    try echo.session.expectPrompt()
    #expect(!echo.session.echoes)
  }

  @Test func `Ctrl-Z stops the job, and fg gives the line back`() throws {
    let home = try TestHome()
    let session = try PTYSession(
      ["/bin/bash", "--norc", "--noediting", "-i"], home: home,
      environment: ["PS1": "$ "])
    try session.expect("$ ")
    let before = session.mode
    session.send("\(BuiltProgram.path("line-echo"))\n")
    try session.expect("\u{1b}[0m ")
    session.send("half a l\u{1a}")
    try session.expect("SUSPEND \"half a l\"")
    try session.expect("Stopped")
    try session.expect("$ ")
    #expect(session.mode == before)
    session.send("fg\n")
    try session.expect("back")
    try session.expectPrompt("> half a l")
    session.send("ine\r")
    try session.expect("LINE \"half a line\"")
    try session.expectPrompt()
    session.send("\u{4}")
    try session.expect("ENDED")
    try session.expect("$ ")
    #expect(session.mode == before)
  }

  /// Bash gives a job its mode back; dash does not.
  @Test(arguments: [["/bin/bash", "--norc", "--noediting", "-i"], ["/bin/dash", "-i"]])
  func `a stop from outside and fg draw the line again`(_ shell: [String]) throws {
    let home = try TestHome()
    let session = try PTYSession(shell, home: home, environment: ["PS1": "$ "])
    try session.expect("$ ")
    session.send("\(BuiltProgram.path("line-echo"))\n")
    try session.expect("\u{1b}[0m ")
    session.send("a line")
    try session.expect("a line")
    session.signalForeground(19)
    try session.expect("Stopped")
    try session.expect("$ ")
    session.send("stty sane; echo sa''ne\n")
    try session.expect("sane")
    try session.expect("$ ")
    session.send("fg\n")
    try session.expectPrompt("> a line")
    #expect(!session.echoes)
    session.send("!\u{3}")
    try session.expect("INTERRUPTED \"a line!\"")
  }

  @Test func `a crash prints no memory`() throws {
    let home = try TestHome()
    let run = try ProgramRun([BuiltProgram.path("line-echo"), "--crash"], home: home)
    #expect(run.status < 0)
    #expect(run.complaints.split(separator: "\n").count == 1)
  }

  @Test func `a window made smaller in mid-line shows the whole line`() throws {
    let echo = try EchoSession(rows: 12, columns: 60)
    let text = String(repeating: "0123456789", count: 5)
    echo.session.send(text)
    try echo.session.expect("789")
    echo.session.resize(rows: 12, columns: 30)
    try echo.session.expectScreen("the line on two rows") {
      $0.lines.suffix(2) == ["> 0123456789012345678901234567", "8901234567890123456789"]
    }
    try echo.type("é\r", makes: "LINE \"\(text)é\"")
  }

  @Test func `a window made wider in mid-line shows the whole line`() throws {
    let echo = try EchoSession(rows: 12, columns: 30)
    let text = String(repeating: "0123456789", count: 5)
    echo.session.send(text)
    try echo.session.expectScreen("the line on two rows") { $0.lines.count == 2 }
    echo.session.resize(rows: 12, columns: 80)
    try echo.session.expectScreen("the line on one row") { $0.lines.contains("> " + text) }
    try echo.type("é\r", makes: "LINE \"\(text)é\"")
  }

  @Test func `a dumb terminal gets no escapes and works`() throws {
    let echo = try EchoSession(environment: ["TERM": "dumb"])
    try echo.type("bonjour é\r", makes: "LINE \"bonjour é\"")
    try echo.type("set aside\u{3}", makes: "INTERRUPTED \"set aside\"")
    try echo.type("x\u{13}", makes: "SAVE \"x\"", prompt: "> x")
    echo.session.send("\u{7f}\u{4}")
    try echo.session.expect("ENDED")
    #expect(!echo.session.raw.contains(0x1B))
  }

  @Test(arguments: [
    ("xterm", "", [] as [String], true), ("xterm", "1", [], false), ("dumb", "", [], false),
    ("xterm", "", ["--plain"], false),
  ])
  func `the prompt is in colour where there is colour`(
    _ kind: String, _ noColour: String, _ arguments: [String], _ expected: Bool
  ) throws {
    let echo = try EchoSession(arguments, environment: ["TERM": kind, "NO_COLOR": noColour])
    #expect(echo.session.text.contains("\u{1b}[35m") == expected)
  }
}
