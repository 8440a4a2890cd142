public import Reflection

/// What a whole reading of a vault found.
public struct VaultReport: Sendable, Equatable {
  /// The highest number of a row.
  public let rows: UInt64
  /// How many events read.
  public let events: Int
  /// How many rows were erased, as they should be.
  public let erased: Int
  /// How many chains there are.
  public let chains: Int
  /// How it stands to what was last seen of it on this machine.
  public let standing: Standing
  /// What is wrong; empty when nothing is.
  public let damage: [Damage]
}

extension Vault {
  /// Reads everything, and has SQLite check the file too.
  ///
  /// - Throws: `EventLogFailure` when nothing can be read.
  public func verify() throws(EventLogFailure) -> VaultReport {
    try translating { () throws(VaultError) in try report() }
  }

  func report() throws(VaultError) -> VaultReport {
    var arena = EventArena()
    let reading = try read(into: &arena)
    var damage = reading.damage
    if try !isSound(), !damage.contains(.file) { damage.append(.file) }
    if try !draftOpens() { damage.append(.draft) }
    return VaultReport(
      rows: head?.rows ?? 0, events: arena.entries.count, erased: reading.erased,
      chains: head?.chains.count ?? 0, standing: standing, damage: damage)
  }

  func isSound() throws(VaultError) -> Bool {
    do throws(VaultError) { return try connection.value("PRAGMA integrity_check(1)") == "ok" } catch
    {
      guard case .sqlite(let fault) = error, fault.isDamage else { throw error }
      return false
    }
  }

  private func draftOpens() throws(VaultError) -> Bool {
    keys.open(try sealedBox(.draft), as: .draft, journal: journal) != nil
  }
}
