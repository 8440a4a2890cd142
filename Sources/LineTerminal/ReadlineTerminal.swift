import CReadline
import Posix
public import Shell

/// The terminal of a person, with readline.
///
/// After every event of `read` the cursor stands at the beginning of a line. From the first `read`
/// to `leave` the terminal is Tandem's: nothing is echoed but by readline, and Ctrl-C, Ctrl-S and
/// Ctrl-Z are keys.
public final class ReadlineTerminal: @MainActor RoomTerminal {
  let isDumb: Bool
  private let hasColour: Bool
  /// What has come of a key, from one waiting to the next.
  var decoder = KeyDecoder()

  /// Creates the terminal; `nil` where standard input or output is none.
  ///
  /// `Signals.watch` and `Environment.useUTF8` come before.
  public init?() {
    guard Channel.output.isTerminal, Channel.input.isTerminal else { return nil }
    let kind = Environment.text("TERM") ?? ""
    isDumb = kind.isEmpty || kind == "dumb"
    hasColour = !Environment.isSet("NO_COLOR")
  }

  /// The version of readline that runs, such as `8.2`.
  ///
  /// The corresponding C variable is `rl_library_version`.
  public static var libraryVersion: String {
    rl_library_version.map { String(cString: $0) } ?? ""
  }

  /// The size of the window; 80 columns and 24 rows where it is not known.
  public var size: TerminalSize {
    let size = Channel.output.windowSize ?? (columns: 80, rows: 24)
    return TerminalSize(columns: size.columns, rows: size.rows)
  }

  /// Bold and colour; neither with `TERM=dumb`, no colour with `NO_COLOR`.
  public var abilities: TerminalAbilities {
    TerminalAbilities(bold: !isDumb, colour: !isDumb && hasColour)
  }

  /// A person.
  public var source: InputSource { .person }

  /// What `$VISUAL` or `$EDITOR` names, else nano, on a text in memory.
  public private(set) lazy var editor: (any TextEditor)? = OutsideEditor(self)

  /// Writes to standard output.
  public func write(_ text: String) { Channel.output.write(text) }

  /// Writes to standard error.
  public func complain(_ text: String) { Channel.complaints.write(text) }

  /// Empties the screen and what can be scrolled back to; a terminal that knows no escapes is
  /// scrolled by its height.
  public func clear() {
    write(
      isDumb ? String(repeating: "\n", count: size.rows) : "\u{1b}[H\u{1b}[2J\u{1b}[3J")
  }

  /// Waits for one line.
  public func read(
    _ request: LineRequest, begun: @escaping (String) -> Void
  ) -> LineEvent {
    hold()
    return LineEditor.shared.read(request, prompt: coloured(request), begun: begun)
  }

  /// Stops the foreground job as Ctrl-Z does; returns after `fg`.
  public func suspend() {
    lend { Signals.stopJob() }
    // The next read draws its line anyway.
    _ = Signals.takeContinued()
  }

  /// Gives the terminal back as it was found, for good or until the next `read`.
  public func leave() {
    if Keyboard.shared.isEditing { LineEditor.shared.announcePastes(false) }
    Keyboard.shared.giveBack()
  }

  /// Gives the terminal back while something else uses it, an editor or a command.
  @discardableResult
  public func lend<Outcome>(_ body: () -> Outcome) -> Outcome {
    leave()
    defer { hold() }
    return body()
  }

  func hold() {
    guard Keyboard.shared.edit() else { return }
    LineEditor.shared.setUp()
    LineEditor.shared.announcePastes(true)
  }

  /// The prompt, its colour between the marks that keep readline from counting it.
  private func coloured(_ request: LineRequest) -> String {
    guard request.colouredPrompt, abilities.colour else { return request.prompt }
    let blanks = request.prompt.reversed().prefix { $0 == " " }.count
    let sign = request.prompt.dropLast(blanks)
    return "\u{1}\u{1b}[35m\u{2}\(sign)\u{1}\u{1b}[0m\u{2}" + String(repeating: " ", count: blanks)
  }
}
