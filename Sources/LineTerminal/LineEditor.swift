import CReadline
import Glibc
import Posix
import Shell

/// Readline, which is one in a process, behind one call that returns an event.
///
/// Readline's callback interface is driven by a loop of our own, so that signals end the waiting
/// and nothing runs while nobody types.
final class LineEditor {
  static let shared = LineEditor()

  /// What ends the reading, once it is known.
  var outcome: LineEvent?
  /// What Tab may complete.
  var completions: [String] = []
  /// What is left of `completions` for the word being completed.
  var candidates: [String] = []
  /// Text that was in the line when something beside it was refused; the next line begins with it.
  var carried: [UInt8] = []
  /// What has come of a paste that goes on.
  var pasting: PastedText?
  /// Bytes of a key that readline knows and has not taken yet.
  var known: [UInt8] = []
  /// Bytes that were read to see what they are, and are still to be taken.
  var waiting: [UInt8] = []
  /// Whether lines that come at once are asked about.
  private var asksAboutLines = false

  private let input = Channel.input
  private var isSetUp = false
  private var knowsPastes = false
  private var beginning: [UInt8] = []
  private var lateKeys = 0
  private var watch = LineWatch(at: 0, idle: nil)
  private var begun: (String) -> Void = { _ in }
  /// The line as it was told last.
  private var told: [UInt8] = []

  /// Lets readline read `~/.inputrc`, then binds what Tandem needs whatever that file says.
  func setUp() {
    guard !isSetUp else { return }
    isSetUp = true
    // Readline keeps the pointers: they must outlive this call.
    rl_readline_name = UnsafePointer(strdup("tandem"))
    rl_completer_word_break_characters = UnsafePointer(strdup(""))
    rl_catch_signals = 0
    rl_catch_sigwinch = 0
    rl_change_environment = 0
    rl_outstream = HarmlessStream.open(Channel.output)?.assumingMemoryBound(to: FILE.self)
    rl_initialize()
    knowsPastes = rl_variable_value("enable-bracketed-paste").map { String(cString: $0) } == "on"
    bindSettings()
    bindKeys()
    bindCompletion()
    rl_getc_function = { _ in LineEditor.shared.nextKnownKey() }
    rl_startup_hook = { LineEditor.shared.beginLine() }
    rl_prep_term_function = { meta in
      rl_prep_terminal(meta)
      // Readline takes our silence between two lines for a terminal without echo.
      _ = rl_tty_set_echoing(1)
    }
  }

  /// Tells the terminal whether pasted text is to be marked as such.
  func announcePastes(_ wanted: Bool) {
    guard knowsPastes else { return }
    Channel.output.write(wanted ? "\u{1b}[?2004h" : "\u{1b}[?2004l")
  }

  /// Waits for one line, and tells what stands in it while it is typed.
  func read(
    _ request: LineRequest, prompt: String, begun: @escaping (String) -> Void
  ) -> LineEvent {
    outcome = nil
    lateKeys = 0
    (completions, asksAboutLines) = (request.completions, !request.takesLines)
    beginning = request.text.isEmpty ? carried : Array(request.text.utf8)
    carried = []
    (self.begun, told) = (begun, beginning)
    watch = LineWatch(at: SystemTime.steadySeconds(), idle: request.idleSeconds)
    defer { self.begun = { _ in } }
    remember(request.earlier)
    defer { forgetHistory() }
    rl_callback_handler_install(prompt) { line in LineEditor.shared.accept(line) }
    while true {
      if let outcome { return outcome }
      waitForKey()
    }
  }

  private func waitForKey() {
    guard known.isEmpty, waiting.isEmpty else { return rl_callback_read_char() }
    switch waitWatching() {
    case .readable: rl_callback_read_char()
    case .timedOut: if outcome != nil { breakOff() }
    case .signalled:
      takeWhatWasTyped()
      if outcome == nil, takeSignals() { breakOff() }
    case .failed:
      lose(to: SIGHUP)
      breakOff()
    }
  }

  /// Waits for a key, or until the clock wants something; when nobody has typed for long, that is the
  /// outcome, and the key that woke a sleeping computer is thrown away: it must not become part of a
  /// passphrase.
  private func waitWatching() -> Channel.Waiting {
    let waiting = input.wait(milliseconds: watch.wait(at: SystemTime.steadySeconds()))
    let now = SystemTime.steadySeconds()
    switch watch.due(at: now) {
    case .nothing: break
    case .look: tell()
    case .giveUp:
      outcome = .idle(line: String(decoding: lineSoFar, as: UTF8.self))
      TerminalMode.discardInput(of: input)
      return .timedOut
    }
    if waiting == .readable { watch.keyCame(at: now) }
    return waiting
  }

