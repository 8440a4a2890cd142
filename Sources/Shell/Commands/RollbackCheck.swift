import Reflection

/// Whether a journal may be written to that does not go on from what was seen of it on this machine.
///
/// A person decides that, at the terminal or by `--accept-older`; nobody decides it for them.
struct RollbackCheck {
  let context: CommandContext

  /// Says how the journal stands, and asks where somebody can answer; the status to end with when it
  /// is not to be written to.
  func refuse(_ log: any EventLog) -> ExitStatus? {
    guard log.standing.why != nil else { return nil }
    let words = Complaint.words(for: log.standing, context.output)
    guard !context.options.acceptsOlder else {
      context.output.note(words)
      return nil
    }
    guard let terminal = context.equipment.personTerminal() else {
      context.output.complain(words, hint: .say(.standingHint))
      return .cannotOpen
    }
    // What is asked now is no secret.
    context.unlocking.secretsAreKnown()
    return RollbackCheck.ask(context.session(at: terminal), log.standing)
  }

  /// Asks a person; the status to end with when they would rather leave.
  static func ask(_ session: Session, _ standing: Standing) -> ExitStatus? {
    guard let words = Trouble.standing(standing, session.dates) else { return nil }
    session.screen.show(.statement(words))
    guard !session.services.acceptsOlder else { return nil }
    let menu = Menu([.say(.olderGo), .say(.olderLeave)], notes: [.say(.olderEnter)])
    switch session.choose(menu, harmless: 2) {
    case .success(1): return nil
    case .failure(let leaving):
      if case .stopped(let signal) = leaving.departure { return .signal(signal) }
      return .failed
    case .success: return .failed
    }
  }
}
