import FoundationEssentials
import Glibc
import PTYSupport
import Testing

/// What no answer may be, and what every answer is kept as.
@Suite struct BadInputTests {
  /// Plays a file of answers to the second question of fears.
  private func answer(_ tandem: Tandem, _ bytes: [UInt8]) throws -> ProgramRun {
    let file = try tandem.home.write("answers", Array("2\n".utf8) + bytes)
    return try tandem.run(["begin", "mentee.fears", "--lang", "en", "--answers", file])
  }

  @Test func `an answer of 1 MiB is kept byte for byte, one byte more is refused whole`() throws {
    let tandem = try Tandem()
    let longest = String(repeating: "abcdefg ", count: 131_072)
    #expect(try answer(tandem, Array((longest + "\n").utf8)).status == 0)
    #expect(try tandem.shown().texts["fear"] == longest)
    let other = try Tandem()
    let refused = try answer(other, Array((longest + "x\nshort\n").utf8))
    #expect(refused.complaints.contains("answers:2: a line of at most 1 MiB is wanted"))
    #expect(try other.shown().texts["fear"] == "short")
  }

  @Test(arguments: [
    (Array("a\u{0}b\n".utf8), "without a NUL"), ([0x61, 0xff, 0x0a], "UTF-8"),
  ])
  func `what is no text is named by its line, never quoted`(
    _ line: [UInt8], _ wanted: String
  ) throws {
    let tandem = try Tandem()
    let run = try answer(tandem, line + Array("that I freeze\n".utf8))
    #expect(run.complaints.contains("answers:2:") && run.complaints.contains(wanted))
    #expect(try tandem.shown().texts["fear"] == "that I freeze")
  }

  @Test func `CR, escape and every control are kept exactly and control no terminal`() throws {
    let tandem = try Tandem()
    let hostile = "a\rb\u{1b}[2Jc\u{1b}]0;title\u{7}\u{9b}31md\u{202e}e\tf"
    #expect(try answer(tandem, Array((hostile + "\n").utf8)).status == 0)
    #expect(try tandem.shown().texts["fear"] == hostile)
    let session = try tandem.open(language: "en")
    try session.expectPrompt("tandem> ", seconds: 20)
    session.send("/read 2\r")
    try session.expect("[2J")
    try session.expectPrompt("tandem> ")
    for control in ["\u{1b}[2J", "\u{1b}]0", "\u{9b}", "\u{202e}", "\u{7}"] {
      #expect(!session.text.contains(control))
    }
    for output in [
      try tandem.run(["show", "last"]).output, try tandem.run(["search", "a"]).output,
    ] {
      #expect(!output.utf8.contains(0x1b) && !output.contains("\u{9b}"))
    }
  }

  @Test(.enabled(if: geteuid() == 0, "a small disk is mounted, which takes root"))
  func `a full disk loses nothing that was typed`() throws {
    let tandem = try Tandem()
    let small = try TestDisk(at: tandem.home.path + "/data/tandem", size: "256k")
    defer { small.remove() }
    let made = try tandem.run(["init", "--light", "--recovery-out", tandem.home.path + "/key2"])
    try #require(made.status == 0, "\(made.complaints)")
    let session = try tandem.open(["begin", "mentee.fears"], language: "en")
    try session.expectPrompt("> ", seconds: 20)
    session.send("2\r")
    try session.expectPrompt()
    try small.fill()
    let long = String(repeating: "word ", count: 1200)
    session.send(long + "\r")
    try session.expect("The disk is full")
    try session.expectScreen("the text is in the line") {
      $0.lines.joined().hasSuffix("word")
    }
    small.empty()
    session.send("\r")
    try session.expect("Kept.")
    try session.expectPrompt()
    #expect(try tandem.shown().texts["fear"] == long)
  }

  @Test(.enabled(if: geteuid() == 0, "a small disk is mounted, which takes root"))
  func `answers from a file stop at the one that cannot be kept`() throws {
    let tandem = try Tandem()
    let small = try TestDisk(at: tandem.home.path + "/data/tandem", size: "256k")
    defer { small.remove() }
    let made = try tandem.run(["init", "--light", "--recovery-out", tandem.home.path + "/key2"])
    try #require(made.status == 0, "\(made.complaints)")
    try #require(try answer(tandem, []).status == 0)
    try small.fill()
    let long = String(repeating: "word ", count: 1200)
    let run = try tandem.run(
      ["resume", "--lang", "en", "--answers", "-"], input: "\(long)\nshort\n",
      environment: ["TANDEM_TEST_ACK": "1"])
    #expect(run.status == 1)
    #expect(run.complaints.contains("tandem: error: the disk is full"), "\(run.complaints)")
    small.empty()
    #expect(try tandem.shown().texts["fear"] == nil, "the next line answers no other question")
    #expect(run.complaints.contains("line 1 of - was not kept"), "\(run.complaints)")
    #expect(!run.output.contains("ACK"))
  }

  @Test func `what cannot be written to the output is a failure`() throws {
    let tandem = try Tandem()
    _ = try answer(tandem, Array("that they laugh\n".utf8))
    let command = [BuiltProgram.path("tandem"), "show", "last"].joined(separator: " ")
    let phrase = try tandem.home.write("phrase", Tandem.passphrase + "\n")
    let full = try ProgramRun(
      ["/bin/sh", "-c", "\(command) --passphrase-file '\(phrase)' --lang en >/dev/full"],
      home: tandem.home)
    #expect(full.status == 1)
    #expect(full.complaints.contains("could not be written"), "\(full.complaints)")
  }
}
