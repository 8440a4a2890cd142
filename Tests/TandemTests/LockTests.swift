import FoundationEssentials
import Glibc
import PTYSupport
import Testing

/// Hiding and locking: what is on the screen and in memory goes, what was typed comes back.
@Suite struct LockTests {
  private static let answer = "xylophone-canary-brindille-7391"
  private static let begun = "kaleidoscope-trombone-2846"

  /// A run of fears with an answer kept and another one begun.
  private func begin(
    _ tandem: Tandem, _ options: [String] = [], rows: Int = 24, columns: Int = 80
  ) throws -> PTYSession {
    let session = try tandem.open(
      ["begin", "mentee.fears"] + options, rows: rows, columns: columns, language: "en")
    try session.expectPrompt("> ", seconds: 20)
    session.send("2\r")
    try session.expectPrompt()
    session.send(Self.answer + "\r")
    try session.expectPrompt()
    session.send(Self.begun)
    try session.expectScreen("the words") { $0.textBeforeCursor == "> " + Self.begun }
    return session
  }

  private func unlock(_ session: PTYSession) throws {
    session.send(Tandem.passphrase + "\r")
    try session.expectPrompt("> " + Self.begun, seconds: 20)
    #expect(session.screen.lines.joined(separator: " ").contains("You had begun to answer"))
  }

  /// Everything typed or shown before is gone.
  private func expectEmpty(_ session: PTYSession, _ sentence: String) throws {
    try session.expectScreen("the sentence on an empty screen") { screen in
      let shown = screen.lines.joined(separator: " ").split { $0.isWhitespace }
        .joined(separator: " ")
      return shown.contains(sentence) && !shown.contains(Self.begun)
    }
    let shown = session.screen.allLines.joined(separator: "\n")
    #expect(!shown.contains(Self.answer) && !shown.contains(Self.begun), "\(shown)")
  }

  @Test func `Ctrl-L empties the screen in mid-line, and Enter brings all back`() throws {
    let tandem = try Tandem()
    let session = try begin(tandem)
    session.send("\u{1b}[D\u{c}")
    try expectEmpty(session, "Screen cleared. Press Enter to come back to question 2.")
    try session.expectPrompt("> ")
    session.send("\r")
    try session.expectPrompt("> " + Self.begun)
    #expect(session.screen.lines.contains { $0.contains("someone close to you notice") })
  }

  @Test(arguments: ["/lock", "/verrouiller"])
  func `a lock at the end of a line keeps the words before it`(_ command: String) throws {
    let tandem = try Tandem()
    let session = try begin(tandem)
    session.send(" \(command)\r")
    try expectEmpty(session, "brings you back to question 2, with the line you had begun.")
    try session.expectPrompt("Passphrase:")
    #expect(!session.echoes)
    try unlock(session)
    session.send(" more\r")
    try session.expectPrompt()
    #expect(try tandem.shown().texts["fear.more"] == Self.begun + " more")
    session.send("/quit\r")
    #expect(try session.end() == 0)
  }

  @Test func `nobody types, and the journal is locked with the line kept`() throws {
    let tandem = try Tandem()
    let session = try begin(tandem, ["--lock-after", "0.05"])
    try expectEmpty(session, "Journal locked after 1 minute without a key.")
    try session.expectPrompt("Passphrase:")
    let process = session.pid
    session.send("le chat dort\r")
    try session.expect("does not open the journal", seconds: 20)
    try session.expectPrompt("Passphrase:")
    try unlock(session)
    #expect(session.pid == process)
    try expectEmpty(session, "Journal locked after 1 minute without a key.")
    try session.expectPrompt("Passphrase:")
    session.send("\u{4}")
    #expect(try session.end() == 0)
    #expect(try tandem.shown().state == "paused")
  }

  @Test func `while it is locked nobody else may write, also after a wrong passphrase`() throws {
    let tandem = try Tandem()
    let session = try begin(tandem)
    session.send(" /lock\r")
    try session.expectPrompt("Passphrase:")
    for word in ["", "le chat dort\r"] {
      session.send(word)
      if !word.isEmpty { try session.expect("does not open the journal", seconds: 20) }
      let other = try tandem.run(["resume", "--answers", "-"], input: "x\n")
      #expect(other.status == 3)
      #expect(other.complaints.contains("\(session.pid)"), "\(other.complaints)")
      #expect(try tandem.run(["list"]).status == 0)
    }
    session.signal(SIGKILL)
    _ = try session.end()
    let after = try tandem.run(["resume", "--answers", "-"], input: "x\n")
    #expect(after.status == 0, "\(after.complaints)")
  }

  @Test func `a locked window that is closed leaves the line for the next start`() throws {
    let tandem = try Tandem()
    let session = try begin(tandem)
    session.send(" /lock\r")
    try session.expectPrompt("Passphrase:")
    session.closeTerminal()
    #expect(try session.end() == 128 + SIGHUP)
    let next = try tandem.open(["resume"], language: "en")
    try next.expectPrompt("> " + Self.begun, seconds: 20)
  }

  @Test(.enabled(if: geteuid() == 0, "the memory of another process takes root"))
  func `a locked program holds no passphrase, no key and no answer`() throws {
    let tandem = try Tandem()
    var secrets = try tandem.keys()
    secrets["the passphrase"] = Array(Tandem.passphrase.utf8)
    secrets["an answer"] = Array(Self.answer.utf8)
    secrets["a line"] = Array(Self.begun.utf8)
    let session = try begin(tandem)
    let before = try MemoryScan(of: session.pid).find(secrets)
    #expect(before["an answer"] != nil && before["a line"] != nil, "\(before)")
    #expect(before["the key of the rows"] != nil, "\(before)")
    #expect(before["the passphrase"] == nil, "\(before)")
    session.send(" /lock\r")
    try session.expectPrompt("Passphrase:")
    #expect(try MemoryScan(of: session.pid).find(secrets) == [:])
    // Typed and not entered: the scan sees what is there.
    session.send(Tandem.passphrase)
    var typed: [String: [String]] = [:]
    try session.expectScreen("the passphrase in memory") { _ in
      typed = (try? MemoryScan(of: session.pid).find(secrets)) ?? [:]
      return typed["the passphrase"] != nil
    }
    #expect(typed["an answer"] == nil && typed["the key of the rows"] == nil, "\(typed)")
    for file in ["cmdline", "environ"] {
      let bytes = try Data(contentsOf: URL(filePath: "/proc/\(session.pid)/\(file)"))
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains(Self.answer) && !text.contains(Self.begun), "\(text)")
    }
    session.send("\r")
    try session.expectPrompt("> " + Self.begun, seconds: 20)
  }
}
