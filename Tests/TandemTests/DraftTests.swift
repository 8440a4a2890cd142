import FoundationEssentials
import Glibc
import PTYSupport
import Testing

/// What is begun and not sent is sealed while it is typed: a program that is killed loses none of it.
@Suite struct DraftTests {
  private static let before = ["2", "that they laugh", "", "4", "", ""]

  /// A run of fears that stands where some lines have led it.
  private func prepare(_ lines: [String]) throws -> Tandem {
    let tandem = try Tandem()
    let begun = try tandem.run(
      ["begin", "mentee.fears", "--lang", "en", "--answers", "-"],
      input: lines.map { $0 + "\n" }.joined())
    try #require(begun.status == 0, "\(begun.complaints)")
    return tandem
  }

  private func resume(
    _ tandem: Tandem, notice: String, prompt: String = "> ", words: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> PTYSession {
    let session = try tandem.open(["resume"], language: "en")
    let person = Person(session: session)
    try person.see(notice, prompt: prompt, seconds: 20, sourceLocation: sourceLocation)
    if !words.isEmpty {
      let shown = session.screen.lines.joined(separator: " ")
      #expect(shown.contains(words), "\(shown)", sourceLocation: sourceLocation)
    }
    return session
  }

  /// Types, waits until the file has another draft, and kills.
  private func typeAndKill(_ session: PTYSession, _ tandem: Tandem, _ keys: String) throws {
    let before = try journal(tandem)
    session.send(keys)
    try expectSealed(session, tandem, since: before)
    session.signal(SIGKILL)
    #expect(try session.end() == -SIGKILL)
  }

  /// Waits until the file is another, and whole: the rollback journal beside it begins with zeros.
  private func expectSealed(_ session: PTYSession, _ tandem: Tandem, since before: Data) throws {
    try session.expectScreen("a sealed draft") { _ in
      guard let now = try? journal(tandem), now != before,
        let rollback = try? journal(tandem, "-journal")
      else { return false }
      return rollback.prefix(28).allSatisfy { $0 == 0 }
    }
  }

  private func journal(_ tandem: Tandem, _ suffix: String = "") throws -> Data {
    try Data(contentsOf: URL(filePath: tandem.home.path + "/data/tandem/journal.tandem" + suffix))
  }

  private static let crash = "Tandem stopped without warning"

  @Test func `a line is back after a kill, and no longer once it was sent`() throws {
    let tandem = try prepare(["2"])
    let first = try resume(tandem, notice: "Going on from question 2")
    try typeAndKill(first, tandem, "that I freezé")
    #expect(try tandem.shown().state == "paused")
    let second = try resume(tandem, notice: Self.crash, prompt: "> that I freezé")
    second.send("\r")
    try second.expectPrompt()
    second.signal(SIGKILL)
    _ = try second.end()
    #expect(try tandem.shown().texts["fear"] == "that I freezé")
    let third = try resume(tandem, notice: Self.crash)
    #expect(!third.text.contains("line you had"))
  }

  @Test func `what was typed and taken away again is not offered`() throws {
    let tandem = try prepare(["2"])
    let session = try resume(tandem, notice: "Going on from question 2")
    let before = try journal(tandem)
    session.send("that they laugh")
    try expectSealed(session, tandem, since: before)
    try typeAndKill(session, tandem, "\u{15}")
    let second = try resume(tandem, notice: "Going on from question 2")
    #expect(!second.text.contains("that they laugh"))
  }

  @Test func `a line that was set aside is back after a kill`() throws {
    let tandem = try prepare(["2"])
    let session = try resume(tandem, notice: "Going on from question 2")
    try typeAndKill(session, tandem, "that they laugh\u{3}")
    _ = try resume(tandem, notice: Self.crash, prompt: "> that they laugh")
  }

  @Test func `items that were entered are back with the line after them`() throws {
    let tandem = try prepare(Self.before)
    let session = try resume(tandem, notice: "What you know for certain", prompt: "1> ")
    for (number, item) in ["My voice shakes", "They are tired"].enumerated() {
      session.send(item + "\r")
      try session.expectPrompt("\(number + 2)> ")
    }
    try typeAndKill(session, tandem, "Nobody")
    let second = try resume(
      tandem, notice: Self.crash, prompt: "3> Nobody", words: "My voice shakes")
    second.send(" laughed\r")
    try second.expectPrompt("4> ")
    second.send("\r")
    try second.expectPrompt("1> ")
    #expect(
      try tandem.shown().values["know"]
        == .list(["My voice shakes", "They are tired", "Nobody laughed"]))
  }

  @Test func `an item is sealed on Enter`() throws {
    let tandem = try prepare(Self.before)
    let session = try resume(tandem, notice: "What you know for certain", prompt: "1> ")
    session.send("My voice shakes\r")
    try session.expectPrompt("2> ")
    session.signal(SIGKILL)
    _ = try session.end()
    _ = try resume(tandem, notice: Self.crash, prompt: "2> ", words: "My voice shakes")
  }

  @Test func `the parts of a commitment are back`() throws {
    let tandem = try prepare(Self.before + ["", "", "", "", "", ""])
    let session = try resume(tandem, notice: "Going on from question 11")
    session.send("Say it on Monday\r")
    try session.expectPrompt()
    session.send("If they look away, I breathe\r")
    try session.expectPrompt()
    try typeAndKill(session, tandem, "Whether")
    let second = try resume(tandem, notice: "hope to learn", prompt: "> Whether")
    second.send(" it holds\r")
    try second.expectPrompt()
    second.send("\r")
    try second.expectPrompt()
    second.send("\r")
    try second.expectPrompt()
    guard case .commitment(let kept)? = try tandem.shown().values["trial"] else {
      Issue.record("no commitment in \(try tandem.shown())")
      return
    }
    #expect(kept.what == "Say it on Monday")
    #expect(kept.cue == "If they look away, I breathe")
    #expect(kept.learn == "Whether it holds")
  }

  @Test func `a change that was begun goes on where it was`() throws {
    let tandem = try prepare(Self.before)
    let session = try resume(tandem, notice: "What you know for certain", prompt: "1> ")
    session.send("/change 2\r")
    try session.expectPrompt("> that they laugh")
    try typeAndKill(session, tandem, " at me")
    let second = try resume(tandem, notice: Self.crash, prompt: "> that they laugh at me")
    second.send("\r")
    try second.expectPrompt("1> ")
    #expect(try tandem.shown().texts["fear"] == "that they laugh at me")
  }

  @Test(.enabled(if: geteuid() == 0, "a file system of its own takes root"))
  func `a full disk takes the draft all the same`() throws {
    let tandem = try Tandem()
    let disk = try TestDisk(at: tandem.home.path + "/data/tandem")
    defer { disk.remove() }
    let made = try tandem.run(["init", "--light", "--recovery-out", tandem.home.path + "/key2"])
    try #require(made.status == 0, "\(made.complaints)")
    let begun = try tandem.run(
      ["begin", "mentee.fears", "--lang", "en", "--answers", "-"], input: "2\n")
    try #require(begun.status == 0, "\(begun.complaints)")
    let session = try resume(tandem, notice: "Going on from question 2")
    try disk.fill()
    session.send(String(repeating: "so many words ", count: 250) + "\r")
    try session.expect("The disk is full")
    try session.expect("words so many words ")
    try typeAndKill(session, tandem, "more")
    let second = try tandem.open(["resume"], language: "en")
    try second.expect("line you had", seconds: 20)
    try second.expect("so many words more")
    disk.empty()
    second.send("\r")
    try Person(session: second).see("how much room does this fear")
  }
}
