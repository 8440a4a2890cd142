import FoundationEssentials
import Glibc
import PTYSupport
import Testing

/// `/editor`: a text in the person's own editor, and nothing of it anywhere afterwards.
@Suite struct EditorTests {
  /// Other words in every test: they look at the same shared memory side by side.
  private let words = "xylophone-canary-\(UInt64.random(in: 1 << 60 ... UInt64.max))"

  private func begin(_ tandem: Tandem, editor: String) throws -> PTYSession {
    let session = try tandem.open(
      ["begin", "mentee.fears"], language: "en", environment: ["VISUAL": editor])
    try session.expectPrompt("> ", seconds: 20)
    session.send("2\r")
    try session.expectPrompt()
    return session
  }

  /// A shell script that edits as `sed` would, and says what it was given.
  private func script(_ tandem: Tandem, _ body: String) throws -> String {
    // Read by a shell: a file that another test's fork holds open for writing cannot be run.
    "/bin/sh " + (try tandem.home.write("editor", body))
  }

  /// Where the words are, in files and names of shared memory, of temporary files and of the home.
  private func places(_ tandem: Tandem) throws -> String {
    let found = try ProgramRun(
      ["/bin/sh", "-c", "grep -rla \(words) /dev/shm '\(tandem.home.path)'; true"],
      home: TestHome())
    return found.output
  }

  @Test func `a text goes through an editor and leaves nothing behind`() throws {
    let tandem = try Tandem()
    let editor = try script(
      tandem,
      """
      test -t 0 || exit 1
      stat -c '%a %n' "$1" "${1%/*}" >"$HOME/modes"
      printf '%s\\n' again >>"$1"
      """)
    let session = try begin(tandem, editor: editor)
    session.send(words + "\u{18}\u{5}")
    try session.expect("may leave copies")
    try session.expectPrompt()
    session.send("2\r")
    try session.expectPrompt("again")
    session.send("\r")
    try Person(session: session).see("what would someone walking past")
    #expect(try tandem.shown().texts["fear"] == words + "\nagain")
    let modes = try tandem.home.read("home/modes").split(separator: "\n")
    #expect(modes.count == 2 && modes[0].hasPrefix("600 /dev/shm/tandem-"), "\(modes)")
    #expect(modes.last?.hasPrefix("700 /dev/shm/tandem-") == true, "\(modes)")
    #expect(try places(tandem) == "")
    session.send("/quit\r")
    #expect(try session.end() == 0)
  }

  @Test func `an editor that wants nothing kept leaves the line`() throws {
    let tandem = try Tandem()
    let session = try begin(tandem, editor: try script(tandem, "echo no >\"$1\"; exit 1\n"))
    session.send(words + " /editor\r")
    try session.expectPrompt()
    session.send("2\r")
    try session.expectPrompt("> " + words)
    #expect(try places(tandem) == "")
  }

  @Test func `what a killed program leaves in its editor is back at its question`() throws {
    let tandem = try Tandem()
    let editor = try script(
      tandem, "echo \(words) >\"$1\"; kill -9 $PPID; exit 0\n")
    let session = try begin(tandem, editor: editor)
    session.send("half /editor\r")
    try session.expectPrompt()
    session.send("2\r")
    #expect(try session.end() == -SIGKILL)
    let next = try tandem.open(["resume"], language: "en")
    try next.expect("had stayed in the editor", seconds: 20)
    try next.expectPrompt("> " + words, seconds: 20)
    try FileManager.default.removeItem(atPath: tandem.home.path + "/editor")
    #expect(try places(tandem) == "")
  }

  @Test(.enabled(if: access("/usr/bin/nano", X_OK) == 0, "nano is not installed"))
  func `nano keeps no copy`() throws {
    let tandem = try Tandem()
    let session = try begin(tandem, editor: "nano")
    session.send("/editor\r")
    try session.expectScreen("nano") { $0.lines.contains { $0.contains("answer.txt") } }
    session.send(words)
    try session.expectScreen("the words") { $0.lines.contains { $0.contains(words) } }
    session.send("\u{18}")
    try session.expectPrompt("> " + words)
    #expect(try places(tandem) == "")
  }
}
