import Glibc
import Posix
public import Shell

extension ReadlineTerminal {
  /// After how many milliseconds without a byte a lone Escape is a key.
  private static let escapeMilliseconds = 50

  /// Waits for one key; nothing is echoed, and Ctrl-C and Ctrl-Z are keys.
  public func readKey(seconds: Double?) -> RoomKey {
    hold()
    let end = seconds.map { SystemTime.steadySeconds() + $0 }
    while true {
      if let key = signalled() { return key }
      switch Channel.input.wait(milliseconds: milliseconds(until: end)) {
      case .readable:
        guard let read = try? Channel.input.readByte() else { return .stopped(signal: SIGHUP) }
        if let key = decoder.take(read) { return key }
      case .timedOut:
        if let key = decoder.breakOff() { return key }
        if let end, SystemTime.steadySeconds() >= end { return .timeOut }
      case .signalled: continue
      case .failed: return .stopped(signal: SIGHUP)
      }
    }
  }

  /// Writes over the line on which the cursor stands; a terminal that knows no escapes gets blanks.
  public func rewrite(_ text: String) {
    guard isDumb else { return write("\r\(text)\u{1b}[K") }
    let blanks = max(0, size.columns - 1 - text.count)
    write("\r" + text + String(repeating: " ", count: blanks) + "\r" + text)
  }

  private func milliseconds(until end: Double?) -> Int? {
    if decoder.isWaiting { return ReadlineTerminal.escapeMilliseconds }
    return end.map { max(0, Int((($0 - SystemTime.steadySeconds()) * 1000).rounded(.up))) }
  }

  private func signalled() -> RoomKey? {
    if let signal = Signals.takeStop() { return .stopped(signal: signal) }
    if Signals.takeInterrupt() { return .interrupt }
    if Signals.takeContinued() {
      // A shell has had the terminal, and has given it a mode of its own.
      leave()
      hold()
      return .redraw
    }
    return Signals.takeResized() ? .redraw : nil
  }
}
