import Reflection

/// A letter as text: what stands between the sender's and the recipient's keys and the padding.
///
/// The grammar is in `Exchange.docc/format.md`. What cannot be read back is not written.
enum LetterWriter {
  /// The heading, from `id:` to `about:`.
  ///
  /// - Throws: `LetterFault`.
  static func heading(_ letter: Letter) throws(LetterFault) -> String {
    guard PersonName.isAcceptable(letter.name) else { throw .badName }
    try checkAbout(letter)
    let about = letter.about.map { "\($0.id) \(Hex.text($0.digest))" } ?? "-"
    return """
      id: \(letter.id)
      kind: \(letter.kind.rawValue)
      made: \(letter.made)
      name: \(letter.name)
      about: \(about)

      """
  }

  /// The body: sections with an empty line between them.
  ///
  /// - Throws: `LetterFault`.
  static func body(_ letter: Letter) throws(LetterFault) -> String {
    let sections: [String]
    switch letter.kind {
    case .share: sections = try shareSections(letter)
    case .reply: sections = try replySections(letter)
    case .receipt: sections = try receiptSections(letter)
    case .newKey: sections = try newKeySections(letter)
    }
    guard !sections.isEmpty else { throw .wrongContent }
    return sections.joined(separator: "\n")
  }

  private static func checkAbout(_ letter: Letter) throws(LetterFault) {
    if let about = letter.about, about.digest.count != 32 { throw .badField }
    switch letter.kind {
    case .share: break
    case .reply, .receipt: guard letter.about != nil else { throw .wrongAbout }
    case .newKey: guard letter.about == nil else { throw .wrongAbout }
    }
  }

  private static func shareSections(_ letter: Letter) throws(LetterFault) -> [String] {
    guard letter.remarks.isEmpty, letter.receipt == nil, letter.newKey == nil else {
      throw .wrongContent
    }
    let ids = letter.passages.map(\.id)
    guard Set(ids).count == ids.count else { throw .badField }
    let wish = try wish(letter)
    return (wish.isEmpty ? [] : [wish]) + (try letter.passages.map(PassageWriter.section))
  }

  private static func replySections(_ letter: Letter) throws(LetterFault) -> [String] {
    try checkNothingShared(letter)
    guard letter.newKey == nil else { throw .wrongContent }
    let receipt = letter.receipt.map { ["read: \($0)\n"] } ?? []
    return try letter.remarks.map(remark) + receipt
  }

  private static func receiptSections(_ letter: Letter) throws(LetterFault) -> [String] {
    try checkNothingShared(letter)
    guard letter.remarks.isEmpty, letter.newKey == nil, let day = letter.receipt else {
      throw .wrongContent
    }
    return ["read: \(day)\n"]
  }

  private static func newKeySections(_ letter: Letter) throws(LetterFault) -> [String] {
    try checkNothingShared(letter)
    guard letter.remarks.isEmpty, letter.receipt == nil, let key = letter.newKey else {
      throw .wrongContent
    }
    do throws(CardRefusal) { _ = try Card.recipient(key) } catch { throw .badField }
    return ["newkey: \(key)\n"]
  }

  private static func checkNothingShared(_ letter: Letter) throws(LetterFault) {
    guard letter.wish.isEmpty, letter.wishWords.isEmpty, letter.passages.isEmpty else {
      throw .wrongContent
    }
  }

  private static func wish(_ letter: Letter) throws(LetterFault) -> String {
    guard letter.wish == Letter.Wish.allCases.filter(letter.wish.contains) else {
      throw .badField
    }
    let words = letter.wish.map(\.rawValue).joined(separator: ", ")
    return (words.isEmpty ? "" : "wanted: \(words)\n") + (try TextLines.optional(letter.wishWords))
  }

  private static func remark(_ remark: Remark) throws(LetterFault) -> String {
    var section = "remark: \(remark.kind.rawValue)\n"
    if let quote = remark.on {
      section += "on: \(quote.part)\n" + (try TextLines.required(quote.words))
    }
    return section + "said:\n" + (try TextLines.required(remark.words))
  }
}

/// A passage as text.
enum PassageWriter {
  static func section(_ passage: Passage) throws(LetterFault) -> String {
    guard TextLines.isPrintable(passage.title), !passage.title.utf8.contains(10) else {
      throw .unprintableText
    }
    guard passage.mark != nil || !passage.answer.isEmpty, !passage.title.isEmpty else {
      throw .emptyText
    }
    var section = """
      part: \(passage.id)
      day: \(passage.day)
      exercise: \(passage.title)
      asked:

      """
    section += try TextLines.required(passage.asked)
    if !passage.answer.isEmpty { section += "answer:\n" + (try TextLines.required(passage.answer)) }
    return section + (try mark(passage.mark))
  }

  private static func mark(_ mark: Passage.Mark?) throws(LetterFault) -> String {
    switch mark {
    case nil: return ""
    case .score(let number, let key):
      guard (1...10).contains(number), isKey(key) else { throw .badField }
      return "score: \(number) \(key)\n"
    case .commitment(let commitment):
      var lines = "try: \(commitment.kind.word)\n" + (try TextLines.required(commitment.what))
      if let cue = commitment.cue { lines += "if:\n" + (try TextLines.required(cue)) }
      if let due = commitment.due { lines += "due: \(due)\n" }
      return lines
    }
  }

  /// `PACK/STEP`, of the characters that ids are made of.
  private static func isKey(_ key: String) -> Bool {
    let parts = key.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && key.utf8.count <= 200
      && parts.allSatisfy { part in !part.isEmpty && part.utf8.allSatisfy(isIdCharacter) }
  }

  private static func isIdCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, 45, 46, 95: true
    default: false
    }
  }
}

/// A text as lines that each begin with `> `.
enum TextLines {
  static let mark = "> "

  static func required(_ text: String) throws(LetterFault) -> String {
    guard !text.isEmpty else { throw .emptyText }
    return try optional(text)
  }

  static func optional(_ text: String) throws(LetterFault) -> String {
    guard !text.isEmpty else { return "" }
    guard isPrintable(text) else { throw .unprintableText }
    let lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false)
    return lines.map { mark + String(decoding: Array($0), as: UTF8.self) + "\n" }.joined()
  }

  /// Whether a text has no control character but tabs and line feeds.
  static func isPrintable(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0 == "\t" || $0 == "\n" || $0.properties.generalCategory != .control
    }
  }
}

extension CommitmentKind {
  /// The word for it in a letter.
  var word: String {
    switch self {
    case .experiment: "experiment"
    case .step: "step"
    }
  }
}
