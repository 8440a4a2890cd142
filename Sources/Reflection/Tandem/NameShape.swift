/// What a name looks like at a glance: two names of one shape are easily taken for each other.
///
/// Letters of Cyrillic, Greek and mathematical alphabets become the Latin ones that they look
/// like; case, accents, spaces and marks between words go; `i`, `l` and `1` are one, as are `o` and
/// `0`, `rn` and `m`, `vv` and `w`.
public struct NameShape: Sendable, Equatable {
  private let text: String

  /// The shape of a name.
  public init(of name: String) {
    var latin = String.UnicodeScalarView()
    for scalar in name.unicodeScalars { latin.append(NameShape.latin(scalar)) }
    let folded = Folding.fold(String(latin)).filter { $0.isLetter || $0.isNumber }
    text = String(folded.map { NameShape.alike[$0] ?? $0 }).replacing("rn", with: "m")
      .replacing("vv", with: "w")
  }

  /// Whether there is nothing to be seen in it.
  public var isEmpty: Bool { text.isEmpty }

  private static let alike: [Character: Character] = ["i": "l", "1": "l", "0": "o"]

  private static func latin(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if let letter = confusable[scalar] { return letter }
    switch scalar.value {
    // Wide forms.
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    // Thirteen mathematical alphabets of 26 capital and 26 small letters.
    case 0x1D400..<0x1D6A4:
      let place = (scalar.value - 0x1D400) % 52
      return Unicode.Scalar(place < 26 ? 0x41 + place : 0x61 + place - 26) ?? scalar
    default: return scalar
    }
  }

  private static let confusable: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs = [
      // Cyrillic.
      ("АаВвЕеЁёЗзКкМмНнОоРрСсТтУу", "aabbeeee33kkmmhhooppccttyy"),
      ("ХхІіЇїЈјЅѕҺһԁԛԜԝЬьҮүӀӏ", "xxiiiijjsshhdqwwbbyyll"),
      // Greek.
      ("ΑαΒβΕεΖΗηΙιΚκΜμΝνΟοΡρΤτΥυΧχγω", "aabbeezhniikkmunvooppttyuxxyw"),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (foreign, latin) in pairs {
      for (one, other) in zip(foreign.unicodeScalars, latin.unicodeScalars) { table[one] = other }
    }
    return table
  }()
}

extension Journal {
  /// A person whose name is easily taken for another one, without being that very name.
  ///
  /// - Parameters:
  ///   - name: the other one.
  ///   - own: whose name it is, who is passed over.
  /// - Returns: the first such person, `nil` when there is none.
  public func lookalike(of name: String, except own: Ref? = nil) -> Contact? {
    let (shape, folded) = (NameShape(of: name), Folding.fold(name))
    guard !shape.isEmpty else { return nil }
    return contacts.first {
      $0.ref != own && Folding.fold($0.name) != folded && NameShape(of: $0.name) == shape
    }
  }
}
