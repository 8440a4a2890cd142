public import Reflection

/// What is done to a journal as a whole, beside writing in it.
///
/// It works on the journal that `Unlocking` opened last, and on the passphrase that it read last.
/// Passphrases and recovery keys that are typed stay behind these ports.
public protocol Keeping: AnyObject {
  /// Asks for another passphrase, or takes it from where it was said to be.
  func readNewPassphrase(
    _ request: SecretRequest, from origin: PassphraseOrigin
  ) -> PassphraseReading
  /// Has the passphrase that was read last open the journal from now on.
  ///
  /// - Throws: `EventLogFailure`; the passphrase before still opens then.
  func changePassphrase() throws(EventLogFailure)

  /// Asks for a recovery key, or takes it from where it was said to be, and keeps it behind the port.
  func readRecoveryKey(_ request: SecretRequest, from origin: PassphraseOrigin) -> PassphraseReading
  /// Opens the journal with the recovery key that was read last.
  ///
  /// - Throws: `EventLogFailure`, `wrongPassphrase` also for what is no key.
  func unlockWithRecoveryKey(writing: Bool) throws(EventLogFailure) -> any EventLog
  /// Makes a recovery key, which opens nothing before `changeRecoveryKey` or `rebuild`.
  ///
  /// - Returns: the key as it is to be written down.
  func newRecoveryKey() throws(EventLogFailure) -> String
  /// Has the recovery key that was made last open the journal from now on.
  ///
  /// - Throws: `EventLogFailure`; the one before still opens then.
  func changeRecoveryKey() throws(EventLogFailure)

  /// Seals everything under another key, with the passphrase read last and the recovery key made last.
  ///
  /// - Throws: `RebuildFailure`; nothing was changed then.
  func rebuild() throws(RebuildFailure)

  /// Reads everything, and has the file itself checked too.
  ///
  /// - Throws: `EventLogFailure` when nothing can be read.
  func verify() throws(EventLogFailure) -> [Damage]
  /// Makes a copy that was opened and read whole before it gets its name.
  ///
  /// - Parameter path: where it goes; nothing may be there.
  /// - Throws: `BackupFailure`; nothing is at the path then.
  /// - Returns: what is damaged, in the journal as in the copy.
  func backUp(to path: [UInt8]) throws(BackupFailure) -> [Damage]
}
