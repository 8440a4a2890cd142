import FoundationEssentials
import Glibc
import PTYSupport
import Testing

/// Every way out of a question, and that nothing typed is lost on it.
@Suite struct LeavingTests {
  /// A run of fears at its second question, with the beginning of an answer in the line.
  private func begun(_ tandem: Tandem, _ environment: [String: String] = [:]) throws -> PTYSession {
    let session = try tandem.open(
      ["begin", "mentee.fears"], language: "en", environment: environment)
    try session.expectPrompt("> ", seconds: 20)
    session.send("2\r")
    try session.expectPrompt()
    session.send("that they")
    try session.expectScreen("the words") { $0.textBeforeCursor == "> that they" }
    return session
  }

  /// The line stands there again at the next start.
  private func expectBack(
    _ tandem: Tandem, _ line: String = "that they", notice: String = "You had begun to answer"
  ) throws {
    #expect(try tandem.shown().state == "paused")
    let session = try tandem.open(["resume"], language: "en")
    try session.expect(notice)
    try session.expectPrompt("> " + line)
    session.send(" laugh\r")
    try session.expectPrompt()
    #expect(try tandem.shown().texts["fear"] == line + " laugh")
  }

  @Test func `a leaving command at the end of a line keeps the words before it`() throws {
    let tandem = try Tandem()
    let session = try begun(tandem)
    session.send(" /quit\r")
    #expect(try session.end() == 0)
    try expectBack(tandem)
  }

  @Test(arguments: [SIGHUP, SIGTERM])
  func `a program told to stop keeps the line and says so by its status`(_ signal: Int32) throws {
    let tandem = try Tandem()
    let session = try begun(tandem)
    session.signal(signal)
    #expect(try session.end() == 128 + signal)
    try expectBack(tandem)
  }

  @Test func `a closed window keeps the line`() throws {
    let tandem = try Tandem()
    let session = try begun(tandem)
    session.closeTerminal()
    #expect(try session.end() == 128 + SIGHUP)
    try expectBack(tandem)
  }

  @Test func `Ctrl-C twice leaves with 130 and keeps the line`() throws {
    let tandem = try Tandem()
    let session = try begun(tandem)
    session.send("\u{3}")
    try session.expect("Line set aside, not lost")
    try session.expectPrompt()
    session.send("\u{3}")
    #expect(try session.end() == 130)
    try expectBack(tandem)
  }

  @Test func `Ctrl-D on an empty line is a goodbye, and the run is paused`() throws {
    let tandem = try Tandem()
    let session = try begun(tandem)
    session.send("\u{15}\u{4}")
    try session.expect("Journal closed.")
    #expect(try session.end() == 0)
    #expect(try tandem.shown().state == "paused")
  }

  @Test func `Ctrl-S is answered, seals the line and gives it back`() throws {
    let tandem = try Tandem()
    let session = try begun(tandem)
    session.send("\u{13}")
    try session.expect("So is the line you")
    try session.expectPrompt("> that they")
    session.signal(SIGKILL)
    _ = try session.end()
    try expectBack(tandem, notice: "Tandem stopped without warning")
  }

  @Test func `Ctrl-Z clears the screen, and fg brings the question and the line back`() throws {
    let tandem = try Tandem()
    let home = tandem.home
    let script = """
      set -m
      \(BuiltProgram.path("tandem")) begin mentee.fears --lang en
      echo STOPPED
      fg
      """
    let shell = try PTYSession(
      ["/bin/bash", "--norc", "-c", script], home: home)
    try shell.expect("Passphrase")
    shell.send(Tandem.passphrase + "\r")
    try shell.expectPrompt("> ", seconds: 20)
    shell.send("2\r")
    try shell.expectPrompt()
    shell.send("that they\u{1a}")
    try shell.expect("Type fg to")
    try shell.expect("STOPPED")
    try shell.expectPrompt("> that they")
    #expect(shell.screen.lines.contains { $0.contains("Finish the sentence") })
    shell.send(" laugh /quit\r")
    #expect(try shell.end() == 0)
    try expectBack(tandem, "that they laugh")
  }

  @Test func `the terminal is given back as it was`() throws {
    let tandem = try Tandem()
    let script = "stty -g; \(BuiltProgram.path("tandem")) --lang en; stty -g"
    let shell = try PTYSession(["/bin/sh", "-c", script], home: tandem.home)
    try shell.expect("Passphrase")
    #expect(!shell.echoes)
    shell.send(Tandem.passphrase + "\r")
    try shell.expectPrompt("tandem> ", seconds: 20)
    shell.send("/quit\r")
    #expect(try shell.end() == 0)
    // Marks for pastes may stand before the second.
    let modes = shell.text.split { $0.isNewline || $0 == "\r" }
      .filter { $0.count(where: { $0 == ":" }) > 10 }
    #expect(modes.count == 2)
    #expect(modes.first.map { modes.last?.hasSuffix($0) == true } == true, "\(modes)")
    #expect(!shell.text.contains(Tandem.passphrase))
  }

  @Test func `three wrong passphrases end with 3 and change nothing`() throws {
    let tandem = try Tandem()
    let file = URL(filePath: tandem.home.path + "/data/tandem/journal.tandem")
    let before = try Data(contentsOf: file)
    let session = try tandem.start(["--lang", "en"])
    for answer in ["does not open the journal", "does not open it either", "Three tries"] {
      try session.expect("Passphrase:")
      session.send("le chat dort\r")
      try session.expect(answer, seconds: 20)
    }
    #expect(try session.end() == 3)
    #expect(try Data(contentsOf: file) == before)
  }

  @Test func `a second window names the first, and reads`() throws {
    let tandem = try Tandem()
    let first = try begun(tandem)
    let second = try tandem.open(language: "en")
    try second.expect("open in another window (process \(first.pid))", seconds: 20)
    try second.expectPrompt()
    second.send("1\r")
    try second.expect("Reading only")
    try second.expectPrompt("tandem> ")
    second.send("/journal\r")
    try second.expect("Fears")
    let scripted = try tandem.run(["begin", "mentee.fears", "--answers", "-"], input: "1\n")
    #expect(scripted.status == 3)
    #expect(try tandem.run(["list"]).status == 0)
    first.send("\u{15}/quit\r")
    #expect(try first.end() == 0)
  }

  @Test func `without a terminal the commands say what is missing`() throws {
    let tandem = try Tandem(hasJournal: false)
    #expect(try tandem.run([]).status == 2)
    for command in [["list"], ["show", "last"], ["search", "x"], ["verify"], ["resume"]] {
      let run = try tandem.run(command)
      #expect(run.status == 3, "\(command)")
      #expect(run.complaints.contains("tandem init"), "\(command)")
    }
    let begin = try tandem.run(["begin", "mentee.fears", "--answers", "-"])
    #expect(begin.status == 3 && begin.complaints.contains("tandem init"))
  }

  @Test func `first use left at the passphrase makes nothing`() throws {
    let tandem = try Tandem(hasJournal: false)
    let session = try tandem.start(["--lang", "fr"])
    try session.expect("Phrase secr")
    session.send("\u{4}")
    #expect(try session.end() == 0)
    #expect(!FileManager.default.fileExists(atPath: tandem.home.path + "/data/tandem"))
  }
}
