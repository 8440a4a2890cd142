extension EventWriter {
  /// The fields of what happens between two people.
  mutating func tandem(_ fact: Fact) {
    switch fact {
    case .contactAdded(let name, let key):
      text(name)
      text(key)
    case .contactChanged(let contact, let change):
      ref(contact)
      self.change(change)
    case .sent(let contact, let head, let sources):
      ref(contact)
      self.head(head)
      list(sources) { writer, source in
        writer.raw(source.part.bytes, exactly: 4)
        writer.ref(source.answer)
      }
    case .received(let contact, let head):
      ref(contact)
      self.head(head)
    case .letterPart(let back, let part):
      count(back)
      self.part(part)
    case .reading(let run, let letter):
      ref(run)
      ref(letter)
    case .letterMarked(let letter, let mark):
      ref(letter)
      byte(mark.rawValue)
    default: preconditionFailure("no fact of two people")
    }
  }

  private mutating func change(_ change: ContactChange) {
    switch change {
    case .renamed(let name):
      byte(1)
      text(name)
    case .compared: byte(2)
    case .rekeyed(let key):
      byte(3)
      text(key)
    case .blocked: byte(4)
    case .unblocked: byte(5)
    }
  }

  private mutating func head(_ head: LetterHead) {
    raw(head.id.bytes, exactly: 16)
    raw(head.digest, exactly: 32)
    byte(head.kind.code)
    zigzag(Int64(head.made.daysSinceEpoch))
    text(head.name)
    text(head.from)
    text(head.to)
    optional(head.about) { writer, about in
      writer.raw(about.id.bytes, exactly: 16)
      writer.raw(about.digest, exactly: 32)
    }
    optional(head.receipt) { $0.zigzag(Int64($1.daysSinceEpoch)) }
  }

  private mutating func part(_ part: LetterPart) {
    switch part {
    case .wish(let wish, let words):
      byte(1)
      list(wish) { $0.byte($1.code) }
      text(words)
    case .passage(let passage):
      byte(2)
      self.passage(passage)
    case .remark(let remark):
      byte(3)
      byte(remark.kind.code)
      text(remark.words)
      optional(remark.on) { writer, quote in
        writer.raw(quote.part.bytes, exactly: 4)
        writer.text(quote.words)
      }
    case .newKey(let key):
      byte(4)
      text(key)
    }
  }

  private mutating func passage(_ passage: Passage) {
    raw(passage.id.bytes, exactly: 4)
    zigzag(Int64(passage.day.daysSinceEpoch))
    text(passage.title)
    text(passage.asked)
    text(passage.answer)
    switch passage.mark {
    case nil: byte(0)
    case .score(let score, let key):
      byte(1)
      byte(UInt8(score))
      text(key)
    case .commitment(let commitment):
      byte(2)
      byte(commitment.kind.rawValue)
      text(commitment.what)
      optional(commitment.cue) { $0.text($1) }
      optional(commitment.due) { $0.zigzag(Int64($1.daysSinceEpoch)) }
    }
  }
}
