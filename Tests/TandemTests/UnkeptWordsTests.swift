import Glibc
import PTYSupport
import Testing

/// Words at which the program stopped are kept nowhere unless the person chooses it: not in the line, not
/// on the disk, however the program is left.
@Suite struct UnkeptWordsTests {
  private static let words = "I want to end my life"

  /// When and how the program is left.
  enum Way: CaseIterable, Sendable {
    case atCardKilled, atCardClosed, backClosed, backKilled, backQuit, recalled

    var goesBack: Bool { self != .atCardKilled && self != .atCardClosed }

    func leave(_ session: PTYSession, prompt: String) throws {
      if goesBack {
        session.send("4\r")
        try session.expectPrompt(prompt)
      }
      switch self {
      case .atCardKilled, .backKilled: session.signal(SIGKILL)
      case .atCardClosed, .backClosed: session.signal(SIGHUP)
      case .backQuit: session.send("/quit\r")
      case .recalled:
        session.send("\u{1B}[A")
        try session.expect(UnkeptWordsTests.words)
        session.signal(SIGHUP)
      }
      _ = try session.end()
    }
  }

  private func open(_ tandem: Tandem) throws -> PTYSession {
    let session = try tandem.open(language: "en")
    try session.expectPrompt("tandem> ", seconds: 20)
    return session
  }

  private func type(_ session: PTYSession) throws {
    session.send(Self.words + "\r")
    try session.expect("4  Go back")
    try session.expectPrompt()
  }

  @Test(arguments: Way.allCases)
  func `home has an empty line, now and at the next start`(_ way: Way) throws {
    let tandem = try Tandem()
    let first = try open(tandem)
    try type(first)
    try way.leave(first, prompt: "tandem> ")
    let second = try open(tandem)
    #expect(!second.screen.lines.contains { $0.contains("end my life") })
    second.send("/help\r")
    try second.expect("To talk to someone")
    second.send("/quit\r")
    _ = try second.end()
  }

  @Test(arguments: Way.allCases)
  func `a question has an empty line, now and when it is taken up`(_ way: Way) throws {
    let tandem = try Tandem()
    let first = try open(tandem)
    first.send("/begin check-in\r")
    try first.expectPrompt()
    try type(first)
    try way.leave(first, prompt: "> ")
    let second = try open(tandem)
    second.send("/resume\r")
    try second.expect("how much drive")
    try second.expectPrompt()
    #expect(
      !second.screen.lines.contains { $0.contains("end my life") || $0.contains("begun to") })
    second.send("/quit\r")
    _ = try second.end()
  }
}
