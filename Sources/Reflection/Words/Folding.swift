/// Makes texts comparable: case, accents and apostrophes are folded away.
///
/// Letters of the Latin script lose their marks (é → e, œ → oe), other scripts lose their case,
/// combining marks go, ’ becomes ', no-break spaces become spaces. Works on UTF-8, in one pass.
public enum Folding {
  /// The folded form of a text.
  public static func fold(_ text: String) -> String {
    var text = text
    var folded: [UInt8] = []
    text.withUTF8 { fold(UnsafeRawBufferPointer($0), into: &folded) }
    return String(decoding: folded, as: UTF8.self)
  }

  /// Adds the folded form of UTF-8 bytes to an array; it is never longer than they are.
  public static func fold(_ bytes: UnsafeRawBufferPointer, into folded: inout [UInt8]) {
    let start = folded.count
    // Room for the folded form; copying is quicker than filling with zeros.
    folded.append(contentsOf: bytes)
    let length = folded.withUnsafeMutableBufferPointer { buffer in
      table.withUnsafeBufferPointer { table in
        fold(bytes, to: UnsafeMutableBufferPointer(rebasing: buffer[start...]), table)
      }
    }
    folded.removeLast(bytes.count - length)
  }

  private static func fold(
    _ bytes: UnsafeRawBufferPointer, to out: UnsafeMutableBufferPointer<UInt8>,
    _ table: UnsafeBufferPointer<UInt32>
  ) -> Int {
    var read = 0
    var written = 0
    while read < bytes.count {
      if let eight = foldedASCII(bytes, at: read) {
        UnsafeMutableRawBufferPointer(out).storeBytes(
          of: eight, toByteOffset: written, as: UInt64.self)
        read &+= 8
        written &+= 8
        continue
      }
      let byte = bytes[read]
      if byte < 0x80 {
        out[written] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        read &+= 1
        written &+= 1
      } else if byte & 0xe0 == 0xc0, read + 1 < bytes.count {
        let scalar = Int(byte & 0x1f) << 6 | Int(bytes[read + 1] & 0x3f)
        written = put(table[scalar], in: out, at: written)
        read &+= 2
      } else if byte == 0xe2, read + 2 < bytes.count, bytes[read + 1] == 0x80,
        let plain = plainPunctuation(bytes[read + 2])
      {
        out[written] = plain
        written &+= 1
        read &+= 3
      } else {
        out[written] = byte
        read &+= 1
        written &+= 1
      }
    }
    return written
  }

  /// The next eight bytes in lower case, when all of them are ASCII.
  private static func foldedASCII(_ bytes: UnsafeRawBufferPointer, at position: Int) -> UInt64? {
    guard position &+ 8 <= bytes.count else { return nil }
    let eight = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    guard eight & 0x8080_8080_8080_8080 == 0 else { return nil }
    // The high bit of each byte: at least "A", and not beyond "Z".
    let fromA = eight &+ 0x3f3f_3f3f_3f3f_3f3f
    let beyondZ = eight &+ 0x2525_2525_2525_2525
    return eight | (fromA & ~beyondZ & 0x8080_8080_8080_8080) >> 2
  }

  /// Writes the one or two bytes of a table entry; an entry of 0 is dropped.
  private static func put(
    _ entry: UInt32, in out: UnsafeMutableBufferPointer<UInt8>, at position: Int
  ) -> Int {
    guard entry != 0 else { return position }
    out[position] = UInt8(truncatingIfNeeded: entry)
    guard entry > 0xff else { return position &+ 1 }
    out[position &+ 1] = UInt8(truncatingIfNeeded: entry >> 8)
    return position &+ 2
  }

  /// U+2018, U+2019 → ', U+201C, U+201D → ", U+202F → space: their last UTF-8 byte.
  private static func plainPunctuation(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x98, 0x99: 0x27
    case 0x9c, 0x9d: 0x22
    case 0xaf: 0x20
    default: nil
    }
  }

  /// What becomes of U+0080..U+07FF: one or two bytes, the first in the low byte.
  private static let table: [UInt32] = {
    var table = (0..<0x800).map { number -> UInt32 in
      guard number >= 0x80, let scalar = Unicode.Scalar(UInt32(number)) else { return 0 }
      return twoBytes(of: lowercased(scalar).value)
    }
    for (letters, plain) in latin {
      let bytes = Array(plain.utf8)
      for scalar in letters.unicodeScalars {
        table[Int(scalar.value)] = bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
      }
    }
    for mark in 0x300..<0x370 { table[mark] = 0 }
    table[0xa0] = 0x20
    return table
  }()

  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    guard lower.count == 1, let first = lower.first, first.value < 0x800 else { return scalar }
    return first
  }

  private static func twoBytes(of scalar: UInt32) -> UInt32 {
    scalar < 0x80 ? scalar : (0xc0 | scalar >> 6) | (0x80 | scalar & 0x3f) << 8
  }

  private static let latin: [(letters: String, plain: String)] = [
    ("ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎ", "a"), ("ÇçĆćĈĉĊċČč", "c"), ("ĎďĐđÐð", "d"),
    ("ÈÉÊËèéêëĒēĔĕĖėĘęĚě", "e"), ("ĜĝĞğĠġĢģ", "g"), ("ĤĥĦħ", "h"),
    ("ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐ", "i"), ("Ĵĵ", "j"), ("Ķķ", "k"), ("ĹĺĻļĽľŁł", "l"),
    ("ÑñŃńŅņŇň", "n"), ("ÒÓÔÕÖØòóôõöøŌōŎŏŐőǑǒ", "o"), ("ŔŕŖŗŘř", "r"), ("ŚśŜŝŞşŠšȘș", "s"),
    ("ŢţŤťŦŧȚț", "t"), ("ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųǓǔ", "u"), ("Ŵŵ", "w"), ("ÝýÿŶŷŸ", "y"),
    ("ŹźŻżŽž", "z"), ("Œœ", "oe"), ("Ææ", "ae"), ("ß", "ss"), ("Þþ", "th"),
  ]
}
