import Posix
public import Reflection
public import Sodium

extension Vault {
  /// Seals everything under another master key, which shuts out whoever knew the passphrase before.
  ///
  /// Every row keeps its place and its size; what was erased leaves no trace that needs no key. Old
  /// copies of the file still open with what opened them.
  ///
  /// - Parameters:
  ///   - passphrase: another one than before.
  ///   - recoveryKey: a new one, which was asked back.
  /// - Throws: `RebuildFailure`; nothing was changed then.
  public func rebuild(
    passphrase: borrowing SecretBytes, recoveryKey: borrowing RecoveryKey
  ) throws(RebuildFailure) {
    do throws(VaultError) {
      guard access == .writing else { throw .openedForReading }
      let events = try soundEvents()
      try expectOther(passphrase)
      try expectRoom()
      try reseal(passphrase, recoveryKey, events)
    } catch {
      throw error.rebuildFailure
    }
    noteSeen()
    try? wipe()
  }

  /// Everything that is in the file, if nothing would be lost.
  private func soundEvents() throws(VaultError) -> EventArena {
    var arena = EventArena()
    var damage = try read(into: &arena).damage
    // Slots and draft are made anew in any case.
    damage.removeAll { $0 == .cabinet || $0 == .draft }
    if try !isSound() { damage.append(.file) }
    guard damage.isEmpty else { throw .unsound(damage) }
    return arena
  }

  private func expectOther(_ passphrase: borrowing SecretBytes) throws(VaultError) {
    let box = cabinet.slots[SlotKind.passphrase.rawValue] ?? []
    guard let slot = try? PassphraseSlot(box) else { return }
    guard try !slot.isMade(with: passphrase, derivation: derivation) else {
      throw .samePassphrase
    }
  }

  /// The journal of SQLite will hold every page as it was.
  private func expectRoom() throws(VaultError) {
    let pages = try connection.value("PRAGMA page_count").flatMap { Int64($0) } ?? 0
    let size = try connection.value("PRAGMA page_size").flatMap { Int64($0) } ?? 0
    let needed = pages * (size + 8) + Vault.spareRoom
    let free = try files { () throws(SystemError) in
      try Files.freeSpace(Files.folder(of: path))
    }
    guard free >= needed else { throw .noRoom(needed: needed, free: free) }
  }

  /// What is left free beside it.
  private static let spareRoom: Int64 = 64 << 10

  private func reseal(
    _ passphrase: borrowing SecretBytes, _ recoveryKey: borrowing RecoveryKey,
    _ events: EventArena
  ) throws(VaultError) {
    var master = try MasterKey.random()
    var slots: [UInt64: [UInt8]] = [:]
    var keys = try VaultKeys(master)
    slots[SlotKind.passphrase.rawValue] = try passphraseSlot(passphrase, master)
    slots[SlotKind.recovery.rawValue] = try RecoverySlot.seal(
      master, for: recoveryKey.identity, journal: journal)
    let before = (head, headBox, cabinet)
    do throws(VaultError) {
      try inTransaction("BEGIN IMMEDIATE") { () throws(VaultError) in
        try expectNothingChanged()
        try resealAll(to: keys, slots)
        swap(&self.master, &master)
        swap(&self.keys, &keys)
        do throws(VaultError) {
          try expectSame(events, passphrase, recoveryKey)
          if let head { noteExpected(head, under: self.keys) }
          try connection.execute("COMMIT")
        } catch {
          swap(&self.master, &master)
          swap(&self.keys, &keys)
          throw error
        }
      }
    } catch {
      (head, headBox, cabinet) = before
      throw error
    }
  }

