import Reflection

/// Reads a letter strictly: whatever `LetterWriter` would not write is refused.
///
/// It reads what may be a letter; that writing it again gives the same bytes is checked by who
/// asked, and is what makes it one.
struct LetterReader {
  private var lines: Lines

  init(_ lines: Lines) { self.lines = lines }

  /// Where the next line is.
  var line: Int { lines.number }

  private var fault: ShareRefusal { .malformedLetter(line: lines.number) }

  /// The heading, from `id:` to `about:`.
  mutating func heading() throws(ShareRefusal) -> Letter {
    let id = try field("id: ") { LetterID(hex: $0) }
    let kind = try field("kind: ") { Letter.Kind(rawValue: $0) }
    let made = try field("made: ") { CivilDate(iso: $0) }
    let name = try field("name: ") { PersonName.isAcceptable($0) ? $0 : nil }
    let about = try field("about: ", LetterReader.about)
    return Letter(id: id, kind: kind, made: made, name: name, about: about)
  }

  /// The body, up to the line of the padding.
  mutating func body(of heading: Letter) throws(ShareRefusal) -> Letter {
    var letter = heading
    repeat {
      guard lines.take(exactly: "") else { throw fault }
      if lines.isNext("pad: ") { return letter }
      try section(of: &letter)
    } while true
  }

  private mutating func section(of letter: inout Letter) throws(ShareRefusal) {
    if lines.isNext("part: ") {
      letter.passages.append(try passage())
    } else if lines.isNext("remark: ") {
      letter.remarks.append(try remark())
    } else if lines.isNext("read: ") {
      letter.receipt = try field("read: ") { CivilDate(iso: $0) }
    } else if lines.isNext("newkey: ") {
      letter.newKey = try field("newkey: ") { $0 }
    } else if letter.passages.isEmpty, letter.wish.isEmpty, letter.wishWords.isEmpty {
      if lines.isNext("wanted: ") { letter.wish = try field("wanted: ", LetterReader.wish) }
      letter.wishWords = text() ?? ""
      guard !letter.wish.isEmpty || !letter.wishWords.isEmpty else { throw fault }
    } else {
      throw fault
    }
  }

  private mutating func passage() throws(ShareRefusal) -> Passage {
    let id = try field("part: ") { PartID(hex: $0) }
    let day = try field("day: ") { CivilDate(iso: $0) }
    let title = try field("exercise: ") { $0 }
    let asked = try text(under: "asked:")
    let answer = lines.isNext("answer:") ? try text(under: "answer:") : ""
    return Passage(
      id: id, day: day, title: title, asked: asked, answer: answer, mark: try mark())
  }

  private mutating func mark() throws(ShareRefusal) -> Passage.Mark? {
    if lines.isNext("score: ") { return try field("score: ", LetterReader.score) }
    guard lines.isNext("try: ") else { return nil }
    let kind = try field("try: ") { word in CommitmentKind.allCases.first { $0.word == word } }
    guard let what = text() else { throw fault }
    let cue = lines.isNext("if:") ? try text(under: "if:") : nil
    let due = lines.isNext("due: ") ? try field("due: ") { CivilDate(iso: $0) } : nil
    return .commitment(SharedCommitment(kind: kind, what: what, cue: cue, due: due))
  }

  private mutating func remark() throws(ShareRefusal) -> Remark {
    let kind = try field("remark: ") { ReplyKind(rawValue: $0) }
    var quote: Quote?
    if lines.isNext("on: ") {
      let part = try field("on: ") { PartID(hex: $0) }
      guard let words = text() else { throw fault }
      quote = Quote(part: part, words: words)
    }
    return Remark(kind: kind, words: try text(under: "said:"), on: quote)
  }

  /// A line with a value that must be read.
  private mutating func field<Value>(
    _ start: String, _ read: (String) -> Value?
  ) throws(ShareRefusal) -> Value {
    let fault = fault
    guard let text = lines.take(after: start), let value = read(text) else { throw fault }
    return value
  }

  /// Lines of text under a line of their own.
  private mutating func text(under heading: String) throws(ShareRefusal) -> String {
    guard lines.take(exactly: heading), let text = text() else { throw fault }
    return text
  }

  /// The lines of text that come next; `nil` when there are none.
  private mutating func text() -> String? {
    guard let first = lines.take(after: TextLines.mark) else { return nil }
    var text = first
    while let more = lines.take(after: TextLines.mark) { text += "\n" + more }
    return text
  }

  private static func about(_ text: String) -> Letter.About?? {
    if text == "-" { return .some(nil) }
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let id = LetterID(hex: parts[0]),
      let digest = Hex.bytes(parts[1].utf8), digest.count == 32
    else { return nil }
    return Letter.About(id: id, digest: digest)
  }

  private static func wish(_ text: String) -> [Letter.Wish]? {
    let words = text.split(separator: ", ", omittingEmptySubsequences: false)
    let wish = words.compactMap { Letter.Wish(rawValue: String($0)) }
    return wish.count == words.count ? wish : nil
  }

  private static func score(_ text: String) -> Passage.Mark? {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]) else { return nil }
    return .score(number, key: String(parts[1]))
  }
}
