import PTYSupport
import Testing

/// A note that is left while the journal cannot be written to is never lost, and never invisible.
@Suite struct WaitingNoteTests {
  @Test func `beside an open window a note with the passphrase waits, and is said until it is in`()
    throws
  {
    let tandem = try Tandem()
    let window = try tandem.open(language: "en")
    try window.expectPrompt("tandem> ", seconds: 20)
    let left = try tandem.run(["note", "--lang", "en"], input: "a thought beside\n")
    #expect(left.status == 0, "\(left.complaints)")
    #expect(left.complaints.contains("note left"), "\(left.complaints)")
    window.send("/quit\r")
    #expect(try window.end() == 0)
    for arguments in [["list"], ["list", "--json"], ["search", "beside"], ["verify"]] {
      let read = try tandem.run(arguments + ["--lang", "en"])
      #expect(read.status == 0, "\(arguments)")
      #expect(read.complaints.contains("1 note left while locked waits"), "\(read.complaints)")
    }
    let begun = try tandem.run(
      ["begin", "mentee.check-in", "--lang", "en", "--answers", "-"], input: "7\n")
    #expect(begun.complaints.contains("1 note left while locked is in"), "\(begun.complaints)")
    let found = try tandem.run(["search", "beside", "--lang", "en"])
    #expect(found.output.contains("a thought beside"), "\(found.output)")
    #expect(!found.complaints.contains("waits"), "\(found.complaints)")
  }

  @Test func `the latest may be a note`() throws {
    let tandem = try Tandem()
    let begun = try tandem.run(["begin", "mentee.check-in", "--answers", "-"], input: "7\n")
    try #require(begun.status == 0, "\(begun.complaints)")
    #expect(try tandem.run(["note"], input: "after it\n").status == 0)
    #expect(try tandem.run(["show", "last"]).output.contains("after it"))
    let list = try tandem.run(["list", "--json"]).output
    #expect(list.contains("\"state\" : \"note\""), "\(list)")
    #expect(!list.contains("after it"), "\(list)")
  }

  @Test func `a script that cannot go on, or whose line is refused, is no success`() throws {
    let tandem = try Tandem()
    let refused = try tandem.run(
      ["begin", "mentee.check-in", "--lang", "en", "--answers", "-"], input: "eleven\n7\n")
    #expect(refused.status == 1)
    #expect(refused.complaints.contains("-:1"), "\(refused.complaints)")
    let pack = try tandem.run(["pack", "new", "own.mine"])
    let file = try tandem.home.write("work/mine.yaml", pack.output)
    let installed = try tandem.run(["pack", "install", file, "--yes"])
    try #require(installed.status == 0, "\(installed.complaints)")
    let begun = try tandem.run(["begin", "own.mine", "--answers", "-"], input: "")
    try #require(begun.status == 0, "\(begun.complaints)")
    let shelf = tandem.home.path + "/data/tandem/prompts/own.mine.yaml"
    _ = try tandem.home.write(
      String(shelf.dropFirst(tandem.home.path.count + 1)), "no exercise any more\n")
    let resumed = try tandem.run(["resume", "--answers", "-"], input: "a line\n")
    #expect(resumed.status == 1, "\(resumed.complaints)")
  }
}
