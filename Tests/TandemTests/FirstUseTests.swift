import PTYSupport
import Testing

/// A whole first use, typed at a terminal.
@Suite struct FirstUseTests {
  /// What is read and typed, in one language.
  struct Speech: CustomTestStringConvertible {
    var choice: String
    var welcome: String
    var first: String
    var again: String
    var weak: String
    var differs: String
    var created: String
    var wrongEnd: String
    var checked: String
    var home: String
    var quit: String
    var testDescription: String { choice }
  }

  static let french = Speech(
    choice: "1", welcome: "Tandem pose des questions", first: "Phrase secrète :",
    again: "La même, encore une fois :", weak: "Elle se devinerait vite :",
    differs: "Les deux ne correspondent pas", created: "Le journal est créé.",
    wrongEnd: "Ce ne sont pas les six derniers", checked: "Clé de secours vérifiée.",
    home: "Tous les exercices", quit: "/quitter")
  static let english = Speech(
    choice: "2", welcome: "Tandem asks questions", first: "Passphrase:",
    again: "The same, once more:", weak: "It would be guessed quickly:",
    differs: "The two do not match", created: "The journal has been created.",
    wrongEnd: "Those are not the last six", checked: "Recovery key checked.",
    home: "All the exercises", quit: "/quit")

  @Test(arguments: [french, english], ConversationTests.windows)
  func `from the language to home, with every mistake on the way`(
    _ speech: Speech, _ window: ConversationTests.Window
  ) throws {
    let tandem = try Tandem(hasJournal: false)
    let person = Person(
      session: try tandem.start(
        rows: window.rows, columns: window.columns, environment: ["LANG": "C"]))
    try person.answer("Langue / Language", speech.choice)
    try choosePassphrase(person, speech)
    let key = try checkKey(person, speech, columns: window.columns)
    try person.see(speech.home, prompt: "tandem> ")
    #expect(!person.session.text.contains(Tandem.passphrase))
    person.session.send(speech.quit + "\r")
    #expect(try person.session.end() == 0)
    try expectLanguage(speech, tandem)
    try expectOpens(tandem, with: key)
  }

  private func choosePassphrase(_ person: Person, _ speech: Speech) throws {
    let session = person.session
    try person.type("chat", at: speech.first)
    #expect(session.screen.allLines.joined(separator: " ").contains(speech.welcome))
    try person.answer(speech.weak, "1")
    try person.type(Tandem.passphrase, at: speech.first)
    try person.type("quatre mots sans liens", at: speech.again)
    try person.type(Tandem.passphrase, at: speech.first, below: speech.differs)
    try person.type(Tandem.passphrase, at: speech.again)
  }

  /// Types a wrong end of the key, then the right one; returns the key.
  private func checkKey(_ person: Person, _ speech: Speech, columns: Int) throws -> String {
    let session = person.session
    try session.expectPrompt("> ", seconds: 30)
    let key = try #require(session.screen.recoveryKey)
    #expect(session.screen.allLines.joined().contains(speech.created))
    session.send("AAAAAA\r")
    try person.see(speech.wrongEnd)
    #expect(session.screen.recoveryKey == key)
    session.send(String(key.suffix(6)).lowercased() + "\r")
    // On twelve rows home has moved it up: it was on the screen all the same.
    try person.see(speech.home, prompt: "tandem> ")
    #expect(session.text.contains(speech.checked))
    let standing = session.screen.lines.joined()
    #expect(!standing.contains(String(key.suffix(6))) && !standing.contains("AGE-SECRET"))
    // What can be scrolled back to is emptied too.
    #expect(session.screen.scrolledOff.allSatisfy { !$0.contains("AGE-SECRET") })
    return key
  }

  /// The language is not asked for again.
  private func expectLanguage(_ speech: Speech, _ tandem: Tandem) throws {
    let settings = try tandem.home.read("config/tandem/settings.yaml")
    #expect(settings.contains(speech.choice == "1" ? "language: fr" : "language: en"))
    let session = try tandem.start(environment: ["LANG": "C"])
    try Person(session: session).type(Tandem.passphrase, at: speech.first)
  }

  /// Stock `age` opens the recovery slot with the key that was on the screen.
  private func expectOpens(_ tandem: Tandem, with key: String) throws {
    let home = tandem.home
    let identity = try home.write("tmp/identity", key + "\n")
    let blob = home.path + "/tmp/slot.age"
    let written = try ProgramRun(
      [
        "/usr/bin/sqlite3", home.path + "/data/tandem/journal.tandem",
        "SELECT writefile('\(blob)', box) FROM slot WHERE kind=2",
      ], home: home)
    try #require(written.status == 0 && written.output != "\n", "\(written.complaints)")
    let opened = try ProgramRun(["/usr/bin/age", "-d", "-i", identity, blob], home: home)
    #expect(opened.status == 0, "\(opened.complaints)")
    #expect(opened.output.hasPrefix("tandem-recovery/1\njournal: "))
    // A key that differs by its last character does not.
    let other = try home.write(
      "tmp/other", key.dropLast() + (key.hasSuffix("Q") ? "P" : "Q") + "\n")
    #expect(try ProgramRun(["/usr/bin/age", "-d", "-i", other, blob], home: home).status != 0)
  }

  @Test func `put off, the key is not on the screen any more and home reminds of it`() throws {
    let tandem = try Tandem(hasJournal: false)
    let person = Person(session: try tandem.start(["--lang", "en"]))
    try person.type(Tandem.passphrase, at: FirstUseTests.english.first)
    try person.type(Tandem.passphrase, at: FirstUseTests.english.again)
    try person.session.expectPrompt("> ", seconds: 30)
    #expect(person.session.screen.recoveryKey != nil)
    person.session.send("\r")
    try person.see(
      "Without it, a forgotten passphrase closes the journal for good. /key stays here.",
      prompt: "tandem> ")
    #expect(person.session.screen.recoveryKey == nil)
  }
}

extension Person {
  /// Waits for the prompt of a passphrase and types one, which the terminal must not show.
  fileprivate func type(
    _ passphrase: String, at prompt: String, below words: String? = nil
  ) throws {
    // The language of the prompt has no-break spaces that the test does not count.
    try session.expectScreen("the prompt \(prompt)", seconds: 20) {
      $0.textBeforeCursor.replacing("\u{a0}", with: " ").trimmingEnd == prompt
    }
    #expect(!session.echoes)
    if let words {
      #expect(session.screen.lines.joined(separator: " ").contains(words))
    }
    session.send(passphrase + "\r")
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension Screen {
  /// The recovery key that stands on the screen, perhaps over two lines; `nil` when there is none.
  var recoveryKey: String? {
    let shown = lines.joined().replacing(" ", with: "")
    guard let start = shown.firstRange(of: "AGE-SECRET-KEY-1") else { return nil }
    let key = "AGE-SECRET-KEY-1" + shown[start.upperBound...].prefix(58)
    return key.count == 74 ? key : nil
  }
}
