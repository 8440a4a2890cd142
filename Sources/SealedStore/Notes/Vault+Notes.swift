import AgeFormat
public import Reflection
import Sodium

extension Vault {
  /// Leaves a note for a journal that is locked; nothing is derived.
  ///
  /// - Parameters:
  ///   - text: at most 1 MiB.
  ///   - path: the journal.
  ///   - moment: when it is left.
  ///   - folder: where it waits.
  /// - Throws: `EventLogFailure`; nothing was left then.
  public static func leave(
    _ text: String, for path: String, at moment: Moment, in folder: NoteFolder
  ) throws(EventLogFailure) {
    try translating { () throws(VaultError) in
      let tables = try tables(of: try existing(path, for: .reading))
      let payload = NotePayload(
        journal: tables.journal, id: Sodium.randomBytes(Layout.idLength), made: moment, text: text)
      try folder.leave(payload, for: tables.cabinet.note)
    }
  }

  /// The notes that wait in a folder for this journal, oldest first.
  ///
  /// - Throws: `EventLogFailure`, `damaged(.head)` when its own note key does not open.
  public func notes(waitingIn folder: NoteFolder) throws(EventLogFailure) -> WaitingNotes {
    try translating { () throws(VaultError) in
      let names = folder.names
      let identity = try noteIdentity()
      var waiting = WaitingNotes(isKeyExchanged: identity.recipient.point != cabinet.note)
      for name in names {
        guard let payload = folder.open(name, with: identity), payload.journal == journal else {
          waiting.strangers += 1
          continue
        }
        waiting.notes.append(
          LeftNote(id: payload.id, made: payload.made, text: payload.text, file: name))
      }
      waiting.notes.sort {
        ($0.made.milliseconds, $0.file) < ($1.made.milliseconds, $1.file)
      }
      return waiting
    }
  }

  /// Removes the file of a note that is kept.
  ///
  /// - Throws: `EventLogFailure`; it is there the next time.
  public func remove(_ note: LeftNote, from folder: NoteFolder) throws(EventLogFailure) {
    try translating { () throws(VaultError) in try folder.remove(note.file) }
  }

  /// Who notes are sealed for, by the secrets.
  private func noteIdentity() throws(VaultError) -> X25519Identity {
    X25519Identity(secret: try secrets(in: try sealedBox(.secrets)).noteKey())
  }
}
