import Glibc
public import Posix
public import Shell

/// Standard input as one text, to its end.
public enum WholeInput {
  /// Reads it whole; one line feed at its end is not part of the text.
  ///
  /// - Returns: `.line`, or why there is no text that could be kept.
  public static func read(_ input: Channel) -> LineEvent {
    var bytes: [UInt8] = []
    reading: while bytes.count <= LineRules.longest + 1 {
      switch input.wait() {
      case .timedOut: continue
      case .failed(let code): return .refused(.unreadable(code: code))
      case .signalled:
        if let signal = Signals.takeStop() { return .stopped(signal: signal, line: "") }
        if Signals.takeInterrupt() { return .stopped(signal: SIGINT, line: "") }
        _ = (Signals.takeContinued(), Signals.takeResized())
        continue
      case .readable: break
      }
      do throws(ChannelError) {
        let more = try input.read()
        guard !more.isEmpty else { break reading }
        bytes += more
      } catch {
        return .refused(.unreadable(code: error.code))
      }
    }
    if bytes.last == 10 { bytes.removeLast() }
    return LineRules.event(of: bytes)
  }
}
