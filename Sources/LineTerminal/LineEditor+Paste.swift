import CReadline
import Posix
import Shell

extension LineEditor {
  /// Takes a pasted text as one piece: its line feeds send nothing.
  func paste() -> Int32 {
    pasting = PastedText()
    while pasting?.isComplete == false {
      guard let byte = nextPastedByte() else { break }
      pasting?.append(byte)
    }
    let pasted = pasting ?? PastedText()
    pasting = nil
    guard outcome == nil else { return breakOff(pasted) }
    switch pasted.contents {
    case .success(let bytes):
      insert(bytes)
      return 0
    case .failure(let refusal):
      // What was typed before is not lost with it.
      carried = line
      outcome = .refused(refusal.fault)
      return rl_newline(1, 10)
    }
  }

  /// The line ends in the middle of a paste; what has come stands in it.
  private func breakOff(_ pasted: PastedText) -> Int32 {
    insert(pasted.soFar)
    switch outcome {
    case .stopped(let signal, _): lose(to: signal)
    case .idle: outcome = .idle(line: String(decoding: line, as: UTF8.self))
    default: return interrupt()
    }
    return rl_newline(1, 10)
  }

  /// `nil` when a signal or Ctrl-C ends the line.
  private func nextPastedByte() -> UInt8? {
    let key = nextKey()
    guard key >= 0 else { return nil }
    // A paste that never ends swallows Ctrl-C, unless it stands alone.
    if key == 3, Channel.input.wait(milliseconds: 100) == .timedOut {
      outcome = .interrupted(line: "")
      return nil
    }
    return UInt8(key)
  }
}

extension LineEditor {
  /// So long nothing comes when a paste is over.
  private static let quietMilliseconds = 25
  /// So many characters behind an Enter are no typing ahead.
  private static let behind = 8

  /// A line with those that came with it at once, where the terminal does not mark what is pasted.
  ///
  /// - Returns: `nil` when a person types; what was read to tell is taken as keys then.
  func withLinesBehind(_ line: [UInt8]) -> LineEvent? {
    guard !line.isEmpty, known.isEmpty, waiting.isEmpty, Channel.input.hasInput else { return nil }
    while waiting.count <= LineRules.longest,
      Channel.input.wait(milliseconds: LineEditor.quietMilliseconds) == .readable,
      let more = try? Channel.input.read(), !more.isEmpty
    {
      waiting += more
    }
    // The second half of a line's end.
    if waiting.first == 10 { waiting.removeFirst() }
    let text = waiting.filter { $0 >= 0x20 }
    let hasLines = waiting.contains { $0 == 13 || $0 == 10 }
    guard waiting.first != 0x1B, !waiting.contains(where: { [3, 4].contains($0) }),
      text.count >= LineEditor.behind || hasLines && text.count > 1
    else { return nil }
    var pasted = PastedText()
    for byte in line + [10] + waiting { pasted.append(byte) }
    waiting = []
    switch pasted.contents {
    case .success(let bytes): return .pasted(line: String(decoding: bytes, as: UTF8.self))
    case .failure(let refusal): return .refused(refusal.fault)
    }
  }
}

/// What arrives between the marks of a paste.
struct PastedText {
  /// Whether the closing mark has come.
  private(set) var isComplete = false
  private var bytes: [UInt8] = []
  private var isTooLong = false

  private static let mark = Array("\u{1b}[201~".utf8)
  private static let slack = 1 << 16

  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
    if byte == Self.mark.last, bytes.suffix(Self.mark.count).elementsEqual(Self.mark) {
      isComplete = true
      bytes.removeLast(Self.mark.count)
    } else if bytes.count > LineRules.longest + Self.slack {
      isTooLong = true
      bytes.removeFirst(bytes.count - Self.mark.count)
    }
  }

  /// The text, or why it cannot be kept.
  var contents: Result<[UInt8], LineRefusal> {
    if isTooLong { return .failure(LineRefusal(fault: .tooLong)) }
    let text = withLineFeeds
    return LineRules.text(of: text).map { _ in text }
  }

  /// What can stand in a line of a paste that was broken off.
  var soFar: [UInt8] { withLineFeeds.filter { $0 != 0 } }

  /// One line feed at each line's end, and none at the end of the whole.
  private var withLineFeeds: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var before: UInt8 = 0
    for byte in bytes {
      if byte == 13 || (byte == 10 && before != 13) {
        text.append(10)
      } else if byte != 10 {
        text.append(byte)
      }
      before = byte
    }
    if text.last == 10 { text.removeLast() }
    return text
  }
}
