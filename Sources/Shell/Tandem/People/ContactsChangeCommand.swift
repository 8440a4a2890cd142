import Reflection

/// `tandem contacts rename`, `block` and `unblock`: what I say about a person.
struct ContactsChangeCommand {
  let context: CommandContext
  let name: String

  private var door: ContactsDoor { ContactsDoor(context: context) }

  /// Another name.
  func rename(to new: String) -> ExitStatus {
    door.open(for: name) { opened, contact throws(EventLogFailure) in
      guard door.accepts(new, for: contact, in: opened.journal) else { return .failed }
      try door.keep([.contactChanged(contact.ref, .renamed(new))], in: &opened)
      let values: [String: Filling] = ["name": .name(contact.name), "new": .name(new)]
      context.output.note(.say(.contactsRenamed, values))
      return opened.status
    }
  }

  /// Whether what they send is read.
  func block(_ isBlocked: Bool) -> ExitStatus {
    door.open(for: name) { opened, contact throws(EventLogFailure) in
      if contact.isBlocked != isBlocked {
        let change: ContactChange = isBlocked ? .blocked : .unblocked
        try door.keep([.contactChanged(contact.ref, change)], in: &opened)
      }
      context.output.note(
        .say(
          isBlocked ? .contactsBlocked : .contactsUnblocked, ["name": .name(contact.name)]))
      return opened.status
    }
  }
}
