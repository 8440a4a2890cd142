import FoundationEssentials
import PTYSupport
import Testing

/// Every prompt that asks for a secret: what is typed early, late or behind it is never seen and is no
/// line elsewhere.
@Suite struct SecretPromptTests {
  private static let right = Tandem.passphrase
  private static let other = "harpe gravier lampe tunnel"
  private static let canary = "zebre-canari-4417"

  /// A prompt, what leads to it, and the right secret there.
  struct Row: Sendable, CustomTestStringConvertible {
    /// Where the program asks: a file, and the message of the prompt.
    var place: String
    var command: [String] = []
    var hasJournal = true
    /// Prompts before it, each with what is typed there.
    var before: [[String]] = []
    var prompt: String
    var secret = "quatre mots sans lien"
    /// Whether another row comes to the same prompt by the same way.
    var isTwin = false
    var testDescription: String { (command + [prompt]).joined(separator: " ") }
  }

  private static let opening = ["Passphrase:", right]
  private static let chosen = ["New passphrase:", other]

  static let rows = [
    Row(place: "Entrance prompt", prompt: "Passphrase:"),
    Row(place: "FirstUse passphrasePrompt", hasJournal: false, prompt: "Passphrase:"),
    Row(
      place: "FirstUse passphraseAgain", hasJournal: false, before: [opening],
      prompt: "The same, once more:"),
    Row(place: "CommandEntrance passphrasePrompt", command: ["list"], prompt: "Passphrase:"),
    Row(
      place: "CommandEntrance passphrasePrompt", command: ["backup", "copy.tandem"],
      prompt: "Passphrase:", isTwin: true),
    Row(
      place: "CommandEntrance passphrasePrompt", command: ["contacts", "card", "--name", "Ana"],
      prompt: "Passphrase:", isTwin: true),
    Row(
      place: "CommandEntrance passphrasePrompt", command: ["receive", "--from", "."],
      prompt: "Passphrase:", isTwin: true),
    Row(
      place: "CommandEntrance passphrasePrompt", command: ["passphrase"], prompt: "Passphrase:",
      isTwin: true),
    Row(
      place: "KeepingDoor passphraseNew", command: ["passphrase"], before: [opening],
      prompt: "New passphrase:", secret: other),
    Row(
      place: "KeepingDoor passphraseAgain", command: ["passphrase"], before: [opening, chosen],
      prompt: "The same, once more:", secret: other),
    Row(
      place: "KeepingDoor passphraseNew",
      command: ["erase", "--deep", "--recovery-out", "deep"], before: [opening],
      prompt: "New passphrase:", secret: other, isTwin: true),
    Row(
      place: "CommandEntrance passphrasePrompt", command: ["init", "--recovery-out", "made"],
      hasJournal: false, prompt: "Passphrase:"),
    Row(
      place: "InitCommand passphraseAgain", command: ["init", "--recovery-out", "made"],
      hasJournal: false, before: [opening], prompt: "The same, once more:"),
    Row(
      place: "KeepingDoor recoveryPrompt", command: ["recovery", "check"],
      prompt: "Recovery key:", secret: "KEY"),
    Row(
      place: "KeepingDoor recoveryPrompt", command: ["recovery", "use"], prompt: "Recovery key:",
      secret: "KEY"),
    Row(
      place: "KeepingDoor passphraseNew", command: ["recovery", "use"],
      before: [["Recovery key:", "KEY"]], prompt: "New passphrase:", secret: other),
    Row(
      place: "CommandEntrance passphrasePrompt", command: ["recovery", "new"],
      prompt: "Passphrase:", isTwin: true),
    Row(
      place: "DoctorCommand doctorPassphrase", command: ["doctor"],
      prompt: "Passphrase (Enter to go without):"),
  ]

