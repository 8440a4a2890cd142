/// What this journal knows of a letter that came, beside what the letter says of itself: the same
/// wherever the letter is shown.
public struct Provenance: Sendable, Equatable {
  /// The person whose key wrote it.
  public var contact: Contact
  /// When the digits of the very key that wrote it were compared; `nil` for never.
  public var verified: CivilDate?
  /// The letter of mine that it answers, sent to this person with that very content.
  public var answered: KeptLetter?
  /// Whether it answers something of mine; `nil` when it says that it answers nothing.
  public var isAboutKnown: Bool?
  /// How each quotation in it stands, in the order of the remarks that have one.
  public var quotations: [Quote: Standing] = [:]

  /// How a quotation stands to what I sent to the person who quotes.
  public enum Standing: Sendable, Equatable {
    /// The words are in it.
    case mine
    /// They are in nothing of it.
    case notSent
    /// They may have been: a part of it was erased.
    case unknown
  }

  /// How many different quotations are in nothing that I sent.
  public var foreignQuotations: Int { quotations.values.count { $0 == .notSent } }
  /// Whether everything that it quotes is in what I sent; `nil` when it quotes nothing, or when that
  /// cannot be told any more.
  public var areQuotesKnown: Bool? {
    if quotations.isEmpty { return nil }
    if foreignQuotations > 0 { return false }
    return quotations.values.contains(.unknown) ? nil : true
  }
  /// How a quotation stands; one that is not in the letter stands nowhere.
  public func standing(of quote: Quote) -> Standing { quotations[quote] ?? .notSent }
}

extension Journal {
  /// What is known of a letter that is kept; `nil` when its person is not.
  public func provenance(of letter: KeptLetter) -> Provenance? {
    contact(letter.contact).map { contact in
      provenance(of: text(of: letter), writtenWith: letter.head.from, by: contact)
    }
  }

  /// What is known of a letter that was opened.
  ///
  /// - Parameters:
  ///   - letter: the letter.
  ///   - key: the key that wrote it, `age1…`.
  ///   - contact: whose key it is or was.
  /// - Returns: what is known.
  public func provenance(
    of letter: Letter, writtenWith key: String, by contact: Contact
  ) -> Provenance {
    let answered = letter.about.flatMap { sent($0, to: contact.ref) }
    var provenance = Provenance(
      contact: contact, verified: contact.comparisons[key], answered: answered,
      isAboutKnown: letter.about.map { _ in answered != nil })
    let quotes = letter.remarks.compactMap(\.on)
    if !quotes.isEmpty {
      let sent = SentWords(letters.filter { $0.isMine && $0.contact == contact.ref }, in: self)
      for quote in quotes where provenance.quotations[quote] == nil {
        provenance.quotations[quote] = sent.standing(of: quote.words)
      }
    }
    return provenance
  }
}

/// All the words that I sent to a person.
private struct SentWords {
  private let passages: [Passage]
  /// Whether a passage that was sent is not in the journal any more.
  private let isPartErased: Bool
  /// Every four bytes that stand in the words one after the other: what does not begin so is not looked
  /// for.
  private let beginnings: Set<[UInt8]>

  init(_ letters: [KeptLetter], in journal: Journal) {
    let texts = letters.map { (letter: $0, text: journal.text(of: $0)) }
    passages = texts.flatMap(\.text.passages)
    isPartErased = texts.contains { letter, text in
      Set(letter.sources.map(\.part)).count > text.passages.count
        || letter.head.kind == .share && text.passages.isEmpty
    }
    var beginnings: Set<[UInt8]> = []
    for text in passages.flatMap(\.texts) {
      let bytes = Array(text.utf8)
      for start in bytes.indices.dropLast(3) { beginnings.insert(Array(bytes[start..<start + 4])) }
    }
    self.beginnings = beginnings
  }

  func standing(of words: String) -> Provenance.Standing {
    let beginning = Array(words.utf8.prefix(4))
    let mayBe = beginning.count < 4 || beginnings.contains(beginning)
    if mayBe, passages.contains(where: { $0.holds(words) }) { return .mine }
    return isPartErased ? .unknown : .notSent
  }
}
