import Reflection
import SealedStore
import Shell
import Sodium

extension VaultUnlocking: Keeping {
  func changePassphrase() throws(EventLogFailure) {
    try opened().changePassphrase(to: try secret())
  }

  func readRecoveryKey(
    _ request: SecretRequest, from origin: PassphraseOrigin
  ) -> PassphraseReading {
    guard var typed = try? Passphrase() else { return .unreadable(code: 12) }
    if let reading = read(request, from: origin, into: &typed) { return reading }
    guard typed.count > 0 else { return .empty }
    typedRecoveryKey = consume typed
    return .entered(isWeak: false)
  }

  func unlockWithRecoveryKey(writing: Bool) throws(EventLogFailure) -> any EventLog {
    let key: SecretBytes
    do throws(SodiumError) {
      guard let bytes = try typedRecoveryKey?.bytes() else { throw SodiumError.outOfMemory }
      key = bytes
    } catch {
      throw .noMemory(mebibytes: 1)
    }
    return take(
      try Vault.open(path, recoveryKey: key, for: writing ? .writing : .reading, anchors: anchors))
  }

  func newRecoveryKey() throws(EventLogFailure) -> String {
    let key = try RecoveryKey()
    let encoded = key.encoded
    madeRecoveryKey = consume key
    return encoded
  }

  func changeRecoveryKey() throws(EventLogFailure) {
    let vault = try opened()
    guard let key = madeRecoveryKey.take() else { throw .missing }
    try vault.changeRecoveryKey(to: key)
  }

  func rebuild() throws(RebuildFailure) {
    let vault: Vault
    let passphrase: SecretBytes
    do throws(EventLogFailure) {
      vault = try opened()
      passphrase = try secret()
    } catch {
      throw .log(error)
    }
    guard let key = madeRecoveryKey.take() else { throw .log(.missing) }
    try vault.rebuild(passphrase: passphrase, recoveryKey: key)
  }

  func verify() throws(EventLogFailure) -> [Damage] { try opened().verify().damage }

  func backUp(to path: [UInt8]) throws(BackupFailure) -> [Damage] {
    guard let vault else { throw .log(.missing) }
    return try vault.backUp(to: String(decoding: path, as: UTF8.self)).damage
  }

  private func opened() throws(EventLogFailure) -> Vault {
    guard let vault else { throw .missing }
    return vault
  }
}
