public import Reflection

/// A row that is about to be emptied.
struct FullRow {
  var number: UInt64
  var erased: ErasedRow
}

extension Vault {
  /// Takes the texts of events out of the file for ever.
  ///
  /// The row stays, with its place, its size and its tag, so that the next one still opens.
  public func erase(
    _ events: [Ref], ofAll run: Ref?, at moment: Moment, from arena: inout EventArena
  ) throws(EventLogFailure) {
    let wanted = Set(events)
    guard arena.entries.contains(where: { wanted.contains(arena.ref(of: $0)) && !$0.isErased })
    else { return }
    do throws(VaultError) {
      try save([], erasing: wanted, ofAll: run, at: moment, to: &arena)
    } catch {
      throw error.failure
    }
    arena.erase(wanted)
    // The texts are out of the file; what could not be wiped now will be when it is closed.
    try? wipe()
  }

  /// The rows of events that have not been erased, and the tags they have in the file.
  func fullRows(_ events: Set<Ref>, in arena: EventArena) throws(VaultError) -> [FullRow] {
    guard !events.isEmpty else { return [] }
    var full: [FullRow] = []
    var statement = try connection.prepare("\(Layout.rows) WHERE n=?")
    for entry in arena.entries where !entry.isErased && events.contains(arena.ref(of: entry)) {
      try statement.bind(1, entry.number)
      guard try statement.step(), let row = unsafe BorrowedRow(statement),
        unsafe row.ref == arena.ref(of: entry)
      else { throw .historyChanged }
      let tag = unsafe Array(row.tag)
      full.append(
        FullRow(number: entry.number, erased: ErasedRow(ref: arena.ref(of: entry), tag: tag)))
      statement.reset()
    }
    return full
  }

  /// Overwrites rows with zeros of the same length, and sees that they are.
  func empty(_ rows: [FullRow]) throws(VaultError) {
    guard !rows.isEmpty else { return }
    var update = try connection.prepare(
      "UPDATE row SET nonce=zeroblob(24),body=zeroblob(length(body)),tag=? WHERE n=?")
    var select = try connection.prepare("\(Layout.rows) WHERE n=?")
    for row in rows {
      try update.bind(1, row.erased.tag)
      try update.bind(2, row.number)
      try update.run()
      guard connection.changes == 1 else { throw .readBackDiffers }
      try select.bind(1, row.number)
      guard try select.step(), let now = unsafe BorrowedRow(select), unsafe now.isZero,
        unsafe now.tag.elementsEqual(row.erased.tag)
      else { throw .readBackDiffers }
      select.reset()
    }
  }

  /// Empties rows that were erased and are full all the same: somebody put them back.
  func emptyAgain(_ reading: Reading) throws(VaultError) {
    guard access == .writing, !reading.refilled.isEmpty else { return }
    try inTransaction("BEGIN IMMEDIATE") { () throws(VaultError) in
      guard try sealedBox(.head) == headBox else { throw .historyChanged }
      try empty(reading.refilled)
      try connection.execute("COMMIT")
    }
    try wipe()
  }
}
