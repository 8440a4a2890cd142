import Reflection

/// Notes that were left while the journal was locked, for commands: who writes takes them in, who
/// reads says that they wait.
struct WaitingNotesReport {
  let context: CommandContext

  private var inbox: any Inbox { context.unlocking.inbox }

  /// Keeps what waits for this journal, and says how many there were.
  func takeIn(to journal: inout Journal, _ log: any EventLog) {
    guard inbox.count > 0 else { return }
    var taken = 0
    do throws(EventLogFailure) {
      for note in try inbox.waiting().notes
      where try journal.take(note, now: context.clock.now(), from: inbox, in: log) {
        taken += 1
      }
    } catch {
      Complaint(context: context).about(error)
    }
    if taken > 0 { context.output.note(.say(.leftTakenIn, ["k": .number(taken)])) }
  }

  /// Says how many wait; nothing is written.
  func say(in journal: Journal) {
    guard inbox.count > 0, let waiting = try? inbox.waiting() else { return }
    let count = waiting.notes.count { journal.facts(of: $0) != nil }
    if count > 0 { context.output.note(.say(.leftWaits, ["k": .number(count)])) }
  }
}
