/// Makes texts comparable: one function for the words of the safety file and for every search.
///
/// Case, accents, apostrophes, other shapes of letters and what cannot be seen are folded away.
/// Letters of the Latin script lose their marks (é → e, œ → oe), other scripts lose their case,
/// combining marks go, ’ becomes ', no-break spaces become spaces and no-break hyphens hyphens.
/// Ligatures (ﬁ → fi), full-width, circled and mathematical letters become plain ones; soft hyphens,
/// zero-width characters and marks of direction go. Works on UTF-8, in one pass.
public enum Folding {
  /// The folded form of a text.
  public static func fold(_ text: String) -> String { fold(text, table) }

  /// The folded form of a text in which accents stay, so that *violé* is not *viole*.
  public static func foldExceptAccents(_ text: String) -> String { fold(text, accentedTable) }

  private static func fold(_ text: String, _ table: [UInt32]) -> String {
    var text = text
    var folded: [UInt8] = []
    text.withUTF8 { fold(UnsafeRawBufferPointer($0), into: &folded, table) }
    return String(decoding: folded, as: UTF8.self)
  }

  /// Adds the folded form of UTF-8 bytes to an array; it is never longer than they are.
  public static func fold(_ bytes: UnsafeRawBufferPointer, into folded: inout [UInt8]) {
    fold(bytes, into: &folded, table)
  }

  private static func fold(
    _ bytes: UnsafeRawBufferPointer, into folded: inout [UInt8], _ table: [UInt32]
  ) {
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
      } else if let (length, entry) = OtherShapes.plain(bytes, at: read) {
        written = put(entry, in: out, at: written)
        read &+= length
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

  /// Writes the bytes of an entry, one to three; an entry of 0 is dropped.
  private static func put(
    _ entry: UInt32, in out: UnsafeMutableBufferPointer<UInt8>, at position: Int
  ) -> Int {
    guard entry != 0 else { return position }
    out[position] = UInt8(truncatingIfNeeded: entry)
    guard entry > 0xff else { return position &+ 1 }
    out[position &+ 1] = UInt8(truncatingIfNeeded: entry >> 8)
    guard entry > 0xffff else { return position &+ 2 }
    out[position &+ 2] = UInt8(truncatingIfNeeded: entry >> 16)
    return position &+ 3
  }

  /// The bytes of a plain text, the first in the low byte.
  static func entry(_ plain: String) -> UInt32 {
    plain.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// What becomes of U+0080..U+07FF: one or two bytes, the first in the low byte.
  private static let table: [UInt32] = {
    var table = accentedTable
    for (letters, plain) in latin {
      for scalar in letters.unicodeScalars { table[Int(scalar.value)] = entry(plain) }
    }
    for mark in 0x300..<0x370 { table[mark] = 0 }
    return table
  }()

  /// The same with accents: what has another shape, or none, is plain all the same.
  private static let accentedTable: [UInt32] = {
    var table = (0..<0x800).map { number -> UInt32 in
      guard number >= 0x80, let scalar = Unicode.Scalar(UInt32(number)) else { return 0 }
      return twoBytes(of: lowercased(scalar).value)
    }
    for (letters, plain) in otherShapes {
      for scalar in letters.unicodeScalars { table[Int(scalar.value)] = entry(plain) }
    }
    // Soft hyphen, joiner of graphemes, Arabic mark of direction: nobody sees them.
    for unseen in [0xad, 0x34f, 0x61c] { table[unseen] = 0 }
    table[0xa0] = 0x20
    return table
  }()

  /// Shapes of a letter that are no accent, and signs that stand for an apostrophe.
  private static let otherShapes: [(letters: String, plain: String)] = [
    ("ª", "a"), ("º", "o"), ("ſ", "s"), ("¹", "1"), ("²", "2"), ("³", "3"), ("Ĳĳ", "ij"),
    ("Ǆǅǆ", "dz"), ("Ǉǈǉ", "lj"), ("Ǌǋǌ", "nj"), ("Ǳǲǳ", "dz"),
    ("ʰ", "h"), ("ʲ", "j"), ("ʳ", "r"), ("ʷ", "w"), ("ʸ", "y"), ("ˡ", "l"), ("ˢ", "s"), ("ˣ", "x"),
    ("\u{2b9}\u{2bb}\u{2bc}\u{2bd}\u{2c8}\u{55a}\u{5f3}", "'"),
  ]

  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    guard lower.count == 1, let first = lower.first, first.value < 0x800 else { return scalar }
    return first
  }

  private static func twoBytes(of scalar: UInt32) -> UInt32 {
    scalar < 0x80 ? scalar : (0xc0 | scalar >> 6) | (0x80 | scalar & 0x3f) << 8
  }

  private static let latin: [(letters: String, plain: String)] = [
    ("ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧ", "a"), ("ÇçĆćĈĉĊċČč", "c"), ("ĎďĐđÐð", "d"),
    ("ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩ", "e"), ("ĜĝĞğĠġĢģǦǧǴǵ", "g"), ("ĤĥĦħȞȟ", "h"),
    ("ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐȈȉȊȋ", "i"), ("Ĵĵǰ", "j"), ("ĶķǨǩ", "k"), ("ĹĺĻļĽľŁł", "l"),
    ("ÑñŃńŅņŇňǸǹ", "n"), ("ÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơǑǒǪǫǬǭǾǿȌȍȎȏȪȫȬȭȮȯȰȱ", "o"),
    ("ŔŕŖŗŘřȐȑȒȓ", "r"), ("ŚśŜŝŞşŠšȘș", "s"), ("ŢţŤťŦŧȚț", "t"),
    ("ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗ", "u"), ("Ŵŵ", "w"), ("ÝýÿŶŷŸȲȳ", "y"),
    ("ŹźŻżŽž", "z"), ("Œœ", "oe"), ("ÆæǢǣǼǽ", "ae"), ("ß", "ss"), ("Þþ", "th"),
  ]
}
