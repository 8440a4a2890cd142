import FoundationEssentials
import Glibc
import PTYSupport
import Testing

/// With `TANDEM_TEST_ACK=1` every durable answer is counted, once it is and not before.
@Suite struct AcknowledgementTests {
  private struct Run: Decodable { var answers: Int }

  private static let counting = ["TANDEM_TEST_ACK": "1"]
  /// The size, its follow-up, a change of it, a question passed, and a whole commitment.
  private static let lines = [
    "2", "that they laugh", "everyone", "4", "", "/change 3", "5", "", "a fact", "another", "", "",
    "", "", "", "",
    "Say it on Monday", "If they look away, I breathe", "Whether it holds", "", "",
  ]

  /// Every line of the output that begins with `ACK`.
  private func acknowledged(_ output: String) -> [Substring] {
    output.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("ACK") }
  }

  private func listed(_ tandem: Tandem) throws -> Int {
    let listed = try tandem.run(["list", "--json"])
    return try JSONDecoder().decode([Run].self, from: Data(listed.output.utf8))
      .reduce(0) { $0 + $1.answers }
  }

  @Test func `what is acknowledged is what is listed`() throws {
    let tandem = try Tandem()
    let run = try tandem.run(
      ["begin", "mentee.fears", "--lang", "en", "--answers", "-"],
      input: Self.lines.map { $0 + "\n" }.joined(), environment: Self.counting)
    let (count, shown) = (try listed(tandem), try tandem.shown())
    #expect(count == 6, "\(shown)")
    #expect(acknowledged(run.output) == (1...6).map { "ACK \($0)" })
    guard case .commitment? = shown.values["trial"] else {
      Issue.record("no commitment: \(shown)")
      return
    }
  }

  @Test func `nothing is counted unasked`() throws {
    let tandem = try Tandem()
    let run = try tandem.run(
      ["begin", "mentee.fears", "--lang", "en", "--answers", "-"], input: "2\nthat they laugh\n")
    #expect(acknowledged(run.output).isEmpty)
    #expect(try listed(tandem) == 2)
  }

  @Test(arguments: 1...3) func `what is acknowledged survives a kill`(_ count: Int) throws {
    let tandem = try Tandem()
    let session = try tandem.open(
      ["begin", "mentee.fears"], language: "en", environment: Self.counting)
    try session.expectPrompt("> ", seconds: 20)
    for (number, line) in Self.lines.prefix(count).enumerated() {
      session.send(line + "\r")
      try session.expect("ACK \(number + 1)\r\n")
    }
    session.signal(SIGKILL)
    _ = try session.end()
    #expect(try listed(tandem) == count)
  }
}
