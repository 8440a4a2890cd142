import FoundationEssentials
import PTYSupport
import Testing

/// Exercises of one's own, from the skeleton to the room, on real files.
struct OwnPackTests {
  private let home: TestHome

  init() throws { home = try TestHome() }

  private func run(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun(
      [BuiltProgram.path("tandem")] + arguments + ["--lang", "en"], home: home)
  }

  private var folder: String { home.path + "/data/tandem/prompts" }

  /// The skeleton as `tandem pack new my.evening > my.evening.yaml` leaves it.
  private func begin() throws -> String {
    let new = try run("pack", "new", "my.evening")
    try #require(new.status == 0, "\(new.complaints)")
    return try home.write("work/my.evening.yaml", new.output)
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `a new exercise has no fault, is installed with its hash and can be shown`() throws {
    let file = try begin()
    #expect(try run("pack", "lint", file).status == 0)
    let installed = try run("pack", "install", file)
    #expect(installed.status == 0, "\(installed.complaints)")
    #expect(installed.output == "installed: \(folder)/my.evening.yaml\n")
    #expect(
      try home.read("data/tandem/prompts/my.evening.yaml") == home.read("work/my.evening.yaml"))
    #expect(try mode(folder + "/my.evening.yaml") == 0o600)
    let pin = try home.read("data/tandem/prompts/my.evening.sha256")
    let witness = try ProgramRun(["/usr/bin/sha256sum", file], home: home).output.prefix(64)
    #expect(pin == "\(witness) my.evening 1\n")
    #expect(try run("pack", "show", "my.evening").output.hasPrefix("Title of the exercise\n"))
    let list = try run("pack", "list")
    #expect(list.status == 0)
    #expect(list.output.contains("\n  my.evening "))
    #expect(!list.output.contains("has changed"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names == ["my.evening.sha256", "my.evening.yaml"])
  }

  @Test func `a file changed by hand is told, and installing it again settles it`() throws {
    let file = try begin()
    #expect(try run("pack", "install", file).status == 0)
    let text = try home.read("data/tandem/prompts/my.evening.yaml")
    let changed = text.replacing("minutes: 6", with: "minutes: 7")
    _ = try home.write("data/tandem/prompts/my.evening.yaml", changed)
    #expect(
      try run("pack", "list").output.hasSuffix(
        "\(folder)/my.evening.yaml has changed since it was installed\n"))
    _ = try home.write("work/my.evening.yaml", changed)
    #expect(try run("pack", "install", file).output.hasPrefix("installed already"))
    #expect(try !run("pack", "list").output.contains("has changed"))
  }

  @Test func `an older one is replaced only when that is agreed to`() throws {
    let file = try begin()
    #expect(try run("pack", "install", file).status == 0)
    let old = try home.read("work/my.evening.yaml")
    let new = old.replacing("version: 1", with: "version: 2")
    _ = try home.write("work/my.evening.yaml", new)
    let refused = try run("pack", "install", file)
    #expect(refused.status == 1)
    #expect(refused.output.contains(" - version: 1\n") && refused.output.contains(" + version: 2"))
    #expect(try home.read("data/tandem/prompts/my.evening.yaml") == old)
    #expect(try run("pack", "install", file, "--yes").status == 0)
    #expect(try home.read("data/tandem/prompts/my.evening.yaml") == new)
    #expect(try home.read("data/tandem/prompts/my.evening.sha256").hasSuffix(" my.evening 2\n"))
  }

  @Test func `at a terminal the answer decides, and Enter changes nothing`() throws {
    let file = try begin()
    #expect(try run("pack", "install", file).status == 0)
    let old = try home.read("work/my.evening.yaml")
    _ = try home.write(
      "work/my.evening.yaml", old.replacing("version: 1", with: "version: 2"))
    for (typed, status) in [("\r", 1), ("no\r", 1), ("yes\r", 0)] {
      let session = try PTYSession(
        [BuiltProgram.path("tandem"), "pack", "install", file, "--lang", "en"], home: home,
        environment: [:], rows: 24, columns: 80)
      try session.expect("Enter changes nothing")
      try session.expectPrompt()
      session.send(typed)
      #expect(try session.end() == Int32(status), "\(typed)")
      let kept = try home.read("data/tandem/prompts/my.evening.yaml")
      #expect((kept == old) == (status == 1), "\(typed)")
    }
  }

  @Test func `a faulty file and a shipped id leave the folder as it was`() throws {
    let file = try begin()
    let text = try home.read("work/my.evening.yaml")
    _ = try home.write(
      "work/my.evening.yaml", text.replacing("type: scale", with: "type: scael"))
    let faulty = try run("pack", "install", file)
    #expect(faulty.status == 1)
    #expect(faulty.complaints.contains("my.evening.yaml:"))
    #expect(faulty.complaints.contains("the nearest: scale"))
    for id in ["mentee.fears", "safety"] {
      _ = try home.write(
        "work/my.evening.yaml", text.replacing("id: my.evening\n", with: "id: \(id)\n"))
      #expect(try run("pack", "install", file).status == 1)
    }
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func `a link in the folder is not written through`() throws {
    let file = try begin()
    let aim = try home.write("work/elsewhere.yaml", "kept\n")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/my.evening.yaml", withDestinationPath: aim)
    #expect(try run("pack", "install", file, "--yes").status == 1)
    #expect(try home.read("work/elsewhere.yaml") == "kept\n")
  }
}
