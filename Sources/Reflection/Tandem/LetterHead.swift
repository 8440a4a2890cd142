/// What a journal keeps of a letter beside its texts: enough to send it again, or to know it again.
///
/// The texts stand in parts, each in an event of its own, so that one can leave the journal.
public struct LetterHead: Sendable, Equatable {
  /// Its number.
  public var id: LetterID
  /// The SHA-256 of what was authenticated, 32 bytes.
  public var digest: [UInt8]
  /// What it is.
  public var kind: Letter.Kind
  /// The sender's day.
  public var made: CivilDate
  /// The sender's name as it stands in the letter.
  public var name: String
  /// The sender's key, `age1…`.
  public var from: String
  /// The key that it was sealed to, `age1…`.
  public var to: String
  /// The letter that it answers.
  public var about: Letter.About?
  /// The day of the letter that it says was read.
  public var receipt: CivilDate?

  /// What is kept of a letter.
  public init(of letter: Letter, digest: [UInt8], from: String, to: String) {
    self.init(
      id: letter.id, digest: digest, kind: letter.kind, made: letter.made, name: letter.name,
      from: from, to: to, about: letter.about, receipt: letter.receipt)
  }

  /// Creates a head.
  public init(
    id: LetterID, digest: [UInt8], kind: Letter.Kind, made: CivilDate, name: String, from: String,
    to: String, about: Letter.About? = nil, receipt: CivilDate? = nil
  ) {
    self.id = id
    self.digest = digest
    self.kind = kind
    self.made = made
    self.name = name
    self.from = from
    self.to = to
    self.about = about
    self.receipt = receipt
  }
}

/// A text of a letter, in an event of its own.
public enum LetterPart: Sendable, Equatable {
  /// What is wanted today.
  case wish([Letter.Wish], words: String)
  /// A chosen answer.
  case passage(Passage)
  /// A mentor's line.
  case remark(Remark)
  /// The key that the sender goes over to.
  case newKey(String)
}

/// From which answer a passage of a letter that I sent was made.
public struct PassageSource: Sendable, Equatable {
  /// The passage.
  public var part: PartID
  /// The event that said the answer.
  public var answer: Ref

  /// Creates a source.
  public init(part: PartID, answer: Ref) {
    self.part = part
    self.answer = answer
  }
}

/// What became of a letter that I received.
public enum LetterMark: UInt8, Sendable, CaseIterable {
  /// It was read.
  case read = 1
  /// It waits: home shows it.
  case later = 2
  /// There is nothing left to do about it.
  case resolved = 3
}

extension Letter {
  /// Its texts, in their order.
  public var parts: [LetterPart] {
    var parts: [LetterPart] = []
    if !wish.isEmpty || !wishWords.isEmpty { parts.append(.wish(wish, words: wishWords)) }
    parts += passages.map { .passage($0) } + remarks.map { .remark($0) }
    if let newKey { parts.append(.newKey(newKey)) }
    return parts
  }

  /// The letter whose head and texts these are.
  public init(_ head: LetterHead, _ parts: [LetterPart]) {
    self.init(
      id: head.id, kind: head.kind, made: head.made, name: head.name, about: head.about)
    receipt = head.receipt
    for part in parts {
      switch part {
      case .wish(let wish, let words): (self.wish, wishWords) = (wish, words)
      case .passage(let passage): passages.append(passage)
      case .remark(let remark): remarks.append(remark)
      case .newKey(let key): newKey = key
      }
    }
  }
}
