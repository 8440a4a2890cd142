import Glibc
public import Posix
public import Shell

/// Standard input as one text, to its end.
public enum WholeInput {
  /// Reads it whole; one line feed at its end is not part of the text, nor is a byte order mark, and
  /// lines end as Unix ends them.
  ///
  /// - Returns: `.line`, or why there is no text that could be kept, and in which line.
  public static func read(_ input: Channel) -> WholeText {
    var bytes: [UInt8] = []
    reading: while bytes.count <= LineRules.longest + 1 {
      switch input.wait() {
      case .timedOut: continue
      case .failed(let code): return WholeText(.refused(.unreadable(code: code)))
      case .signalled:
        if let signal = Signals.takeStop() { return WholeText(.stopped(signal: signal, line: "")) }
        if Signals.takeInterrupt() { return WholeText(.stopped(signal: SIGINT, line: "")) }
        _ = (Signals.takeContinued(), Signals.takeResized())
        continue
      case .readable: break
      }
      do throws(ChannelError) {
        let more = try input.read()
        guard !more.isEmpty else { break reading }
        bytes += more
      } catch {
        return WholeText(.refused(.unreadable(code: error.code)))
      }
    }
    return text(of: bytes)
  }

  /// The text of a file that another program may have written.
  static func text(of bytes: [UInt8]) -> WholeText {
    var bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if bytes.last == 10 { bytes.removeLast() }
    if bytes.last == 13 { bytes.removeLast() }
    switch LineRules.event(of: bytes) {
    case .line(let text): return WholeText(.line(text.replacing("\r\n", with: "\n")))
    case let refused:
      let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
      let bad = lines.firstIndex { line in
        line.contains(0) || String(validating: line, as: UTF8.self) == nil
      }
      return WholeText(refused, faultLine: (bad ?? 0) + 1)
    }
  }
}
