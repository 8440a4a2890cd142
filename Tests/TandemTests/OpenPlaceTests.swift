import FoundationEssentials
import Glibc
import PTYSupport
import Testing

/// Where somebody else may write, nothing is written, and that is said; what an ordinary home is like is
/// no reason to say anything.
@Suite(.enabled(if: geteuid() == 0, "folders of other users are made, which takes root"))
struct OpenPlaceTests {
  /// A folder, who has it, and whether somebody else may write there.
  struct Place: CustomTestStringConvertible {
    var testDescription: String
    var owner: uid_t = 0
    var group: gid_t = 0
    var mode: mode_t
    var isOpen: Bool
  }

  static let places = [
    Place(testDescription: "mine alone", mode: 0o700, isOpen: false),
    Place(testDescription: "mine, to be looked into", mode: 0o755, isOpen: false),
    Place(testDescription: "my own group may write", mode: 0o775, isOpen: false),
    Place(testDescription: "another group may write", group: 1, mode: 0o775, isOpen: true),
    Place(
      testDescription: "a group that nobody is in may write", group: 4321, mode: 0o770, isOpen: true
    ),
    Place(testDescription: "everybody may write", mode: 0o777, isOpen: true),
    Place(
      testDescription: "everybody may write, nobody may take away", mode: 0o1777, isOpen: false),
    Place(testDescription: "somebody else's", owner: 4321, mode: 0o755, isOpen: true),
    Place(testDescription: "somebody else's, of everybody", owner: 4321, mode: 0o777, isOpen: true),
    Place(testDescription: "somebody else's, sticky", owner: 4321, mode: 0o1777, isOpen: true),
  ]

  private func copied(_ place: Place) throws -> (tandem: Tandem, journal: String) {
    let tandem = try Tandem()
    let begun = try tandem.run(
      ["begin", "mentee.fears", "--lang", "en", "--answers", "-"], input: "2\nthat I freeze\n")
    try #require(begun.status == 0, "\(begun.complaints)")
    let folder = tandem.home.path + "/shared"
    try #require(mkdir(folder, 0o700) == 0)
    try FileManager.default.copyItem(
      atPath: tandem.home.path + "/data/tandem/journal.tandem", toPath: folder + "/journal.tandem")
    try #require(chown(folder, place.owner, place.group) == 0 && chmod(folder, place.mode) == 0)
    return (tandem, folder + "/journal.tandem")
  }

  @Test(arguments: places) func `it is read, and written only where nobody else may`(
    _ place: Place
  ) throws {
    let (tandem, journal) = try copied(place)
    let bytes = try Data(contentsOf: URL(filePath: journal))
    let options = ["--journal", journal, "--lang", "en"]
    for words in [["list"], ["verify"], ["show", "last"]] {
      let run = try tandem.run(words + options)
      #expect(run.status == 0, "\(words): \(run.complaints)")
      #expect(run.complaints.contains("nothing is written there") == place.isOpen, "\(words)")
    }
    let doctor = try tandem.run(["doctor"] + options)
    let found = doctor.output.filter { !$0.isWhitespace }
    let isNamed = found.contains("anotheraccount") || found.contains("otheraccountscanwrite")
    #expect(isNamed == place.isOpen, "\(doctor.output)")
    for words in [
      ["begin", "mentee.fears", "--answers", "-"],
      ["passphrase", "--new-passphrase-file", tandem.home.path + "/passphrase"], ["note"],
    ] {
      let run = try tandem.run(words + options + ["--accept-open-folder"], input: "2\nx\n")
      #expect(run.status == (place.isOpen ? 3 : 0), "\(words): \(run.complaints)")
      #expect(run.complaints.contains("nothing was written") == place.isOpen, "\(run.complaints)")
    }
    if place.isOpen {
      #expect(try Data(contentsOf: URL(filePath: journal)) == bytes)
      let names = try FileManager.default.contentsOfDirectory(atPath: tandem.home.path + "/shared")
      #expect(names == ["journal.tandem"])
    }
  }

  @Test func `no journal is made where somebody else may write`() throws {
    let tandem = try Tandem()
    let folder = tandem.home.path + "/shared"
    try #require(mkdir(folder, 0o700) == 0 && chmod(folder, 0o777) == 0)
    let made = try tandem.run(
      ["init", "--light", "--journal", folder + "/j", "--recovery-out", tandem.home.path + "/key2"]
        + ["--lang", "en"])
    #expect(made.status == 3 && made.complaints.contains("chmod go-w"), "\(made.complaints)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    // A folder that is made there is for its owner alone.
    let within = try tandem.run(
      ["init", "--light", "--journal", folder + "/own/j"]
        + ["--recovery-out", tandem.home.path + "/key3"])
    #expect(within.status == 0, "\(within.complaints)")
  }

