/// Whom an arrival comes from, as far as this journal knows: step 9 of "Receiving".
public enum Sender: Sendable, Equatable {
  /// Somebody whom I added, verified or not.
  case contact(Contact)
  /// Somebody whom I do not read any more.
  case blocked(Contact)
  /// Nobody whom I added; a person with that very name has another key.
  case unknown(namesake: Contact?)
}

/// Whether an arrival came before: step 10.
public enum Repetition: Sendable, Equatable {
  /// It did not.
  case none
  /// It did, with the same content.
  case same(KeptLetter)
  /// Another letter came under the same number.
  case other(KeptLetter)
}

extension Journal {
  /// Whom an arrival comes from.
  public func sender(of arrival: Arrival) -> Sender {
    guard let contact = contact(keyed: arrival.from) else {
      return .unknown(namesake: namesake(of: arrival.name))
    }
    return contact.isBlocked ? .blocked(contact) : .contact(contact)
  }

  /// The person who goes by that very name, or by the part of it that is a name; accents and case do not
  /// count.
  public func namesake(of name: String) -> Contact? {
    let wanted = [name, PersonName.proposal(of: name) ?? name].map(Folding.fold)
    return contacts.first { wanted.contains(Folding.fold($0.name)) }
  }

  /// Whether an arrival came before.
  public func repetition(of arrival: Arrival) -> Repetition { arrival.repetition(among: received) }

  /// The facts that keep a letter that came: all of them together, or none.
  public static func facts(
    receiving letter: Letter, as arrival: Arrival, from contact: Ref
  ) -> [Fact] {
    let head = LetterHead(
      of: letter, digest: arrival.digest, from: arrival.from, to: arrival.to)
    return [.received(contact: contact, head)] + parts(of: letter)
  }

  /// The facts that keep a letter that leaves.
  public static func facts(
    sending letter: Letter, digest: [UInt8], from: String, to contact: Contact,
    sources: [PassageSource]
  ) -> [Fact] {
    let head = LetterHead(of: letter, digest: digest, from: from, to: contact.key)
    return [.sent(contact: contact.ref, head, sources: sources)] + parts(of: letter)
  }

  private static func parts(of letter: Letter) -> [Fact] {
    letter.parts.enumerated().map { .letterPart(back: $0.offset + 1, $0.element) }
  }
}

extension Arrival {
  /// Whether it is one of the letters that came before.
  ///
  /// - Parameter received: those, read once for many arrivals.
  /// - Returns: what it is to them.
  public func repetition(among received: [LetterOrigin: KeptLetter]) -> Repetition {
    guard let before = received[LetterOrigin(id: id, from: from)] else { return .none }
    return before.head.digest == digest ? .same(before) : .other(before)
  }
}
