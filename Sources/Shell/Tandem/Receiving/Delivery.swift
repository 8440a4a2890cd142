import Reflection

/// What a file that came turns out to be: nothing of it was kept or shown yet.
enum Delivery {
  /// It cannot be read as a file.
  case unreadable(FileFault)
  /// Somebody's card.
  case card(ContactCard, file: [UInt8])
  /// A card that is refused.
  case badCard(CardRefusal)
  /// A letter that is refused.
  case refused(ShareRefusal)
  /// A letter of somebody whom I do not read any more.
  case blocked(Contact)
  /// A letter of nobody whom I added; somebody of that very name has another key.
  case unknown(Reflection.Arrival, namesake: Contact?)
  /// A letter that came before.
  case again(KeptLetter)
  /// Another text under the number of a letter that came before.
  case other(KeptLetter)
  /// A letter that can be kept.
  case letter(ReceivedLetter)
}

/// A letter that passed every step before it is kept.
struct ReceivedLetter {
  var contact: Contact
  var arrival: Reflection.Arrival
  var letter: Letter
  /// What is known of it here.
  var provenance: Provenance

  /// The facts that keep it.
  var facts: [Fact] { Journal.facts(receiving: letter, as: arrival, from: contact.ref) }
}

/// Takes files through the steps of "Receiving" up to the twelfth (architecture.md section 5).
struct Sorting {
  private let journal: Journal
  /// What came before: read once for all the files of a folder.
  private let received: [LetterOrigin: KeptLetter]
  let format: any ShareFormat
  private let postbox: any Postbox

  init(journal: Journal, format: any ShareFormat, postbox: any Postbox) {
    self.journal = journal
    self.format = format
    self.postbox = postbox
    received = journal.received
  }

  /// What a file is.
  func open(_ path: [UInt8]) -> Delivery {
    do throws(FileFault) { return judge(try postbox.read(path)) } catch {
      return .unreadable(error)
    }
  }

  /// What the bytes of a file, or a pasted text, are.
  func judge(_ bytes: [UInt8]) -> Delivery {
    guard !People.isCard(bytes) else { return judge(card: bytes) }
    if case .badCard(.surroundedCard) = judge(card: bytes) { return .badCard(.surroundedCard) }
    do throws(ShareRefusal) {
      let arrival = try format.open(bytes)
      return try judge(arrival)
    } catch {
      return .refused(error)
    }
  }

  /// What a letter is, once it is known who made it.
  ///
  /// - Throws: `ShareRefusal.malformedLetter`.
  func judge(_ arrival: Reflection.Arrival) throws(ShareRefusal) -> Delivery {
    switch journal.sender(of: arrival) {
    case .blocked(let contact): return .blocked(contact)
    case .unknown(let namesake):
      if case .same(let before) = arrival.repetition(among: received) { return .again(before) }
      return .unknown(arrival, namesake: namesake)
    case .contact(let contact):
      switch arrival.repetition(among: received) {
      case .same(let before): return .again(before)
      case .other(let before): return .other(before)
      case .none: return .letter(try letter(arrival, from: contact))
      }
    }
  }

  private func letter(
    _ arrival: Reflection.Arrival, from contact: Contact
  ) throws(ShareRefusal) -> ReceivedLetter {
    let letter = try arrival.letter()
    return ReceivedLetter(
      contact: contact, arrival: arrival, letter: letter,
      provenance: journal.provenance(of: letter, writtenWith: arrival.from, by: contact))
  }

  private func judge(card bytes: [UInt8]) -> Delivery {
    do throws(CardRefusal) { return .card(try format.readCard(bytes), file: bytes) } catch {
      return .badCard(error)
    }
  }
}
