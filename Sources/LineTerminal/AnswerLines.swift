import Glibc
import Posix
import Shell

/// The lines of a file of answers, as they come.
///
/// A line ends at its line feed, and a carriage return before that is dropped. At its end a run of
/// backslashes stands for half as many; when their number is odd, the last one joins the next line
/// with a line feed. Backslashes elsewhere are only themselves. A last line may lack its line feed;
/// a byte order mark at the very beginning is not part of the text.
struct AnswerLines {
  /// The number of the line read last, from 1; 0 before the first.
  private(set) var number = 0

  private let input: Channel
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(_ input: Channel) { self.input = input }

  /// One line of the file.
  private enum Line {
    case whole([UInt8])
    case tooLong(goesOn: Bool)
    case none
  }

  /// What ends the reading before a line's end.
  private enum Stop: Error {
    case signal(Int32)
    case unreadable(code: Int32)
  }

  /// The next answer.
  mutating func next() -> LineEvent {
    do throws(Stop) {
      return try nextAnswer()
    } catch {
      switch error {
      case .signal(let signal): return .stopped(signal: signal, line: "")
      case .unreadable(let code):
        isAtEnd = true
        return .refused(.unreadable(code: code))
      }
    }
  }

  private mutating func nextAnswer() throws(Stop) -> LineEvent {
    var answer: [UInt8]?
    var isTooLong = false
    var goesOn = true
    while goesOn {
      switch try nextLine() {
      case .none:
        guard answer != nil || isTooLong else { return .ended }
        goesOn = false
      case .tooLong(let more):
        isTooLong = true
        goesOn = more
      case .whole(var line):
        goesOn = Self.unfold(&line)
        answer = answer.map { $0 + [10] + line } ?? line
        if let length = answer?.count, length > LineRules.longest {
          isTooLong = true
          answer = nil
        }
      }
    }
    return isTooLong ? .refused(.tooLong) : LineRules.event(of: answer ?? [])
  }

  /// Halves the backslashes at the end; whether the line goes on.
  private static func unfold(_ line: inout [UInt8]) -> Bool {
    let run = line.reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    line.removeLast(run - run / 2)
    return !run.isMultiple(of: 2)
  }

  private mutating func nextLine() throws(Stop) -> Line {
    var searched = start
    var isTooLong = false
    while true {
      if let end = buffer[searched...].firstIndex(of: 10) {
        var line = Array(buffer[start..<end])
        start = end + 1
        if line.last == 13 { line.removeLast() }
        return counted(line, isTooLong)
      }
      if isAtEnd { return rest(isTooLong) }
      if buffer.count - start > LineRules.longest + 2 {
        isTooLong = true
        // The backslashes at its end still tell where the answer ends.
        buffer.removeFirst(buffer.count - 4096)
        start = 0
      }
      buffer.removeFirst(start)
      start = 0
      searched = buffer.count
      try fill()
    }
  }

  private mutating func rest(_ isTooLong: Bool) -> Line {
    let line = Array(buffer[start...])
    buffer = []
    start = 0
    return line.isEmpty && !isTooLong ? .none : counted(line, isTooLong)
  }

  private mutating func counted(_ line: [UInt8], _ isTooLong: Bool) -> Line {
    number += 1
    var line = line
    if isTooLong { return .tooLong(goesOn: Self.unfold(&line)) }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if number == 1, line.starts(with: mark) { line.removeFirst(mark.count) }
    return .whole(line)
  }

  private mutating func fill() throws(Stop) {
    while true {
      switch input.wait() {
      case .readable:
        let bytes: [UInt8]
        do throws(ChannelError) {
          bytes = try input.read()
        } catch {
          throw .unreadable(code: error.code)
        }
        isAtEnd = bytes.isEmpty
        buffer += bytes
        return
      case .timedOut: continue
      case .failed(let code): throw .unreadable(code: code)
      case .signalled:
        if let signal = Signals.takeStop() { throw .signal(signal) }
        if Signals.takeInterrupt() { throw .signal(SIGINT) }
        _ = (Signals.takeContinued(), Signals.takeResized())
      }
    }
  }
}
