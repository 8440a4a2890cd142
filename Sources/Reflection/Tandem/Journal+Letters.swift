/// A letter as it is kept.
public struct KeptLetter: Sendable, Equatable {
  /// The number of its row: its name on the command line.
  public var number: UInt64
  /// The event that says that it left or came.
  public var ref: Ref
  /// When it left or came.
  public var moment: Moment
  /// Whether I wrote it.
  public var isMine: Bool
  /// The person whom it went to or came from.
  public var contact: Ref
  /// What is kept beside its texts.
  public var head: LetterHead
  /// From which answers its passages were made; of one of mine.
  public var sources: [PassageSource]
  /// What became of it, and when, in order; of one that came.
  public var marks: [LetterMark] = []

  /// What became of it last.
  public var mark: LetterMark? { marks.last }
}

/// What names a letter among all others: its number, and the key of who drew it.
public struct LetterOrigin: Sendable, Hashable {
  /// The number.
  public var id: LetterID
  /// The sender's key, `age1…`.
  public var from: String

  /// Creates a name.
  public init(id: LetterID, from: String) {
    self.id = id
    self.from = from
  }
}

extension Journal {
  /// The letters that left and came, in order, without their texts.
  public var letters: [KeptLetter] {
    var (letters, places) = ([KeptLetter](), [Ref: Int]())
    for index in letterEntries {
      guard let event = recorded(index) else { continue }
      switch event.fact {
      case .sent, .received:
        if let letter = KeptLetter(event, number: arena.entries[index].number) {
          if places[letter.ref] == nil { places[letter.ref] = letters.count }
          letters.append(letter)
        }
      case .letterMarked(let ref, let mark):
        guard let place = places[ref] else { continue }
        letters[place].marks.append(mark)
      default: break
      }
    }
    return letters
  }

  /// The letter of that ref.
  public func letter(_ ref: Ref) -> KeptLetter? { letters.first { $0.ref == ref } }

  /// A letter with the texts that are still in the journal.
  public func text(of letter: KeptLetter) -> Letter {
    Letter(letter.head, parts(of: letter.ref).map(\.part))
  }

  /// The texts of a letter, with the events that hold them.
  public func parts(of letter: Ref) -> [(ref: Ref, part: LetterPart)] {
    (partEntries[letter] ?? []).compactMap { index in
      guard let event = recorded(index), case .letterPart(_, let part) = event.fact else {
        return nil
      }
      return (event.ref, part)
    }
  }

  /// The letter that a run reads.
  public func letter(readIn run: RunOutline) -> KeptLetter? {
    run.entries.lazy.compactMap { index -> Ref? in
      guard self.arena.entries[index].kind == .reading,
        case .reading(_, let letter) = self.recorded(index)?.fact
      else { return nil }
      return letter
    }.first.flatMap(letter)
  }

  /// The letters that came, by what names them.
  public var received: [LetterOrigin: KeptLetter] {
    Dictionary(
      letters.filter { !$0.isMine }.map { (LetterOrigin(id: $0.head.id, from: $0.head.from), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The letter of mine that another one answers: sent to that person, with that very content.
  public func sent(_ about: Letter.About, to contact: Ref) -> KeptLetter? {
    letters.first {
      $0.isMine && $0.contact == contact && $0.head.id == about.id
        && $0.head.digest == about.digest
    }
  }

  /// An answer as it left last, when words were cut from it then; `nil` when it never left, left whole, or
  /// was changed since.
  ///
  /// - Parameters:
  ///   - answers: the events that say the answer as it is now.
  ///   - passage: the whole answer as a passage.
  /// - Returns: the passage with the words that left, under the number of `passage`.
  public func lastSent(_ answers: Set<Ref>, as passage: Passage) -> Passage? {
    for letter in letters.reversed() where letter.isMine {
      // What was made of other answers besides is no version of this one.
      let parts = Dictionary(grouping: letter.sources, by: \.part)
      guard let part = parts.first(where: { Set($0.value.map(\.answer)) == answers })?.key,
        let sent = text(of: letter).passages.first(where: { $0.id == part })
      else { continue }
      var cut = passage
      (cut.answer, cut.mark) = (sent.answer, sent.mark)
      return cut == passage ? nil : cut
    }
    return nil
  }

  /// What came in answer to a letter, in order.
  public func answers(to letter: KeptLetter) -> [KeptLetter] {
    letters.filter {
      $0.isMine != letter.isMine && $0.contact == letter.contact
        && $0.head.about?.id == letter.head.id && $0.head.about?.digest == letter.head.digest
    }
  }

  /// The events that hold texts of answers once more: passages that were sent, and what a mentor
  /// quoted of them.
  func copies(of answers: Set<Ref>) -> [Ref] {
    let letters = letters
    let sent = letters.filter(\.isMine)
    return sent.flatMap { letter -> [Ref] in
      let copied = Set(letter.sources.filter { answers.contains($0.answer) }.map(\.part))
      guard !copied.isEmpty else { return [] }
      let replies = letters.filter { !$0.isMine && $0.head.about?.id == letter.head.id }
      return ([letter] + replies).flatMap { letter in
        parts(of: letter.ref).filter { $0.part.holds(oneOf: copied) }.map(\.ref)
      }
    }
  }
}

extension LetterPart {
  fileprivate func holds(oneOf passages: Set<PartID>) -> Bool {
    switch self {
    case .passage(let passage): passages.contains(passage.id)
    case .remark(let remark): remark.on.map { passages.contains($0.part) } ?? false
    case .wish, .newKey: false
    }
  }
}

extension KeptLetter {
  fileprivate init?(_ event: RecordedFact, number: UInt64) {
    switch event.fact {
    case .sent(let contact, let head, let sources):
      self.init(
        number: number, ref: event.ref, moment: event.moment, isMine: true, contact: contact,
        head: head, sources: sources)
    case .received(let contact, let head):
      self.init(
        number: number, ref: event.ref, moment: event.moment, isMine: false, contact: contact,
        head: head, sources: [])
    default: return nil
    }
  }
}
