/// What one person of a tandem hands to the other: chosen answers, or a reply to them.
///
/// Who sent it and to whom is not in it: that stands on the envelope, and is proved there.
public struct Letter: Sendable, Equatable {
  /// What a letter is.
  public enum Kind: String, Sendable, CaseIterable {
    /// Chosen answers.
    case share
    /// A mentor's lines on a share.
    case reply
    /// Nothing but "I have read it".
    case receipt
    /// The sender goes over to another key.
    case newKey = "newkey"
  }

  /// What is wanted of the reader today.
  public enum Wish: String, Sendable, CaseIterable {
    /// To be heard out.
    case listen
    /// To be encouraged.
    case encourage
    /// To be challenged.
    case challenge
    /// To be helped to decide.
    case decide
  }

  /// Which letter this one answers.
  public struct About: Sendable, Equatable {
    /// Its number.
    public var id: LetterID
    /// The SHA-256 of what was authenticated of it, 32 bytes.
    public var digest: [UInt8]

    /// Creates a link to a letter.
    public init(id: LetterID, digest: [UInt8]) {
      self.id = id
      self.digest = digest
    }
  }

  /// Its number; the same when it is sent again.
  public var id: LetterID
  /// What it is.
  public var kind: Kind
  /// The sender's day.
  public var made: CivilDate
  /// The sender's own name, as on the card (`PersonName`); a claim.
  public var name: String
  /// The letter that it answers: never of a new key, always of a reply or a receipt.
  public var about: About?
  /// Of a share: what is wanted today, each once, in the order of `Wish.allCases`.
  public var wish: [Wish] = []
  /// Of a share: the same in free words, may be empty.
  public var wishWords = ""
  /// Of a share: the chosen answers.
  public var passages: [Passage] = []
  /// Of a reply: the mentor's lines.
  public var remarks: [Remark] = []
  /// Of a reply or a receipt: the day of the letter that was read.
  public var receipt: CivilDate?
  /// Of a new key: the key, `age1…`.
  public var newKey: String?

  /// Creates a letter without content.
  public init(id: LetterID, kind: Kind, made: CivilDate, name: String, about: About? = nil) {
    self.id = id
    self.kind = kind
    self.made = made
    self.name = name
    self.about = about
  }

  /// Whether a quote is, byte for byte, within what this letter says in that passage.
  public func holds(_ quote: Quote) -> Bool {
    passages.contains { $0.id == quote.part && $0.holds(quote.words) }
  }
}
