import Glibc
import Posix
public import Shell

/// What became of asking for a passphrase at the terminal.
public enum PassphraseEntry: Sendable, Equatable {
  /// Enter; the sink may be empty.
  case entered
  /// Ctrl-C; the sink is empty.
  case cancelled
  /// Ctrl-D on an empty line, or the end of the input; the sink is empty.
  case ended
  /// There is no terminal to ask at.
  case noTerminal
  /// The sink was full before Enter came; it is empty.
  case tooLong
  /// The program was told to stop, or the terminal went away: the signal; the sink is empty.
  case stopped(signal: Int32)
}

/// Asks for a passphrase at the terminal of the process, whatever standard input is.
///
/// Nothing is echoed, before the prompt and after it (``Keyboard``). What was typed before the prompt
/// counts. Backspace takes a character back, Ctrl-W a word, Ctrl-U everything. Arrow keys and the
/// marks of a paste are not part of a passphrase. Of several lines that come at once the first is
/// taken; the others are thrown away, and that is said.
public struct PassphrasePrompt {
  private var keys = SecretKeys()

  /// After how many milliseconds without a byte a lone Escape is a key.
  private static let escapeMilliseconds = 50
  /// After how many milliseconds without a byte a paste whose end never comes is over.
  private static let pasteMilliseconds = 1000
  /// Within how many milliseconds of each other bytes come that nobody types.
  private static let burstMilliseconds = 30
  /// How long such bytes are waited for, in seconds.
  private static let longestBurst = 1.0

  /// Creates a prompt.
  public init() {}

  /// Asks once.
  ///
  /// - Parameters:
  ///   - request: what is written to the terminal, as it is.
  ///   - sink: where the bytes go; it is emptied first.
  /// - Returns: what became of it.
  public mutating func read(
    _ request: SecretRequest, into sink: inout some SecretSink & ~Copyable
  ) -> PassphraseEntry {
    sink.clear()
    guard let terminal = Keyboard.shared.silenced() else { return .noTerminal }
    terminal.write(request.prompt)
    let entry = collect(from: terminal, into: &sink)
    let hadMore = dropRest(at: terminal) || keys.hasDropped
    terminal.write("\r\n")
    if entry == .entered {
      if hadMore { terminal.write(request.firstLineOnly) }
    } else {
      TerminalMode.discardInput(of: terminal)
      sink.clear()
    }
    return entry
  }

  /// Throws away what follows at once: nobody types that fast, it is the rest of a paste.
  ///
  /// - Returns: whether there was more than line ends.
  private func dropRest(at terminal: Channel) -> Bool {
    let end = SystemTime.steadySeconds() + PassphrasePrompt.longestBurst
    var wasText = false
    var signals = 0
    while SystemTime.steadySeconds() < end {
      switch terminal.wait(milliseconds: PassphrasePrompt.burstMilliseconds) {
      case .readable:
        guard let byte = (try? terminal.readByte()) ?? nil else { return wasText }
        wasText = wasText || byte != 10 && byte != 13
      case .signalled:
        _ = (Signals.takeContinued(), Signals.takeResized())
        signals += 1
        // What is to end the program is left to who asks next.
        if signals > 2 { return wasText }
      case .timedOut, .failed: return wasText
      }
    }
    return wasText
  }

  /// What a signal makes of the asking.
  private func ending() -> PassphraseEntry? {
    if let signal = Signals.takeStop() { return .stopped(signal: signal) }
    return Signals.takeInterrupt() ? .cancelled : nil
  }

  private mutating func collect(
    from terminal: Channel, into sink: inout some SecretSink & ~Copyable
  ) -> PassphraseEntry {
    keys = SecretKeys()
    var isFull = false
    while true {
      switch terminal.wait(milliseconds: patience) {
      case .timedOut: keys.breakOff()
      case .failed: return .stopped(signal: SIGHUP)
      case .signalled:
        if let end = ending() { return end }
        _ = (Signals.takeContinued(), Signals.takeResized())
      case .readable:
        guard let byte = (try? terminal.readByte()) ?? nil else {
          return .stopped(signal: SIGHUP)
        }
        switch keys.meaning(of: byte) {
        case .enter: return isFull ? .tooLong : .entered
        case .cancel: return .cancelled
        case .end: if sink.count == 0, !isFull { return .ended }
        case .back: sink.dropLastScalar()
        case .backWord: sink.dropLastWord()
        case .clear:
          sink.clear()
          isFull = false
        case .part: if !isFull, !sink.append(byte) { isFull = true }
        case .nothing: break
        }
      }
    }
  }

  /// How long the rest of a sequence, or of a paste, is waited for.
  private var patience: Int? {
    if keys.isInSequence { return PassphrasePrompt.escapeMilliseconds }
    return keys.isPasting ? PassphrasePrompt.pasteMilliseconds : nil
  }
}

/// What the keys mean while a passphrase is typed.
struct SecretKeys {
  enum Meaning {
    case part, enter, cancel, end, back, backWord, clear, nothing
  }

  private enum Place {
    case text, afterEscape, inSequence
  }

  private var place = Place.text
  /// The numbers of a sequence, no more of them than a mark of a paste has.
  private var numbers: [UInt8] = []
  /// Whether text comes from a paste: its line feeds send nothing.
  private(set) var isPasting = false
  /// Whether the first line of the paste is over.
  private var isPastFirstLine = false
  /// Whether something of a paste was thrown away.
  private(set) var hasDropped = false

  /// Whether an escape sequence has begun.
  var isInSequence: Bool { place != .text }

  /// What was begun does not go on: an Escape was a lone one, a paste is over.
  mutating func breakOff() {
    if place == .text { isPasting = false }
    place = .text
  }

  mutating func meaning(of byte: UInt8) -> Meaning {
    switch place {
    case .afterEscape:
      place = byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O") ? .inSequence : .text
      numbers = []
      return .nothing
    case .inSequence:
      if (0x40...0x7E).contains(byte) {
        place = .text
        endSequence(byte)
      } else if numbers.count < 4 {
        numbers.append(byte)
      }
      return .nothing
    case .text: return isPasting ? meaningInPaste(of: byte) : meaningInText(of: byte)
    }
  }

  private mutating func endSequence(_ final: UInt8) {
    guard final == UInt8(ascii: "~") else { return }
    if numbers == Array("200".utf8) { (isPasting, isPastFirstLine) = (true, false) }
    if numbers == Array("201".utf8) { isPasting = false }
  }

  private mutating func meaningInPaste(of byte: UInt8) -> Meaning {
    switch byte {
    case 0x1B:
      place = .afterEscape
    case 3: return .cancel
    case 10, 13: isPastFirstLine = true
    case _ where isPastFirstLine: hasDropped = true
    case 9, 32..<127, 128...: return .part
    default: break
    }
    return .nothing
  }

  private mutating func meaningInText(of byte: UInt8) -> Meaning {
    switch byte {
    case 0x1B:
      place = .afterEscape
      return .nothing
    case 10, 13: return .enter
    case 3: return .cancel
    case 4: return .end
    case 8, 127: return .back
    case 21: return .clear
    case 23: return .backWord
    case 9, 32...: return .part
    default: return .nothing
    }
  }
}
