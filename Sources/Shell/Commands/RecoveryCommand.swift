import Reflection

/// `tandem recovery`: the key that opens the journal when its passphrase is forgotten.
struct RecoveryCommand {
  let context: CommandContext
  /// The file that holds the key in use, `nil` to type it.
  var keyFile: [UInt8]?
  /// The file that a new key is written to, `nil` to show it at the terminal.
  var out: [UInt8]?
  /// The file that holds a new passphrase, `nil` to type it.
  var newFile: [UInt8]?

  private var door: KeepingDoor { KeepingDoor(context: context) }

  /// Whether a key opens the journal; beside another window that writes, too.
  func check() -> ExitStatus {
    unlocked(orReading: true) { log in
      noteChecked(in: log)
      context.output.line(.say(.recoveryOpens))
      return .done
    }
  }

  /// Opens with the key, and has a new passphrase chosen: the old one is forgotten.
  func use() -> ExitStatus {
    unlocked { _ in
      if let status = door.chooseNewPassphrase(from: newFile) { return status }
      do throws(EventLogFailure) {
        try door.keeping.changePassphrase()
        context.output.note(.say(.passphraseChanged))
        return .done
      } catch {
        return door.fail(error)
      }
    }
  }

  private func unlocked(orReading: Bool = false, _ body: (any EventLog) -> ExitStatus) -> ExitStatus
  {
    guard context.unlocking.exists else {
      Complaint(context: context).about(.missing)
      return .cannotOpen
    }
    if keyFile == nil { context.unlocking.expectSecret() }
    if let status = door.readRecoveryKey(from: keyFile) { return status }
    do throws(EventLogFailure) {
      return body(try unlock(orReading: orReading))
    } catch {
      if error == .wrongPassphrase {
        context.output.complain(.say(.recoveryWrong))
      } else {
        Complaint(context: context).about(error)
      }
      return .cannotOpen
    }
  }

  private func unlock(orReading: Bool) throws(EventLogFailure) -> any EventLog {
    do throws(EventLogFailure) {
      return try door.keeping.unlockWithRecoveryKey(writing: true)
    } catch {
      // Another window writes, or the folder is for reading only.
      guard orReading, error != .wrongPassphrase else { throw error }
      return try door.keeping.unlockWithRecoveryKey(writing: false)
    }
  }

  /// Home says no longer that the key was never checked; where nothing can be written it still does.
  private func noteChecked(in log: any EventLog) {
    guard var (journal, _) = try? Journal.read(log) else { return }
    try? settle(Session.recoveryChecked, in: &journal, log)
  }

  /// Keeps whether the key was checked, when that is something new.
  func settle(
    _ value: String, in journal: inout Journal, _ log: any EventLog
  ) throws(EventLogFailure) {
    guard journal.setting(Session.recoveryKey) != value else { return }
    try journal.keep(
      [.settled(key: Session.recoveryKey, value: value)], at: context.clock.now(), in: log)
  }
}
