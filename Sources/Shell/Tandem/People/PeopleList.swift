import Reflection

/// `/personnes`: who there is, and what can be done about one of them.
struct PeopleList {
  let session: Session

  private var people: People { People(session: session) }

  /// Shows everybody; a number opens one.
  func show() -> Result<Void, Leaving> {
    let all = session.journal.contacts
    session.screen.show(.table(ReplCommand.pairRows(in: session.language)))
    guard !all.isEmpty else {
      Invitation(session: session).sayNoCards()
      return .success(())
    }
    let menu = Menu(all.map(line), notes: [.say(.peopleHint)])
    switch session.choose(menu, harmless: all.count + 1) {
    case .failure(let leaving): return .failure(leaving)
    case .success(let number) where all.indices.contains(number - 1): return open(all[number - 1])
    case .success: return .success(())
    }
  }

  private func line(_ contact: Contact) -> Prose {
    ContactLine(dates: session.dates).words(contact)
  }

  private func open(_ contact: Contact) -> Result<Void, Leaving> {
    session.screen.show(
      .lines([
        line(contact),
        .say(.peopleSince, ["date": .ours(session.dates.day(contact.keySince))]),
        .ours(contact.key),
      ]))
    let menu = Menu([
      .say(.personCompare), .say(.personRename),
      .say(contact.isBlocked ? .personUnblock : .personBlock), .say(.personBack),
    ])
    switch session.choose(menu, harmless: 4) {
    case .failure(let leaving): return .failure(leaving)
    case .success(1): return Comparing(session: session).compare(contact).map { _ in }
    case .success(2): return rename(contact)
    case .success(3):
      block(contact)
      return .success(())
    case .success: return .success(())
    }
  }

  private func rename(_ contact: Contact) -> Result<Void, Leaving> {
    people.newName(proposing: contact.name, except: contact).map { name in
      guard let name, name != contact.name else { return session.say(.contactUnchanged) }
      keep(.renamed(name), of: contact, saying: .personRenamed, ["name": .name(name)])
    }
  }

  private func block(_ contact: Contact) {
    if contact.isBlocked {
      keep(.unblocked, of: contact, saying: .personUnblocked)
    } else {
      keep(.blocked, of: contact, saying: .personBlocked)
    }
  }

  private func keep(
    _ change: ContactChange, of contact: Contact, saying message: Message,
    _ values: [String: Filling] = [:]
  ) {
    guard !session.keepAside([.contactChanged(contact.ref, change)]).isEmpty else { return }
    session.say(message, values)
  }
}
