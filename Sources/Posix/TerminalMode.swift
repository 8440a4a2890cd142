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

  /// Gives the mode to a terminal.
  ///
  /// - Parameters:
  ///   - channel: the terminal.
  ///   - discardingInput: whether what was typed ahead is thrown away; else it is kept.
  /// - Returns: whether that went well.
  @discardableResult
  public func apply(to channel: Channel, discardingInput: Bool = false) -> Bool {
    var settings = settings
    let when = discardingInput ? TCSAFLUSH : TCSADRAIN
    while unsafe tcsetattr(channel.descriptor, when, &settings) != 0 {
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

  /// The mode in which a secret may be typed, also while nobody reads: as for editing, and Ctrl-C
  /// interrupts work that takes a while.
  public var forSecrets: TerminalMode {
    var mode = forEditing
    mode.settings.c_lflag |= tcflag_t(ISIG)
    mode.set(VINTR, to: 3)
    return mode
  }

  /// Whether a terminal still has this mode, and nobody has given it another.
  public func isMode(of channel: Channel) -> Bool { TerminalMode(of: channel)?.text == text }

  /// The mode as `stty -g` writes it: flags and control characters in hexadecimal.
  public var text: String {
    let characters = unsafe withUnsafeBytes(of: settings.c_cc) { unsafe $0.map { tcflag_t($0) } }
    let flags = [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
    return (flags + characters).map { String($0, radix: 16) }.joined(separator: ":")
  }

  /// The mode that a text of `text` tells, at the speed of a terminal; `nil` when it tells none.
  public init?(_ text: String, of channel: Channel) {
    self.init(of: channel)
    let fields = text.split(separator: ":").compactMap { tcflag_t($0, radix: 16) }
    let count = unsafe withUnsafeBytes(of: settings.c_cc) { $0.count }
    guard fields.count == 4 + count, fields[4...].allSatisfy({ $0 <= 0xFF }) else { return nil }
    settings.c_iflag = fields[0]
    settings.c_oflag = fields[1]
    settings.c_cflag = fields[2]
    settings.c_lflag = fields[3]
    for (index, field) in fields[4...].enumerated() { set(Int32(index), to: UInt8(field)) }
  }

  /// Gives this mode back to a terminal when the process ends by `exit` or by a crash.
  public func keepForTheEnd(of channel: Channel) {
    var settings = settings
    unsafe cposix_keep_mode(channel.descriptor, &settings)
  }

  /// Gives this mode to a terminal again whenever the process goes on after a stop.
  public func hold(on channel: Channel) {
    var settings = settings
    unsafe cposix_hold_mode(channel.descriptor, &settings)
  }

  /// Takes back `hold`.
  public static func release() { cposix_release_mode() }

  /// Takes back `keepForTheEnd`.
  public static func forgetTheEnd() { cposix_forget_mode() }

  private mutating func set(_ index: Int32, to value: UInt8) {
    unsafe withUnsafeMutableBytes(of: &settings.c_cc) { unsafe $0[Int(index)] = value }
  }
}
