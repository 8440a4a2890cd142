import Reflection

/// `tandem contacts rotate`: another key, and who has to hear of it.
///
/// Who knew the key before is told by a letter under that key; when somebody else may have it, no
/// letter proves anything, and the new card has to be handed over.
struct ContactsRotateCommand {
  let context: CommandContext
  /// Whether somebody may have the keys before it.
  let isCompromised: Bool

  private var identities: any IdentityKeeping { context.unlocking.identities }

  func run() -> ExitStatus {
    ContactsDoor(context: context).open { opened throws(EventLogFailure) in
      let before = try identities.format().ownKey
      try isCompromised ? identities.revokeEarlier() : identities.rotate()
      context.output.note(.say(isCompromised ? .rotateRevoked : .rotateDone))
      let told = opened.journal.contacts.filter { !$0.isBlocked }
      guard !told.isEmpty else { return opened.status }
      context.output.note(.say(.rotateTell, ["k": .number(told.count)]))
      for contact in told {
        let file = isCompromised ? nil : try letter(to: contact, from: before, &opened)
        context.output.line(
          People.named(contact) + (file.map { .ours("  ") + .person($0) } ?? Prose()))
      }
      return opened.status
    }
  }

  /// Announces the new key under the one before; `nil` when there is no name to sign with, or the file
  /// could not be written: the card does the same.
  private func letter(
    to contact: Contact, from before: String, _ opened: inout OpenedJournal
  ) throws(EventLogFailure) -> String? {
    let format = try identities.format()
    let now = context.clock.now()
    guard let name = opened.journal.setting(People.nameSetting) else { return nil }
    var letter = Letter(id: format.newLetterID(), kind: .newKey, made: now.date, name: name)
    letter.newKey = format.ownKey
    guard
      let sealed = try? format.seal(letter, for: contact.key, from: before, armored: false)
    else { return nil }
    let facts = Journal.facts(
      sending: letter, digest: sealed.digest, from: before, to: contact, sources: [])
    _ = try opened.journal.keep(facts, at: now, in: opened.log)
    return try? context.equipment.postbox.put(
      sealed.file, named: sealed.fileName, in: context.options.outbox)
  }
}
