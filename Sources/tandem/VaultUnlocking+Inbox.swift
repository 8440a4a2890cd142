import Reflection
import SealedStore

extension VaultUnlocking: Inbox {
  func leave(_ text: String, at moment: Moment) throws(EventLogFailure) {
    try Vault.leave(text, for: path, at: moment, in: notes)
  }

  var count: Int { notes.names.count }

  func waiting() throws(EventLogFailure) -> WaitingNotes {
    guard let vault else { throw .missing }
    return try vault.notes(waitingIn: notes)
  }

  func remove(_ note: LeftNote) throws(EventLogFailure) {
    guard let vault else { throw .missing }
    try vault.remove(note, from: notes)
  }
}
