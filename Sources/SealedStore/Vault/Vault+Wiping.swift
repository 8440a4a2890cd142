public import Reflection

extension Vault {
  /// Wipes what was replaced and notes what was seen, as the last thing at quit and lock.
  ///
  /// - Throws: `EventLogFailure`; what was kept is kept all the same.
  public func close() throws(EventLogFailure) {
    guard access == .writing else { return }
    noteSeen()
    try translating { () throws(VaultError) in try wipe() }
  }

  /// Overwrites SQLite's journal, in which the pages stand that a transaction replaced.
  ///
  /// The transaction keeps other writers away; its journal is only opened when it writes. A journal
  /// that does not begin with zeros is one that a crash left, and is never touched.
  func wipe() throws(VaultError) {
    try inTransaction("BEGIN IMMEDIATE") { () throws(VaultError) in
      if !skipsWiping { try connection.place.wipeJournal() }
      try connection.execute("COMMIT")
    }
  }
}
