import Glibc

/// A program on a terminal of its own, and the person in front of it.
///
/// The one rule: wait for the prompt before every send. What is typed between two prompts is
/// allowed, but a test that does it by chance is a test that fails by chance.
///
///     let home = try TestHome()
///     let session = try PTYSession([BuiltProgram.path("tandem")], home: home)
///     try session.expectPrompt("Phrase secrète : ")
///     session.send("…\r")
///     try session.expect("Accueil")
///     try session.expectPrompt("tandem> ")
///     #expect(session.screen.lines.last == "tandem>")
///
/// `expect` looks only at output that no earlier `expect` has passed; `screen` is what stands on
/// the terminal now. A session that goes out of use ends its program.
public final class PTYSession {
  /// What the terminal shows.
  public private(set) var screen: Screen
  /// Everything the program has written.
  public private(set) var raw: [UInt8] = []

  private var child: Child
  private let home: TestHome
  private var master: Int32
  private var passed = 0
  private var sentAt: Int?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: its path and its arguments.
  ///   - home: the folders it works in.
  ///   - environment: what is set beside `home.environment`.
  ///   - rows: the height of the window.
  ///   - columns: the width of the window.
  /// - Throws: `HarnessFailure`.
  public init(
    _ program: [String], home: TestHome, environment: [String: String] = [:], rows: Int = 24,
    columns: Int = 80
  ) throws {
    var slave: Int32 = -1
    var size = PTYSession.size(rows, columns)
    var name = [CChar](repeating: 0, count: 128)
    master = -1
    guard openpty(&master, &slave, &name, nil, &size) == 0 else {
      throw HarnessFailure(description: "openpty: errno \(errno)")
    }
    // Open until the program has it: a master whose slave was never open reads as gone.
    defer { close(slave) }
    for descriptor in [master, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    let path = String(
      decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    self.home = home
    screen = Screen(rows: rows, columns: columns)
    child = try Child(
      program, in: home.workingFolder,
      environment: home.environment.merging(environment) { $1 }, files: [path, path, path])
  }

  deinit {
    child.end()
    if master >= 0 { close(master) }
  }

  /// The process; a shell's `exec` keeps it.
  public var pid: Int32 { child.pid }

  /// Everything the program has written, as text.
  public var text: String { String(decoding: raw, as: UTF8.self) }

  /// What no `expect` has passed yet.
  public var rest: String { String(decoding: raw[passed...], as: UTF8.self) }

  /// Types text.
  public func send(_ text: String) { send(Array(text.utf8)) }

  /// Types bytes; what the program writes meanwhile is taken, so that none waits for the other.
  public func send(_ bytes: [UInt8]) {
    var left = bytes[...]
    sentAt = raw.count
    while !left.isEmpty {
      var wanted = pollfd(fd: master, events: Int16(POLLOUT | POLLIN), revents: 0)
      guard poll(&wanted, 1, 10_000) > 0 else { return }
      if wanted.revents & Int16(POLLIN) != 0 { pump(milliseconds: 0) }
      guard wanted.revents & Int16(POLLOUT) != 0 else { continue }
      let piece = Array(left.prefix(1024))
      let count = write(master, piece, piece.count)
      guard count > 0 else { return }
      left = left.dropFirst(count)
    }
  }

  /// Types text as a terminal pastes it.
  public func paste(_ text: String) { send("\u{1b}[200~\(text)\u{1b}[201~") }

  /// Gives the window another size.
  public func resize(rows: Int, columns: Int) {
    pump(milliseconds: 0)
    screen.resize(rows: rows, columns: columns)
    var size = PTYSession.size(rows, columns)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Sends the program a signal.
  public func signal(_ number: Int32) {
    sentAt = raw.count
    kill(child.pid, number)
  }

  /// Sends a signal to the job that has the terminal now, under a shell.
  public func signalForeground(_ number: Int32) {
    let group = tcgetpgrp(master)
    if group > 1 { kill(-group, number) }
  }

  /// Closes the terminal, as the window's close button does.
  public func closeTerminal() {
    close(master)
    master = -1
  }

  /// The terminal's mode, as `stty -g` would tell it: flags and control characters.
  public var mode: String {
    var settings = termios()
    tcgetattr(master, &settings)
    let characters = withUnsafeBytes(of: settings.c_cc) { Array($0) }
    return "\(settings.c_iflag) \(settings.c_oflag) \(settings.c_lflag) \(characters)"
  }

  /// Whether the terminal itself echoes what is typed.
  public var echoes: Bool {
    var settings = termios()
    tcgetattr(master, &settings)
    return settings.c_lflag & tcflag_t(ECHO) != 0
  }

  /// Waits for text in output that no earlier `expect` has passed; returns what came before it.
  ///
  /// - Throws: `HarnessFailure` when the time is over or the program has ended.
  @discardableResult
  public func expect(_ wanted: String, seconds: Double = 10) throws -> String {
    let needle = Array(wanted.utf8)
    var found: Range<Int>?
    try wait(for: wanted.debugDescription, seconds: seconds) {
      found = raw[passed...].firstRange(of: needle)
      return found != nil
    }
    guard let found else { return "" }
    defer { passed = found.upperBound }
    return String(decoding: raw[passed..<found.lowerBound], as: UTF8.self)
  }

  /// Waits until the cursor stands right behind a prompt at the beginning of a line.
  ///
  /// After something was sent a line feed must have come, or the prompt before would do. Everything
  /// written so far counts as passed.
  ///
  /// - Parameters:
  ///   - prompt: exactly what stands before the cursor; a text ready to be changed belongs to it.
  ///   - seconds: how long to wait.
  /// - Throws: `HarnessFailure` when the time is over or the program has ended.
  public func expectPrompt(_ prompt: String = "> ", seconds: Double = 10) throws {
    try wait(for: "the prompt \(prompt.debugDescription)", seconds: seconds) {
      raw[(sentAt ?? 0)...].contains(10) || sentAt == nil
        ? screen.textBeforeCursor == prompt : false
    }
    passed = raw.count
  }

  /// Waits until the screen is as wanted.
  ///
  /// - Parameters:
  ///   - what: what is waited for, for the report.
  ///   - seconds: how long to wait.
  ///   - condition: looks at the screen.
  /// - Throws: `HarnessFailure` when the time is over or the program has ended.
  public func expectScreen(
    _ what: String, seconds: Double = 10, _ condition: (Screen) -> Bool
  ) throws {
    try wait(for: what, seconds: seconds) { condition(screen) }
  }

  /// Waits for the end of the program: its exit status, or minus the signal that ended it.
  ///
  /// - Throws: `HarnessFailure` when the time is over.
  public func end(seconds: Double = 10) throws -> Int32 {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      // Taking its output too, or it would wait for us.
      if !pump(milliseconds: 5) { poll(nil, 0, 2) }
      if let status = child.pollStatus() {
        while pump(milliseconds: 0), hasOutput {}
        return status
      }
      guard ContinuousClock.now < deadline else {
        throw HarnessFailure(description: "still running; the screen:\n\(picture)")
      }
    }
  }

  private func wait(for what: String, seconds: Double, until condition: () -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !condition() {
      let isOpen = pump(milliseconds: 20)
      if condition() { return }
      guard isOpen, ContinuousClock.now < deadline else {
        let why = isOpen ? "no" : "the program has ended without"
        throw HarnessFailure(
          description: "\(why) \(what) in \(rest.debugDescription); the screen:\n\(picture)")
      }
    }
  }

  private var picture: String { screen.lines.joined(separator: "\n") }

  private var hasOutput: Bool {
    var wanted = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    return poll(&wanted, 1, 0) > 0 && wanted.revents & Int16(POLLIN) != 0
  }

  /// Takes what the program has written; false when nothing can come any more.
  @discardableResult
  private func pump(milliseconds: Int32) -> Bool {
    guard master >= 0 else { return false }
    var wanted = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&wanted, 1, milliseconds) > 0 else { return true }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &buffer, buffer.count)
    // The end of a terminal is EIO.
    guard count > 0 else { return count < 0 && errno == EINTR }
    raw += buffer[..<count]
    screen.feed(buffer[..<count])
    return true
  }

  private static func size(_ rows: Int, _ columns: Int) -> winsize {
    winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
  }
}
