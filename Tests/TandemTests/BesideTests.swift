import FoundationEssentials
import Glibc
import PTYSupport
import Testing

@testable import Shell

/// What lies beside a journal is looked at before SQLite acts on it: every command refuses, names the
/// file, and nothing is written or deleted.
@MainActor @Suite struct BesideTests {
  /// Commands that open a journal only at a terminal.
  private static let atTerminal = ["share", "share again", "reply", "contacts verify"]

  /// What makes each command open the journal, if it does; a new command must stand here.
  private static func words(_ home: String) -> [String: (words: [String], opens: Bool)] {
    let recovery = ["--recovery-file", home + "/key"]
    let phrase = ["--new-passphrase-file", home + "/passphrase2"]
    return [
      "backup": ([home + "/copy"], true),
      "begin": (["mentee.fears", "--answers", "-"], true),
      "brief": (["Alix"], true), "contacts": ([], true),
      "contacts add": ([home + "/card"], true), "contacts block": (["Alix"], true),
      "contacts card": (["--out", home + "/card2"], true),
      "contacts identity": (["--export", home + "/identity", "--yes"], true),
      "contacts rename": (["Alix", "Camille"], true), "contacts rotate": ([], true),
      "contacts unblock": (["Alix"], true), "contacts verify": (["Alix"], true),
      "doctor": ([], true), "erase": (["2", "--yes"], true),
      "init": (["--light", "--recovery-out", home + "/key2"], false), "list": ([], true),
      "note": ([], true), "pack install": (["nothing.yaml"], false),
      "pack lint": (["nothing.yaml"], false), "pack list": ([], false),
      "pack new": (["my.own"], false), "pack rehearse": (["mentee.fears", "--runs", "1"], false),
      "pack schema": ([], false), "pack show": (["mentee.fears"], false),
      "passphrase": (phrase, true), "privacy": ([], false),
      "receive": ([home + "/card"], true), "recovery check": (recovery, true),
      "recovery new": (["--recovery-out", home + "/key2"], true),
      "recovery use": (recovery + phrase, true), "reply": (["Alix"], true),
      "resume": (["--answers", "-"], true), "search": (["freeze"], true),
      "share": (["last", "--to", "Alix"], true), "share again": (["2"], true),
      "share list": ([], true), "show": (["last"], true), "verify": ([], true),
      "workshop agenda": (["workshop.discover-mentoring"], false),
      "workshop close": ([home + "/w", "--yes"], true),
      "workshop handout": (["workshop.discover-mentoring"], false),
      "workshop join": (["workshop.discover-mentoring", "--answers", "-"], true),
      "workshop new": (["workshop.discover-mentoring", "--out", home + "/w2"], true),
      "workshop notes": (["--once"], false),
      "workshop run": (["workshop.discover-mentoring", "--clock", "fast"], false),
      "workshop sheet": (["workshop.discover-mentoring"], false),
      "workshop tally": ([home + "/w", "before", "--present", "9", "--yes"], true),
      "workshop tickets": ([home + "/w", "3"], true),
    ]
  }

  private func prepared() throws -> Attacked {
    var attacked = try Attacked()
    let home = attacked.tandem.home
    _ = try home.write("passphrase2", "another phrase of five words\n")
    for words in [
      ["contacts", "card", "--name", "Camille", "--out", home.path + "/card"],
      ["workshop", "new", "workshop.discover-mentoring", "--out", home.path + "/w"],
    ] {
      let made = try attacked.tandem.run(words)
      try #require(made.status == 0, "\(words): \(made.complaints)")
    }
    try attacked.remember()
    return attacked
  }

  @Test(arguments: [Planted.superJournal, .pipe])
  func `every command of the table refuses it, or does not look`(_ planted: Planted) throws {
    let attacked = try prepared()
    try planted.put(beside: attacked.journal, victim: attacked.victim)
    let before = attacked.planted()
    let words = Self.words(attacked.tandem.home.path)
    for row in CommandTable.rows {
      let (arguments, opens) = try #require(words[row.name], "no words for \(row.name)")
      guard !Self.atTerminal.contains(row.name) else {
        let session = try attacked.tandem.start(row.words + arguments + ["--lang", "en"])
        try session.expectScreen("the file") { screen in
          screen.lines.joined().filter { !$0.isWhitespace }.contains("journal.tandem-journal")
        }
        #expect(try session.end() == 3, "\(row.name)")
        attacked.expectUntouched(row.name)
        #expect(isSame(attacked.planted(), before), "\(row.name)")
        continue
      }
      let run = try attacked.tandem.run(
        row.words + arguments + ["--lang", "en"], input: "1\n", seconds: 20)
      attacked.expectUntouched(row.name)
      #expect(isSame(attacked.planted(), before), "\(row.name)")
      guard opens else { continue }
      #expect(run.status == (row.name == "doctor" ? 1 : 3), "\(row.name): \(run.complaints)")
      let said = (run.complaints + run.output).filter { !$0.isWhitespace }
      #expect(said.contains("journal.tandem-journal"), "\(row.name): \(said)")
      #expect(said.contains("nothingwaswrittenordeleted"), "\(row.name): \(said)")
    }
    #expect(Set(words.keys) == Set(CommandTable.rows.map(\.name)))
  }

