import FoundationEssentials
import PTYSupport
import Testing

/// A journal that does not go on from what was seen of it here is written to only when a person chose
/// to.
@Suite struct StandingTests {
  /// How a journal comes to be another than the one that was seen here.
  enum Change: String, CaseIterable, CustomTestStringConvertible {
    case older, forked, unseen

    var testDescription: String { rawValue }

    /// What is said of it.
    var sentence: String {
      switch self {
      case .older: "a backup put back explains it"
      case .forked: "goes on otherwise"
      case .unseen: "has not been seen on this computer yet"
      }
    }

    /// What is said of it to a person.
    var spoken: String {
      switch self {
      case .older: "is older than your last visit"
      case .forked: "goes on otherwise"
      case .unseen: "has not been seen on this computer yet"
      }
    }
  }

  /// Every command that keeps something and needs no terminal, in words that reach the journal.
  static let writing: [String: [String]] = [
    "begin": ["begin", "mentee.check-in", "--answers", "-"],
    "resume": ["resume", "--answers", "-"], "note": ["note"],
    "passphrase": ["passphrase", "--new-passphrase-file", "new"],
    "recovery new": ["recovery", "new", "--recovery-out", "key2"],
    "recovery use": ["recovery", "use", "--recovery-file", "key", "--new-passphrase-file", "new"],
    "erase": ["erase", "2", "--yes"], "receive": ["receive", "card"],
    "contacts card": ["contacts", "card", "--name", "Camille"],
    "contacts add": ["contacts", "add", "card", "--name", "Robin"],
    "contacts rename": ["contacts", "rename", "Robin", "Alix"],
    "contacts block": ["contacts", "block", "Robin"],
    "contacts unblock": ["contacts", "unblock", "Robin"],
    "contacts rotate": ["contacts", "rotate"],
    "workshop new": ["workshop", "new", "workshop.discover-mentoring", "--out", "w"],
    "workshop tickets": ["workshop", "tickets", "made", "3"],
    "workshop tally": ["workshop", "tally", "made", "2", "--present", "8", "--yes"],
    "workshop close": ["workshop", "close", "made", "--yes"],
  ]

  /// Those that ask for a terminal before anything else, and one that only says what it found.
  static let others: Set = [
    "share", "contacts verify", "workshop join", "recovery check",
  ]

  /// A journal with a paused run, changed since it was seen.
  private func prepare(_ change: Change) throws -> Tandem {
    let tandem = try Tandem()
    for (name, contents) in [("new", "cinq autres mots sans lien\n"), ("words", "one\n")] {
      _ = try tandem.home.write("work/" + name, contents)
    }
    let other = try Tandem()
    let card = try other.run(
      ["contacts", "card", "--name", "Robin", "--out", tandem.home.path + "/work/card"])
    try #require(card.status == 0, "\(card.complaints)")
    try FileManager.default.copyItem(
      atPath: tandem.home.path + "/key", toPath: tandem.home.path + "/work/key")
    for arguments in [
      ["begin", "mentee.fears", "--lang", "en", "--answers", "-"],
      ["contacts", "add", "card", "--name", "Robin"],
      ["workshop", "new", "workshop.discover-mentoring", "--tickets", "--out", "made"],
    ] {
      let run = try tandem.run(arguments, input: "2\n")
      try #require(run.status == 0, "\(run.complaints)")
    }
    let old = try bytes(tandem)
    func note(_ text: String) throws {
      let run = try tandem.run(["note"], input: text)
      try #require(run.status == 0, "\(run.complaints)")
    }
    switch change {
    case .older:
      try note("two")
      try put(old, tandem)
    case .forked:
      // The same journal goes on in two ways, both in the chain of this machine.
      let state = tandem.home.path + "/state/tandem"
      let anchors = try FileManager.default.contentsOfDirectory(atPath: state)
      let saved = try anchors.map { try Data(contentsOf: URL(filePath: state + "/" + $0)) }
      try note("two")
      let fork = try bytes(tandem)
      try put(old, tandem)
      for (name, data) in zip(anchors, saved) {
        try data.write(to: URL(filePath: state + "/" + name))
      }
      try note("another two")
      try put(fork, tandem)
    case .unseen:
      try FileManager.default.removeItem(atPath: tandem.home.path + "/state/tandem")
    }
    return tandem
  }

  private func bytes(_ tandem: Tandem) throws -> Data {
    try Data(contentsOf: URL(filePath: tandem.journal))
  }

  private func put(_ bytes: Data, _ tandem: Tandem) throws {
    try bytes.write(to: URL(filePath: tandem.journal))
  }

  @Test func `every command that keeps something is tried`() {
    let keeping = BegunLineTests.commands.filter { $0.value == .keeps }.keys
    #expect(Set(Self.writing.keys).union(Self.others) == Set(keeping))
  }

  @Test(arguments: Change.allCases)
  func `without a terminal nothing is written, and the warning stays`(change: Change) throws {
    let tandem = try prepare(change)
    let before = try bytes(tandem)
    for (name, arguments) in Self.writing.sorted(by: { $0.key < $1.key }) {
      let run = try tandem.run(arguments + ["--lang", "en"], input: "words\n")
      #expect(run.status == 3, "\(name): \(run.complaints)")
      #expect(run.complaints.contains(change.sentence), "\(name): \(run.complaints)")
      #expect(run.complaints.contains("--accept-older"), "\(name): \(run.complaints)")
      #expect(try bytes(tandem) == before, "\(name)")
    }
    for name in ["list", "verify", "doctor"] {
      let run = try tandem.run([name, "--lang", "en"])
      let said = (run.output + run.complaints).split { $0.isWhitespace }.joined(separator: " ")
      #expect(said.contains(change.sentence), "\(name): \(said)")
      #expect(run.status == (name == "list" ? 0 : 1), "\(name)")
    }
    #expect(try bytes(tandem) == before)
    let accepted = try tandem.run(["note", "--accept-older", "--lang", "en"], input: "three\n")
    #expect(accepted.status == 0, "\(accepted.complaints)")
    #expect(accepted.complaints.contains(change.sentence), "\(accepted.complaints)")
    #expect(try tandem.run(["note"], input: "four\n").status == 0)
    #expect(try tandem.run(["verify"]).status == 0)
  }

  @Test(arguments: Change.allCases)
  func `at a terminal Enter leaves it as it is, and 1 goes on`(change: Change) throws {
    let tandem = try prepare(change)
    let before = try bytes(tandem)
    for arguments in [[], ["resume"], ["contacts", "block", "Robin"]] {
      let session = try tandem.open(arguments, language: "en")
      try Person(session: session).answer(change.spoken, "", seconds: 20)
      #expect(try session.end() == 1)
      #expect(try bytes(tandem) == before, "\(arguments)")
    }
    let session = try tandem.open(["contacts", "block", "Robin"], language: "en")
    try Person(session: session).answer(change.spoken, "1", seconds: 20)
    #expect(try session.end() == 0)
    #expect(try tandem.run(["note"], input: "four\n").status == 0)
  }
}
