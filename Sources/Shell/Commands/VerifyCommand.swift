import Reflection

/// `tandem verify`: whether everything in the journal can be read and is what was last seen of it.
struct VerifyCommand {
  let context: CommandContext

  func run() -> ExitStatus {
    switch context.openForReading() {
    case .failure(let status): return status
    case .success(let opened):
      do throws(EventLogFailure) {
        return report(opened, try context.unlocking.keeping.verify())
      } catch {
        return KeepingDoor(context: context).fail(error)
      }
    }
  }

  private func report(_ opened: OpenedJournal, _ damage: [Damage]) -> ExitStatus {
    let output = context.output
    // Opening named the others already.
    for finding in damage where !opened.damage.contains(finding) {
      output.note(Complaint.words(for: finding))
    }
    let unreadable = opened.journal.unreadableTexts
    for number in unreadable { output.note(.say(.damageText, ["n": .ours(String(number))])) }
    let standing = opened.log.standing
    if standing == .known { output.note(Complaint.words(for: standing, output)) }
    let findings = damage.count + unreadable.count + (standing.why == .rolledBack ? 1 : 0)
    guard findings == 0 else {
      output.line(.say(.verifyFound, ["k": .number(findings)]))
      return .failed
    }
    let count: [String: Filling] = ["k": .number(opened.journal.arena.entries.count)]
    // Nothing that was noted of it says that this is all.
    output.line(.say(standing.why == nil ? .verifySound : .verifyUnseen, count))
    return standing.why == nil ? .done : .failed
  }
}
