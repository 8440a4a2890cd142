import Reflection

/// `tandem contacts add`: the person of a card or of a key, without a question.
struct ContactsAddCommand {
  let context: CommandContext
  /// The file of a card, or a key.
  let source: [UInt8]
  /// The name to keep the person under, `nil` for the one on the card.
  let name: String?

  private var door: ContactsDoor { ContactsDoor(context: context) }

  /// Whether an operand is a key: nobody names a file so.
  static func isKey(_ operand: [UInt8]) -> Bool {
    String(decoding: operand, as: UTF8.self).lowercased().hasPrefix("age1")
  }

  func run() -> ExitStatus {
    if ContactsAddCommand.isKey(source) {
      let card = ContactCard(name: name ?? "", key: String(decoding: source, as: UTF8.self))
      return add { format throws(CardRefusal) in
        try format.check(key: card.key)
        return card
      }
    }
    let file: [UInt8]
    do throws(FileFault) { file = try context.equipment.postbox.read(source) } catch {
      return door.refuse(error, of: source)
    }
    return add { format throws(CardRefusal) in try format.readCard(file) }
  }

  private func add(
    _ card: (any ShareFormat) throws(CardRefusal) -> ContactCard
  ) -> ExitStatus {
    door.open { opened throws(EventLogFailure) in
      let format = try context.unlocking.identities.format()
      let read: ContactCard
      do throws(CardRefusal) { read = try card(format) } catch { return door.refuse(error) }
      return try keep(read, in: &opened)
    }
  }

  private func keep(
    _ card: ContactCard, in opened: inout OpenedJournal
  ) throws(EventLogFailure) -> ExitStatus {
    let output = context.output
    if let known = opened.journal.contact(keyed: card.key) {
      output.complain(.say(.contactsKnown, ["name": .name(known.name)]))
      return .failed
    }
    if name == nil, let other = opened.journal.namesake(of: card.name) {
      return refuse(card, namesake: other)
    }
    guard let name = name ?? PersonName.proposal(of: card.name) else {
      output.complain(
        .say(.contactsNoName, ["name": .within(quotes: card.name)]),
        hint: .say(.contactsNamelessHint))
      return .failed
    }
    guard door.accepts(name, for: nil, in: opened.journal) else { return .failed }
    try door.keep([.contactAdded(name: name, key: card.key)], in: &opened)
    output.note(.say(.contactsAdded, ["name": .name(name)]))
    return opened.status
  }

  /// Another key under a name that is known: both are shown, and nothing is replaced.
  private func refuse(_ card: ContactCard, namesake: Contact) -> ExitStatus {
    let output = context.output
    output.complain(
      .say(
        .contactsOtherKey,
        [
          "name": .within(quotes: namesake.name),
          "date": .ours(output.dates.day(namesake.keySince)),
        ]), hint: .say(.contactsOtherKeyHint))
    output.note(.say(.contactsKeys, ["kept": .ours(namesake.key), "other": .ours(card.key)]))
    return .failed
  }
}
