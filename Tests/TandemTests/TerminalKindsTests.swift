import FoundationEssentials
import PTYSupport
import Testing

/// Terminals that can do less, and people who want less of them.
@Suite struct TerminalKindsTests {
  /// What marks a paste: asked for before every prompt, taken back after it.
  private static let pasteMarks = ["\u{1b}[?2004h", "\u{1b}[?2004l"]

  /// A run of fears at its second question.
  private func begin(
    _ tandem: Tandem, _ arguments: [String] = [], language: String = "fr", columns: Int = 80,
    environment: [String: String] = [:]
  ) throws -> Person {
    let person = Person(
      session: try tandem.open(
        ["begin", "mentee.fears"] + arguments, columns: columns, language: language,
        environment: environment))
    try person.session.expectPrompt("> ", seconds: 20)
    person.session.send("2\r")
    try person.session.expectPrompt()
    return person
  }

  private func withoutPasteMarks(_ session: PTYSession) -> String {
    TerminalKindsTests.pasteMarks.reduce(session.text) { $0.replacing($1, with: "") }
  }

  @Test func `accents are typed, shown and kept where the locale knows only ASCII`() throws {
    let tandem = try Tandem()
    let person = try begin(tandem, environment: ["LC_ALL": "C", "LANG": "C"])
    #expect(person.session.screen.lines.contains { $0.contains("Complétez, comme cela vient") })
    person.session.send("d’être à côté, œuvre ë日\u{7f}\u{7f}e\u{301}")
    try person.session.expectScreen("the line") {
      $0.textBeforeCursor == "> d’être à côté, œuvre e\u{301}"
    }
    person.session.send("\r")
    try person.session.expectPrompt()
    #expect(
      try tandem.shown().texts["fear"].map { Array($0.utf8) }
        == Array("d’être à côté, œuvre e\u{301}".utf8))
  }

  @Test func `NO_COLOR takes the colour and leaves the weight`() throws {
    let tandem = try Tandem()
    let coloured = try begin(tandem).session.text
    #expect(coloured.contains("\u{1b}[35m") && coloured.contains("\u{1b}[1m"))
    let other = try Tandem()
    let text = try begin(other, environment: ["NO_COLOR": "1"]).session.text
    #expect(!text.contains("\u{1b}[35m"))
    #expect(text.contains("\u{1b}[1mComplétez"))
  }

  @Test func `a dumb terminal gets no escape at all`() throws {
    let tandem = try Tandem()
    let person = try begin(tandem, environment: ["TERM": "dumb"])
    person.session.send("être vue\u{7f}\u{3}")
    try person.see("Ligne retirée, pas perdue")
    person.session.send("que l’on rie /quitter\r")
    #expect(try person.session.end() == 0)
    #expect(!person.session.raw.contains(0x1b), "\(person.session.text.debugDescription)")
  }

  /// The ways to ask for marks in words.
  static let plainWays: [(arguments: [String], environment: [String: String])] = [
    (["--plain"], [:]), ([], ["ACCESSIBLE": "1"]), ([], ["TANDEM_PLAIN": "1"]),
  ]

  @Test(arguments: 0..<plainWays.count)
  func `plain mode says every mark in words and wraps nothing`(_ way: Int) throws {
    let (arguments, environment) = TerminalKindsTests.plainWays[way]
    let tandem = try Tandem()
    let person = try begin(tandem, arguments, columns: 40, environment: environment)
    let session = person.session
    let text = withoutPasteMarks(session)
    // Readline draws the line that is typed; all else is Tandem's.
    #expect(!text.contains("\u{1b}["), "\(text.debugDescription)")
    let lines = text.replacing("\r\n", with: "\n").replacing("\u{a0}", with: " ")
      .split(separator: "\n")
    #expect(
      lines.contains {
        $0 == "Question 2 sur 13. Complétez, comme cela vient : « Ce que je crains, c’est que… »"
      }, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("Pourquoi. Une crainte nommée") })
    #expect(!lines.contains { $0.hasPrefix(" ") }, "\(lines)")
    // A line that is offered again is said before the prompt.
    session.send("/retour\r")
    try session.expect("Votre ligne")
    try session.expectPrompt("> 2")
  }

  @Test func `an empty ACCESSIBLE asks for nothing`() throws {
    let tandem = try Tandem()
    #expect(try begin(tandem, environment: ["ACCESSIBLE": ""]).session.text.contains("\u{1b}[35m"))
  }

  @Test func `a window made smaller in mid-line keeps the line`() throws {
    let tandem = try Tandem()
    let person = try begin(tandem)
    let line = "que personne ne me suive quand je défendrai ce plan devant le comité"
    person.session.send(line)
    try person.session.expectScreen("the line") { $0.textBeforeCursor == "> " + line }
    person.session.resize(rows: 12, columns: 40)
    person.session.send(" de mai")
    try person.session.expectScreen("the end of the line in 40 columns") {
      $0.textBeforeCursor.hasSuffix("comité de mai") && $0.textBeforeCursor.count < 40
    }
    person.session.send("\r")
    try person.see("toute la place")
    #expect(try tandem.shown().texts["fear"] == line + " de mai")
    let text = person.session.screen.lines
    #expect(text.allSatisfy { $0.count <= 40 }, "\(text)")
  }

  @Test func `plain mode chosen in a run is kept for the next start`() throws {
    let tandem = try Tandem()
    let person = try begin(tandem)
    person.session.send("/simple\r")
    try person.see("Question 2 sur 13. Complétez")
    person.session.send("/quitter\r")
    #expect(try person.session.end() == 0)
    #expect(try tandem.home.read("config/tandem/settings.yaml").contains("plain: yes"))
    let next = Person(session: try tandem.open(["resume"]))
    try next.see("Question 2 sur 13. Complétez", seconds: 20)
    #expect(!withoutPasteMarks(next.session).contains("\u{1b}"))
    next.session.send("/simple\r")
    try next.see("2/13 Complétez")
    // The colour is back, too.
    #expect(next.session.text.contains("\u{1b}[35m"))
    #expect(try tandem.home.read("config/tandem/settings.yaml").contains("plain: no"))
  }

  @Test func `a language chosen in a run is kept for the next start`() throws {
    let tandem = try Tandem()
    let person = try begin(tandem)
    person.session.send("/english\r")
    try person.see("Finish the sentence as it comes")
    person.session.send("/quit\r")
    #expect(try person.session.end() == 0)
    #expect(try tandem.home.read("config/tandem/settings.yaml").contains("language: en"))
    let next = try tandem.start(["resume"], environment: ["LANG": "fr_FR.UTF-8"])
    try next.expect("Passphrase:")
    next.send(Tandem.passphrase + "\r")
    try Person(session: next).see("Finish the sentence as it comes", seconds: 20)
  }
}
