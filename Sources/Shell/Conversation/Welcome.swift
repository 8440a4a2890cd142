import Reflection

/// What is said of a journal that was opened, before anything else: how it stands to what was last seen
/// of it here, what is damaged, and who else may open its files.
struct Welcome {
  let session: Session
  let damage: [Damage]

  /// Says it; the status to end with when the person would rather leave.
  func say() -> ExitStatus? {
    saySeen() ?? sayDamage() ?? offerToReserve()
  }

  private func saySeen() -> ExitStatus? {
    let standing = session.log?.standing ?? .known
    guard let words = Trouble.standing(standing, session.dates) else { return nil }
    session.screen.show(.statement(words))
    guard standing.why == .rolledBack else { return nil }
    let menu = Menu([.say(.olderGo), .say(.olderLeave)], notes: [.say(.olderEnter)])
    return status(after: session.choose(menu, harmless: 2))
  }

  private func sayDamage() -> ExitStatus? {
    guard !damage.isEmpty else { return nil }
    let intact = session.journal.arena.entries.count
    session.screen.show(.statement(Trouble.damage(damage, intact: intact)))
    return status(after: session.choose(Menu([.say(.damagedGo), .say(.openLeave)])))
  }

  /// Leaving a journal that is not as it should be is no success.
  private func status(after choice: Result<Int, Leaving>) -> ExitStatus? {
    switch choice {
    case .success(1): return nil
    case .failure(let leaving):
      if case .stopped(let signal) = leaving.departure { return .signal(signal) }
      return .failed
    case .success: return .failed
    }
  }

  private func offerToReserve() -> ExitStatus? {
    let surroundings = session.services.surroundings
    if session.services.unlocking.openness == nil {
      for file in surroundings.exposed where file.isForeign {
        session.say(.openForeignFile, ["file": .person(file.path)])
      }
    }
    let exposed = surroundings.exposed.filter { !$0.isForeign }
    guard !session.isReading, !exposed.isEmpty else { return nil }
    session.say(exposed.contains(where: \.isJournal) ? .openPermissions : .openPermissionsOther)
    let menu = Menu(
      [.say(.permissionsReserve), .say(.permissionsLeave)], notes: [.say(.permissionsEnter)])
    switch session.choose(menu, harmless: 2) {
    case .success(1):
      surroundings.reserve(exposed)
      let isDone = !surroundings.exposed.contains { !$0.isForeign }
      session.say(isDone ? .permissionsDone : .permissionsStay)
      return nil
    case .success: return nil
    case .failure(let leaving): return ExitStatus(leaving.departure)
    }
  }
}
