import FoundationEssentials
import Glibc
import PTYSupport
import Testing

/// What is said and done at the door of a real journal: notes left outside, files left open, an old
/// copy put back, another recovery key.
struct DoorsTests {
  private func inbox(_ tandem: Tandem) -> [String] {
    let folder = tandem.home.path + "/data/tandem/inbox"
    return (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  /// A command that gets no passphrase from anywhere.
  private func runLocked(
    _ tandem: Tandem, _ arguments: [String], input: String = ""
  ) throws -> ProgramRun {
    try ProgramRun(
      [BuiltProgram.path("tandem")] + arguments + ["--lang", "en"], home: tandem.home, input: input)
  }

  @Test func `a note is left without a passphrase and taken in once`() throws {
    let tandem = try Tandem()
    let left = try runLocked(tandem, ["note"], input: "ask Nadia\n\nC:\\\n")
    #expect(left.status == 0, "\(left.complaints)")
    #expect(inbox(tandem).count == 1)
    let person = Person(session: try tandem.open(language: "en"))
    try person.answer(
      "A note left while the journal was locked is now in it", "/quit", prompt: "tandem> ")
    #expect(try person.session.end() == 0)
    #expect(inbox(tandem).isEmpty)
    let found = try tandem.run(["search", "nadia", "--json"])
    #expect(found.output.contains(#""ask Nadia\n\nC:\\""#))
    #expect(found.output.contains(#""unconfirmed" : true"#))
  }

  @Test func `a note that is being typed when the terminal goes away is left all the same`() throws
  {
    let tandem = try Tandem()
    let session = try tandem.start(["note", "--lang", "en"])
    try session.expectPrompt("1> ")
    session.send("begun")
    try session.expectScreen("what was typed") { $0.lines.contains { $0.hasPrefix("1> begun") } }
    session.closeTerminal()
    #expect(try session.end() == 129)
    #expect(inbox(tandem).count == 1)
  }

  @Test func `what others may open is said, and kept to the account with consent`() throws {
    let tandem = try Tandem()
    let journal = tandem.home.path + "/data/tandem/journal.tandem"
    let folder = tandem.home.path + "/data/tandem"
    #expect(chmod(journal, 0o644) == 0 && chmod(folder, 0o755) == 0)
    let listed = try tandem.run(["list", "--lang", "en"])
    #expect(listed.complaints.contains("tandem doctor --repair"))
    let examined = try runLocked(tandem, ["doctor"])
    #expect(examined.status == 1)
    #expect(examined.output.contains("to do     files: other accounts can open"))
    let person = Person(session: try tandem.open(language: "en"))
    try person.answer("can copy the journal’s file; it stays encrypted", "1")
    try person.answer("Done: no other account", "/quit", prompt: "tandem> ")
    #expect(try person.session.end() == 0)
    #expect(try runLocked(tandem, ["doctor"]).output.contains("good      files:"))
    #expect(chmod(journal, 0o640) == 0)
    let repaired = try runLocked(tandem, ["doctor", "--repair"])
    #expect(repaired.complaints.contains("kept to your account: \(journal)"))
    let mode = try FileManager.default.attributesOfItem(atPath: journal)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func `an old copy is said before home, and Enter leaves it as it is`() throws {
    let tandem = try Tandem()
    let journal = tandem.home.path + "/data/tandem/journal.tandem"
    let copy = tandem.home.path + "/copy"
    try FileManager.default.copyItem(atPath: journal, toPath: copy)
    #expect(try tandem.run(["note"], input: "kept at once").status == 0)
    try FileManager.default.removeItem(atPath: journal)
    try FileManager.default.copyItem(atPath: copy, toPath: journal)
    let person = Person(session: try tandem.open(language: "en"))
    try person.answer("is older than your last visit", "")
    #expect(try person.session.end() == 1)
    let found = try tandem.run(["doctor", "--lang", "en"])
    #expect(found.status == 1 && found.output.contains("to do     journal: 1 item seen here"))
  }

  @Test func `another recovery key opens the journal once its end was typed, not before`() throws {
    let tandem = try Tandem()
    let old = try tandem.home.read("key")
    func check(_ key: String) throws -> Int32 {
      let file = try tandem.home.write("typed", key + "\n")
      return try runLocked(tandem, ["recovery", "check", "--recovery-file", file]).status
    }
    let person = Person(session: try tandem.open(["recovery", "new"], language: "en"))
    try person.see("Enter to keep the old key")
    let key = try #require(person.session.screen.recoveryKey)
    #expect(try check(old.split(separator: "\n").map(String.init)[0]) == 0)
    #expect(try check(key) == 3)
    person.session.send(String(key.suffix(6)) + "\r")
    #expect(try person.session.end() == 0)
    #expect(try check(key) == 0)
    #expect(try check(old.split(separator: "\n").map(String.init)[0]) == 3)
  }
}
