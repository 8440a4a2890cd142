import PTYSupport
import Testing

/// Passphrases at the terminal and from elsewhere.
@Suite struct LineTerminalSecretTests {
  /// A prompt for a passphrase, waiting.
  private func asking() throws -> (home: TestHome, session: PTYSession) {
    let home = try TestHome()
    let session = try PTYSession(
      [BuiltProgram.path("line-echo"), "--passphrase"], home: home)
    try session.expectPrompt("Passphrase: ")
    return (home, session)
  }

  private func shown(_ text: String) -> String { "\(Array(text.utf8))" }

  @Test func `nothing of a passphrase is echoed, and the terminal comes back`() throws {
    let (_, session) = try asking()
    #expect(!session.echoes)
    session.send("sécret mot\r")
    try session.expect("entered \(shown("sécret mot"))")
    #expect(session.screen.lines.first == "Passphrase:")
    try session.expectPrompt()
    session.send("a line\r")
    try session.expect("next LINE \"a line\"")
    #expect(try session.end() == 0)
    #expect(session.echoes)
  }

  @Test(arguments: [
    ("aé\u{7f}b\r", "ab"), ("wrong\u{15}right\r", "right"),
    ("a\u{1b}[D\u{1b}[1;5Cb\u{1b}OAc\r", "abc"),
    ("\u{1b}[200~pasted\u{1b}[201~\r", "pasted"), ("s\u{13}q\u{11}z\u{1a}\r", "sqz"),
    ("not empty\u{4}\r", "not empty"), ("日\u{7f}\u{7f}x\r", "x"), ("\r", ""),
    ("two words  \u{17}s\r", "two s"), ("one\u{17}\u{17}x\r", "x"),
    ("\u{1b}[200~in two \rlines\r\u{1b}[201~\u{17}halves\r", "in halves"),
    ("\u{1b}[200~whole\r\n\u{1b}[201~\r", "whole"),
  ])
  func `keys change a passphrase`(_ keys: String, _ expected: String) throws {
    let (_, session) = try asking()
    session.send(keys)
    try session.expect("entered \(shown(expected))\r\n")
  }

  @Test(arguments: [
    ("first\rsecond\rthird", true), ("first\nsecond\n", true), ("first\r\n\r\n", false),
    ("\u{1b}[200~first\nsecond\u{1b}[201~\r", true), ("\u{1b}[200~first\n\u{1b}[201~\r", false),
    ("\u{1b}[200~first\nsecond\u{1b}[201~\rthird\r", true),
  ])
  func `of several lines at once the first is taken, and that is said`(
    _ keys: String, _ isSaid: Bool
  ) throws {
    let (_, session) = try asking()
    session.send(keys)
    try session.expect("entered \(shown("first"))")
    try session.expectPrompt()
    #expect(session.text.contains("first line only") == isSaid)
    #expect(!session.text.contains("second") && !session.text.contains("third"))
    session.send("a line\r")
    try session.expect("next LINE \"a line\"")
    #expect(try session.end() == 0)
    #expect(session.echoes)
  }

  @Test func `a paste whose end never comes does not hold the prompt for ever`() throws {
    let (_, session) = try asking()
    session.send("\u{1b}[200~pasted")
    #expect(throws: HarnessFailure.self) { try session.expect("nothing", seconds: 1.2) }
    session.send("\r")
    try session.expect("entered \(shown("pasted"))")
  }

  @Test func `a shell that had the terminal meanwhile leaves it without echo`() throws {
    let home = try TestHome()
    let session = try PTYSession(
      ["/bin/bash", "--norc", "-i"], home: home, environment: ["PS1": "# "])
    try session.expect("# ")
    session.send("'\(BuiltProgram.path("line-echo"))' --passphrase\n")
    try session.expect("Passphrase: ")
    session.send("ha")
    // Read by the program, or the shell would take it.
    #expect(throws: HarnessFailure.self) { try session.expect("nothing", seconds: 0.5) }
    session.signalForeground(19)
    try session.expect("Stopped")
    try session.expect("# ")
    session.send("stty sane; echo sa''ne\n")
    try session.expect("sane")
    try session.expect("# ")
    session.send("fg\n")
    try session.expect("--passphrase")
    try session.expectScreen("a terminal without echo") { _ in !session.echoes }
    session.send("lf\r")
    try session.expect("entered \(shown("half"))")
  }

