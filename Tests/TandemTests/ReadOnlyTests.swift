import FoundationEssentials
import Glibc
import PTYSupport
import Testing

/// A journal in a folder that nothing can be written to.
@Suite(.enabled(if: geteuid() == 0, "a file system is made read-only, which takes root"))
struct ReadOnlyTests {
  /// A journal with one finished answer, on a file system of its own.
  private func prepare() throws -> (Tandem, TestDisk) {
    let tandem = try Tandem()
    let disk = try TestDisk(at: tandem.home.path + "/data/tandem")
    do {
      let made = try tandem.run(["init", "--light", "--recovery-out", tandem.home.path + "/key2"])
      try #require(made.status == 0, "\(made.complaints)")
      let begun = try tandem.run(
        ["begin", "mentee.fears", "--lang", "en", "--answers", "-"], input: "2\nthat I freeze\n")
      try #require(begun.status == 0, "\(begun.complaints)")
    } catch {
      disk.remove()
      throw error
    }
    return (tandem, disk)
  }

  @Test func `what only reads works, and changes nothing`() throws {
    let (tandem, disk) = try prepare()
    defer { disk.remove() }
    try disk.makeReadOnly()
    #expect(try tandem.shown().texts["fear"] == "that I freeze")
    for command in [["list"], ["show", "last"], ["search", "freeze"], ["verify"]] {
      let run = try tandem.run(command)
      #expect(run.status == 0, "\(command): \(run.complaints)")
      #expect(!run.output.isEmpty)
    }
  }

  @Test func `a typed answer gets one sentence and stays in the line`() throws {
    let (tandem, disk) = try prepare()
    defer { disk.remove() }
    let session = try PTYSession(
      TestDisk.withoutPrivilege + [BuiltProgram.path("tandem"), "resume", "--lang", "en"],
      home: tandem.home)
    try session.expect("Passphrase")
    session.send(Tandem.passphrase + "\r")
    let person = Person(session: session)
    try person.see("someone close to you notice", seconds: 20)
    try disk.permit(folder: 0o500, files: 0o400)
    session.send("Nothing much\r")
    try session.expect("folder can no longer")
    try person.see("nothing else has changed.", prompt: "> Nothing much")
    #expect(session.text.ranges(of: "can no longer").count == 1)
    try disk.permit(folder: 0o700, files: 0o600)
    session.send("\r")
    try person.see("how much room")
    #expect(try tandem.shown().texts["fear.more"] == "Nothing much")
  }

  @Test func `opened there, an answer is refused in one sentence too`() throws {
    let (tandem, disk) = try prepare()
    defer { disk.remove() }
    try disk.makeReadOnly()
    let session = try tandem.open(["resume"], language: "en")
    try session.expectScreen("a word about writing", seconds: 20) {
      $0.lines.joined(separator: " ").contains("folder cannot be written to")
    }
    #expect(try session.end() == 3)
  }
}
