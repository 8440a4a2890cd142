import FoundationEssentials
import Glibc
import PTYSupport
import Testing

/// `tandem workshop run` on a real terminal.
@Suite struct RoomTests {
  private static let pack = "workshop.discover-mentoring"

  private func begun(
    _ tandem: Tandem, rows: Int = 24, columns: Int = 80
  ) throws -> PTYSession {
    let session = try tandem.start(
      ["workshop", "run", Self.pack, "--lang", "en"], rows: rows, columns: columns)
    try session.expectPrompt("> ")
    session.send("\r")
    try session.expectScreen("the first step") { $0.lines.contains { $0.contains("3 min") } }
    return session
  }

  private func expectStep(_ title: String, _ session: PTYSession) throws {
    try session.expectScreen(title) { $0.lines.first?.contains(title) == true }
  }

  private func expectClock(_ text: String, _ session: PTYSession) throws {
    try session.expectScreen(text) { screen in
      screen.lines.last { !$0.isEmpty }?.contains(text) == true
    }
  }

  @Test func `keys extend, skip, go back, hold and pause, and nothing is echoed`() throws {
    let tandem = try Tandem(hasJournal: false)
    let session = try begun(tandem)
    try expectClock("2:5", session)
    session.send("+")
    try expectClock("3:5", session)
    session.send("h")
    try expectClock("on hold, 3:5", session)
    session.send("h")
    try expectClock("3:5", session)
    session.send("p")
    try expectClock("paused, 3:5", session)
    session.send("\u{1b}[6~")
    try expectStep("Have you lived it?", session)
    session.send("s")
    try session.expectScreen("skipped") { $0.lines.contains { $0.contains("Skipped.") } }
    session.send("r")
    try session.expectScreen("the options") { $0.lines.contains { $0.contains("3  Both") } }
    session.send("\u{1b}[5~")
    try expectStep("Three rules", session)
    try expectClock("3:5", session)
    #expect(!session.echoes)
    session.send("\u{1b}[200~sss\u{1b}[201~")
    session.send("q")
    try session.expectPrompt("> ")
    session.send("1\r")
    #expect(try session.end() == 0)
    #expect(session.text.contains("Finished at"))
    #expect(session.echoes)
  }

  @Test func `a hang-up loses nothing, and both ways lead back`() throws {
    let tandem = try Tandem(hasJournal: false)
    var session = try begun(tandem)
    for title in ["Have you lived", "One precise", "In pairs", "In pairs", "In pairs", "In pairs"] {
      session.send("\r")
      try expectStep(title, session)
    }
    session.send("\r")
    try expectStep("What that person did", session)
    session.send("n")
    try session.expectPrompt("> ")
    session.send("1 be silent\r")
    try session.expectPrompt("> ")
    session.send("\r")
    try session.expectScreen("the board") { $0.lines.contains { $0.contains("be silent") } }
    session.signal(SIGHUP)
    #expect(try session.end() == 128 + SIGHUP)
    let state = "\(tandem.home.path)/state/tandem/room-\(Self.pack).txt"
    #expect(try permissions(state) == 0o600)
    let notes = try tandem.run(["workshop", "notes", "--once", "--lang", "en"])
    #expect(notes.output.contains("Write the verbs as they come"))
    for choice in ["1", "2"] {
      session = try tandem.start(["workshop", "run", Self.pack, "--lang", "en"])
      try session.expect("step 5 of 11")
      try session.expectPrompt("> ")
      session.send(choice + "\r")
      try session.expectScreen("the board") { $0.lines.contains { $0.contains("be silent") } }
      session.closeTerminal()
      #expect(try session.end() == 128 + SIGHUP)
    }
    session = try tandem.start(["workshop", "run", Self.pack, "--lang", "en"])
    try session.expectPrompt("> ")
    session.send("3\r")
    try expectStep("What a mentor is", session)
    session.send("q")
    try session.expectPrompt("> ")
    session.send("1\r")
    #expect(try session.end() == 0)
    #expect(!FileManager.default.fileExists(atPath: state))
  }

  @Test func `a second window is refused, and another size of the first draws the step again`()
    throws
  {
    let tandem = try Tandem(hasJournal: false)
    let session = try begun(tandem)
    let other = try tandem.start(["workshop", "run", Self.pack, "--lang", "en"])
    #expect(try other.end() == 1)
    #expect(other.text.contains("another window is running this workshop"))
    session.resize(rows: 12, columns: 40)
    try session.expectScreen("a narrow step") { screen in
      screen.lines.first == "1/11 Three rules (3\u{A0}min)"
    }
    session.send("\u{3}")
    try session.expectPrompt("> ")
    session.send("2\r")
    #expect(try session.end() == 0)
    #expect(session.echoes)
  }

  @Test func `a question is closed from the wall, and the notes go to their file`() throws {
    let tandem = try Tandem()
    let made = try tandem.run(["workshop", "new", Self.pack, "--lang", "en"])
    try #require(made.status == 0, "\(made.complaints)")
    let parent = tandem.home.path + "/home/Tandem"
    let name = try #require(FileManager.default.contentsOfDirectory(atPath: parent).first)
    let session = try tandem.open(
      [
        "workshop", "run", parent + "/" + name, "--collect", "--notes", tandem.home.path + "/notes",
      ],
      language: "en")
    try session.expect("The journal is open for the key")
    try session.expectPrompt("> ")
    session.send("\r")
    try expectStep("Three rules", session)
    session.send("\r")
    try session.expectScreen("what to type") { screen in
      screen.lines.contains { $0.contains("tandem workshop join") }
    }
    session.send("\r")
    try session.expect("Close and show (0 received)")
    try session.expectPrompt("> ")
    session.send("1\r")
    try session.expectPrompt("> ")
    session.send("14\r")
    // Nothing is closed for good with nothing to show before that was asked.
    try session.expect("Fewer than 5 answers: nothing would be shown")
    try session.expectPrompt("> ")
    session.send("1\r")
    try session.expectScreen("the result") { $0.lines.contains { $0.contains("Fewer than 5") } }
    #expect(try tandem.home.read("notes").contains("Have you lived it?"))
    session.send("\r")
    try expectStep("One precise moment", session)
    session.send("q")
    try session.expectPrompt("> ")
    session.send("1\r")
    #expect(try session.end() == 0)
    #expect(FileManager.default.fileExists(atPath: "\(parent)/\(name)/log.md"))
  }

  private func permissions(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return attributes[.posixPermissions] as? Int ?? 0
  }
}
