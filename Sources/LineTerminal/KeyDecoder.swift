import Shell

/// Takes bytes of a keyboard apart into keys.
struct KeyDecoder {
  /// What some bytes are.
  private enum Reading {
    case key(RoomKey)
    case pasteBegins, pasteEnds
  }

  private var pending: [UInt8] = []
  /// Inside the marks of a paste, of which nothing is a key.
  private var isPasting = false

  private static let escape: UInt8 = 0x1B
  /// The most bytes of one sequence; what is longer is no key.
  private static let longest = 32

  /// Whether the beginning of a key has come, and not its end.
  var isWaiting: Bool { !pending.isEmpty }

  /// Takes one byte; the key that it ends, if it ends one.
  mutating func take(_ byte: UInt8) -> RoomKey? {
    pending.append(byte)
    guard let reading else {
      if pending.count >= KeyDecoder.longest { pending = [] }
      return nil
    }
    pending = []
    switch reading {
    case .key(let key): return isPasting ? nil : key
    case .pasteBegins:
      isPasting = true
      return nil
    case .pasteEnds:
      isPasting = false
      return .other
    }
  }

  /// No more bytes come: what stands there is a key by itself, such as Escape.
  mutating func breakOff() -> RoomKey? {
    defer { pending = [] }
    return pending.isEmpty || isPasting ? nil : .other
  }

  /// What the pending bytes are; `nil` while more are wanted.
  private var reading: Reading? {
    if pending[0] == KeyDecoder.escape { return sequence }
    return pending[0] < 0x80 ? .key(plain(pending[0])) : character
  }

  private func plain(_ byte: UInt8) -> RoomKey {
    switch byte {
    case 0x03: .interrupt
    case 0x04: .ended
    case 0x0A, 0x0D: .enter
    case 0x0C: .redraw
    case 0x1A: .suspend
    case 0x20..<0x7F: .character(Character(Unicode.Scalar(byte)))
    default: .other
    }
  }

  private var character: Reading? {
    let first = pending[0]
    let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard pending.count >= length else { return nil }
    let text = String(validating: pending, as: UTF8.self)
    return .key(text?.count == 1 ? text?.first.map { .character($0) } ?? .other : .other)
  }

  /// `ESC [ … final`, `ESC O x`, or Alt and a key.
  private var sequence: Reading? {
    guard pending.count > 1 else { return nil }
    guard pending[1] == UInt8(ascii: "[") || pending[1] == UInt8(ascii: "O") else {
      return .key(.other)
    }
    guard pending.count > 2, let last = pending.last, (0x40...0x7E).contains(last) else {
      return nil
    }
    return switch String(decoding: pending.dropFirst(2), as: UTF8.self) {
    case "200~": .pasteBegins
    case "201~": .pasteEnds
    case "5~": .key(.pageUp)
    case "6~": .key(.pageDown)
    default: .key(.other)
    }
  }
}
