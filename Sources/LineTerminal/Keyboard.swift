import Posix

/// The keyboard of the process's terminal: the one place that changes its mode and gives it back.
///
/// It is silent from the first moment in which a secret may be typed to the last: through the
/// prompt, the derivation, what is said of it, and the next prompt. What is typed meanwhile counts
/// at the next prompt; what nobody has read when the silence ends is thrown away, so that no secret
/// becomes a line elsewhere.
public final class Keyboard {
  /// The keyboard of the process.
  public static let shared = Keyboard()

  private enum Use {
    case asFound, silent, editing
  }

  private var use = Use.asFound
  /// The mode that the terminal had when the program began.
  private var found: TerminalMode?
  /// The terminal while it is silent.
  private var terminal: Channel?
  /// The mode that it got for that.
  private var silent: TerminalMode?

  private init() {}

  /// Shows nothing of what is typed from now on, until a line is read or the terminal is given back.
  public func silence() { _ = silenced() }

  /// The terminal of the process, whatever standard input is, silent from now on; `nil` where there is
  /// none.
  func silenced() -> Channel? {
    if use == .silent { return terminal }
    guard let opened = try? Channel(opening: Array("/dev/tty".utf8), writing: true),
      let before = found ?? TerminalMode(of: opened)
    else { return nil }
    found = before
    begin(on: opened, givingBack: before)
    return opened
  }

  private func begin(on opened: Channel, givingBack before: TerminalMode) {
    (terminal, use) = (opened, .silent)
    before.keepForTheEnd(of: opened)
    before.forSecrets.hold(on: opened)
    before.forSecrets.apply(to: opened)
    silent = TerminalMode(of: opened)
    if knowsPastes { opened.write("\u{1b}[?2004h") }
  }

  /// Whether it is as a line editor wants it.
  var isEditing: Bool { use == .editing }

  /// Is as a line editor wants it from now on: each key at once, and no key raises a signal.
  ///
  /// - Returns: whether it was not so before.
  func edit() -> Bool {
    guard use != .editing, let before = found ?? TerminalMode(of: .input) else { return false }
    found = before
    endSilence { TerminalMode.discardInput(of: $0) }
    use = .editing
    before.keepForTheEnd(of: .input)
    before.forEditing.apply(to: .input)
    return true
  }

  /// Gives the terminal back as it was found, until it is wanted again.
  public func giveBack() {
    guard use != .asFound, let found else { return }
    if use == .editing { found.apply(to: .input) }
    endSilence { terminal in
      // A pager beside us may have given it a mode of its own, and will give it back itself.
      guard silent?.isMode(of: terminal) == true else { return }
      found.apply(to: terminal, discardingInput: true)
    }
    use = .asFound
    TerminalMode.forgetTheEnd()
  }

  private func endSilence(_ leave: (Channel) -> Void) {
    guard let terminal else { return }
    TerminalMode.release()
    if knowsPastes { terminal.write("\u{1b}[?2004l") }
    leave(terminal)
    terminal.close()
    self.terminal = nil
  }

  /// Whether a terminal is asked to mark what is pasted.
  private var knowsPastes: Bool {
    let kind = Environment.text("TERM") ?? ""
    return !kind.isEmpty && kind != "dumb"
  }

  /// What a program that starts over in this process is told, so that the terminal stays silent and
  /// is given back as it was found at last; `nil` where there is no terminal.
  public var handedOver: String? {
    silence()
    return found?.text
  }

  /// Takes over from the program before this one, silently.
  ///
  /// - Parameter text: what it said of the terminal.
  public func takeOver(_ text: String) {
    guard use == .asFound, let opened = try? Channel(opening: Array("/dev/tty".utf8), writing: true)
    else { return }
    defer { opened.close() }
    found = TerminalMode(text, of: opened)
    silence()
  }
}
