import FoundationEssentials
import PTYSupport
import Testing

/// The whole program on a home of its own, with a journal that opens quickly.
struct Tandem {
  static let passphrase = "quatre mots sans lien"

  let home: TestHome
  private let passphraseFile: String

  /// Makes the home, and in it a journal unless it is to be made by hand.
  init(hasJournal: Bool = true) throws {
    home = try TestHome()
    passphraseFile = try home.write("passphrase", Tandem.passphrase + "\n")
    guard hasJournal else { return }
    let made = try run(["init", "--light", "--recovery-out", home.path + "/key"])
    try #require(made.status == 0, "init: \(made.complaints)")
  }

  /// The journal's file.
  var journal: String { home.path + "/data/tandem/journal.tandem" }

  /// What opens the journal.
  func passphrase() throws -> String {
    String(try home.read("passphrase").dropLast())
  }

  /// Says what opens the journal from here on, to commands that are not typed at a terminal.
  func write(passphrase: String) throws { _ = try home.write("passphrase", passphrase + "\n") }

  /// Runs a command without a terminal.
  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    seconds: Double = 120
  ) throws -> ProgramRun {
    try ProgramRun(
      [BuiltProgram.path("tandem")] + arguments + ["--passphrase-file", passphraseFile],
      home: home, input: input, environment: environment, seconds: seconds)
  }

  /// Starts the program on a terminal.
  func start(
    _ arguments: [String] = [], rows: Int = 24, columns: Int = 80,
    environment: [String: String] = [:]
  ) throws -> PTYSession {
    try PTYSession(
      [BuiltProgram.path("tandem")] + arguments, home: home, environment: environment,
      rows: rows, columns: columns)
  }

  /// Starts it and types the passphrase.
  func open(
    _ arguments: [String] = [], rows: Int = 24, columns: Int = 80, language: String = "fr",
    environment: [String: String] = [:]
  ) throws -> PTYSession {
    let session = try start(
      arguments + ["--lang", language], rows: rows, columns: columns, environment: environment)
    try session.expect(language == "fr" ? "Phrase secr" : "Passphrase")
    session.send(try passphrase() + "\r")
    return session
  }

  /// The answers of a run, as `show --json` gives them.
  func shown(_ run: String = "last") throws -> ShownRun {
    let shown = try self.run(["show", run, "--json"])
    try #require(shown.status == 0, "show: \(shown.complaints)")
    return try JSONDecoder().decode(ShownRun.self, from: Data(shown.output.utf8))
  }
}

/// A run as other programs read it.
struct ShownRun: Decodable {
  struct Entry: Decodable {
    var step: String
    var value: ShownValue?
    var text: String?
    var skipped: Bool
    var hidden: Bool
    var more: More?
  }
  struct More: Decodable {
    var value: ShownValue?
    var text: String?
  }

  var state: String
  var answers: [Entry]

  /// The words of every answer, by step; follow-ups as `step.more`.
  var texts: [String: String] {
    answers.reduce(into: [:]) { texts, entry in
      texts[entry.step] = entry.text
      texts[entry.step + ".more"] = entry.more?.text
    }
  }

  /// What was chosen, by step.
  var values: [String: ShownValue] {
    answers.reduce(into: [:]) { values, entry in values[entry.step] = entry.value }
  }
}

/// What a question that is not of words was answered with.
enum ShownValue: Decodable, Equatable {
  case score(Int)
  case list([String])
  case commitment(Commitment)

  struct Commitment: Decodable, Equatable {
    var what: String
    var cue: String?
    var learn: String?
    var confidence: Int?
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let score = try? container.decode(Int.self) {
      self = .score(score)
    } else if let list = try? container.decode([String].self) {
      self = .list(list)
    } else {
      self = .commitment(try container.decode(Commitment.self))
    }
  }
}
