/// What stands in the tables beside the rows, as read; nothing of it is believed yet.
struct Tables {
  /// 16 bytes.
  let journal: [UInt8]
  let cabinet: Cabinet
  /// Whether `sqlite_schema` is exactly what it should be.
  let isAsWritten: Bool

  /// Reads the tables.
  ///
  /// - Throws: `VaultError.malformed`, `newer`, or what SQLite says.
  init(_ connection: borrowing Connection) throws(VaultError) {
    let id = try connection.value("PRAGMA application_id")
    guard id == String(Layout.applicationID) else { throw .malformed }
    isAsWritten = try Tables.schema(connection) == Layout.tables
    let (journal, note) = try Tables.identity(connection)
    self.journal = journal
    cabinet = Cabinet(
      note: note, slots: try Tables.boxes("slot", connection),
      sealed: try Tables.boxes("sealed", connection))
  }

  /// The box of a kind in the table `sealed`.
  func sealed(_ kind: SealedKind) -> [UInt8]? { cabinet.sealed[kind.rawValue] }
  /// The box of a kind in the table `slot`.
  func slot(_ kind: SlotKind) -> [UInt8]? { cabinet.slots[kind.rawValue] }

  private static func schema(_ connection: borrowing Connection) throws(VaultError) -> [String] {
    var texts: [String] = []
    var statement = try connection.prepare("SELECT sql FROM sqlite_schema ORDER BY rowid")
    while try statement.step() { texts.append(statement.text(0) ?? "") }
    return texts
  }

  private static func identity(
    _ connection: borrowing Connection
  ) throws(VaultError) -> (journal: [UInt8], note: [UInt8]) {
    var statement = try connection.prepare("SELECT format,journal,note FROM tandem WHERE id=1")
    guard try statement.step(), let format = statement.integer(0), format > 0 else {
      throw .malformed
    }
    guard format == Layout.format else { throw .newer }
    guard let journal = statement.bytes(1), journal.count == Layout.idLength,
      let note = statement.bytes(2), note.count == Layout.noteLength
    else { throw .malformed }
    return (journal, note)
  }

  private static func boxes(
    _ table: String, _ connection: borrowing Connection
  ) throws(VaultError) -> [UInt64: [UInt8]] {
    var boxes: [UInt64: [UInt8]] = [:]
    var statement = try connection.prepare("SELECT kind,box FROM \(table)")
    while try statement.step() {
      boxes[statement.integer(0) ?? .max] = statement.bytes(1) ?? []
    }
    return boxes
  }
}
