import Reflection

/// `/brief NAME` at home.
struct BriefConversation {
  let session: Session

  /// Shows the page about the person whom a name means, the only one there is without a name.
  func show(_ name: String) -> HomeConversation.Step {
    let contacts = session.journal.contacts
    guard !name.isBlank || contacts.count == 1 else { return ask(contacts) }
    switch BriefSubject(name.isBlank ? contacts[0].name : name, in: session.journal) {
    case .one(let contact): show(contact)
    case .several(let names):
      session.say(
        .briefSeveralHere,
        [
          "name": .person(name),
          "list": .prose(BriefSubject.list(names, session.language)),
        ])
    case .nobody(let nearest?, _):
      session.say(.briefNearest, ["name": .person(name), "near": .name(nearest)])
    case .nobody(nil, _): session.say(.briefNobodyHere, ["name": .person(name)])
    }
    return .stay
  }

  private func ask(_ contacts: [Contact]) -> HomeConversation.Step {
    let command = Prose.ours("/" + ReplCommand.brief.name(session.language) + " ")
    let example = command + .person(contacts.first?.name ?? "Camille")
    session.say(.briefWho, ["command": .prose(example)])
    return .stay
  }

  private func show(_ contact: Contact) {
    let page = BriefPage(
      of: contact, in: session.journal, dates: session.dates, library: session.services.library)
    guard let page else {
      return session.say(.briefNothingHere, ["name": .name(contact.name)])
    }
    for block in BriefBlocks(page: page).blocks { session.screen.show(block) }
  }
}
