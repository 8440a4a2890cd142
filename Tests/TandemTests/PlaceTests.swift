import FoundationEssentials
import Glibc
import PTYSupport
import Testing

/// Files that the program writes where a person wants them, on whatever is there.
@Suite struct PlaceTests {
  /// A command that names an output file: what stands before the name.
  struct Output: Sendable, CustomTestStringConvertible {
    let words: [String]
    let name: String
    var needsTerminal = false
    var testDescription: String { words.prefix(3).joined(separator: " ") }

    /// The command with a file.
    func arguments(_ file: String) -> [String] {
      words + (name.isEmpty ? [file] : [name, file])
    }
  }

  /// Every option and operand that names a file which the program writes.
  static let outputs = [
    Output(words: ["backup"], name: ""),
    Output(words: ["contacts", "card", "--name", "Ana"], name: "--out"),
    Output(words: ["contacts", "identity", "--yes"], name: "--export"),
    Output(words: ["recovery", "new"], name: "--recovery-out"),
    Output(
      words: ["workshop", "run", "workshop.discover-mentoring"], name: "--notes",
      needsTerminal: true),
  ]

  /// What may be at the place of an output file.
  enum Thing: String, CaseIterable, CustomTestStringConvertible {
    case file, empty, link, dangling, folder, pipe
    var testDescription: String { rawValue }

    func make(at path: String, victim: String) throws {
      switch self {
      case .file: try Data("my thesis".utf8).write(to: URL(filePath: path))
      case .empty: try Data().write(to: URL(filePath: path))
      case .link: try #require(symlink(victim, path) == 0)
      case .dangling: try #require(symlink(victim + "-none", path) == 0)
      case .folder: try #require(mkdir(path, 0o700) == 0)
      case .pipe: try #require(mkfifo(path, 0o600) == 0)
      }
    }
  }

  private struct Look: Equatable {
    var inode: ino_t
    var mode: mode_t
    var size: off_t
    var changed: Int

    init?(_ path: String) {
      var status = stat()
      guard lstat(path, &status) == 0 else { return nil }
      (inode, mode, size) = (status.st_ino, status.st_mode, status.st_size)
      changed = status.st_ctim.tv_nsec
    }
  }

  private func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private func run(_ output: Output, _ file: String, _ tandem: Tandem) throws -> String {
    guard output.needsTerminal else {
      let run = try tandem.run(output.arguments(file) + ["--lang", "en"])
      #expect(run.status == 1, "\(run.complaints)")
      return run.complaints
    }
    let session = try tandem.start(output.arguments(file) + ["--lang", "en"])
    #expect(try session.end() == 1)
    return session.text
  }

  @Test(arguments: outputs, Thing.allCases)
  func `no file of the person is replaced`(output: Output, thing: Thing) throws {
    let tandem = try Tandem()
    let folder = tandem.home.path + "/home/out"
    try #require(mkdir(folder, 0o700) == 0)
    let (path, victim) = (folder + "/taken", folder + "/victim")
    try Data("dear diary".utf8).write(to: URL(filePath: victim))
    // What an unfinished file was once called.
    try Data("other".utf8).write(to: URL(filePath: path + ".new"))
    try thing.make(at: path, victim: victim)
    let before = [path, victim, path + ".new"].map { Look($0) }
    let listed = names(in: folder)
    let said = try run(output, path, tandem)
    #expect(said.contains("taken"), "\(said)")
    #expect([path, victim, path + ".new"].map { Look($0) } == before)
    #expect(names(in: folder) == listed)
    #expect(try String(contentsOfFile: victim, encoding: .utf8) == "dear diary")
  }

  @Test func `notes go over notes, and not over what somebody made of them`() throws {
    let tandem = try Tandem(hasJournal: false)
    let notes = tandem.home.path + "/home/notes.txt"
    let words = ["workshop", "run", "workshop.discover-mentoring", "--notes", notes]
    for round in 0..<2 {
      let session = try tandem.start(words + ["--lang", "en"])
      try session.expectPrompt("> ")
      if round == 1 {
        session.send("4\r")
        try session.expectPrompt("> ")
      }
      session.send("\r")
      try session.expectScreen("the first step") { $0.lines.contains { $0.contains("3 min") } }
      session.closeTerminal()
      _ = try session.end()
      #expect(try String(contentsOfFile: notes, encoding: .utf8).contains("1/"))
    }
    try Data("1/ and my own words".utf8).write(to: URL(filePath: notes))
    let session = try tandem.start(words + ["--lang", "en"])
    #expect(try session.end() == 1)
    #expect(session.text.contains("it stays as it is"))
    #expect(try String(contentsOfFile: notes, encoding: .utf8) == "1/ and my own words")
  }

