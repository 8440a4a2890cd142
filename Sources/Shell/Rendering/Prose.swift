import Reflection

/// Something to be shown, which remembers who wrote each piece of it.
///
/// Typography is for our words and the packs'; what a person wrote is shown as it was written.
struct Prose: Equatable {
  /// A piece by one writer.
  indirect enum Piece: Equatable {
    /// Words of the program.
    case ours(String)
    /// Words of a pack.
    case pack(String)
    /// Words of a person, or of anything outside: a file name, an argument.
    case person(String)
    /// What somebody is called, in a sentence of ours.
    case name(String)
    /// A sentence, in whatever language the screen has then.
    case message(Message, [String: Filling])
    /// Our own words one after another, the last after « et » or “and”.
    case enumeration([String])
    /// Names of commands, in the language of the screen.
    case commands([ReplCommand])
    /// Words of a pack with placeholders.
    case filled(String, [String: Filling])
  }

  var pieces: [Piece]

  init(_ pieces: [Piece] = []) {
    self.pieces = pieces
  }

  /// Words of the program.
  static func ours(_ text: String) -> Prose { Prose([.ours(text)]) }
  /// Words of a pack.
  static func pack(_ text: String) -> Prose { Prose([.pack(text)]) }
  /// Words of a person, or of anything outside.
  static func person(_ text: String) -> Prose { Prose([.person(text)]) }
  /// What somebody is called: in quotation marks when it could be taken for more than a name.
  static func name(_ name: String) -> Prose { Prose([.name(name)]) }
  /// Words from outside that stand between quotation marks of ours: on one line, and without marks that
  /// would end them.
  static func within(quotes text: String) -> Prose { Prose([.person(PersonalName.quotable(text))]) }
  /// The name of a file.
  static func file(_ name: String) -> Prose { Prose([.person(PersonalName.oneLine(name))]) }
  /// A sentence.
  static func say(_ message: Message, _ values: [String: Filling] = [:]) -> Prose {
    Prose([.message(message, values)])
  }
  /// Words of a pack in which `{answer}`, `{date}` and their like are filled in.
  static func pack(_ text: String, filling values: [String: Filling]) -> Prose {
    Prose([.filled(text, values)])
  }

  static func + (left: Prose, right: Prose) -> Prose { Prose(left.pieces + right.pieces) }
}

extension Character {
  /// Whether a line ends with it, as Unix or as Windows ends them: to Swift a CR LF is one character.
  var isLineEnd: Bool { self == "\n" || self == "\r\n" }
}

/// What takes a placeholder's place.
enum Filling: Equatable {
  /// A number, which may also choose a form.
  case number(Int)
  /// Words, and who wrote them.
  case prose(Prose)

  /// Words of the program, such as a date.
  static func ours(_ text: String) -> Filling { .prose(.ours(text)) }
  /// Words of a pack.
  static func pack(_ text: String) -> Filling { .prose(.pack(text)) }
  /// Words of a person, or of anything outside.
  static func person(_ text: String) -> Filling { .prose(.person(text)) }
  /// What somebody is called.
  static func name(_ name: String) -> Filling { .prose(.name(name)) }
  /// What somebody is called, or says, where our quotation marks stand around it.
  static func within(quotes text: String) -> Filling { .prose(.within(quotes: text)) }
  /// The name of a file.
  static func file(_ name: String) -> Filling { .prose(.file(name)) }
}

extension Filling: ExpressibleByIntegerLiteral {
  init(integerLiteral value: Int) { self = .number(value) }
}