  @Test func `a lone Escape does not swallow the next character`() throws {
    let (_, session) = try asking()
    session.send("a\u{1b}")
    // Longer than the 50 ms in which the rest of a sequence comes.
    #expect(throws: HarnessFailure.self) { try session.expect("nothing", seconds: 0.2) }
    session.send("bc\r")
    try session.expect("entered \(shown("abc"))")
  }

  @Test func `Ctrl-C and Ctrl-D leave nothing`() throws {
    let (_, session) = try asking()
    session.send("half\u{3}")
    try session.expect("cancelled []")
    let (_, other) = try asking()
    other.send("\u{4}")
    try other.expect("ended []")
  }

  @Test func `a passphrase that is too long is refused whole, and none of it is a line`() throws {
    let (_, session) = try asking()
    session.send(String(repeating: "x", count: 1500) + "\r")
    try session.expect("tooLong []")
    try session.expectPrompt()
    session.send("y\r")
    try session.expect("next LINE \"y\"")
  }

  @Test(arguments: [1, 15] as [Int32])
  func `a signal gives the echo back and throws away what nobody read`(_ signal: Int32) throws {
    let (_, session) = try asking()
    session.signal(19)
    session.send("half")
    session.signal(signal)
    session.signal(18)
    try session.expect("stopped(signal: \(signal)) []")
    try session.expectPrompt()
    #expect(!session.text.contains("alf"))
    #expect(!session.echoes)
    session.send("\r")
    try session.expect("next LINE \"\"")
  }

  @Test func `what was typed before the prompt counts`() throws {
    let home = try TestHome()
    let session = try PTYSession(
      [
        "/bin/sh", "-c", "echo early; read x; exec \"$0\" --passphrase",
        BuiltProgram.path("line-echo"),
      ],
      home: home)
    try session.expect("early")
    session.send("\nahead\r")
    try session.expect("entered \(shown("ahead"))")
  }

  @Test func `without a terminal there is nothing to ask at`() throws {
    let home = try TestHome()
    let run = try ProgramRun(
      [BuiltProgram.path("line-echo"), "--passphrase"], home: home, input: "secret\n")
    #expect(run.output == "noTerminal []\n")
  }

  @Test(arguments: [
    ("sécret\nmore\n", "delivered", "sécret"), ("sécret", "delivered", "sécret"),
    ("windows\r\n", "delivered", "windows"), ("a\rb\n", "delivered", "a\rb"),
    ("a\r", "delivered", "a\r"), (" blanks \n", "delivered", " blanks "),
    ("\nsecond\n", "empty", ""),
    ("", "empty", ""), (String(repeating: "x", count: 1025), "tooLong", ""),
    (String(repeating: "x", count: 1024) + "\n", "delivered", String(repeating: "x", count: 1024)),
  ])
  func `the first line of a source is the passphrase, byte for byte`(
    _ contents: String, _ outcome: String, _ expected: String
  ) throws {
    let home = try TestHome()
    let file = try home.write("home/secret", contents)
    let program = BuiltProgram.path("line-echo")
    for arguments in [["--source-file", file], ["--source-command", "cat '\(file)'"]] {
      let run = try ProgramRun([program] + arguments, home: home)
      #expect(run.output == "\(outcome) \(shown(expected))\n")
    }
    let run = try ProgramRun([program, "--source-fd", "0"], home: home, input: contents)
    #expect(run.output == "\(outcome) \(shown(expected))\n")
  }

  @Test(arguments: [
    (["--source-file", "/nonexistent"], 2), (["--source-file", "/"], 21),
    (["--source-fd", "77"], 9), (["--source-command", "echo x; exit 4"], 4),
    (["--source-command", "kill -9 $$"], 137), (["--source-command", "no-such-command"], 127),
  ])
  func `a source that fails says why`(_ arguments: [String], _ code: Int) throws {
    let home = try TestHome()
    let run = try ProgramRun([BuiltProgram.path("line-echo")] + arguments, home: home)
    #expect(run.output == "unreadable(code: \(code)) []\n")
  }

  @Test func `a command that writes much after its first line does not die of it`() throws {
    let home = try TestHome()
    let run = try ProgramRun(
      [BuiltProgram.path("line-echo"), "--source-command", "set -e; echo pw; seq 100000"],
      home: home)
    #expect(run.output == "delivered \(shown("pw"))\n")
  }
}
