public import Sodium

/// Other ways in which keyboards, systems and files write one passphrase.
///
/// A letter with its accent is one character or two, a blank may not break the line, files begin
/// with a mark and signs end with one. The forms are made from the bytes that were typed, in locked
/// memory; what a passphrase is set to stays as it was typed.
public enum PassphraseForms {
  /// How many forms are tried beside the one that was typed.
  public static let most = 3

  /// One of the other forms, 0..<3; `nil` when there are not so many that differ, and for what is no
  /// UTF-8.
  ///
  /// - Throws: `SodiumError.outOfMemory`.
  public static func form(
    _ wanted: Int, of typed: borrowing SecretBytes
  ) throws(SodiumError) -> SecretBytes? {
    guard typed.isUTF8 else { return nil }
    var number = 0
    for (index, way) in Way.all.enumerated() {
      let made = try way.made(from: typed)
      var isNew = !areSame(made, typed)
      for earlier in Way.all[..<index] where isNew {
        isNew = !areSame(made, try earlier.made(from: typed))
      }
      guard isNew else { continue }
      if number == most { return nil }
      if number == wanted { return made }
      number += 1
    }
    return nil
  }

  private static func areSame(
    _ one: borrowing SecretBytes, _ other: borrowing SecretBytes
  ) -> Bool {
    one.withSpan { left in other.withSpan { right in Sodium.areEqual(left, right) } }
  }
}

/// A way to write a passphrase otherwise.
private struct Way {
  enum Letters {
    case asTyped, composed, decomposed
  }

  var letters: Letters
  /// Whether blanks at the ends go, those that do not break become plain, and marks are left out.
  var isCleaned: Bool

  static let all = [
    Way(letters: .asTyped, isCleaned: true), Way(letters: .composed, isCleaned: true),
    Way(letters: .decomposed, isCleaned: true), Way(letters: .composed, isCleaned: false),
    Way(letters: .decomposed, isCleaned: false),
  ]

  /// The passphrase so written.
  func made(from typed: borrowing SecretBytes) throws(SodiumError) -> SecretBytes {
    // The longest: every letter of two bytes becomes three.
    var writer = try ScalarWriter(room: typed.count * 2)
    typed.withSpan { write($0, to: &writer) }
    return try writer.written(isTrimmed: isCleaned)
  }

  private func write(_ typed: Span<UInt8>, to writer: inout ScalarWriter) {
    var index = 0
    while index < typed.count {
      let (scalar, length) = Way.scalar(in: typed, at: index)
      index += length
      switch scalar {
      case 0xFEFF, 0xFE0F: if !isCleaned { writer.append(scalar) }
      case 0xA0, 0x202F: writer.append(isCleaned ? 0x20 : scalar)
      case 0x300...0x328 where letters == .composed: writer.compose(scalar)
      case 0xC0...0x17F where letters == .decomposed: writer.decompose(scalar)
      default: writer.append(scalar)
      }
    }
  }

  /// The scalar at a place, and how many bytes it has.
  private static func scalar(in text: Span<UInt8>, at index: Int) -> (UInt32, Int) {
    let first = text[index]
    let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1 else { return (UInt32(first), 1) }
    var scalar = UInt32(first) & (0xFF >> UInt32(length + 1))
    for place in 1..<length { scalar = scalar << 6 | UInt32(text[index + place] & 0x3F) }
    return (scalar, length)
  }
}

/// Writes scalars as UTF-8 into locked memory.
private struct ScalarWriter: ~Copyable {
  private var memory: SecretBytes
  private var count = 0

  init(room: Int) throws(SodiumError) { memory = try SecretBytes(zeros: room) }

  mutating func append(_ scalar: UInt32) {
    switch scalar {
    case ..<0x80: put(UInt8(scalar))
    case ..<0x800:
      put(0xC0 | UInt8(scalar >> 6))
      put(tail(scalar))
    case ..<0x10000:
      put(0xE0 | UInt8(scalar >> 12))
      put(tail(scalar >> 6))
      put(tail(scalar))
    default:
      put(0xF0 | UInt8(scalar >> 18 & 7))
      put(tail(scalar >> 12))
      put(tail(scalar >> 6))
      put(tail(scalar))
    }
  }

  /// Puts a mark on the letter before, where there is a character for both.
  mutating func compose(_ mark: UInt32) {
    guard let letter = last, let whole = LetterTable.composed(letter, mark) else {
      return append(mark)
    }
    count -= 1
    append(whole)
  }

  /// Writes a letter and its mark apart, where it has one.
  mutating func decompose(_ whole: UInt32) {
    guard let (letter, mark) = LetterTable.decomposed(whole) else { return append(whole) }
    append(UInt32(letter))
    append(mark)
  }