  /// Tells what stands in the line, when it is another than before.
  private func tell() {
    let line = lineSoFar
    guard line != told else { return }
    told = line
    begun(String(decoding: line, as: UTF8.self))
  }

  /// The bytes that stand in the line, with what has come of a paste that goes on.
  private var lineSoFar: [UInt8] {
    guard let pasting else { return line }
    let (line, point) = (self.line, Int(rl_point))
    return line[..<point] + pasting.soFar + line[point...]
  }

  /// What was typed before a signal is in the line when the signal ends it.
  private func takeWhatWasTyped() {
    while outcome == nil, mayReadMore { rl_callback_read_char() }
  }

  /// Whether there is input to be taken although a signal has come; not without end.
  private var mayReadMore: Bool {
    lateKeys += 1
    return lateKeys <= LineRules.longest && input.hasInput
  }

  /// One byte, for readline; `READERR` makes it give up when `outcome` is known.
  func nextKey() -> Int32 {
    if !known.isEmpty { return Int32(known.removeFirst()) }
    if !waiting.isEmpty { return Int32(waiting.removeFirst()) }
    while true {
      switch waitWatching() {
      case .readable:
        if let byte = try? input.readByte() { return Int32(byte) }
        lose(to: SIGHUP)
        return READERR
      case .timedOut: if outcome != nil { return READERR }
      case .signalled:
        if mayReadMore, let byte = try? input.readByte() { return Int32(byte) }
        if takeSignals() { return READERR }
      case .failed:
        lose(to: SIGHUP)
        return READERR
      }
    }
  }

  /// Looks at what signals have come; whether one ends the line.
  func takeSignals() -> Bool {
    if let signal = Signals.takeStop() {
      lose(to: signal)
    } else if Signals.takeInterrupt() {
      outcome = LineRules.event(of: line, as: LineEvent.interrupted)
    }
    if outcome != nil { return true }
    if Signals.takeContinued() { comeBack() }
    if Signals.takeResized() { rl_resize_terminal() }
    return false
  }

  /// The bytes that stand in the line.
  var line: [UInt8] {
    guard let buffer = rl_line_buffer else { return [] }
    return Array(UnsafeRawBufferPointer(start: buffer, count: Int(rl_end)))
  }

  /// The terminal is gone, or the program has to go: the line is kept, repaired if need be.
  func lose(to signal: Int32) {
    outcome = .stopped(signal: signal, line: String(decoding: line, as: UTF8.self))
  }

  /// Puts the text into the new line, ready to be changed.
  private func beginLine() -> Int32 {
    if !beginning.isEmpty {
      insert(beginning)
      // Undo does not take away what was given.
      rl_free_undo_list()
      beginning = []
    }
    return 0
  }

  /// Inserts bytes without a NUL at the cursor.
  func insert(_ bytes: [UInt8]) {
    (bytes + [0]).withUnsafeBytes { text in
      guard let start = text.baseAddress else { return }
      _ = rl_insert_text(start.assumingMemoryBound(to: CChar.self))
    }
  }

  /// Takes the line from readline, which has restored its terminal mode; nil is its end of input.
  private func accept(_ line: UnsafeMutablePointer<CChar>?) {
    rl_callback_handler_remove()
    guard let line else {
      if outcome == nil { outcome = .ended }
      endLine()
      return
    }
    let length = strlen(line)
    if outcome == nil { take(Array(UnsafeRawBufferPointer(start: line, count: length))) }
    explicit_bzero(line, length)
    free(line)
  }

  private func take(_ bytes: [UInt8]) {
    let event = LineRules.event(of: bytes)
    outcome = event
    if asksAboutLines, case .line = event, let whole = withLinesBehind(bytes) { outcome = whole }
    // What is not UTF-8 comes back in the line, to be mended.
    if event == .refused(.notUTF8) { carried = bytes }
  }

  /// Ends a line from outside of readline.
  private func breakOff() {
    rl_callback_sigcleanup()
    rl_point = rl_end
    rl_redisplay()
    if case .interrupted = outcome { show("^C") }
    endLine()
    rl_callback_handler_remove()
    rl_free_line_state()
    rl_replace_line("", 0)
  }

  /// Writes where readline writes.
  func show(_ text: String) {
    fputs(text, rl_outstream)
    fflush(rl_outstream)
  }

  private func endLine() {
    rl_crlf()
    fflush(rl_outstream)
  }

  /// Draws the line again after `fg`, when a shell has changed the mode and written on the screen.
  ///
  /// Readline gives back the mode that it found when the line began, then takes its own.
  private func comeBack() {
    rl_deprep_terminal()
    announcePastes(true)
    rl_prep_term_function?(1)
    // Where no shell has put the cursor at a line's beginning.
    show("\r")
    rl_on_new_line()
    rl_forced_update_display()
  }
}
