import Reflection

extension People {
  /// Whether a file is meant as a card.
  static func isCard(_ file: [UInt8]) -> Bool { file.starts(with: "tandem-card/".utf8) }

  /// Reads the file of a card, and keeps the person.
  ///
  /// In a journal in which nothing was done yet, the answer card is written at once.
  ///
  /// - Parameter file: the bytes of the file.
  /// - Returns: the person; `nil` when nobody was added, which was said.
  func open(_ file: [UInt8]) -> Result<Contact?, Leaving> {
    guard let format = format() else { return .success(nil) }
    let card: ContactCard
    do throws(CardRefusal) { card = try format.readCard(file) } catch {
      session.screen.show(.statement(CardTrouble.words(error)))
      return .success(nil)
    }
    session.say(.cardRead, ["name": .within(quotes: card.name)])
    let (known, isFirst) = (Set(session.journal.contacts.map(\.ref)), isUnused)
    switch adopt(card) {
    case .success(let contact?):
      guard !known.contains(contact.ref) else { return .success(contact) }
      return answer(contact, isFirst: isFirst).map { contact }
    case let other: return other
    }
  }

  /// Whether nothing was done in this journal that has to do with others, or with exercises.
  private var isUnused: Bool {
    let journal = session.journal
    return journal.contacts.isEmpty && journal.runs.isEmpty
      && journal.setting(People.nameSetting) == nil
  }

  /// Writes the card that answers another one; in a journal that is not new, says how.
  private func answer(_ contact: Contact, isFirst: Bool) -> Result<Void, Leaving> {
    let name = Filling.name(contact.name)
    guard isFirst else {
      session.screen.show(
        .lines([.say(.cardLater, ["name": name]), .say(.cardCompare, ["name": name])]))
      return .success(())
    }
    return ownName().map { own in
      guard let own else { return session.say(.cardLater, ["name": name]) }
      guard let file = writeCard(named: own) else { return }
      session.screen.show(
        .lines([
          .say(.cardWritten, ["file": .person(file)]), .say(.cardSendBack, ["name": name]),
          .say(.cardCompare, ["name": name]),
        ]))
    }
  }

  /// Writes my card where letters go; where it is, `nil` when it could not be written, which is said.
  func writeCard(named name: String) -> String? {
    guard let format = format() else { return nil }
    let bytes: [UInt8]
    do throws(CardRefusal) { bytes = try format.card(named: name) } catch {
      session.screen.show(.statement(CardTrouble.words(error)))
      return nil
    }
    return put(bytes, FileName.card(of: name, in: session.language))
  }

  /// Writes a file where letters go, under a name that is free.
  func put(_ bytes: [UInt8], _ name: FileName) -> String? {
    var number = 1
    while true {
      do throws(FileFault) {
        return try session.services.postbox.put(
          bytes, named: name.text(number), in: session.services.exchangeFolder)
      } catch {
        number += 1
        guard error == .exists, number <= FileName.most else {
          session.say(.cardUnwritten, ["file": .person(name.text(1)), "why": .reason(error)])
          return nil
        }
      }
    }
  }
}

/// A name for a text file that leaves: it says what it is, and whose.
struct FileName {
  /// How many files of that name there may be.
  static let most = 99

  private let stem: String

  /// `carte-camille`, `card-camille`.
  static func card(of name: String, in language: Language) -> FileName {
    FileName(stem: (language == .french ? "carte-" : "card-") + slug(name))
  }

  /// `invitation-camille`.
  static func invitation(of name: String) -> FileName {
    FileName(stem: "invitation-" + slug(name))
  }

  /// The name of the file: `carte-camille.txt`, then `carte-camille-2.txt`.
  func text(_ number: Int) -> String {
    stem + (number == 1 ? "" : "-\(number)") + ".txt"
  }

  /// Plain letters and digits with hyphens between them, so that it is easily typed.
  private static func slug(_ name: String) -> String {
    let plain = Folding.fold(name).prefix(40).map { character in
      character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
    }
    let words = String(plain).split(separator: "-")
    return words.isEmpty ? "tandem" : words.joined(separator: "-")
  }
}

/// Why a card is refused, as sentences of a session.
enum CardTrouble {
  /// What is wrong with it, and that nothing has changed.
  static func words(_ refusal: CardRefusal) -> Prose {
    switch refusal {
    case .tooLarge: .say(.cardTooLarge)
    case .notACard: .say(.cardMalformed, ["n": .ours("1")])
    case .surroundedCard: .say(.cardSurrounded)
    case .newerCard: .say(.cardNewer)
    case .malformedCard(let line): .say(.cardMalformed, ["n": .ours(String(line))])
    case .badName: .say(.cardNameRefused)
    case .malformedKey: .say(.cardKeyMalformed)
    case .lowOrderKey: .say(.cardKeyOpen)
    case .ownKey: .say(.cardKeyOwn)
    case .outOfMemory: .say(.cardMemory)
    }
  }
}
