import Exchange
import Reflection
import SealedStore
import Shell
import Sodium

/// The identities in the secrets of the vault that was opened last.
extension VaultUnlocking: IdentityKeeping {
  func format() throws(EventLogFailure) -> any ShareFormat {
    if let correspondence { return correspondence }
    let made = Correspondence(try keyring())
    correspondence = made
    return made
  }

  func rotate() throws(EventLogFailure) { try rotate(compromised: false) }

  func revokeEarlier() throws(EventLogFailure) { try rotate(compromised: true) }

  func exportedIdentity() throws(EventLogFailure) -> String { try keyring().exported }

  private func rotate(compromised: Bool) throws(EventLogFailure) {
    let before = try keyring()
    try keep(
      try translating { () throws(Keyring.Fault) in
        try before.rotated(compromised: compromised)
      })
  }

  /// The keyring of the journal; the first one is made when it is first wanted.
  private func keyring() throws(EventLogFailure) -> Keyring {
    guard let vault else { throw .missing }
    guard let entries = try vault.secretEntries(of: Keyring.secretKind) else {
      let made = try translating { () throws(Keyring.Fault) in try Keyring() }
      try keep(made)
      return made
    }
    return try decoded(entries)
  }

  private func decoded(_ entries: borrowing SecretBytes) throws(EventLogFailure) -> Keyring {
    do throws(Keyring.Fault) { return try Keyring(decoding: entries) } catch {
      throw error == .outOfMemory ? .noMemory(mebibytes: 1) : .damaged(.head)
    }
  }

  private func keep(_ keyring: Keyring) throws(EventLogFailure) {
    guard let vault else { throw .missing }
    let entries: SecretBytes
    do throws(Keyring.Fault) { entries = try keyring.encoded() } catch {
      throw .noMemory(mebibytes: 1)
    }
    try vault.replaceSecretEntries(of: Keyring.secretKind, with: entries)
    correspondence = nil
  }

  private func translating(
    _ body: () throws(Keyring.Fault) -> Keyring
  ) throws(EventLogFailure) -> Keyring {
    do throws(Keyring.Fault) { return try body() } catch {
      throw error == .outOfMemory ? .noMemory(mebibytes: 1) : .damaged(.head)
    }
  }
}
