/// Characters beyond U+07FF that are a plain letter, digit, sign or blank in another shape, and those
/// that nobody sees.
///
/// What Unicode calls compatible (NFKC) and default-ignorable, for the letters of ASCII: a ligature
/// that came with a PDF, the full width of another keyboard, the mathematical letters of a message.
enum OtherShapes {
  /// What stands at a place of UTF-8 bytes, and its plain form: its bytes, the first in the low byte,
  /// 0 for what nobody sees.
  ///
  /// - Returns: how many bytes it takes and what becomes of it; `nil` for what stays as it is.
  static func plain(
    _ bytes: UnsafeRawBufferPointer, at position: Int
  ) -> (length: Int, entry: UInt32)? {
    let first = bytes[position]
    let length = first < 0xf0 ? 3 : 4
    guard leads.contains(first), position &+ length <= bytes.count else { return nil }
    var scalar = UInt32(first & (length == 3 ? 0x0f : 0x07))
    for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[position &+ offset] & 0x3f) }
    return plain(scalar).map { (length, $0) }
  }

  /// The first bytes of what may have a plain form; most of the world's letters have another one.
  private static let leads: ClosedRange<UInt8> = 0xe1...0xf3

  private static func plain(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x2018, 0x2019, 0x201b, 0x2032, 0xff07, 0xa78c: 0x27
    case 0x201c, 0x201d, 0x2033: 0x22
    case 0x2000...0x200a, 0x202f, 0x205f, 0x3000: 0x20
    case 0x2010, 0x2011, 0xfe63, 0xff0d: 0x2d
    // Without a width, or a mark of direction, of variation, of filling.
    case 0x200b...0x200f, 0x202a...0x202e, 0x2060...0x206f, 0xfe00...0xfe0f, 0xfeff, 0x3164, 0xffa0,
      0x115f...0x1160, 0x17b4...0x17b5, 0x180b...0x180f, 0x1bca0...0x1bca3, 0x1d173...0x1d17a,
      0xe0000...0xe0fff:
      0
    // Full width: the ASCII of U+0021 to U+007E.
    case 0xff01...0xff5e: lowercased(scalar - 0xff01 + 0x21)
    // Circled, parenthesised, squared.
    case 0x2460...0x2468: 0x31 + scalar - 0x2460
    case 0x249c...0x24b5: 0x61 + scalar - 0x249c
    case 0x24b6...0x24e9: 0x61 + (scalar - 0x24b6) % 26
    case 0x1f110...0x1f129: 0x61 + scalar - 0x1f110
    case 0x1f130...0x1f149: 0x61 + scalar - 0x1f130
    case 0x1f150...0x1f169: 0x61 + scalar - 0x1f150
    case 0x1f170...0x1f189: 0x61 + scalar - 0x1f170
    // Mathematical letters, thirteen alphabets of both cases, and five rows of digits.
    case 0x1d400...0x1d6a3: 0x61 + (scalar - 0x1d400) % 26
    case 0x1d7ce...0x1d7ff: 0x30 + (scalar - 0x1d7ce) % 10
    // Latin with marks that were added later, above and below the line, like a letter, a Roman numeral.
    case 0x1d00...0x1eff, 0x2070...0x209f, 0x2100...0x217f, 0xfb00...0xfb06: letters[scalar]
    default: nil
    }
  }

  private static func lowercased(_ ascii: UInt32) -> UInt32 {
    (0x41...0x5a).contains(ascii) ? ascii | 0x20 : ascii
  }

  private static let letters: [UInt32: UInt32] = {
    var letters: [UInt32: UInt32] = [:]
    for (shapes, plain) in shapes {
      for scalar in shapes.unicodeScalars { letters[scalar.value] = Folding.entry(plain) }
    }
    return letters
  }()

  private static let shapes: [(letters: String, plain: String)] = [
    ("\u{fb00}", "ff"), ("\u{fb01}", "fi"), ("\u{fb02}", "fl"), ("\u{fb03}", "ffi"),
    ("\u{fb04}", "ffl"), ("\u{fb05}\u{fb06}", "st"),
    ("⁰₀", "0"), ("₁", "1"), ("₂", "2"), ("₃", "3"), ("⁴₄", "4"), ("⁵₅", "5"), ("⁶₆", "6"),
    ("⁷₇", "7"), ("⁸₈", "8"), ("⁹₉", "9"), ("ᴬᵃḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặₐ\u{212b}", "a"),
    ("ᴭ", "ae"), ("ᴮᵇḂḃḄḅḆḇℬ", "b"), ("ᶜḈḉℂℭⅭⅽ", "c"), ("ᴰᵈᶞḊḋḌḍḎḏḐḑḒḓⅅⅆⅮⅾ", "d"),
    ("ᴱᵉḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệₑℯℰⅇ", "e"), ("ᶠḞḟℱ", "f"), ("ᴳᵍḠḡℊ", "g"),
    ("ᴴḢḣḤḥḦḧḨḩḪḫẖₕℋℌℍℎℏ", "h"), ("ᴵᵢḬḭḮḯỈỉỊịⁱℐℑℹⅈⅠⅰ", "i"), ("Ⅱⅱ", "ii"), ("Ⅲⅲ", "iii"),
    ("Ⅳⅳ", "iv"), ("Ⅸⅸ", "ix"), ("ᴶⅉ", "j"), ("ᴷᵏḰḱḲḳḴḵₖ\u{212a}", "k"), ("ᴸḶḷḸḹḺḻḼḽₗℒℓⅬⅼ", "l"),
    ("ᴹᵐḾḿṀṁṂṃₘℳⅯⅿ", "m"), ("ᴺṄṅṆṇṈṉṊṋⁿₙℕ", "n"), ("ᴼᵒṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợₒℴ", "o"),
    ("ᴾᵖṔṕṖṗₚℙ", "p"), ("ℚ", "q"), ("ᴿᵣṘṙṚṛṜṝṞṟℛℜℝ", "r"), ("ṠṡṢṣṤṥṦṧṨṩẛₛ", "s"), ("ẞ", "ss"),
    ("ᵀᵗṪṫṬṭṮṯṰṱẗₜ", "t"), ("ᵁᵘᵤṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự", "u"), ("ᵛᵥṼṽṾṿⅤⅴ", "v"), ("Ⅵⅵ", "vi"),
    ("Ⅶⅶ", "vii"), ("ᵂẀẁẂẃẄẅẆẇẈẉẘ", "w"), ("ẊẋẌẍₓⅩⅹ", "x"), ("Ⅺⅺ", "xi"), ("Ⅻⅻ", "xii"),
    ("ẎẏẙỲỳỴỵỶỷỸỹ", "y"), ("ᶻẐẑẒẓẔẕℤℨ", "z"),
  ]
}
