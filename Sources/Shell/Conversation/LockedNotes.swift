import Reflection

/// Notes that were left while the journal was locked: each is kept once, then its file goes.
struct LockedNotes {
  let session: Session

  private var inbox: any Inbox { session.services.unlocking.inbox }

  /// Keeps what waits for this journal, and says so; none of their words are shown.
  func takeIn() {
    guard !session.isReading, session.log != nil, inbox.count > 0 else { return }
    var taken = 0
    do throws(EventLogFailure) {
      let waiting = try inbox.waiting()
      if waiting.isKeyExchanged { session.say(.leftKeyExchanged) }
      for note in waiting.notes where try take(note) { taken += 1 }
      sayTaken(taken)
      if waiting.strangers > 0 {
        session.say(.leftStrangers, ["k": .number(waiting.strangers)])
      }
    } catch {
      sayTaken(taken)
      session.screen.show(.statement(Trouble.noting(error)))
    }
  }

  /// Whether it was not kept before.
  private func take(_ note: LeftNote) throws(EventLogFailure) -> Bool {
    guard let log = session.log else { return false }
    return try session.journal.take(
      note, now: session.services.clock.now(), from: inbox, in: log)
  }

  private func sayTaken(_ count: Int) {
    if count > 0 { session.say(.leftTaken, ["k": .number(count)]) }
  }
}
