import PTYSupport
import Testing

/// What is told of a line while it is typed, and what becomes of it when nobody types any more.
@Suite struct LineTerminalWatchTests {
  /// Waits without typing, for a program that prints nothing meanwhile.
  private func pause(_ echo: EchoSession, seconds: Double = 2) throws {
    let end = ContinuousClock.now + .seconds(seconds)
    try echo.session.expectScreen("time to pass", seconds: seconds + 10) { _ in
      ContinuousClock.now >= end
    }
  }

  @Test func `a line is told once for every pause in which it is another`() throws {
    let echo = try EchoSession(["--tell", "--text", "given"], prompt: "> given")
    try pause(echo)
    echo.session.send(" é")
    try pause(echo)
    echo.session.send("\u{1b}[D\u{1b}[C")
    try pause(echo)
    echo.session.send("x\u{7f}y")
    try pause(echo)
    echo.session.send("\r")
    try echo.session.expect("LINE \"given éy\"")
    try echo.session.expect("TOLD [\"given é\", \"given éy\"]")
  }

  @Test func `a paste whose end does not come is told too`() throws {
    let echo = try EchoSession(["--tell"])
    echo.session.send("ac\u{1b}[D\u{1b}[200~one\rtwo")
    try pause(echo)
    echo.session.send("\u{1b}[201~\r")
    try echo.session.expect("LINE \"aone\\ntwoc\"")
    try echo.session.expect("TOLD [\"aone\\ntwoc\"]")
  }

  @Test(arguments: ["", "é", "\u{12}abc", "\u{1b}", "\u{11}", "\u{1b}[1", "\u{1b}[200~more"])
  func `nobody types any more, whatever was begun`(_ keys: String) throws {
    let echo = try EchoSession(["--idle", "1"])
    echo.session.send("line")
    try echo.session.expect("line")
    echo.session.send(keys)
    try echo.session.expect("IDLE \"line")
    try echo.session.expectPrompt()
    try echo.type("next\r", makes: "LINE \"next\"")
  }

  @Test func `every key puts the end of patience off`() throws {
    let echo = try EchoSession(["--idle", "1.5"])
    for key in ["a", "b", "c", "\u{1b}[D"] {
      echo.session.send(key)
      try pause(echo, seconds: 0.8)
    }
    echo.session.send("\r")
    try echo.session.expect("LINE \"abc\"")
  }
}
