import Reflection
import Shell

/// Notes that wait in memory; failures come from the source `keep`.
extension StageUnlocking: Inbox {
  func leave(_ text: String, at moment: Moment) throws(EventLogFailure) {
    try stage.fail(.keep)
    guard let journal else { throw .missing }
    journal.leftNumber += 1
    journal.left.append(
      LeftNote(
        id: [UInt8](repeating: journal.leftNumber, count: 16), made: moment, text: text))
  }

  var count: Int { (journal?.left.count ?? 0) + stage.set.strangers }

  func waiting() throws(EventLogFailure) -> WaitingNotes {
    WaitingNotes(
      notes: journal?.left ?? [], strangers: stage.set.strangers,
      isKeyExchanged: stage.set.isNoteKeyExchanged)
  }

  func remove(_ note: LeftNote) throws(EventLogFailure) {
    journal?.left.removeAll { $0 == note }
  }
}
