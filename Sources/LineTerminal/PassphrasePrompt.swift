import Glibc
import Posix

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
/// Nothing is echoed. What was typed before the prompt counts. Backspace takes a character back,
/// Ctrl-U everything. Arrow keys and the marks of a paste are not part of a passphrase.
public struct PassphrasePrompt {
  private var keys = SecretKeys()

  /// Creates a prompt.
  public init() {}

  /// Asks once; the terminal gets back the mode it had on every path.
  ///
  /// - Parameters:
  ///   - prompt: plain text, written to the terminal as it is.
  ///   - sink: where the bytes go; it is emptied first.
  /// - Returns: what became of it.
  public mutating func read(
    _ prompt: String, into sink: inout some SecretSink & ~Copyable
  ) -> PassphraseEntry {
    sink.clear()
    guard let terminal = try? Channel(opening: Array("/dev/tty".utf8), writing: true),
      let before = TerminalMode(of: terminal)
    else { return .noTerminal }
    defer { terminal.close() }
    before.forSecrets.apply(to: terminal)
    defer {
      before.apply(to: terminal)
      terminal.write("\r\n")
    }
    terminal.write(prompt)
    let entry = collect(from: terminal, mode: before.forSecrets, into: &sink)
    if entry != .entered { sink.clear() }
    return entry
  }

  /// What a signal makes of the asking.
  ///
  /// A rest of the passphrase that was not read yet must not become a line elsewhere, seen by all.
  private func ending(at terminal: Channel) -> PassphraseEntry? {
    let signal = Signals.takeStop()
    guard signal != nil || Signals.takeInterrupt() else { return nil }
    TerminalMode.discardInput(of: terminal)
    return signal.map { .stopped(signal: $0) } ?? .cancelled
  }

  private mutating func collect(
    from terminal: Channel, mode: TerminalMode, into sink: inout some SecretSink & ~Copyable
  ) -> PassphraseEntry {
    keys = SecretKeys()
    var isFull = false
    while true {
      // A lone Escape waits only so long for the rest of its sequence.
      switch terminal.wait(milliseconds: keys.isInSequence ? 50 : nil) {
      case .timedOut: keys.endSequence()
      case .failed: return .stopped(signal: SIGHUP)
      case .signalled:
        if let end = ending(at: terminal) { return end }
        // The shell has switched echo on again while we were stopped.
        if Signals.takeContinued() { mode.apply(to: terminal) }
        _ = Signals.takeResized()
      case .readable:
        guard let byte = (try? terminal.readByte()) ?? nil else {
          return .stopped(signal: SIGHUP)
        }
        switch keys.meaning(of: byte) {
        case .enter: return isFull ? .tooLong : .entered
        case .cancel: return .cancelled
        case .end: if sink.count == 0, !isFull { return .ended }
        case .back: sink.dropLastScalar()
        case .clear:
          sink.clear()
          isFull = false
        case .part: if !isFull, !sink.append(byte) { isFull = true }
        case .nothing: break
        }
      }
    }
  }
}

/// What the keys mean while a passphrase is typed.
struct SecretKeys {
  enum Meaning {
    case part, enter, cancel, end, back, clear, nothing
  }

  private enum Place {
    case text, afterEscape, inSequence
  }

  private var place = Place.text

  /// Whether an escape sequence has begun.
  var isInSequence: Bool { place != .text }

  /// The sequence was a lone Escape.
  mutating func endSequence() { place = .text }

  mutating func meaning(of byte: UInt8) -> Meaning {
    switch place {
    case .afterEscape:
      place = byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O") ? .inSequence : .text
      return .nothing
    case .inSequence:
      if (0x40...0x7E).contains(byte) { place = .text }
      return .nothing
    case .text: return meaningInText(of: byte)
    }
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
    case 9, 32...: return .part
    default: return .nothing
    }
  }
}
