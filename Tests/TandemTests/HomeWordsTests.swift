import Glibc
import PTYSupport
import Testing

/// Words typed outside of a question are there at the next start, however the program was left.
@Suite struct HomeWordsTests {
  /// A way to leave.
  enum Way: CaseIterable, Sendable {
    case quit, endOfInput, closedWindow, told, killed

    func leave(_ session: PTYSession) throws {
      switch self {
      case .quit: session.send("/quit\r")
      case .endOfInput: session.send("\u{4}")
      case .closedWindow: session.signal(SIGHUP)
      case .told: session.signal(SIGTERM)
      case .killed: session.signal(SIGKILL)
      }
      _ = try session.end()
    }
  }

  private static let words = "Nadia was kind to me today"

  private func open(_ tandem: Tandem, prompt: String = "tandem> ") throws -> PTYSession {
    let session = try tandem.open(language: "en")
    try session.expectPrompt(prompt, seconds: 20)
    return session
  }

  @Test(arguments: Way.allCases)
  func `words under offer are in the line at the next start, then kept`(_ way: Way) throws {
    let tandem = try Tandem()
    let first = try open(tandem)
    first.send(Self.words + "\r")
    try first.expect("Keep it as a note?")
    try first.expectPrompt()
    try way.leave(first)
    let second = try open(tandem, prompt: "tandem> " + Self.words)
    second.send("\r")
    try second.expect("Keep it as a note?")
    try second.expectPrompt()
    second.send("1\r")
    try second.expectPrompt("tandem> ")
    try Way.quit.leave(second)
    #expect(try tandem.run(["search", "Nadia"]).output.contains(Self.words))
    let third = try open(tandem)
    try Way.quit.leave(third)
  }

  @Test func `a line set aside at home is not lost with the window, nor what waits at a question`()
    throws
  {
    let tandem = try Tandem()
    let first = try open(tandem)
    first.send("/begin check-in\r")
    try first.expectPrompt()
    first.send("half a thought /pause\r")
    try first.expectPrompt("tandem> ")
    first.send(Self.words + "\u{3}")
    try first.expect("Line set aside")
    try Way.closedWindow.leave(first)
    let second = try open(tandem, prompt: "tandem> " + Self.words)
    second.send("\u{15}/resume\r")
    try second.expect("half a thought")
    try Way.closedWindow.leave(second)
  }
}
