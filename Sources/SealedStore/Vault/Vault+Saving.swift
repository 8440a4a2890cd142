import CSQLite
import Reflection
import Sodium

extension Vault {
  /// An event on its way into the file.
  private struct Item {
    var event: [UInt8]
    var row: SealedRow
    /// The tag that its row is chained to.
    var previous: [UInt8]
  }

  /// One transaction: nothing is kept unless what was read back is what was sealed.
  ///
  /// The rows of events that are erased are emptied with it, and named in an `erased`. What is begun
  /// at a question is carried over, unless this settles it.
  func save(
    _ facts: [Fact], erasing: Set<Ref> = [], ofAll run: Ref? = nil, at moment: Moment,
    to arena: inout EventArena
  ) throws(VaultError) {
    guard access == .writing else { throw .openedForReading }
    connection.forgetPages()
    let (items, next, box) = try inTransaction("BEGIN IMMEDIATE") { () throws(VaultError) in
      let old = try agreedHead(loadingInto: &arena)
      var next = old
      let full = try fullRows(erasing, in: arena)
      let said = full.isEmpty ? facts : facts + [.erased(full.map(\.erased))]
      let items = try seal(beginning(of: old) + said, at: moment, onto: &next)
      try insert(items, after: old.rows)
      try empty(full)
      let box = keys.seal(next.encoded, as: .head, journal: journal)
      try update(.head, box)
      let draft = try draftBytes(in: next) { draft in
        draft.run != run && !facts.contains(where: draft.isSettled)
          && !draft.isErased(with: erasing, in: arena)
      }
      try update(.draft, keys.seal(draft, as: .draft, journal: journal))
      try readBack(items, after: old.rows)
      try connection.execute("COMMIT")
      return (items, next, box)
    }
    let first = next.rows - UInt64(items.count) + 1
    (head, headBox) = (next, box)
    for (index, item) in items.enumerated() {
      let ref = Ref(device: device, sequence: item.row.seq)
      // It was decoded before it was sealed.
      try? arena.append(item.event, number: first + UInt64(index), ref: ref)
    }
    noteSeenNowAndThen()
  }

  /// What comes before the first fact of a new chain.
  private func beginning(of head: Head) -> [Fact] {
    guard let why = standing.why, head.chain(of: device) == nil else { return [] }
    let others = head.chains.map { chain in
      DeviceBegan.Head(device: chain.device, count: chain.count, tag: chain.tag)
    }
    return [.deviceBegan(DeviceBegan(why: why, others: others))]
  }

  /// The head that the file has now, when this process may write after it.
  ///
  /// - Throws: `VaultError.historyChanged` when it does not extend what was last read or written.
  private func agreedHead(loadingInto arena: inout EventArena) throws(VaultError) -> Head {
    guard try connection.value("PRAGMA schema_version") == schemaVersion else { throw .malformed }
    guard let known = head else { throw .head }
    let box = try sealedBox(.head)
    let now = box == headBox ? known : try extendedHead(box, known)
    guard try LastRow(connection)?.isEnd(of: now) == true else { throw .historyChanged }
    if now != known {
      try readRows(after: known.rows, since: known, into: &arena)
      (head, headBox) = (now, box)
    }
    return now
  }

  /// A head that somebody else wrote after ours: our own chain is as we left it, none is shorter.
  private func extendedHead(_ box: [UInt8], _ known: Head) throws(VaultError) -> Head {
    guard let now = keys.open(box, as: .head, journal: journal).flatMap(Head.init),
      now.epoch == known.epoch, now.rows >= known.rows,
      now.chain(of: device) == known.chain(of: device),
      known.chains.allSatisfy({ $0.count <= now.chain(of: $0.device)?.count ?? 0 })
    else { throw .historyChanged }
    return now
  }

  private func seal(
    _ facts: [Fact], at moment: Moment, onto head: inout Head
  ) throws(VaultError) -> [Item] {
    var items: [Item] = []
    items.reserveCapacity(facts.count)
    var end =
      head.chain(of: device) ?? Head.Chain(device: device, count: 0, tag: RowSeal.noPrevious)
    for fact in facts {
      head.clock += 1
      let event = Event(clock: head.clock, moment: moment, fact: fact)
      let item = try seal(event, after: end)
      (end.count, end.tag) = (item.row.seq, item.row.box.tag)
      items.append(item)
    }
    head.rows += UInt64(items.count)
    head.setChain(end)
    return items
  }

  private func seal(_ event: Event, after end: Head.Chain) throws(VaultError) -> Item {
    let bytes = EventCodec.encode(event, in: device)
    guard bytes.count <= Layout.maximumEventLength else { throw .eventTooLong }
    // What cannot be read is not written.
    guard (try? EventCodec.decode(bytes, in: device)) == event else { throw .readBackDiffers }
    var row = RowSeal.seal(
      bytes, device: device, seq: end.count + 1, previous: end.tag, journal: journal,
      under: keys.row)
    sealingFault?(&row)
    return Item(event: bytes, row: row, previous: end.tag)
  }

  private func insert(_ items: [Item], after number: UInt64) throws(VaultError) {
    var statement = try connection.prepare("INSERT INTO row VALUES(?,?,?,?,?,?)")
    for (index, item) in items.enumerated() {
      try statement.bind(1, number + UInt64(index) + 1)
      try statement.bind(2, item.row.device.bytes)
      try statement.bind(3, item.row.seq)
      try statement.bind(4, item.row.box.nonce)
      try statement.bind(5, item.row.box.ciphertext)
      try statement.bind(6, item.row.box.tag)
      try statement.run()
      guard connection.changes == 1 else { throw .readBackDiffers }
    }
  }

  func update(_ kind: SealedKind, _ box: [UInt8]) throws(VaultError) {
    var statement = try connection.prepare("UPDATE sealed SET box=? WHERE kind=?")
    try statement.bind(1, box)
    try statement.bind(2, kind.rawValue)
    try statement.run()
    guard connection.changes == 1 else { throw .readBackDiffers }
  }

  func sealedBox(_ kind: SealedKind) throws(VaultError) -> [UInt8] {
    var statement = try connection.prepare("SELECT box FROM sealed WHERE kind=?")
    try statement.bind(1, kind.rawValue)
    guard try statement.step(), let box = statement.bytes(0) else { throw .historyChanged }
    return box
  }

  private func readBack(_ items: [Item], after number: UInt64) throws(VaultError) {
    var statement = try connection.prepare("\(Layout.rows) WHERE n>? ORDER BY n")
    try statement.bind(1, number)
    for item in items {
      guard try statement.step(), let row = unsafe BorrowedRow(statement) else {
        throw .readBackDiffers
      }
      let found = unsafe SealedRow(
        device: row.device, seq: row.seq,
        box: Sealed(nonce: Array(row.nonce), ciphertext: Array(row.body), tag: Array(row.tag)))
      let opened = RowSeal.open(
        found, previous: item.previous, journal: journal, under: keys.row)
      guard found == item.row, opened == Layout.padded(item.event) else {
        throw .readBackDiffers
      }
    }
    guard try !statement.step() else { throw .readBackDiffers }
  }
}
