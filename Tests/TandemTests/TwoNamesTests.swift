import FoundationEssentials
import Glibc
import PTYSupport
import Testing

/// One journal under two names has one writer.
@Suite struct TwoNamesTests {
  @Test func `a link to the journal has the lock of the journal, in two windows`() throws {
    let tandem = try Tandem()
    let folder = tandem.home.path + "/dotfiles"
    let journal = tandem.home.path + "/data/tandem/journal.tandem"
    try #require(mkdir(folder, 0o700) == 0 && symlink(journal, folder + "/j.tandem") == 0)
    let one = try tandem.open(language: "en")
    try one.expectPrompt("tandem> ", seconds: 20)
    let other = try tandem.open(["--journal", folder + "/j.tandem"], language: "en")
    try other.expectScreen("who has it", seconds: 20) { screen in
      screen.lines.joined(separator: " ").contains("another window (process \(one.pid))")
    }
    let run = try tandem.run(
      ["note", "--journal", folder + "/j.tandem", "--lang", "en"], input: "x")
    #expect(run.status == 3 && run.complaints.contains("\(one.pid)"), "\(run.complaints)")
    other.send("\u{4}")
    _ = try other.end()
    one.send("/quit\r")
    #expect(try one.end() == 0)
    let through = try tandem.run(["note", "--journal", folder + "/j.tandem"], input: "x")
    #expect(through.status == 0, "\(through.complaints)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["j.tandem"])
  }

  @Test func `a second name keeps both from writing, and says why`() throws {
    let tandem = try Tandem()
    let journal = tandem.home.path + "/data/tandem/journal.tandem"
    try #require(link(journal, tandem.home.path + "/j.tandem") == 0)
    for path in [journal, tandem.home.path + "/j.tandem"] {
      let run = try tandem.run(["note", "--journal", path, "--lang", "en"], input: "x")
      #expect(run.status == 3 && run.complaints.contains("several names"), "\(run.complaints)")
    }
  }
}