  /// The library of a file system that is like a stick or a share of another computer.
  private func plainDisk(_ home: TestHome) throws -> [String: String] {
    let source =
      URL(filePath: #filePath).deletingLastPathComponent().path
      + "/../../.ci/long.d/shims/plain_disk.c"
    let made = home.path + "/plain.so"
    let words = ["/usr/bin/env", "gcc", "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", made]
    let compiled = try ProgramRun(words + [source, "-ldl"], home: home)
    try #require(compiled.status == 0, "\(compiled.complaints)")
    return ["LD_PRELOAD": made]
  }

  @Test func `a place without links, renames that replace nothing, and modes is as good`() throws {
    let tandem = try Tandem()
    let disk = tandem.home.path + "/plain-disk"
    try #require(mkdir(disk, 0o777) == 0)
    let environment = try plainDisk(tandem.home)
    func run(_ words: [String]) throws -> ProgramRun {
      try tandem.run(words + ["--lang", "en"], environment: environment)
    }
    let backup = try run(["backup", disk + "/copy.tandem"])
    #expect(backup.status == 0, "\(backup.complaints)")
    let read = try run(["--journal", disk + "/copy.tandem", "verify"])
    #expect(read.status == 0, "\(read.complaints)")
    for words in [
      ["contacts", "card", "--name", "Ana", "--out", disk + "/card.txt"],
      ["workshop", "new", "workshop.discover-mentoring", "--out", disk + "/group"],
    ] {
      let run = try run(words)
      #expect(run.status == 0, "\(run.complaints)")
    }
    for words in [
      ["recovery", "new", "--recovery-out", disk + "/key.txt"],
      ["contacts", "identity", "--yes", "--export", disk + "/identity.txt"],
    ] {
      let run = try run(words)
      #expect(run.status == 0, "\(run.complaints)")
      #expect(run.complaints.contains("this file system keeps no permissions"))
    }
    #expect(names(in: disk).count == 5, "\(names(in: disk))")
    // Nothing is replaced there either, and what is refused names the place that was asked for.
    let again = try run(["backup", disk + "/copy.tandem"])
    #expect(again.status == 1 && again.complaints.contains("copy.tandem"))
    let missing = try run(["backup", disk + "/none/copy.tandem"])
    #expect(missing.complaints.contains("could not be written (nothing has this name)"))
    #expect(!missing.complaints.contains("journal’s folder"))
    let unmade = try run(
      [
        "init", "--light", "--journal", tandem.home.path + "/second.tandem", "--recovery-out",
        disk + "/second",
      ])
    #expect(unmade.status == 0, "\(unmade.complaints)")
  }

  @Test func `a place that can lock nothing is refused by that name`() throws {
    let tandem = try Tandem()
    let disk = tandem.home.path + "/plain-disk"
    try #require(mkdir(disk, 0o777) == 0)
    var environment = try plainDisk(tandem.home)
    environment["TANDEM_NO_LOCKS"] = "1"
    let made = try tandem.run(
      [
        "init", "--light", "--journal", disk + "/j.tandem", "--recovery-out",
        tandem.home.path + "/k2", "--lang", "en",
      ],
      environment: environment)
    #expect(made.status != 0)
    #expect(made.complaints.contains("nothing can be locked in this folder"), "\(made.complaints)")
  }

  @Test func `a limit for the size of files is said, and ends nothing without a word`() throws {
    let tandem = try Tandem()
    let copy = tandem.home.path + "/copy.tandem"
    let words =
      "ulimit -f 8; exec \"$0\" backup \(copy) --lang en --passphrase-file \(tandem.home.path)/passphrase"
    let run = try ProgramRun(
      ["/bin/sh", "-c", words, BuiltProgram.path("tandem")], home: tandem.home)
    #expect(run.status == 1, "\(run.status) \(run.complaints)")
    #expect(run.complaints.contains("ulimit -f"))
    #expect(Look(copy) == nil)
  }

  @Test func `a name that is not UTF-8 is written as it is, or refused`() throws {
    let tandem = try Tandem()
    let folder = tandem.home.path + "/home"
    let passphrase = "--passphrase-file \(tandem.home.path)/passphrase --lang en"
    func sh(_ words: String) throws -> ProgramRun {
      try ProgramRun(
        ["/bin/bash", "-c", "cd \(folder) && \(words) \(passphrase)", BuiltProgram.path("tandem")],
        home: tandem.home)
    }
    let card = try sh("\"$0\" contacts card --name Ana --out $'caf\\xe9.txt'")
    #expect(card.status == 0, "\(card.complaints)")
    let taken = try sh("\"$0\" contacts card --name Ana --out $'two\\nlines.txt'")
    #expect(taken.status == 0)
    let second = try sh("\"$0\" contacts card --name Bea --out $'caf\\xe9.txt'")
    #expect(second.status == 1)
    #expect(second.complaints.contains("caf\\xE9.txt"), "\(second.complaints)")
    let newline = try sh("\"$0\" contacts card --name Bea --out $'two\\nlines.txt'")
    #expect(newline.complaints.contains("two␊lines.txt"), "\(newline.complaints)")
    let read = try sh("\"$0\" receive $'caf\\xe9.txt'")
    #expect(!read.complaints.contains("There is no file"), "\(read.complaints)")
    let backup = try sh("\"$0\" backup $'caf\\xe9.tandem'")
    #expect(backup.status == 2 && backup.complaints.contains("caf\\xE9.tandem"))
    let journal = try sh("\"$0\" list --journal $'caf\\xe9.tandem'")
    #expect(journal.status == 2 && journal.complaints.contains("caf\\xE9.tandem"))
    #expect(!names(in: folder).contains { $0.contains("\u{FFFD}.tandem") })
    let bytes = try sh("ls | od -An -c | tr -d ' \\n'; true")
    #expect(bytes.output.contains("caf351.txt"), "\(bytes.output)")
  }

  @Test func `settings that are a link stay one`() throws {
    let tandem = try Tandem()
    let folder = tandem.home.path + "/config/tandem"
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    let dotfile = tandem.home.path + "/home/dotfile.yaml"
    try Data("language: en\n".utf8).write(to: URL(filePath: dotfile))
    try #require(chmod(dotfile, 0o600) == 0 && chmod(folder, 0o700) == 0)
    unlink(folder + "/settings.yaml")
    try #require(symlink(dotfile, folder + "/settings.yaml") == 0)
    let session = try tandem.open(language: "en")
    try session.expectPrompt("tandem> ", seconds: 20)
    session.send("/plain\r")
    try session.expectPrompt("tandem> ")
    session.send("/quit\r")
    _ = try session.end()
    var status = stat()
    try #require(lstat(folder + "/settings.yaml", &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
    #expect(try String(contentsOfFile: dotfile, encoding: .utf8).contains("plain"))
  }

  @Test(arguments: ["a file", "missing and not to be made"])
  func `a folder of state that takes nothing is told by doctor`(what: String) throws {
    let tandem = try Tandem()
    let state = tandem.home.path + "/state/tandem"
    try FileManager.default.removeItem(atPath: state)
    if what != "a file" {
      try FileManager.default.removeItem(atPath: tandem.home.path + "/state")
      try Data().write(to: URL(filePath: tandem.home.path + "/state"))
    } else {
      try Data().write(to: URL(filePath: state))
    }
    let run = try tandem.run(["doctor", "--lang", "en"])
    #expect(
      run.output.contains("going back: what is seen of the journal is not noted"), "\(run.output)")
    #expect(run.status == 1)
  }

