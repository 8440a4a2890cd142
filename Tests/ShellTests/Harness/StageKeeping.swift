import Reflection
import Shell

/// What is done to a journal in memory as a whole; failures come from the source `keep`.
extension StageUnlocking: Keeping {
  func readNewPassphrase(
    _ request: SecretRequest, from origin: PassphraseOrigin
  ) -> PassphraseReading {
    ask(request, isScripted: origin != .terminal)
  }

  func changePassphrase() throws(EventLogFailure) {
    try stage.fail(.keep)
    journal?.passphrase = passphrase
  }

  func readRecoveryKey(
    _ request: SecretRequest, from origin: PassphraseOrigin
  ) -> PassphraseReading {
    ask(request, isScripted: origin != .terminal)
  }

  func unlockWithRecoveryKey(writing: Bool) throws(EventLogFailure) -> any EventLog {
    guard let journal else { throw .missing }
    guard passphrase == StageJournal.recoveryKey else { throw .wrongPassphrase }
    return StageLog(stage, journal.log)
  }

  func newRecoveryKey() throws(EventLogFailure) -> String { StageJournal.recoveryKey }

  func changeRecoveryKey() throws(EventLogFailure) { try stage.fail(.keep) }

  func rebuild() throws(RebuildFailure) {
    if let failure = stage.set.rebuildFailure { throw failure }
    if journal?.passphrase == passphrase { throw .samePassphrase }
    journal?.passphrase = passphrase
  }

  func verify() throws(EventLogFailure) -> [Damage] { stage.set.damage }

  func backUp(to path: [UInt8]) throws(BackupFailure) -> [Damage] {
    if let (isAtWriting, fault) = stage.set.secretFault {
      if case .system(let code) = fault, isAtWriting { throw .unwritten(code: code) }
      throw .exists
    }
    do throws(EventLogFailure) { try stage.fail(.keep) } catch {
      throw error == .exists ? .exists : .log(error)
    }
    return stage.set.damage
  }
}
