import Exchange
import Reflection
import SealedStore
import Shell
import Sodium

/// The keys of workshops in the secrets of the vault that was opened last.
extension VaultUnlocking: WorkshopKeeping {
  func makeKey(for workshop: WorkshopID) throws(EventLogFailure) -> String {
    let made = try translating { () throws(WorkshopKey.KeyFault) in
      try WorkshopKey(for: workshop)
    }
    try keep(try keys() + [made])
    return made.publicKey
  }

  func opening(of workshop: WorkshopID) throws(EventLogFailure) -> (any ContributionOpening)? {
    try keys().first { $0.workshop == workshop }
  }

  func destroyKey(of workshop: WorkshopID) throws(EventLogFailure) {
    try keep(try keys().filter { $0.workshop != workshop })
  }

  private func keys() throws(EventLogFailure) -> [WorkshopKey] {
    guard let vault else { throw .missing }
    guard let entries = try vault.secretEntries(of: WorkshopKey.secretKind) else { return [] }
    do throws(WorkshopKey.KeyFault) { return try WorkshopKey.decoded(entries) } catch {
      throw error == .outOfMemory ? .noMemory(mebibytes: 1) : .damaged(.head)
    }
  }

  private func keep(_ keys: [WorkshopKey]) throws(EventLogFailure) {
    guard let vault else { throw .missing }
    let entries: SecretBytes
    do throws(WorkshopKey.KeyFault) { entries = try WorkshopKey.encoded(keys) } catch {
      throw .noMemory(mebibytes: 1)
    }
    try vault.replaceSecretEntries(of: WorkshopKey.secretKind, with: entries)
  }

  private func translating(
    _ body: () throws(WorkshopKey.KeyFault) -> WorkshopKey
  ) throws(EventLogFailure) -> WorkshopKey {
    do throws(WorkshopKey.KeyFault) { return try body() } catch {
      throw error == .outOfMemory ? .noMemory(mebibytes: 1) : .damaged(.head)
    }
  }
}