  @Test func `every place that asks for a secret has a row`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().path + "/../../Sources/Shell"
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
    try #require(files.count > 100)
    var places: Set<String> = []
    for name in files where name.hasSuffix(".swift") {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      let file = try #require(name.split(separator: "/").last).dropLast(".swift".count)
      for match in text.matches(of: /[a-zA-Z)]\.secret\(\.?(\w+)\)/) {
        places.insert("\(file) \(match.1)")
      }
    }
    #expect(places == Set(Self.rows.map(\.place)))
  }

  @Test(arguments: rows, [true, false])
  func `a second line of a paste is thrown away, unseen, and that is said`(
    _ row: Row, _ isMarked: Bool
  ) throws {
    let (tandem, session) = try reach(row, isLight: true)
    let secret = try typed(row.secret, tandem)
    session.send(
      isMarked
        ? "\u{1b}[200~\(secret)\r\(Self.canary)\u{1b}[201~\r" : "\(secret)\r\(Self.canary)\r")
    try session.expect("only the first was taken", seconds: 20)
    try leave(session)
    #expect(!session.text.contains(Self.canary), "\(session.text)")
    #expect(session.echoes)
  }

  @Test(arguments: rows.filter { !$0.isTwin }, [true, false])
  func `what is typed while a secret is looked at, or after a slip, is never seen`(
    _ row: Row, _ isSlip: Bool
  ) throws {
    let (tandem, session) = try reach(row, isLight: isSlip)
    session.send(isSlip ? "a slip of the keys\r" : try typed(row.secret, tandem) + "\r")
    // Later than a paste.
    pause(session, seconds: 0.05)
    // Some are at their end then, and have nothing more to ask.
    if !session.echoes { session.send(Self.canary) }
    try leave(session)
    #expect(!session.text.contains(Self.canary), "\(session.text)")
    #expect(session.echoes)
  }

  @Test func `from a lock to the passphrase nothing typed is seen`() throws {
    let tandem = try Tandem()
    let session = try tandem.open(language: "en")
    try session.expectPrompt("tandem> ", seconds: 20)
    session.send("/lock\r")
    for letter in Self.canary {
      session.send(String(letter))
      pause(session, seconds: 0.01)
      #expect(!session.echoes)
    }
    try wait(for: "Passphrase:", session)
    #expect(!session.text.contains("zeb"))
    // It counts.
    session.send("\u{15}\(Self.right)\r")
    try session.expectPrompt("tandem> ", seconds: 20)
    session.send("/quit\r")
    #expect(try session.end() == 0)
    #expect(session.echoes)
  }

  @Test func `a passphrase that was typed again while the first was looked at opens`() throws {
    let tandem = try Tandem(hasJournal: false)
    _ = try tandem.run(["init", "--recovery-out", tandem.home.path + "/key"])
    let session = try tandem.start(["list", "--lang", "en"])
    try session.expectPrompt("Passphrase: ")
    session.send("a slip of the keys\r")
    pause(session, seconds: 0.06)
    session.send(Self.right + "\r")
    #expect(try session.end(seconds: 30) == 0)
    #expect(!session.text.contains("quatre"))
  }

  @Test func `Ctrl-C at the passphrase is told by the status, in every way to it`() throws {
    for (hasJournal, command) in [(true, [] as [String]), (true, ["list"]), (false, [])] {
      let tandem = try Tandem(hasJournal: hasJournal)
      let session = try tandem.start(command + ["--lang", "en"])
      try session.expect("Passphrase:")
      session.send("\u{3}")
      #expect(try session.end() == 130)
    }
  }

  @Test func `where no language is known the passphrase is asked before the language`() throws {
    let tandem = try Tandem()
    let session = try tandem.start(environment: ["LANG": "C"])
    try session.expectScreen("the prompt") {
      $0.textBeforeCursor.replacing("\u{a0}", with: " ") == "Phrase secrète / Passphrase:"
    }
    #expect(!session.echoes)
    session.send(Self.right + "\r")
    try session.expect("Langue / Language", seconds: 20)
  }

  /// Starts the program and types what comes before a prompt.
  private func reach(_ row: Row, isLight: Bool) throws -> (Tandem, PTYSession) {
    let tandem = try Tandem(hasJournal: false)
    if row.hasJournal {
      let made = try tandem.run(
        ["init", "--recovery-out", tandem.home.path + "/key"] + (isLight ? ["--light"] : []))
      try #require(made.status == 0, "\(made.complaints)")
    }
    let session = try tandem.start(row.command + ["--lang", "en"])
    for step in row.before {
      try wait(for: step[0], session)
      session.send(try typed(step[1], tandem) + "\r")
    }
    try wait(for: row.prompt, session)
    #expect(!session.echoes)
    return (tandem, session)
  }

  /// Lets time pass, and takes what the program writes.
  private func pause(_ session: PTYSession, seconds: Double) {
    #expect(throws: HarnessFailure.self) {
      try session.expectScreen("what never is", seconds: seconds) { _ in false }
    }
  }

  private func wait(for prompt: String, _ session: PTYSession) throws {
    try session.expectScreen("the prompt \(prompt)", seconds: 30) {
      $0.textBeforeCursor.hasPrefix(prompt)
    }
  }

  private func typed(_ secret: String, _ tandem: Tandem) throws -> String {
    guard secret == "KEY" else { return secret }
    return String(try tandem.home.read("key").prefix { $0 != "\n" })
  }

  /// Leaves wherever the program is, and never with an answer.
  private func leave(_ session: PTYSession) throws {
    for _ in 0..<100 {
      if (try? session.end(seconds: 0.2)) != nil { return }
      session.send(session.screen.textBeforeCursor.hasSuffix("> ") ? "\u{4}" : "\u{3}")
    }
    _ = try session.end()
  }
}