  @Test(arguments: Planted.allCases.filter { !$0.needsRoot || geteuid() == 0 })
  func `whatever lies there is refused and named`(_ planted: Planted) throws {
    let attacked = try Attacked()
    try planted.put(beside: attacked.journal, victim: attacked.victim)
    let before = attacked.planted()
    for words in [["list"], ["verify"], ["doctor"], ["begin", "mentee.fears", "--answers", "-"]] {
      let run = try attacked.tandem.run(words + ["--lang", "en"], input: "2\nx\n", seconds: 20)
      #expect(run.status == (words == ["doctor"] ? 1 : 3), "\(words): \(run.complaints)")
      // A long path is broken where the line ends.
      let said = (run.complaints + run.output).filter { !$0.isWhitespace }
      #expect(said.contains("journal.tandem-journal"), "\(words): \(said)")
      attacked.expectUntouched("\(words)")
      #expect(isSame(attacked.planted(), before), "\(words)")
    }
  }

  @Test func `before the passphrase is asked, the file is named`() throws {
    let attacked = try Attacked()
    try Planted.superJournal.put(beside: attacked.journal, victim: attacked.victim)
    let session = try attacked.tandem.start(["--lang", "fr"])
    try session.expectScreen("the file and what is safe") { screen in
      let said = screen.lines.joined(separator: " ").split { $0.isWhitespace }
        .joined(separator: " ")
      return said.contains("n’a été écrit ni supprimé") && said.contains("-journal")
    }
    #expect(try session.end() == 3)
    #expect(!session.text.contains("Phrase secr"))
    attacked.expectUntouched("tandem")
  }

  @Test func `a note that is left looks first, too`() throws {
    let attacked = try Attacked()
    try Planted.superJournal.put(beside: attacked.journal, victim: attacked.victim)
    let left = try ProgramRun(
      [BuiltProgram.path("tandem"), "note", "--lang", "en"], home: attacked.tandem.home,
      input: "a note\n", seconds: 20)
    #expect(left.status != 0 && left.complaints.contains("-journal"), "\(left.complaints)")
    attacked.expectUntouched("note")
  }

  /// What lies in the place of the journal itself.
  @Test(arguments: ["a pipe", "a folder", "a second name", "another mode", "nothing in it"])
  func `the journal is a file of its own`(_ kind: String) throws {
    let attacked = try Attacked()
    let (home, journal) = (attacked.tandem.home, attacked.journal)
    var whole = try Data(contentsOf: URL(filePath: journal))
    switch kind {
    case "a second name": try #require(link(journal, home.path + "/other") == 0)
    case "another mode":
      whole[18] = 2
      whole[19] = 2
      try whole.write(to: URL(filePath: journal))
    default:
      unlink(journal)
      if kind == "a pipe" { mkfifo(journal, 0o600) }
      if kind == "a folder" { mkdir(journal, 0o700) }
      if kind == "nothing in it" { try Data().write(to: URL(filePath: journal)) }
    }
    for words in [["list"], ["verify"], ["doctor"], ["begin", "mentee.fears", "--answers", "-"]] {
      let run = try attacked.tandem.run(words + ["--lang", "en"], input: "2\nx\n", seconds: 20)
      #expect(run.status == (words == ["doctor"] ? 1 : 3), "\(words): \(run.complaints)")
      let said = (run.complaints + run.output).filter { !$0.isWhitespace }
      #expect(said.contains("journal.tandem"), "\(run.complaints)")
      #expect(!run.complaints.contains("code"), "\(run.complaints)")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: home.path + "/data/tandem")
    #expect(
      Set(names).isSubset(of: ["journal.tandem", "journal.tandem-journal", "journal.tandem.lock"]))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/strace"), "strace"))
  func `SQLite opens two names, and deletes at most one of them`() throws {
    let attacked = try Attacked()
    let home = attacked.tandem.home
    for words in [["list"], ["begin", "mentee.fears", "--answers", "-"], ["verify"]] {
      let trace = home.path + "/trace"
      let run = try ProgramRun(
        ["/usr/bin/strace", "-f", "-y", "-qq", "-o", trace, "-e"]
          + ["trace=open,openat,openat2,creat,unlink,unlinkat,rename,renameat,renameat2,link"]
          + [BuiltProgram.path("tandem")] + words
          + ["--passphrase-file", home.path + "/passphrase"], home: home, input: "2\nx\n")
      #expect(run.status == 0, "\(run.complaints)")
      let calls = try home.read("trace").split(separator: "\n")
        .filter { $0.contains("/data/tandem") && !$0.contains("/data/tandem/prompts") }
      #expect(calls.contains { $0.contains("\"journal.tandem\"") })
      for call in calls {
        let isFolder = call.contains("O_DIRECTORY")
        let isLock = call.contains("journal.tandem.lock")
        let isInbox = call.contains("/inbox")
        let isOne = ["\"journal.tandem\"", "\"journal.tandem-journal\""].contains {
          call.contains("/data/tandem>, \($0)") && call.contains("O_NOFOLLOW")
        }
        #expect(isFolder || isLock || isInbox || isOne, "\(call)")
      }
    }
  }

  private func isSame(_ one: stat, _ other: stat) -> Bool {
    one.st_ino == other.st_ino && one.st_mode == other.st_mode && one.st_size == other.st_size
      && one.st_nlink == other.st_nlink && one.st_uid == other.st_uid
      && one.st_mtim.tv_sec == other.st_mtim.tv_sec && one.st_mtim.tv_nsec == other.st_mtim.tv_nsec
  }
}
