import Reflection

/// `tandem recovery new`: another key opens the journal, and only once somebody has it.
///
/// The order is the same in both ways: the key is in the person's hands (in a file that is synced, or
/// on the screen with its end typed back), then the journal forgets that the key before was checked,
/// then the one transaction in which the new key takes the place of the old one. Wherever it is
/// interrupted, a key that was seen opens the journal.
extension RecoveryCommand {
  /// Has a new key written to a file, or shown at the terminal when no file was named.
  func makeNew() -> ExitStatus {
    switch KeepingDoor(context: context).open() {
    case .failure(let status): return status
    case .success(let opened):
      guard let out else { return show(opened) }
      let door = KeepingDoor(context: context)
      let isDone = door.withNewRecoveryKey(in: out) { () throws(EventLogFailure) in
        try replace(opened, isChecked: false)
        return true
      }
      return isDone ? opened.status : .failed
    }
  }

  private func show(_ opened: OpenedJournal) -> ExitStatus {
    guard let terminal = context.equipment.personTerminal() else { return .usage }
    // Without the log: nothing locks the journal while its key is being written down.
    let session = context.session(at: terminal)
    do throws(EventLogFailure) {
      let key = try context.unlocking.keeping.newRecoveryKey()
      let view = RecoveryKeyView(session: session)
      switch view.show(key, after: .recoveryNewShow, asking: .recoveryNewAsk) {
      case .success(true):
        try replace(opened, isChecked: true)
        return opened.status
      case .success(false):
        context.output.note(.say(.recoveryNewNot))
        return .failed
      case .failure(let leaving):
        context.output.note(.say(.recoveryNewNot))
        return ExitStatus(leaving.departure)
      }
    } catch {
      return KeepingDoor(context: context).fail(error)
    }
  }

  private func replace(_ opened: OpenedJournal, isChecked: Bool) throws(EventLogFailure) {
    var journal = opened.journal
    let before = journal.setting(Session.recoveryKey)
    try settle(Session.recoveryPending, in: &journal, opened.log)
    do throws(EventLogFailure) { try context.unlocking.keeping.changeRecoveryKey() } catch {
      // The old key still opens, and is as checked as it was.
      if let before { try? settle(before, in: &journal, opened.log) }
      throw error
    }
    context.output.note(.say(.recoveryReplaced))
    // It stands; that it was checked is only a reminder less.
    if isChecked { try? settle(Session.recoveryChecked, in: &journal, opened.log) }
  }
}
