import Testing

/// A text that steers a terminal, hides from a reader or pretends to be another.
nonisolated struct HostileText: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  /// Whether a terminal would do, or a reader miss, something if it were written as it is.
  var steers = true
  var testDescription: String { name }

  /// Stands before every hostile text, so that a test knows that it came through.
  static let mark = "Zq7"

  /// The text as it is given to the program.
  var planted: String { HostileText.mark + text + "z" }

  static let all: [HostileText] = [
    HostileText(name: "title", text: "\u{1B}]0;x\u{07}"),
    HostileText(name: "title, ended by ST", text: "\u{1B}]2;x\u{1B}\\"),
    HostileText(name: "link", text: "\u{1B}]8;;http://x\u{1B}\\x\u{1B}]8;;\u{1B}\\"),
    HostileText(name: "clipboard", text: "\u{1B}]52;c;cm0=\u{07}"),
    HostileText(name: "unended OSC", text: "\u{1B}]52;c;cm0="),
    HostileText(name: "CSI clear", text: "\u{1B}[2J\u{1B}[1;1H"),
    HostileText(name: "CSI report", text: "\u{1B}[6n\u{1B}[21t"),
    HostileText(name: "DCS", text: "\u{1B}P$q\"p\u{1B}\\"),
    HostileText(name: "APC, SOS, PM", text: "\u{1B}_x\u{1B}\\\u{1B}Xx\u{1B}\\\u{1B}^x\u{1B}\\"),
    HostileText(name: "reset", text: "\u{1B}c"),
    HostileText(name: "C1 CSI", text: "\u{9B}2J"),
    HostileText(name: "C1 OSC", text: "\u{9D}0;x\u{9C}"),
    HostileText(name: "C1 DCS, NEL", text: "\u{90}x\u{9C}\u{85}"),
    HostileText(name: "backspaces", text: "no\u{08}\u{08}yes"),
    HostileText(name: "carriage return", text: "no\ryes"),
    HostileText(name: "bell, shift out, DEL", text: "\u{07}\u{0E}\u{7F}"),
    HostileText(name: "form feed, vertical tab", text: "\u{0C}\u{0B}"),
    HostileText(name: "override", text: "\u{202E}gpj.exe\u{202C}"),
    HostileText(name: "embedding", text: "\u{202A}x\u{202B}x\u{202D}"),
    HostileText(name: "isolates", text: "\u{2066}x\u{2067}x\u{2068}x\u{2069}"),
    HostileText(name: "marks", text: "\u{200E}x\u{200F}x\u{61C}"),
    HostileText(name: "zero width", text: "a\u{200B}d\u{200C}m\u{200D}i\u{2060}n"),
    HostileText(name: "byte order mark", text: "\u{FEFF}x"),
    HostileText(name: "soft hyphen", text: "ad\u{AD}min"),
    HostileText(name: "tag characters", text: "\u{E0041}\u{E0042}\u{E007F}"),
    HostileText(name: "selectors", text: "x\u{FE0F}x\u{E0100}"),
    HostileText(name: "fillers", text: "\u{3164}\u{115F}\u{FFA0}"),
    HostileText(name: "separators", text: "one\u{2028}two\u{2029}three"),
    HostileText(name: "a tower of accents", text: "e" + String(repeating: "\u{301}", count: 60)),
    HostileText(
      name: "noncharacters",
      text: String(decoding: [0xFFFF, 0xFDD0, 0xDBFF, 0xDFFF], as: UTF16.self)),
    HostileText(name: "tab", text: "a\tb", steers: true),
    HostileText(name: "a name from right to left", text: "אבגד مرحبا", steers: false),
    HostileText(name: "look-alikes", text: "аdmіn ⁄ ∕ ； ‚", steers: false),
    HostileText(name: "wide", text: "日本語🧗‍♀️", steers: false),
    HostileText(name: "template", text: "{answer} {x} %s $(reboot) `id`", steers: false),
  ]

  /// Bytes that are no UTF-8, as a file name or an argument may be.
  static let bytes: [[UInt8]] = [
    [0xE9], [0xFF, 0xFE], [0x9B, 0x32, 0x4A], [0xC0, 0x9B], [0xED, 0xA0, 0x80], [0xF0, 0x9F],
    [0x1B, 0x5B, 0x32, 0x4A, 0xE9],
  ]

  /// The first scalar of what was written that no program may write, and the tower of accents.
  ///
  /// - Parameters:
  ///   - written: what was written.
  ///   - isData: whether it is for programs, which count no accents.
  /// - Returns: the code point, `nil` when there is none.
  static func hole(in written: String, isData: Bool = false) -> String? {
    var marks = 0
    let scalars = Array(written.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      marks = scalar.properties.generalCategory == .nonspacingMark ? marks + 1 : 0
      let joins = scalar.value == 0x200D || (0xFE0E...0xFE0F).contains(scalar.value)
      let isEmoji = joins && index > 0 && scalars[index - 1].value > 0x2000
      if isHostile(scalar) && !isEmoji { return "U+" + String(scalar.value, radix: 16) }
      if marks > 4 && !isData { return "accents" }
    }
    return nil
  }

  /// Named once more here, without the program's own tables; a line feed is all that is left.
  private static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 10: false
    case 0..<32, 0x7F..<0xA0, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x180B...0x180F,
      0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFDD0...0xFDEF, 0xFE00...0xFE0F,
      0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0xFFFE, 0xFFFF, 0xE0000...0xE0FFF, 0x10FFFE, 0x10FFFF:
      true
    default: false
    }
  }
}
