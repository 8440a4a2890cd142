import Posix
public import Reflection
import Sodium

extension Vault {
  /// Makes a copy of the journal as it is at one instant, also while another process writes.
  ///
  /// It is written beside the path, synced, opened and read whole, and only then gets its name.
  ///
  /// - Parameter path: where it goes; nothing may be there.
  /// - Throws: `BackupFailure`; nothing is at the path then. `unfaithful` when the copy does not
  ///   read as the journal does.
  /// - Returns: what was found in the copy, which is what is in the journal.
  public func backUp(to path: String) throws(BackupFailure) -> VaultReport {
    do throws(VaultError) {
      if try files({ () throws(SystemError) in try Files.exists(path) }) { throw .exists }
      let random = String(decoding: Sodium.randomBytes(8).hex, as: UTF8.self)
      let unfinished = path + ".new-" + random
      defer {
        try? Files.remove(unfinished)
        try? Files.remove(unfinished + "-journal")
      }
      try files { () throws(SystemError) in try Files.create(unfinished, []) }
      try copy(to: unfinished)
      let report = try checked(unfinished)
      try files { () throws(SystemError) in
        try Files.remove(unfinished + "-journal")
        try Files.publish(unfinished, as: path)
      }
      return report
    } catch {
      throw error.backupFailure
    }
  }

  /// The connection is closed when this returns: the file is whole and synced.
  private func copy(to path: String) throws(VaultError) {
    let target = try Connection.open(try Place(path, isReadOnly: false), for: .writing)
    try target.copy(connection)
  }

  /// Opens the copy with the same key, reads all of it, and compares with the journal.
  private func checked(_ path: String) throws(VaultError) -> VaultReport {
    let copy = try Vault.open(path, for: .reading, lock: nil, anchors: anchors) {
      _ throws(VaultError) in try master.copy()
    }
    copyFault?(path)
    let found = try copy.report()
    let own = try report()
    // Who writes meanwhile only adds.
    guard copy.journal == journal, found.rows <= own.rows, found.damage == own.damage else {
      throw .readBackDiffers
    }
    return found
  }
}