  @Test func `a save that was cut off is not undone there, and two lines copy it`() throws {
    let (tandem, journal) = try copied(Self.places[7])
    try Data(Planted.hot(naming: nil, pages: 8)).write(to: URL(filePath: journal + "-journal"))
    let before = try Data(contentsOf: URL(filePath: journal))
    for words in [["list"], ["verify"], ["doctor"]] {
      let run = try tandem.run(words + ["--journal", journal, "--lang", "en"])
      #expect(run.status == (words == ["doctor"] ? 1 : 3), "\(words): \(run.complaints)")
      let said = (run.complaints + run.output).split { $0.isWhitespace }.joined(separator: " ")
      #expect(
        said.contains("cp -- \(journal) ~/") && said.contains("\(journal)-journal ~/"), "\(said)")
    }
    #expect(try Data(contentsOf: URL(filePath: journal)) == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: tandem.home.path + "/shared")
    #expect(names.sorted() == ["journal.tandem", "journal.tandem-journal"])
  }

  @Test func `at a terminal it is said first, and the journal only read`() throws {
    let (tandem, journal) = try copied(Self.places[7])
    let session = try tandem.start(["--lang", "en", "--journal", journal])
    try session.expectScreen("whose it is") { screen in
      screen.lines.joined(separator: " ").split { $0.isWhitespace }.joined(separator: " ")
        .contains("belongs to another account")
    }
    try session.expectPrompt("Passphrase:")
    session.send(Tandem.passphrase + "\r")
    try session.expectPrompt("tandem> ", seconds: 20)
    session.send("/quit\r")
    #expect(try session.end() == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: tandem.home.path + "/shared")
    #expect(names == ["journal.tandem"])
  }

  @Test func `a journal of somebody else in a folder of mine is read, and that is said`() throws {
    let tandem = try Tandem()
    let journal = tandem.home.path + "/data/tandem/journal.tandem"
    try #require(chown(journal, 4321, 4321) == 0 && chmod(journal, 0o666) == 0)
    let read = try tandem.run(["list", "--lang", "en"])
    #expect(read.status == 0 && read.complaints.contains("belongs to another account"))
    let written = try tandem.run(["note", "--lang", "en"], input: "x")
    #expect(written.status == 3 && written.complaints.contains("journal.tandem"))
  }

  /// Kinds of files in the wrong place: each is named, none hangs.
  @Test(arguments: ["lock pipe", "lock link", "lock folder", "settings pipe", "home file"])
  func `what is of another kind is named, and hangs nothing`(_ what: String) throws {
    let tandem = try Tandem()
    let home = tandem.home
    let lock = home.path + "/data/tandem/journal.tandem.lock"
    var environment: [String: String] = [:]
    unlink(lock)
    switch what {
    case "lock pipe": mkfifo(lock, 0o600)
    case "lock link": symlink(home.path + "/key", lock)
    case "lock folder": mkdir(lock, 0o700)
    case "settings pipe":
      mkdir(home.path + "/config/tandem", 0o700)
      mkfifo(home.path + "/config/tandem/settings.yaml", 0o600)
    default: environment = ["XDG_DATA_HOME": home.path + "/key"]
    }
    let run =
      what == "home file"
      ? try tandem.run(
        ["init", "--light", "--lang", "en", "--recovery-out", home.path + "/key2"],
        environment: environment, seconds: 20)
      : try tandem.run(["note", "--lang", "en"], input: "x", seconds: 20)
    guard what != "settings pipe" else {
      #expect(run.status == 0, "\(run.complaints)")
      return
    }
    #expect(run.status == 3, "\(run.complaints)")
    let name = what == "home file" ? home.path + "/key is a file" : "journal.tandem.lock is a"
    #expect(run.complaints.contains(name), "\(run.complaints)")
    #expect(!run.complaints.contains("(code"), "\(run.complaints)")
  }

  @Test func `a folder that may not be entered is not said to hold a journal`() throws {
    let tandem = try Tandem()
    let folder = tandem.home.path + "/closed"
    try #require(mkdir(folder, 0o700) == 0)
    for (path, why) in [
      (folder + "/j", "may not"), (String(repeating: "n", count: 5000), "too long"),
    ] {
      let run = try ProgramRun(
        ["/usr/bin/setpriv", "--reuid=1234", "--regid=1234", "--clear-groups"]
          + [BuiltProgram.path("tandem"), "init", "--light", "--recovery-out", "/nowhere/key"]
          + ["--journal", path, "--lang", "en"], home: tandem.home, seconds: 20)
      #expect(run.status == 3 && run.complaints.contains(why), "\(run.complaints.suffix(300))")
      #expect(!run.complaints.contains("already"))
    }
  }

  @Test func `a journal full of holes is named as damaged, and no memory is taken for it`() throws {
    let tandem = try Tandem()
    let journal = tandem.home.path + "/data/tandem/journal.tandem"
    let size: UInt64 = 100 << 30
    try #require(truncate(journal, off_t(size)) == 0)
    let file = open(journal, O_WRONLY)
    try #require(file >= 0)
    let pages = UInt32(size / 4096).bigEndian
    withUnsafeBytes(of: pages) { _ = pwrite(file, $0.baseAddress, 4, 28) }
    close(file)
    let run = try tandem.run(["list", "--lang", "en"], seconds: 60)
    #expect([0, 1, 3].contains(run.status), "\(run.status) \(run.complaints.suffix(300))")
    #expect(!run.complaints.contains("Fatal"))
  }
}
