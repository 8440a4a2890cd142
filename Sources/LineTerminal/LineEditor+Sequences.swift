import CReadline
import Glibc
import Posix

extension LineEditor {
  /// So long a sequence may take to come, once its Escape has.
  private static let sequenceMilliseconds = 60
  /// The most bytes of a key, and of a report of the terminal.
  private static let longestKey = 32
  private static let longestReport = 4096

  /// One byte for readline, without the keys and reports of a terminal that nothing is bound to: readline
  /// would take their ends for text.
  func nextKnownKey() -> Int32 {
    while true {
      let isKnown = !known.isEmpty
      let key = nextKey()
      guard key == 0x1B, !isKnown else { return key }
      known = sequence()
    }
  }

  /// What Escape and the bytes that come with it are to readline: themselves when it knows them, another
  /// key, or nothing.
  private func sequence() -> [UInt8] {
    guard let first = prompt() else { return [0x1B] }
    switch first {
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      guard let key = key(after: first) else { return [0x1B, first] }
      if isBound(key) { return key }
      return KeySequence(key).key ?? []
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      // Alt and one of these keys comes alone.
      guard let next = prompt() else { return [0x1B, first] }
      skipReport(from: next)
      return []
    default: return [0x1B, first]
    }
  }

  /// The next byte of a sequence that has begun; `nil` when none comes at once.
  private func prompt() -> UInt8? {
    if !waiting.isEmpty { return waiting.removeFirst() }
    guard Channel.input.wait(milliseconds: LineEditor.sequenceMilliseconds) == .readable else {
      return nil
    }
    return (try? Channel.input.readByte()).flatMap(\.self)
  }

  /// A whole key; `nil` when nothing followed its beginning.
  private func key(after first: UInt8) -> [UInt8]? {
    var key = [0x1B, first]
    while key.count < LineEditor.longestKey, let byte = prompt() {
      key.append(byte)
      // The Linux console sends its function keys as ESC [ [ A.
      let isConsole = key.count == 3 && byte == UInt8(ascii: "[")
      guard !isConsole, (0x40...0x7E).contains(byte) else { continue }
      // An old report of the mouse has three bytes more.
      if key.elementsEqual([0x1B, UInt8(ascii: "["), UInt8(ascii: "M")]) {
        for _ in 0..<3 { _ = prompt() }
      }
      return key
    }
    return key.count > 2 ? key : nil
  }

  /// Skips a report up to BEL or ESC \.
  private func skipReport(from first: UInt8) {
    var (byte, before, count) = (first, UInt8(0), 0)
    while byte != 0x07, !(before == 0x1B && byte == UInt8(ascii: "\\")) {
      count += 1
      guard count < LineEditor.longestReport, let next = prompt() else { return }
      (before, byte) = (byte, next)
    }
  }

  private func isBound(_ key: [UInt8]) -> Bool {
    var kind: Int32 = 0
    let found = key.withUnsafeBytes { bytes in
      rl_function_of_keyseq_len(
        bytes.bindMemory(to: CChar.self).baseAddress, key.count, rl_get_keymap(), &kind)
    }
    return found != nil && kind != ISKMAP
  }
}

/// A key as terminals send it that tell every key apart: `ESC [ code ; modifiers u` and
/// `ESC [ 27 ; modifiers ; code ~`.
struct KeySequence {
  /// The bytes of the usual key, `nil` when it is none.
  let key: [UInt8]?

  init(_ bytes: [UInt8]) {
    key = KeySequence.usual(String(decoding: bytes.dropFirst(2), as: UTF8.self))
  }

  private static func usual(_ text: String) -> [UInt8]? {
    guard let final = text.last, "u~".contains(final) else { return nil }
    let fields = text.dropLast().split(separator: ";", omittingEmptySubsequences: false)
    let numbers = fields.map { $0.prefix { $0 != ":" } }.map { Int($0) }
    // A key that is let go of is none.
    guard !fields.contains(where: { $0.hasSuffix(":3") }) else { return nil }
    let isOld = final == "~"
    guard isOld ? numbers.count == 3 && numbers[0] == 27 : !numbers.isEmpty,
      let code = isOld ? numbers[2] : numbers[0], let scalar = Unicode.Scalar(UInt32(code))
    else { return nil }
    let modifiers = ((isOld ? numbers[1] : numbers.count > 1 ? numbers[1] : 1) ?? 1) - 1
    let (isAlt, isControl) = (modifiers & 2 != 0, modifiers & 4 != 0)
    if isControl {
      guard scalar.isASCII, scalar.properties.isAlphabetic else { return nil }
      return [UInt8(code) & 0x1F]
    }
    // Private codes stand for keys that are no characters.
    guard !(0xE000...0xF8FF).contains(code) else { return nil }
    return (isAlt ? [0x1B] : []) + Array(String(Character(scalar)).utf8)
  }
}
