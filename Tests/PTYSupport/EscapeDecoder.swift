/// Takes a program's output apart into characters, controls and escape sequences.
struct EscapeDecoder: Sendable {
  /// One thing a terminal does.
  enum Action {
    case show(Unicode.Scalar)
    case control(UInt8)
    /// `ESC` and one character.
    case escape(UInt8)
    /// `ESC [`, its numbers, whether a private mark stands before them, and its last character.
    case sequence(numbers: [Int?], isPrivate: Bool, final: UInt8)
  }

  private enum Place {
    case text, escape, sequence, string, stringEscape, charset
  }

  private var place = Place.text
  private var pending: [UInt8] = []
  private var parameters: [UInt8] = []

  /// What a character that the next byte does not belong to shows as: U+FFFD.
  mutating func breakOff(before byte: UInt8) -> Action? {
    guard !pending.isEmpty, byte & 0xC0 != 0x80 else { return nil }
    pending = []
    return .show("\u{FFFD}")
  }

  /// Takes one byte; an action when it is complete.
  mutating func take(_ byte: UInt8) -> Action? {
    switch place {
    case .text: return text(byte)
    case .escape: return escape(byte)
    case .sequence: return sequence(byte)
    case .charset: place = .text
    case .string:
      if byte == 7 { place = .text } else if byte == 0x1B { place = .stringEscape }
    case .stringEscape: place = .text
    }
    return nil
  }

  private mutating func text(_ byte: UInt8) -> Action? {
    if byte == 0x1B {
      place = .escape
      return nil
    }
    if byte < 0x20 || byte == 0x7F { return .control(byte) }
    pending.append(byte)
    let wanted = pending[0] < 0xC0 ? 1 : pending[0] < 0xE0 ? 2 : pending[0] < 0xF0 ? 3 : 4
    guard pending.count >= wanted else { return nil }
    defer { pending = [] }
    return String(decoding: pending, as: UTF8.self).unicodeScalars.first.map { .show($0) }
  }

  private mutating func escape(_ byte: UInt8) -> Action? {
    place = .text
    switch byte {
    case UInt8(ascii: "["):
      parameters = []
      place = .sequence
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      place = .string
    case UInt8(ascii: "("), UInt8(ascii: ")"): place = .charset
    default: return .escape(byte)
    }
    return nil
  }

  private mutating func sequence(_ byte: UInt8) -> Action? {
    guard byte >= 0x40 else {
      parameters.append(byte)
      return nil
    }
    place = .text
    let isPrivate = parameters.first.map { (0x3C...0x3F).contains($0) } ?? false
    let text = String(
      decoding: isPrivate ? Array(parameters.dropFirst()) : parameters, as: UTF8.self)
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    return .sequence(numbers: numbers, isPrivate: isPrivate, final: byte)
  }
}