  /// A file of notes that another program wrote, and what becomes of it.
  @Test(arguments: [
    (Array("one\n".utf8) + [0x63, 0x61, 0x66, 0xE9, 0x0A], "line 2 is not text in UTF-8"),
    ([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00], "line 1 is not text in UTF-8"),
    (Array("a\nb\nc\u{0}\n".utf8), "line 3 is not text in UTF-8"),
  ])
  func `a note that is no text in UTF-8 is refused with its line and a way out`(
    bytes: [UInt8], said: String
  ) throws {
    let tandem = try Tandem()
    let file = try tandem.home.write("note", bytes)
    let run = try ProgramRun(
      ["/bin/sh", "-c", "\"$0\" note --lang en <\(file)", BuiltProgram.path("tandem")],
      home: tandem.home)
    #expect(run.status == 1)
    #expect(run.complaints.contains(said) && run.complaints.contains("save the text as UTF-8"))
  }

  @Test func `a note of Windows is kept without its mark and its carriage returns`() throws {
    let tandem = try Tandem()
    let kept = try tandem.run(["note", "--lang", "en"], input: "\u{FEFF}first\r\nsecond\r\n")
    #expect(kept.status == 0, "\(kept.complaints)")
    let found = try tandem.run(["search", "second", "--json"])
    #expect(found.output.contains(#""first\nsecond""#), "\(found.output)")
  }
}
