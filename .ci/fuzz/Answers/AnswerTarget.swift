import Glibc
import Posix
import Shell

@testable import LineTerminal

/// A file of answers: it comes to an end, and its answers written down again are the same answers.
@MainActor enum AnswerTarget {
  /// What a pipe holds without a reader.
  private static let most = 65_536

  static func judge(_ bytes: [UInt8]) -> Verdict {
    guard bytes.count <= most else { return .refused }
    let events = events(in: bytes)
    guard events.last == .ended else { return .fault("does not end") }
    let feeds = bytes.count { $0 == 10 }
    guard events.count <= feeds + 2 else { return .fault("more answers than lines") }
    let answers = events.compactMap { if case .line(let text) = $0 { text } else { nil } }
    guard answers.allSatisfy({ !$0.utf8.contains(0) }) else { return .fault("a NUL in an answer") }
    guard answers.count == events.count - 1 else { return .refused }
    guard !answers.contains(where: { $0.unicodeScalars.contains("\r") }) else { return .accepted }
    let isMarked = answers.first?.unicodeScalars.first == "\u{FEFF}"
    let again = self.events(in: (isMarked ? [0xEF, 0xBB, 0xBF] : []) + answers.flatMap(written))
    return again == events ? .accepted : .fault("other answers when written again")
  }

  private static func events(in bytes: [UInt8]) -> [LineEvent] {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return [] }
    defer { close(ends[0]) }
    let count = write(ends[1], bytes, bytes.count)
    close(ends[1])
    guard count == bytes.count else { return [] }
    var lines = AnswerLines(Channel(ends[0]))
    var events: [LineEvent] = []
    repeat {
      events.append(lines.next())
    } while events.last != .ended && events.count <= bytes.count
    return events.last == .ended || bytes.isEmpty ? events : events + [lines.next()]
  }

  /// An answer as a file has it: backslashes at the end of a line twice, one more to go on.
  private static func written(_ answer: String) -> [UInt8] {
    let lines = Array(answer.utf8).split(separator: 10, omittingEmptySubsequences: false)
    let folded = lines.map { line in
      line + [UInt8](repeating: 0x5C, count: line.reversed().prefix { $0 == 0x5C }.count)
    }
    return Array(folded.joined(separator: [0x5C, 10])) + [10]
  }
}

#if FUZZING
  import FuzzVerdict

  /// Called by libFuzzer.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Verdict.bytes(start, count)
    return MainActor.assumeIsolated { AnswerTarget.judge(bytes).demand() }
  }
#endif