  /// What was written, without the blanks at both ends where that is wanted.
  func written(isTrimmed: Bool) throws(SodiumError) -> SecretBytes {
    let length = count
    let range = memory.withSpan { bytes -> Range<Int> in
      var (start, end) = (0, length)
      guard isTrimmed else { return start..<end }
      while start < end, ScalarWriter.isBlank(bytes[start]) { start += 1 }
      while start < end, ScalarWriter.isBlank(bytes[end - 1]) { end -= 1 }
      return start..<end
    }
    return try memory.slice(range)
  }

  private var last: UInt8? {
    let length = count
    return length > 0 ? memory.withSpan { $0[length - 1] } : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

  private func tail(_ bits: UInt32) -> UInt8 { 0x80 | UInt8(bits & 0x3F) }

  private mutating func put(_ byte: UInt8) {
    let place = count
    unsafe memory.withMutableBytes { unsafe $0[place] = byte }
    count += 1
  }
}

/// The letters of U+00C0 to U+017F that are a letter of ASCII and a mark (Unicode, canonical).
enum LetterTable {
  static let rows: [(mark: UInt32, letters: String, whole: [UInt32])] = [
    (
      0x300, "AEIOUaeiou",
      [
        0xC0, 0xC8, 0xCC, 0xD2, 0xD9, 0xE0, 0xE8, 0xEC, 0xF2, 0xF9,
      ]
    ),
    (
      0x301, "AEIOUYaeiouyCcLlNnRrSsZz",
      [
        0xC1, 0xC9, 0xCD, 0xD3, 0xDA, 0xDD, 0xE1, 0xE9, 0xED, 0xF3, 0xFA, 0xFD, 0x106, 0x107,
        0x139, 0x13A, 0x143, 0x144, 0x154, 0x155, 0x15A, 0x15B, 0x179, 0x17A,
      ]
    ),
    (
      0x302, "AEIOUaeiouCcGgHhJjSsWwYy",
      [
        0xC2, 0xCA, 0xCE, 0xD4, 0xDB, 0xE2, 0xEA, 0xEE, 0xF4, 0xFB, 0x108, 0x109, 0x11C, 0x11D,
        0x124, 0x125, 0x134, 0x135, 0x15C, 0x15D, 0x174, 0x175, 0x176, 0x177,
      ]
    ),
    (
      0x303, "ANOanoIiUu",
      [
        0xC3, 0xD1, 0xD5, 0xE3, 0xF1, 0xF5, 0x128, 0x129, 0x168, 0x169,
      ]
    ),
    (
      0x304, "AaEeIiOoUu",
      [
        0x100, 0x101, 0x112, 0x113, 0x12A, 0x12B, 0x14C, 0x14D, 0x16A, 0x16B,
      ]
    ),
    (
      0x306, "AaEeGgIiOoUu",
      [
        0x102, 0x103, 0x114, 0x115, 0x11E, 0x11F, 0x12C, 0x12D, 0x14E, 0x14F, 0x16C, 0x16D,
      ]
    ),
    (
      0x307, "CcEeGgIZz",
      [
        0x10A, 0x10B, 0x116, 0x117, 0x120, 0x121, 0x130, 0x17B, 0x17C,
      ]
    ),
    (
      0x308, "AEIOUaeiouyY",
      [
        0xC4, 0xCB, 0xCF, 0xD6, 0xDC, 0xE4, 0xEB, 0xEF, 0xF6, 0xFC, 0xFF, 0x178,
      ]
    ),
    (
      0x30A, "AaUu",
      [
        0xC5, 0xE5, 0x16E, 0x16F,
      ]
    ),
    (
      0x30B, "OoUu",
      [
        0x150, 0x151, 0x170, 0x171,
      ]
    ),
    (
      0x30C, "CcDdEeLlNnRrSsTtZz",
      [
        0x10C, 0x10D, 0x10E, 0x10F, 0x11A, 0x11B, 0x13D, 0x13E, 0x147, 0x148, 0x158, 0x159, 0x160,
        0x161, 0x164, 0x165, 0x17D, 0x17E,
      ]
    ),
    (
      0x327, "CcGgKkLlNnRrSsTt",
      [
        0xC7, 0xE7, 0x122, 0x123, 0x136, 0x137, 0x13B, 0x13C, 0x145, 0x146, 0x156, 0x157, 0x15E,
        0x15F, 0x162, 0x163,
      ]
    ),
    (
      0x328, "AaEeIiUu",
      [
        0x104, 0x105, 0x118, 0x119, 0x12E, 0x12F, 0x172, 0x173,
      ]
    ),
  ]

  private static let pairs: [(whole: UInt32, letter: UInt8, mark: UInt32)] = rows.flatMap { row in
    zip(row.whole, row.letters.utf8).map { ($0, $1, row.mark) }
  }

  static func composed(_ letter: UInt8, _ mark: UInt32) -> UInt32? {
    pairs.first { $0.letter == letter && $0.mark == mark }?.whole
  }

  static func decomposed(_ whole: UInt32) -> (UInt8, UInt32)? {
    pairs.first { $0.whole == whole }.map { ($0.letter, $0.mark) }
  }
}
