import FoundationEssentials
import PTYSupport
import Reflection
import SealedStore
import Sodium
import Testing

/// A line that is begun and not sent outlives every command, whatever the command keeps.
@Suite struct BegunLineTests {
  /// Whether a command changes the journal's file.
  enum Effect { case keeps, reads }

  /// Every command of the table, with what it does to the journal; one that is not here fails the test.
  static let commands: [String: Effect] = [
    "init": .reads, "begin": .keeps, "resume": .keeps, "note": .keeps, "list": .reads,
    "show": .reads, "search": .reads, "verify": .reads, "backup": .reads, "passphrase": .keeps,
    "recovery check": .keeps, "recovery new": .keeps, "recovery use": .keeps, "erase": .keeps,
    "doctor": .reads, "privacy": .reads, "pack lint": .reads, "pack rehearse": .reads,
    "share list": .reads, "share again": .reads, "share": .keeps, "receive": .keeps,
    "reply": .reads, "contacts": .reads, "contacts card": .keeps, "contacts add": .keeps,
    "contacts verify": .keeps, "contacts rename": .keeps, "contacts block": .keeps,
    "contacts unblock": .keeps, "contacts rotate": .keeps, "contacts identity": .reads,
    "brief": .reads, "pack list": .reads, "pack show": .reads, "pack new": .reads,
    "pack schema": .reads, "pack install": .reads, "workshop run": .reads,
    "workshop notes": .reads, "workshop agenda": .reads, "workshop handout": .reads,
    "workshop sheet": .reads, "workshop join": .keeps, "workshop new": .keeps,
    "workshop tickets": .keeps, "workshop tally": .keeps, "workshop close": .keeps,
  ]

  @Test func `every command is listed as one that keeps something, or not`() throws {
    let manual = try Tandem(hasJournal: false).run(["--help", "--lang", "en"]).output
    let names = manual.split(separator: "\n").filter { $0.hasPrefix("  tandem ") }.map { line in
      line.split(separator: " ").dropFirst().prefix { $0.allSatisfy { $0.isLowercase } }
    }
    let rows = names.compactMap { words in
      (1...2).reversed().lazy.map { words.prefix($0).joined(separator: " ") }
        .first { Self.commands[$0] != nil } ?? words.first.map(String.init)
    }
    #expect(Set(rows).subtracting(["talk:"]) == Set(Self.commands.keys))
    #expect(Set(Deeds.all.map(\.command)) == Set(Self.commands.keys))
  }

  @Test func `a begun line outlives every command`() throws {
    let stage = try Deeds.Stage()
    for deed in Deeds.all {
      try stage.begin()
      let before = try stage.journal()
      try deed.perform(stage)
      let draft = try stage.draft()
      #expect(draft?.line == Deeds.Stage.line, "\(deed.command)")
      let hasChanged = try stage.journal() != before
      #expect(
        hasChanged == (Self.commands[deed.command] == .keeps),
        "\(deed.command) \(hasChanged ? "changes" : "does not change") the journal")
    }
  }
}

/// One doing of each command, in an order in which each has what it needs.
private struct Deeds: Sendable {
  /// Somebody with a journal, a paused run in which a line is begun, and somebody to write to.
  final class Stage {
    static let line = "that I fréeze"

    let tandem: Tandem
    let other: Tandem
    private(set) var key: MasterKey
    private let run: Ref
    /// Where a workshop lies, once it is made.
    var workshop = ""

    init() throws {
      tandem = try Tandem()
      other = try Tandem()
      let begun = try tandem.run(
        ["begin", "mentee.fears", "--lang", "en", "--answers", "-"], input: "2\n")
      try #require(begun.status == 0, "\(begun.complaints)")
      key = try Stage.key(of: tandem)
      let vault = try Stage.open(tandem, key, .reading)
      run = try #require(try Journal.read(vault).journal.runs.first?.ref)
    }

    static func key(of tandem: Tandem) throws -> MasterKey {
      let bytes = Array(try tandem.passphrase().utf8)
      return try Vault.masterKey(
        of: tandem.journal, passphrase: try SecretBytes(copying: bytes.span))
    }

    private static func open(
      _ tandem: Tandem, _ key: borrowing MasterKey, _ access: Vault.Access
    ) throws -> Vault {
      try Vault.open(
        tandem.journal, masterKey: key, for: access,
        anchors: AnchorFolder(tandem.home.path + "/state/tandem"))
    }

    /// The key is another one since.
    func rekey() throws { key = try Stage.key(of: tandem) }

