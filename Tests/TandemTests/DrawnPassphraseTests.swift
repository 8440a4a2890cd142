import FoundationEssentials
import PTYSupport
import Testing

/// A passphrase that Tandem draws, and one that is written in another form than it was set.
@Suite struct DrawnPassphraseTests {
  private static let words: Set<String> = {
    let path =
      URL(filePath: #filePath).deletingLastPathComponent().path + "/../../prompts/words-en.txt"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return Set(text.split(separator: "\n").map(String.init))
  }()

  /// The six words that stand on the screen, perhaps over several lines.
  private func drawn(_ session: PTYSession) throws -> String {
    let shown = session.screen.allLines.filter { $0.wholeMatch(of: /[a-z-]+-[a-z-]*/) != nil }
    let lines = session.screen.allLines
    let start = try #require(lines.firstIndex { shown.contains($0) })
    var phrase = lines[start]
    if phrase.hasSuffix("-") { phrase += lines[start + 1] }
    return phrase
  }

  private func wait(_ prompt: String, _ session: PTYSession) throws {
    try session.expectScreen("the prompt \(prompt)", seconds: 30) {
      $0.textBeforeCursor.trimmingSuffix(" ") == prompt
    }
  }

  @Test(arguments: [80, 40])
  func `six words are shown, typed back, and go nowhere else`(_ columns: Int) throws {
    let tandem = try Tandem(hasJournal: false)
    let rows = columns == 40 ? 12 : 24
    let session = try tandem.start(["--lang", "en"], rows: rows, columns: columns)
    try wait("Passphrase:", session)
    session.send("6\r")
    try wait("The six words:", session)
    let phrase = try drawn(session)
    let words = phrase.split(separator: "-").map(String.init)
    #expect(words.count == 6 && Set(words).isSubset(of: Self.words), "\(phrase)")
    session.send("\(phrase)s\r")
    try session.expect("Those are not the same")
    try wait("The six words:", session)
    #expect(session.screen.lines.joined().contains(phrase))
    session.send("\(phrase)\r")
    try session.expectPrompt("> ", seconds: 30)
    #expect(!session.screen.allLines.joined().contains(words[0] + "-"))
    session.send("\r")
    try session.expectPrompt("tandem> ")
    session.send("/quit\r")
    #expect(try session.end() == 0)
    let again = try tandem.start(["list", "--lang", "en"])
    try wait("Passphrase:", again)
    again.send("\(phrase)\r")
    #expect(try again.end(seconds: 30) == 0)
    for name in try FileManager.default.subpathsOfDirectory(atPath: tandem.home.path) {
      guard let bytes = try? Data(contentsOf: URL(filePath: "\(tandem.home.path)/\(name)")) else {
        continue
      }
      #expect(Array(bytes).firstRange(of: Array(phrase.utf8)) == nil, "\(name)")
    }
  }

  @Test func `Enter goes back to one's own, and a command draws too`() throws {
    let tandem = try Tandem()
    let session = try tandem.start(["passphrase", "--lang", "en"])
    try wait("Passphrase:", session)
    session.send(Tandem.passphrase + "\r")
    try wait("New passphrase:", session)
    session.send("6\r")
    try wait("The six words:", session)
    let first = try drawn(session)
    session.send("\r")
    try wait("New passphrase:", session)
    session.send("6\r")
    try wait("The six words:", session)
    let second = try drawn(session)
    #expect(first != second)
    session.send(second + "\r")
    #expect(try session.end(seconds: 30) == 0)
    let again = try tandem.start(["list", "--lang", "en"])
    try wait("Passphrase:", again)
    again.send(second + "\r")
    #expect(try again.end(seconds: 30) == 0)
  }

  @Test(arguments: [
    "cafe\u{301} cre\u{300}me bru\u{302}le\u{301}e noe\u{308}l",
    "café\u{a0}crème\u{a0}brûlée\u{a0}noël",
    " café crème brûlée noël ", "\u{feff}café crème brûlée noël\u{fe0f}",
  ])
  func `another form of the passphrase opens, and it is said`(_ typed: String) throws {
    let tandem = try Tandem(hasJournal: false)
    let file = try tandem.home.write("set", "café crème brûlée noël\n")
    let made = try ProgramRun(
      [
        BuiltProgram.path("tandem"), "init", "--light", "--recovery-out", tandem.home.path + "/key",
        "--passphrase-file", file,
      ], home: tandem.home)
    #expect(made.status == 0 && !made.complaints.contains("guessed"))
    let slot = try Data(contentsOf: URL(filePath: tandem.home.path + "/data/tandem/journal.tandem"))
    let session = try tandem.start(["list", "--lang", "en"])
    try wait("Passphrase:", session)
    session.send("\(typed)\r")
    #expect(try session.end(seconds: 20) == 0)
    #expect(session.text.contains("It opens, written a little differently"))
    let after = try Data(
      contentsOf: URL(filePath: tandem.home.path + "/data/tandem/journal.tandem"))
    #expect(slot == after)
  }

  @Test(arguments: [
    ("azertyuiopqsdfghjklm", "side by side"), ("passwordpasswordpassword", "repeats"),
    ("mot de passe secret", "tried first"), ("a", "short"),
  ])
  func `without a terminal a weak passphrase is told, and taken`(
    _ passphrase: String, _ why: String
  ) throws {
    let tandem = try Tandem(hasJournal: false)
    let file = try tandem.home.write("set", passphrase + "\n")
    let made = try ProgramRun(
      [
        BuiltProgram.path("tandem"), "init", "--light", "--recovery-out", tandem.home.path + "/key",
        "--passphrase-file", file, "--lang", "en",
      ], home: tandem.home)
    #expect(made.status == 0)
    #expect(
      made.complaints.contains("It would be guessed quickly") && made.complaints.contains(why))
    #expect(!made.complaints.contains(passphrase) || passphrase == "a")
  }

  @Test func `the recovery key opens in groups, in small letters and without its beginning`() throws
  {
    let tandem = try Tandem()
    let key = String(try tandem.home.read("key").prefix { $0 != "\n" })
    let rest = key.dropFirst("AGE-SECRET-KEY-1".count)
    var grouped = ""
    for (index, letter) in rest.enumerated() {
      grouped += index > 0 && index % 4 == 0 ? " \(letter)" : "\(letter)"
    }
    for typed in [key, key.lowercased(), grouped, "AGE-SECRET-KEY-1 \(grouped.lowercased())"] {
      let file = try tandem.home.write("typed", typed + "\n")
      let run = try tandem.run(["recovery", "check", "--recovery-file", file])
      #expect(run.status == 0, "\(typed.count): \(run.complaints)")
    }
    let wrong = try tandem.home.write("typed", grouped.dropLast() + "Q\n")
    #expect(try tandem.run(["recovery", "check", "--recovery-file", wrong]).status == 3)
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: Character) -> String {
    var text = self
    while text.last == suffix { text.removeLast() }
    return text
  }
}
