/// A part of a sentence, by whose words it is: typography touches only the pack's.
public enum Piece: Sendable, Equatable {
  /// The pack's words.
  case pack(String)
  /// The person's own words, quoted.
  case person(String)
  /// What somebody is called: a name that came from them, or that they were given.
  case name(String)
  /// Words of somebody else, quoted.
  case other(String)
  /// A day, to be worded in the language of the sentence.
  case date(CivilDate)

  /// Cuts a text at its placeholders `{name}` and fills them; an unknown name stays as it is.
  public static func pieces(of text: String, filling: (String) -> Piece?) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      let after = rest.index(after: close)
      if let filled = filling(name) {
        pieces.append(.pack(String(rest[..<open])))
        pieces.append(filled)
      } else {
        pieces.append(.pack(String(rest[..<after])))
      }
      rest = rest[after...]
    }
    pieces.append(.pack(String(rest)))
    return pieces.filter { $0 != .pack("") }
  }
}

extension [Piece] {
  /// The sentence as one text; days as ISO dates.
  public var plainText: String {
    map { piece in
      switch piece {
      case .pack(let text), .person(let text), .name(let text), .other(let text): text
      case .date(let date): date.description
      }
    }.joined()
  }
}