    /// Begins a line at the second question.
    func begin() throws {
      guard try draft()?.line != Stage.line else { return }
      let vault = try Stage.open(tandem, key, .writing)
      try vault.keepDraft(
        Draft(
          moment: Moment(milliseconds: 1_773_302_400_000, offsetMinutes: 60), run: run,
          place: Place(step: "fear"), lines: [], line: Stage.line))
      try vault.close()
    }

    func draft() throws -> Draft? { try Stage.open(tandem, key, .reading).draft }

    func journal() throws -> Data { try Data(contentsOf: URL(filePath: tandem.journal)) }

    /// The number of the run that was begun last.
    func lastRun() throws -> String {
      let vault = try Stage.open(tandem, key, .reading)
      return String(try #require(try Journal.read(vault).journal.runs.last?.number))
    }

    /// Does a command without a terminal; it must succeed.
    func does(
      _ arguments: String..., input: String = "", status: Int32 = 0,
      sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
      let run = try tandem.run(arguments + ["--lang", "en"], input: input)
      #expect(
        run.status == status, "\(arguments): \(run.complaints)", sourceLocation: sourceLocation)
    }

    /// Types at a terminal, prompt by prompt.
    func types(
      _ arguments: String..., lines: [(typed: String, prompt: String)], status: Int32 = 0,
      sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
      let session = try tandem.open(arguments, language: "en")
      for line in lines {
        try session.expectPrompt(line.prompt, seconds: 20)
        session.send(line.typed + "\r")
      }
      #expect(
        try session.end() == status, "\(session.screen.lines)", sourceLocation: sourceLocation)
    }

    /// What the other person sends.
    func letter() throws -> String {
      let card = tandem.home.path + "/card"
      for arguments in [
        ["contacts", "add", card, "--name", "Camille"],
        ["begin", "mentee.check-in", "--lang", "en", "--answers", "-"],
      ] {
        let run = try other.run(arguments, input: "7 well\n")
        try #require(run.status == 0, "\(run.complaints)")
      }
      let session = try other.open(["share", "last", "--to", "Camille"], language: "en")
      for line in ["1", "", "yes"] {
        try session.expectPrompt("> ", seconds: 20)
        session.send(line + "\r")
      }
      try #require(try session.end() == 0)
      return try file(".age", in: "home/Tandem", of: other)
    }

    /// The only file of a folder whose name ends so.
    func file(_ end: String, in folder: String, of tandem: Tandem) throws -> String {
      let folder = tandem.home.path + "/" + folder
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { $0.hasSuffix(end) && !$0.hasPrefix("invitation") }
      return folder + "/" + (try #require(names.count == 1 ? names.first : nil, "\(names)"))
    }
  }

  let command: String
  let perform: @Sendable (Stage) throws -> Void

