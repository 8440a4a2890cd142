extension EventReader {
  /// The fields of what happens between two people.
  mutating func tandem(_ kind: EventKind) throws(EventFault) -> Fact {
    switch kind {
    case .contactAdded: return .contactAdded(name: try text(), key: try text())
    case .contactChanged: return .contactChanged(try ref(), try change())
    case .sent: return .sent(contact: try ref(), try head(), sources: try sources())
    case .received: return .received(contact: try ref(), try head())
    case .letterPart: return .letterPart(back: try back(), try part())
    case .reading: return .reading(run: try ref(), letter: try ref())
    case .letterMarked: return .letterMarked(try ref(), try choice())
    default: preconditionFailure("no fact of two people")
    }
  }

  private mutating func back() throws(EventFault) -> Int {
    let back = try number()
    guard back > 0 else { throw .invalidField }
    return back
  }

  private mutating func change() throws(EventFault) -> ContactChange {
    switch try byte() {
    case 1: return .renamed(try text())
    case 2: return .compared
    case 3: return .rekeyed(try text())
    case 4: return .blocked
    case 5: return .unblocked
    default: throw .invalidField
    }
  }

  private mutating func head() throws(EventFault) -> LetterHead {
    LetterHead(
      id: try letterID(), digest: try raw(32), kind: try coded(), made: try date(),
      name: try text(), from: try text(), to: try text(), about: try flag() ? try about() : nil,
      receipt: try flag() ? try date() : nil)
  }

  private mutating func about() throws(EventFault) -> Letter.About {
    Letter.About(id: try letterID(), digest: try raw(32))
  }

  private mutating func sources() throws(EventFault) -> [PassageSource] {
    var sources: [PassageSource] = []
    for _ in 0..<(try count()) {
      sources.append(PassageSource(part: try partID(), answer: try ref()))
    }
    return sources
  }

  private mutating func part() throws(EventFault) -> LetterPart {
    switch try byte() {
    case 1: return .wish(try wish(), words: try text())
    case 2: return .passage(try passage())
    case 3:
      return .remark(
        Remark(kind: try coded(), words: try words(), on: try flag() ? try quote() : nil))
    case 4: return .newKey(try text())
    default: throw .invalidField
    }
  }

  private mutating func wish() throws(EventFault) -> [Letter.Wish] {
    var wish: [Letter.Wish] = []
    for _ in 0..<(try count()) { wish.append(try coded()) }
    return wish
  }

  private mutating func quote() throws(EventFault) -> Quote {
    Quote(part: try partID(), words: try text())
  }

  private mutating func passage() throws(EventFault) -> Passage {
    Passage(
      id: try partID(), day: try date(), title: try text(), asked: try text(),
      answer: try words(), mark: try mark())
  }

  private mutating func mark() throws(EventFault) -> Passage.Mark? {
    switch try byte() {
    case 0: return nil
    case 1: return .score(try score(), key: try text())
    case 2:
      return .commitment(
        SharedCommitment(
          kind: try choice(), what: try words(), cue: try flag() ? try words() : nil,
          due: try flag() ? try date() : nil))
    default: throw .invalidField
    }
  }

  private mutating func letterID() throws(EventFault) -> LetterID {
    guard let id = LetterID(bytes: try raw(16)) else { throw .invalidField }
    return id
  }

  private mutating func partID() throws(EventFault) -> PartID {
    guard let id = PartID(bytes: try raw(4)) else { throw .invalidField }
    return id
  }

  /// Reads the number that a word has in events.
  private mutating func coded<Word: EventCoded>() throws(EventFault) -> Word {
    let code = try byte()
    guard let word = Word.allCases.first(where: { $0.code == code }) else { throw .invalidField }
    return word
  }
}
