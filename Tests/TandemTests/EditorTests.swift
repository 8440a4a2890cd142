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

  @Test(arguments: [
    #""TOOLS/ed it" SCRIPT -c "set tw=72""#, #"TOOLS/ed\ it SCRIPT -c 'set tw=72'"#,
    #"'TOOLS/ed it' SCRIPT -c set\ tw=72"#, #"TOOLS/"ed it" SCRIPT '-c' "set "tw=72"#,
  ])
  func `a command line is read as sh reads it`(line: String) throws {
    let tandem = try Tandem()
    let tools = tandem.home.path + "/home"
    try #require(symlink("/bin/sh", tools + "/ed it") == 0)
    let script = try tandem.home.write(
      "editor", #"for a in "$@"; do f=$a; done; printf '\357\273\277%s|%s\n' "$1" "$2" >"$f""#)
    let editor = line.replacing("TOOLS", with: tools).replacing("SCRIPT", with: script)
    let session = try begin(tandem, editor: editor)
    session.send("/editor\r")
    try session.expectPrompt()
    session.send("2\r")
    // Without the byte order mark that the editor wrote.
    try session.expectPrompt("> -c|set tw=72")
    session.send("\r")
    try Person(session: session).see("what would someone walking past")
    #expect(try tandem.shown().texts["fear"] == "-c|set tw=72")
  }

  @Test func `a window that goes on after its command has ended is waited for`() throws {
    let tandem = try Tandem()
    let editor = try script(
      tandem,
      "(while test ! -e \"$HOME/go\"; do sleep 0.05; done; echo \(words) >\"$1\") & exit 0\n")
    let session = try begin(tandem, editor: editor)
    session.send("/editor\r")
    try session.expectPrompt()
    session.send("2\r")
    try session.expect("Are you writing in another", seconds: 20)
    _ = try tandem.home.write("home/go", "")
    let deadline = ContinuousClock.now + .seconds(10)
    while try !places(tandem).contains("/dev/shm/"), ContinuousClock.now < deadline {
      usleep(20_000)
    }
    session.send("\r")
    try session.expectPrompt("> " + words)
    let left = try places(tandem).split(separator: "\n").filter { !$0.hasSuffix("/editor") }
    #expect(left.isEmpty)
  }

  @Test func `what an editor keeps in folders goes too, now and at the next start`() throws {
    let tandem = try Tandem()
    let editor = try script(
      tandem,
      """
      mkdir -p "${1%/*}/backup/old"; cp "$1" "${1%/*}/backup/old/copy"
      echo \(words) >"$1"; echo \(words) >"${1%/*}/backup/.hidden"
      """)
    let session = try begin(tandem, editor: editor)
    session.send("\(words) /editor\r")
    try session.expectPrompt()
    session.send("2\r")
    try session.expectPrompt("> " + words)
    try FileManager.default.removeItem(atPath: tandem.home.path + "/editor")
    #expect(try places(tandem) == "")
    session.send("\u{15}/quit\r")
    // As a program before this one left it: folders without a text of the person's.
    let left = "/dev/shm/tandem-" + String(UInt64.random(in: 0...UInt64.max), radix: 36).suffix(6)
    try FileManager.default.createDirectory(
      atPath: left + "/backup/old", withIntermediateDirectories: true)
    try #require(chmod(left, 0o700) == 0)
    try Data(words.utf8).write(to: URL(filePath: left + "/backup/old/copy"))
    let next = try tandem.open(language: "en")
    try next.expectPrompt("tandem> ", seconds: 20)
    #expect(access(left, F_OK) != 0)
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
