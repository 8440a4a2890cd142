import CSQLite
import Reflection

/// What a pass over the whole file found.
struct Reading {
  var damage: [Damage]
  /// How many rows were erased.
  var erased: Int
  /// Rows that are full although they were erased.
  var refilled: [FullRow]
}

extension Vault {
  /// Reads the whole file as one state of it.
  func read(into arena: inout EventArena) throws(VaultError) -> Reading {
    try inTransaction("BEGIN") { () throws(VaultError) in
      let tables = try Tables(connection)
      guard tables.journal == journal else { throw .historyChanged }
      headBox = tables.sealed(.head) ?? []
      head = try openedHead(headBox)
      try reserve(in: &arena)
      return try readRows(beside: tables, into: &arena)
    }
  }

  /// The head of the file; `nil` when it does not open, and did not before.
  private func openedHead(_ box: [UInt8]) throws(VaultError) -> Head? {
    if let opened = keys.open(box, as: .head, journal: journal).flatMap(Head.init) { return opened }
    // It opened before: somebody put another file there, or sealed this one under another key.
    guard head == nil else { throw .historyChanged }
    return nil
  }

  /// Reads rows that came after those in the arena.
  func readRows(after number: UInt64, since old: Head, into arena: inout EventArena)
    throws(VaultError)
  {
    var ends: [DeviceID: ChainEnd] = [:]
    for chain in old.chains { ends[chain.device] = ChainEnd(seq: chain.count, tag: chain.tag) }
    var scan = RowScan(journal: journal, after: number, ends: ends)
    try visitRows(of: &scan, into: &arena)
    arena.erase(Set(scan.foundErased.keys))
  }

  func readRows(
    beside tables: Tables, into arena: inout EventArena
  ) throws(VaultError) -> Reading {
    var erased: [Ref: [UInt8]] = [:]
    while true {
      var scan = RowScan(journal: journal, erased: erased)
      try visitRows(of: &scan, into: &arena)
      let known = erased
      erased.merge(scan.foundErased) { $1 }
      // Only when what was erased is not what is empty does knowing it change what is read.
      guard erased == known || Vault.isSettled(scan, erased) else {
        arena = EventArena()
        try reserve(in: &arena)
        continue
      }
      let damage =
        fileDamage(tables) + scan.damage + scan.rowDamage(erased: erased) + headDamage(scan)
      return Reading(damage: damage, erased: erased.count, refilled: scan.refilled)
    }
  }

  private static func isSettled(_ scan: RowScan, _ erased: [Ref: [UInt8]]) -> Bool {
    let empty = scan.failed.filter { $0.isZero && erased[$0.ref] == $0.tag }
    return empty.count == scan.failed.count && empty.count == erased.count
  }

  /// Steps over all rows; where SQLite cannot go on in order, the others are fetched one by one.
  private func visitRows(
    of scan: inout RowScan, into arena: inout EventArena
  ) throws(VaultError) {
    do throws(VaultError) {
      var statement = try connection.prepare("\(Layout.rows) WHERE n>? ORDER BY n")
      try statement.bind(1, scan.lastNumber)
      while try statement.step() { visit(statement, of: &scan, into: &arena) }
    } catch {
      guard case .sqlite(let fault) = error, fault.isDamage, let head else { throw error }
      for number in (scan.lastNumber + 1)..<max(head.rows + 1, scan.lastNumber + 1) {
        try? visit(number, of: &scan, into: &arena)
      }
    }
  }

  private func visit(
    _ number: UInt64, of scan: inout RowScan, into arena: inout EventArena
  ) throws(VaultError) {
    var statement = try connection.prepare("\(Layout.rows) WHERE n=?")
    try statement.bind(1, number)
    if try statement.step() { visit(statement, of: &scan, into: &arena) }
  }

  private func visit(
    _ statement: borrowing Statement, of scan: inout RowScan, into arena: inout EventArena
  ) {
    if let row = unsafe BorrowedRow(statement) {
      unsafe scan.visit(row, under: keys.row, into: &arena)
    } else {
      scan.visitMalformed(number: statement.integer(0) ?? scan.lastNumber + 1)
    }
  }

  /// Room for all events, so that growing copies nothing; memory that is not used is not taken.
  ///
  /// What the file says of its length is not believed: it may be full of holes.
  private func reserve(in arena: inout EventArena) throws(VaultError) {
    let pages = try connection.value("PRAGMA page_count").flatMap { Int($0) } ?? 0
    let size = try connection.value("PRAGMA page_size").flatMap { Int($0) } ?? 0
    let bytes = min(pages * size, connection.place.allocated)
    arena.reserve(
      bytes: bytes, events: min(Int(clamping: head?.rows ?? 0), bytes / Layout.padding))
  }

  private func fileDamage(_ tables: Tables) -> [Damage] {
    var damage: [Damage] = tables.isAsWritten ? [] : [.file]
    guard let head else { return damage + [.head] }
    if head.cabinet != tables.cabinet.digest(journal: journal) || !tables.cabinet.isComplete {
      damage.append(.cabinet)
    }
    return damage
  }

  /// Compares where the chains end with where the head says.
  private func headDamage(_ scan: RowScan) -> [Damage] {
    guard let head else { return [] }
    let ends = scan.chainEnds
    let strangers = ends.keys.filter { head.chain(of: $0) == nil }.sorted()
    let unknown = strangers.map { Damage.beyondHead(device: $0, sequence: 1) }
    return unknown
      + head.chains.compactMap { chain in
        let end = ends[chain.device] ?? ChainEnd()
        if end.seq > chain.count {
          return .beyondHead(device: chain.device, sequence: chain.count + 1)
        }
        if end.seq < chain.count {
          return .missing(device: chain.device, from: end.seq + 1, through: chain.count)
        }
        return end.tag == chain.tag
          ? nil : .replaced(device: chain.device, sequence: chain.count)
      }
  }
}
