import Reflection

/// `tandem contacts rotate`: another key, and who has to hear of it.
struct ContactsRotateCommand {
  let context: CommandContext
  /// Whether somebody may have the keys before it.
  let isCompromised: Bool

  func run() -> ExitStatus {
    ContactsDoor(context: context).open { opened throws(EventLogFailure) in
      let (identities, output) = (context.unlocking.identities, context.output)
      if isCompromised {
        try identities.revokeEarlier()
        output.note(.say(.rotateRevoked))
      } else {
        try identities.rotate()
        output.note(.say(.rotateDone))
      }
      let told = opened.journal.contacts.filter { !$0.isBlocked }
      guard !told.isEmpty else { return opened.status }
      output.note(.say(.rotateTell, ["k": .number(told.count)]))
      for contact in told { output.line(People.named(contact)) }
      return opened.status
    }
  }
}
