import FoundationEssentials
import PTYSupport
import Testing

/// Unmistakable words are typed; afterwards they are nowhere but sealed.
@Suite struct CanaryTests {
  private static let answer = "xylophone-canary-brindille-7391"
  private static let passphrase = Tandem.passphrase

  /// Looks for a secret in every file, name and link below the home, in any encoding.
  private func scan(_ tandem: Tandem, for secret: String) throws -> ProgramRun {
    let script = URL(filePath: #filePath).deletingLastPathComponent().path + "/canary_scan.py"
    let home = tandem.home.path
    let places = ["home", "data", "config", "state", "cache", "run", "tmp", "work"]
    return try ProgramRun(
      ["/usr/bin/python3", script, secret] + places.map { "\(home)/\($0)" }, home: TestHome())
  }

  private func converse(_ tandem: Tandem) throws {
    let session = try tandem.open(["begin", "mentee.fears"], language: "en")
    try session.expectPrompt("> ", seconds: 20)
    session.send("2\r")
    try session.expectPrompt()
    session.send(CanaryTests.answer + "\u{3}")
    try session.expectPrompt()
    session.send("\u{1b}[A\r")
    try session.expectPrompt()
    try expectSilent(process: session.pid)
    session.send("half a \(CanaryTests.answer) /quit\r")
    #expect(try session.end() == 0)
  }

  /// Neither the arguments nor the environment, which every program of the user can read, tell.
  private func expectSilent(process: Int32) throws {
    for file in ["cmdline", "environ"] {
      let bytes = try Data(contentsOf: URL(filePath: "/proc/\(process)/\(file)"))
      #expect(!bytes.isEmpty, "\(file) was not read")
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains(CanaryTests.answer), "\(file)")
      #expect(!text.contains(CanaryTests.passphrase), "\(file)")
    }
  }

  @Test func `no answer and no passphrase is left in the clear`() throws {
    let tandem = try Tandem()
    try converse(tandem)
    #expect(try tandem.shown().texts["fear"] == CanaryTests.answer)
    for secret in [CanaryTests.answer, CanaryTests.passphrase] {
      let found = try scan(tandem, for: secret)
      #expect(found.status == 0, "\(found.output)")
      #expect(!found.output.contains("scanned 0 files"))
    }
  }

  /// A leak as a program could make it.
  struct Leak: CustomTestStringConvertible {
    var testDescription: String
    var secret: String
    var path: String
    var contents: String
  }

  static let leaks = [
    Leak(
      testDescription: "an answer in the state folder", secret: answer, path: "state/history",
      contents: "> \(answer)\n"),
    Leak(
      testDescription: "an answer as base64 in TMPDIR", secret: answer, path: "tmp/crash-1",
      contents: "x" + Data("report: \(answer).".utf8).base64EncodedString()),
    Leak(
      testDescription: "the passphrase in the work folder", secret: passphrase, path: "work/core",
      contents: "\u{0}\u{1}\(passphrase)\u{0}"),
    Leak(
      testDescription: "an answer in the name of a file", secret: answer,
      path: "cache/\(answer).txt", contents: ""),
  ]

  @Test(arguments: leaks) func `the scan finds a planted leak`(_ leak: Leak) throws {
    let tandem = try Tandem()
    let before = try scan(tandem, for: leak.secret)
    try #require(before.status == 0, "\(before.output)")
    let path = try tandem.home.write(leak.path, leak.contents)
    let found = try scan(tandem, for: leak.secret)
    #expect(found.status == 1, "\(found.output)")
    #expect(found.output.contains(path) && found.output.contains("1 leaks"), "\(found.output)")
  }
}
