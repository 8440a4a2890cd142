import Reflection

/// `tandem contacts`: the people, and whether their keys were compared.
struct ContactsListCommand {
  let context: CommandContext
  let isJSON: Bool

  func run() -> ExitStatus {
    switch context.openForReading() {
    case .failure(let status): return status
    case .success(let opened):
      let contacts = opened.journal.contacts
      if isJSON {
        context.output.document(.list(contacts.map(ContactsListCommand.json)))
        return opened.status
      }
      let list = ContactLine(dates: context.output.dates)
      for contact in contacts { context.output.line(list.words(contact)) }
      if contacts.isEmpty { context.output.note(.say(.contactsNone)) }
      return opened.status
    }
  }

  private static func json(_ contact: Contact) -> JSON {
    .map([
      "name": .text(contact.name), "key": .text(contact.key),
      "added": .text(contact.added.description), "since": .text(contact.keySince.description),
      "verified": JSON(contact.verified?.description), "blocked": .flag(contact.isBlocked),
    ])
  }
}

/// A person on a line: the name, and how it stands with the key.
struct ContactLine {
  let dates: DateWords

  func words(_ contact: Contact) -> Prose {
    let name = Filling.name(contact.name)
    if contact.isBlocked { return .say(.peopleBlocked, ["name": name]) }
    guard let day = contact.verified else { return .say(.peopleUnverified, ["name": name]) }
    return .say(.peopleVerified, ["name": name, "date": .ours(dates.day(day))])
  }
}