  /// Rows, secrets, draft, slots and head, and what this process knows of them.
  private func resealAll(
    to keys: borrowing VaultKeys, _ slots: [UInt64: [UInt8]]
  ) throws(VaultError) {
    guard var next = head,
      var secrets = self.keys.open(try sealedBox(.secrets), as: .secrets, journal: journal)
    else { throw .head }
    defer { Sodium.wipe(&secrets) }
    var rebuild = Rebuild(
      from: try memory { () throws(SodiumError) in try self.keys.row.slice(0..<32) },
      to: try memory { () throws(SodiumError) in try keys.row.slice(0..<32) }, journal: journal)
    try resealRows(&rebuild)
    let draft = try renewedDraft(rebuild)
    cabinet.slots = slots
    cabinet.sealed[SealedKind.secrets.rawValue] = keys.seal(secrets, as: .secrets, journal: journal)
    try update(.secrets, cabinet.sealed[SealedKind.secrets.rawValue] ?? [])
    try update(.draft, keys.seal(draft, as: .draft, journal: journal))
    try connection.execute("DELETE FROM slot")
    for kind in SlotKind.allCases { try put(slots[kind.rawValue] ?? [], as: kind) }
    next.epoch += 1
    next.chains = rebuild.chains
    next.cabinet = cabinet.digest(journal: journal)
    (head, headBox) = (next, keys.seal(next.encoded, as: .head, journal: journal))
    try update(.head, headBox)
  }

  private func resealRows(_ rebuild: inout Rebuild) throws(VaultError) {
    var select = try connection.prepare("\(Layout.rows) WHERE n=?")
    var update = try connection.prepare("UPDATE row SET nonce=?,body=?,tag=? WHERE n=?")
    for number in 1...(head?.rows ?? 1) {
      try select.bind(1, number)
      guard try select.step(), let row = unsafe BorrowedRow(select) else { throw .historyChanged }
      var sealed = try unsafe rebuild.reseal(row)
      sealingFault?(&sealed)
      select.reset()
      try update.bind(1, sealed.box.nonce)
      try update.bind(2, sealed.box.ciphertext)
      try update.bind(3, sealed.box.tag)
      try update.bind(4, number)
      try update.run()
      guard connection.changes == 1 else { throw .readBackDiffers }
    }
  }

  /// What was entered and not sent, with the tag that its chain will end with.
  private func renewedDraft(_ rebuild: borrowing Rebuild) throws(VaultError) -> [UInt8] {
    guard let bytes = keys.open(try sealedBox(.draft), as: .draft, journal: journal) else {
      return DraftBox.empty
    }
    guard let device = DraftBox.device(of: bytes) else { return bytes }
    return DraftBox.renewed(bytes, tag: rebuild.lastTag(of: device))
  }

  /// Whether everything reads under the new key as it did under the old one, and both slots open.
  private func expectSame(
    _ old: EventArena, _ passphrase: borrowing SecretBytes, _ recoveryKey: borrowing RecoveryKey
  ) throws(VaultError) {
    let tables = try Tables(connection)
    guard tables.cabinet.isSame(as: cabinet, head: headBox) else { throw .readBackDiffers }
    let opened = try PassphraseSlot(tables.slot(.passphrase) ?? [])
      .open(with: passphrase, journal: journal, derivation: derivation)
    let recovered = try RecoverySlot.open(
      tables.slot(.recovery) ?? [], with: recoveryKey.identity, journal: journal)
    var arena = EventArena()
    let reading = try readRows(beside: tables, into: &arena)
    guard opened.isSame(as: master), recovered.isSame(as: master), reading.damage.isEmpty,
      arena.holdsSame(as: old)
    else { throw .readBackDiffers }
  }
}

extension EventArena {
  /// Whether it has every event of another, byte for byte, and beside them only what is gone.
  ///
  /// What was erased, and where other chains ended, is told in other bytes after a rebuild.
  fileprivate func holdsSame(as other: EventArena) -> Bool {
    var rest = other.entries[...]
    for entry in entries {
      guard let wanted = rest.first, wanted.number == entry.number else {
        guard entry.kind == .gone else { return false }
        continue
      }
      rest.removeFirst()
      guard wanted.kind == entry.kind, wanted.clock == entry.clock else { return false }
      guard wanted.kind != .erased, wanted.kind != .deviceBegan else { continue }
      let isSame = unsafe withBytes(of: entry) { bytes in
        unsafe other.withBytes(of: wanted) { unsafe $0.elementsEqual(bytes) }
      }
      guard isSame else { return false }
    }
    return rest.isEmpty
  }
}
