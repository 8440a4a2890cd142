public import Reflection
public import Sodium

extension Vault {
  /// Has another passphrase open the journal from now on, and no longer the one before.
  ///
  /// An old copy still opens with the old passphrase; `rebuild` shuts it out.
  ///
  /// - Parameters:
  ///   - passphrase: 1..1,024 bytes of UTF-8, as typed.
  ///   - cost: what deriving is to cost; as before when it is `nil`.
  /// - Throws: `EventLogFailure`; the passphrase before still opens then. `wrongPassphrase` for one
  ///   that is unfit.
  public func changePassphrase(
    to passphrase: borrowing SecretBytes, cost: DerivationCost? = nil
  ) throws(EventLogFailure) {
    do throws(VaultError) { try replacePassphrase(passphrase, cost) } catch { throw error.failure }
  }

  /// Has another recovery key open the journal from now on, and no longer the one before.
  ///
  /// - Throws: `EventLogFailure`; the recovery key before still opens then.
  public func changeRecoveryKey(to key: borrowing RecoveryKey) throws(EventLogFailure) {
    do throws(VaultError) { try replaceRecoveryKey(key) } catch { throw error.failure }
  }

  /// Makes the slot anew when deriving costs more today than when it was made.
  func adoptRaisedCost(_ passphrase: borrowing SecretBytes) {
    guard access == .writing, standing == .known, let cost = slotCost?.raised else { return }
    // What does not go today goes at the next unlock; the slot that opened stands until then.
    try? replacePassphrase(passphrase, cost)
  }

  private var slotCost: DerivationCost? {
    let box = cabinet.slots[SlotKind.passphrase.rawValue] ?? []
    return (try? PassphraseSlot(box))?.cost
  }

  private func replacePassphrase(
    _ passphrase: borrowing SecretBytes, _ cost: DerivationCost?
  ) throws(VaultError) {
    let box = try passphraseSlot(passphrase, master, cost)
    try replaceSlot(.passphrase, with: box) { box throws(VaultError) in
      try PassphraseSlot(box).open(with: passphrase, journal: journal, derivation: derivation)
    }
  }

  private func replaceRecoveryKey(_ key: borrowing RecoveryKey) throws(VaultError) {
    let box = try RecoverySlot.seal(master, for: key.identity, journal: journal)
    try replaceSlot(.recovery, with: box) { box throws(VaultError) in
      try RecoverySlot.open(box, with: key.identity, journal: journal)
    }
  }

  /// A slot for a passphrase that is fit to be one.
  func passphraseSlot(
    _ passphrase: borrowing SecretBytes, _ master: borrowing MasterKey,
    _ cost: DerivationCost? = nil
  ) throws(VaultError) -> [UInt8] {
    guard PassphraseSlot.passphraseLengths.contains(passphrase.count), passphrase.isUTF8 else {
      throw .wrongKey
    }
    let cost = cost ?? (slotCost == .light ? .light : .standard)
    return try PassphraseSlot(
      sealing: master, with: passphrase, cost: cost, journal: journal, derivation: derivation
    ).encoded
  }

  /// Nothing is changed unless the slot opens as it stands in the file.
  private func replaceSlot(
    _ kind: SlotKind, with sealed: [UInt8],
    opening: ([UInt8]) throws(VaultError) -> MasterKey
  ) throws(VaultError) {
    var (wanted, box) = (cabinet, sealed)
    slotFault?(&box)
    wanted.slots[kind.rawValue] = box
    try replaceCabinet(with: wanted) { () throws(VaultError) in
      try put(box, as: kind)
    } reading: { found throws(VaultError) in
      try opening(found.slot(kind) ?? []).isSame(as: master)
    }
  }

  /// One transaction: nothing is changed unless what stands in the file then reads as it should.
  func replaceCabinet(
    with wanted: Cabinet, writing: () throws(VaultError) -> Void,
    reading: (Tables) throws(VaultError) -> Bool
  ) throws(VaultError) {
    guard access == .writing else { throw .openedForReading }
    guard var next = head else { throw .head }
    next.cabinet = wanted.digest(journal: journal)
    let nextBox = keys.seal(next.encoded, as: .head, journal: journal)
    connection.forgetPages()
    try inTransaction("BEGIN IMMEDIATE") { () throws(VaultError) in
      try expectNothingChanged()
      try writing()
      try update(.head, nextBox)
      let found = try Tables(connection)
      guard found.cabinet.isSame(as: wanted, head: nextBox), try reading(found) else {
        throw .readBackDiffers
      }
      try connection.execute("COMMIT")
    }
    (head, headBox, cabinet) = (next, nextBox, wanted)
    // It stands; what could not be wiped now will be when it is closed.
    try? wipe()
  }

  /// Whether head, slots, secrets and note key stand in the file as they were last read or written.
  func expectNothingChanged() throws(VaultError) {
    guard try connection.value("PRAGMA schema_version") == schemaVersion else { throw .malformed }
    guard try Tables(connection).cabinet.isSame(as: cabinet, head: headBox) else {
      throw .historyChanged
    }
  }

  func put(_ box: [UInt8], as kind: SlotKind) throws(VaultError) {
    var statement = try connection.prepare("INSERT OR REPLACE INTO slot VALUES(?,?)")
    try statement.bind(1, kind.rawValue)
    try statement.bind(2, box)
    try statement.run()
    guard connection.changes == 1 else { throw .readBackDiffers }
  }
}
