import AgeFormat
import Reflection
import Sodium

/// Everything that stands in a vault when it is made.
struct NewVault {
  private let journal: [UInt8]
  private let cabinet: Cabinet
  private let row: SealedRow

  init(
    _ master: borrowing MasterKey, _ passphrase: borrowing SecretBytes,
    _ identity: borrowing X25519Identity, cost: DerivationCost, moment: Moment,
    derivation: Derivation
  ) throws(VaultError) {
    let journal = Sodium.randomBytes(Layout.idLength)
    self.journal = journal
    let keys = try VaultKeys(master)
    let slot = try PassphraseSlot(
      sealing: master, with: passphrase, cost: cost, journal: journal, derivation: derivation)
    let recovery = try RecoverySlot.seal(master, for: identity, journal: journal)
    // A slot that does not open now never will.
    guard try RecoverySlot.open(recovery, with: identity, journal: journal).isSame(as: master)
    else { throw .readBackDiffers }
    let noteKey = try memory { () throws(SodiumError) in try SecretBytes(random: 32) }
    let secrets = try SecretsBox(noteKey: noteKey)
    row = try NewVault.firstRow(moment, keys, journal)
    var cabinet = Cabinet(
      note: X25519.publicKey(of: noteKey),
      slots: [SlotKind.passphrase.rawValue: slot.encoded, SlotKind.recovery.rawValue: recovery],
      sealed: [
        SealedKind.secrets.rawValue: secrets.withBytes {
          keys.seal($0, as: .secrets, journal: journal)
        }
      ])
    let chain = Head.Chain(device: row.device, count: 1, tag: row.box.tag)
    let head = Head(
      rows: 1, clock: 1, cabinet: cabinet.digest(journal: journal), chains: [chain])
    cabinet.sealed[SealedKind.head.rawValue] = keys.seal(
      head.encoded, as: .head, journal: journal)
    cabinet.sealed[SealedKind.draft.rawValue] = keys.seal(
      DraftBox.empty, as: .draft, journal: journal)
    self.cabinet = cabinet
  }

  /// Writes it to a file that has nothing in it, in one transaction.
  func write(to connection: borrowing Connection) throws(VaultError) {
    try connection.execute("PRAGMA application_id=\(Layout.applicationID)")
    try connection.execute("BEGIN IMMEDIATE")
    for table in Layout.tables { try connection.execute(table) }
    try insertIdentity(connection)
    for (kind, box) in cabinet.slots { try insert(kind, box, into: "slot", connection) }
    for (kind, box) in cabinet.sealed { try insert(kind, box, into: "sealed", connection) }
    try insertRow(connection)
    try connection.execute("COMMIT")
  }

  /// The chain begins: `deviceBegan`.
  private static func firstRow(
    _ moment: Moment, _ keys: borrowing VaultKeys, _ journal: [UInt8]
  ) throws(VaultError) -> SealedRow {
    guard let device = DeviceID(bytes: Sodium.randomBytes(Layout.idLength)) else {
      throw .malformed
    }
    let event = Event(
      clock: 1, moment: moment, fact: .deviceBegan(DeviceBegan(why: .created, others: [])))
    return RowSeal.seal(
      EventCodec.encode(event, in: device), device: device, seq: 1,
      previous: RowSeal.noPrevious, journal: journal, under: keys.row)
  }

  private func insertIdentity(_ connection: borrowing Connection) throws(VaultError) {
    var statement = try connection.prepare("INSERT INTO tandem VALUES(1,?,?,?)")
    try statement.bind(1, Layout.format)
    try statement.bind(2, journal)
    try statement.bind(3, cabinet.note)
    try statement.run()
  }

  private func insert(
    _ kind: UInt64, _ box: [UInt8], into table: String, _ connection: borrowing Connection
  ) throws(VaultError) {
    var statement = try connection.prepare("INSERT INTO \(table) VALUES(?,?)")
    try statement.bind(1, kind)
    try statement.bind(2, box)
    try statement.run()
  }

  private func insertRow(_ connection: borrowing Connection) throws(VaultError) {
    var statement = try connection.prepare("INSERT INTO row VALUES(1,?,?,?,?,?)")
    try statement.bind(1, row.device.bytes)
    try statement.bind(2, row.seq)
    try statement.bind(3, row.box.nonce)
    try statement.bind(4, row.box.ciphertext)
    try statement.bind(5, row.box.tag)
    try statement.run()
  }
}
