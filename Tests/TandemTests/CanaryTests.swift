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
    let process = "/proc/\(session.pid)"
    for file in ["cmdline", "environ"] {
      let bytes = try Data(contentsOf: URL(filePath: "\(process)/\(file)"))
      #expect(!String(decoding: bytes, as: UTF8.self).contains("canary"))
    }
    session.send("half a \(CanaryTests.answer) /quit\r")
    #expect(try session.end() == 0)
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

  @Test func `the scan finds a planted leak`() throws {
    let tandem = try Tandem()
    try converse(tandem)
    _ = try tandem.home.write("state/history", "base64? no: \(CanaryTests.answer)\n")
    let found = try scan(tandem, for: CanaryTests.answer)
    #expect(found.status == 1 && found.output.contains("history"))
  }
}
