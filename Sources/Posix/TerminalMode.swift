import CPosix
import Glibc

/// How a terminal treats what is typed.
public struct TerminalMode: Sendable {
  private var settings: termios

  /// The mode that a terminal has now; `nil` when the channel is no terminal.
  public init?(of channel: Channel) {
    settings = termios()
    guard unsafe tcgetattr(channel.descriptor, &settings) == 0 else { return nil }
  }

  /// Gives the mode to a terminal, and says whether that went well.
  ///
  /// What was typed ahead is kept.
  @discardableResult
  public func apply(to channel: Channel) -> Bool {
    var settings = settings
    while unsafe tcsetattr(channel.descriptor, TCSADRAIN, &settings) != 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }

  /// Throws away what was typed at a terminal and not read yet.
  public static func discardInput(of channel: Channel) {
    _ = tcflush(channel.descriptor, TCIFLUSH)
  }

  /// The mode in which a line editor works.
  ///
  /// No echo, each key at once, and Ctrl-C, Ctrl-S, Ctrl-Q and Ctrl-Z are keys like others. Ctrl-\
  /// still ends a program that hangs.
  public var forEditing: TerminalMode {
    var mode = self
    mode.settings.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | IEXTEN)
    mode.settings.c_iflag &= ~tcflag_t(IXON | IXOFF | ICRNL | INLCR | IGNCR | ISTRIP)
    mode.set(VINTR, to: 0)
    mode.set(VSUSP, to: 0)
    mode.set(VEOF, to: 4)
    mode.set(VMIN, to: 1)
    mode.set(VTIME, to: 0)
    return mode
  }

  /// The mode in which a passphrase is typed: as for editing, and no key raises a signal.
  public var forSecrets: TerminalMode {
    var mode = forEditing
    mode.settings.c_lflag &= ~tcflag_t(ISIG)
    return mode
  }

  /// Gives this mode back to a terminal when the process ends by `exit` or by a crash.
  public func keepForTheEnd(of channel: Channel) {
    var settings = settings
    unsafe cposix_keep_mode(channel.descriptor, &settings)
  }

  /// Takes back `keepForTheEnd`.
  public static func forgetTheEnd() { cposix_forget_mode() }

  private mutating func set(_ index: Int32, to value: UInt8) {
    unsafe withUnsafeMutableBytes(of: &settings.c_cc) { unsafe $0[Int(index)] = value }
  }
}