  static let all: [Deeds] = [
    Deeds(command: "init") { try $0.does("init", "--recovery-out", "again", status: 3) },
    Deeds(command: "begin") {
      try $0.does("begin", "mentee.check-in", "--answers", "-", input: "7\n")
    },
    Deeds(command: "resume") {
      try $0.does("resume", $0.lastRun(), "--answers", "-", input: "a walk\n")
    },
    Deeds(command: "erase") { try $0.does("erase", $0.lastRun(), "--yes") },
    Deeds(command: "note") { try $0.does("note", input: "a note\n") },
    Deeds(command: "list") { try $0.does("list") },
    Deeds(command: "show") { try $0.does("show", "last") },
    Deeds(command: "search") { try $0.does("search", "walk") },
    Deeds(command: "verify") { try $0.does("verify") },
    Deeds(command: "backup") { try $0.does("backup", "copy") },
    Deeds(command: "doctor") {
      _ = try $0.tandem.run(["doctor"])
    },
    Deeds(command: "privacy") { try $0.does("privacy") },
    Deeds(command: "pack list") { try $0.does("pack", "list") },
    Deeds(command: "pack show") { try $0.does("pack", "show", "mentee.fears") },
    Deeds(command: "pack new") { try $0.does("pack", "new", "own.mine") },
    Deeds(command: "pack lint") { try $0.does("pack", "lint", "mine.yaml", status: 1) },
    Deeds(command: "pack schema") { try $0.does("pack", "schema") },
    Deeds(command: "pack install") { try $0.does("pack", "install", "mine.yaml", status: 1) },
    Deeds(command: "pack rehearse") {
      try $0.does("pack", "rehearse", "mentee.fears", "--answers", "-", input: "2\n")
    },
    Deeds(command: "contacts card") {
      try $0.does("contacts", "card", "--name", "Camille", "--out", $0.tandem.home.path + "/card")
    },
    Deeds(command: "contacts add") { stage in
      let card = stage.other.home.path + "/card"
      let made = try stage.other.run(["contacts", "card", "--name", "Robin", "--out", card])
      try #require(made.status == 0, "\(made.complaints)")
      try stage.does("contacts", "add", card, "--name", "Robin")
    },
    Deeds(command: "contacts") { try $0.does("contacts") },
    Deeds(command: "contacts rename") { try $0.does("contacts", "rename", "Robin", "Alix") },
    Deeds(command: "contacts block") { try $0.does("contacts", "block", "Alix") },
    Deeds(command: "contacts unblock") { try $0.does("contacts", "unblock", "Alix") },
    Deeds(command: "contacts verify") {
      try $0.types("contacts", "verify", "Alix", lines: [("1", "> "), ("yes", "> ")])
    },
    Deeds(command: "contacts identity") {
      try $0.does("contacts", "identity", "--export", "identity", "--yes")
    },
    Deeds(command: "share") {
      try $0.does("begin", "mentee.check-in", "--answers", "-", input: "7 well\n")
      try $0.types(
        "share", "last", "--to", "Alix", lines: [("1", "> "), ("", "> "), ("yes", "> ")])
    },
    Deeds(command: "share list") { try $0.does("share", "list") },
    // Both need a terminal, and keep what they keep as `share` does: by the session.
    Deeds(command: "share again") { try $0.does("share", "again", "1", status: 2) },
    Deeds(command: "receive") { stage in
      let letter = try stage.letter()
      try stage.does("receive", letter)
    },
    Deeds(command: "reply") { try $0.does("reply", "Alix", status: 2) },
    Deeds(command: "brief") { try $0.does("brief", "Alix") },
    Deeds(command: "contacts rotate") { try $0.does("contacts", "rotate") },
    Deeds(command: "workshop agenda") {
      try $0.does("workshop", "agenda", "workshop.discover-mentoring")
    },
    Deeds(command: "workshop handout") {
      try $0.does("workshop", "handout", "workshop.discover-mentoring")
    },
    Deeds(command: "workshop sheet") {
      try $0.does("workshop", "sheet", "workshop.discover-mentoring")
    },
    Deeds(command: "workshop notes") {
      try $0.does("workshop", "notes", "--once", status: 1)
    },
    Deeds(command: "workshop run") {
      try $0.does("workshop", "run", "workshop.discover-mentoring", status: 1)
    },
    Deeds(command: "workshop new") {
      $0.workshop = $0.tandem.home.path + "/workshop"
      try $0.does(
        "workshop", "new", "workshop.discover-mentoring", "--tickets", "--out", $0.workshop)
    },
    Deeds(command: "workshop tickets") { try $0.does("workshop", "tickets", $0.workshop, "8") },
    Deeds(command: "workshop join") {
      try $0.types(
        "workshop", "join", "workshop.discover-mentoring", lines: [("", "> "), ("/quit", "> ")])
    },
    Deeds(command: "workshop tally") {
      try $0.does("workshop", "tally", $0.workshop, "2", "--present", "8", "--yes")
    },
    Deeds(command: "workshop close") { try $0.does("workshop", "close", $0.workshop, "--yes") },
    Deeds(command: "recovery check") {
      try $0.does("recovery", "check", "--recovery-file", $0.tandem.home.path + "/key")
    },
    Deeds(command: "recovery new") { try $0.does("recovery", "new", "--recovery-out", "key2") },
    Deeds(command: "passphrase") { stage in
      let file = try stage.tandem.home.write("new", "cinq autres mots sans lien\n")
      try stage.does("passphrase", "--new-passphrase-file", file)
      try stage.tandem.write(passphrase: "cinq autres mots sans lien")
    },
    Deeds(command: "recovery use") { stage in
      let file = try stage.tandem.home.write("new", "six encore autres mots sans lien\n")
      try stage.does("recovery", "use", "--recovery-file", "key2", "--new-passphrase-file", file)
      try stage.tandem.write(passphrase: "six encore autres mots sans lien")
    },
    Deeds(command: "erase") { stage in
      let file = try stage.tandem.home.write("new", "sept autres mots encore sans lien\n")
      try stage.does("erase", "--deep", "--new-passphrase-file", file, "--recovery-out", "key3")
      try stage.tandem.write(passphrase: "sept autres mots encore sans lien")
      try stage.rekey()
    },
  ]
}
