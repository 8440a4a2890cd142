import CSQLite
import CSQLiteVFS
import Posix
import Reflection

/// An open SQLite database, set up as the format demands and confined to whoever owns it.
@safe struct Connection: ~Copyable {
  /// Where it is; it is let go of after the database.
  let place: Place
  private let handle: OpaquePointer

  /// Opens a file that exists.
  ///
  /// Who reads writes nothing, and does not undo what a crash left half done either. The corresponding
  /// C function is `sqlite3_open_v2`.
  ///
  /// - Throws: `VaultError.sqlite`, also when a setting does not hold, and `obstructed`.
  static func open(
    _ place: consuming Place, for access: Vault.Access
  ) throws(VaultError) -> Connection {
    var opened: OpaquePointer?
    let mode = access == .writing ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY
    let status = unsafe sqlite3_open_v2(
      place.name, &opened, mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
      csqlitevfs_register())
    guard let handle = unsafe opened else { throw .sqlite(SQLiteError(code: SQLITE_NOMEM)) }
    // It is closed also when it did not open: SQLite says so.
    let connection = unsafe Connection(owning: handle, at: place)
    guard status == SQLITE_OK else { throw connection.openFailure(status) }
    try connection.configure()
    for setting in Setting.all(for: access) { try connection.apply(setting) }
    return connection
  }

  @unsafe private init(owning handle: OpaquePointer, at place: consuming Place) {
    unsafe self.handle = handle
    self.place = place
  }

  deinit { unsafe sqlite3_close_v2(handle) }

  /// Runs a statement that gives no rows.
  ///
  /// The corresponding C function is `sqlite3_exec`.
  func execute(_ sql: String) throws(VaultError) {
    try check(unsafe sqlite3_exec(handle, sql, nil, nil, nil))
  }

  /// Compiles a statement.
  ///
  /// The corresponding C function is `sqlite3_prepare_v2`.
  func prepare(_ sql: String) throws(VaultError) -> Statement {
    var prepared: OpaquePointer?
    try check(unsafe sqlite3_prepare_v2(handle, sql, -1, &prepared, nil))
    guard let statement = unsafe prepared else { throw .sqlite(SQLiteError(code: SQLITE_MISUSE)) }
    return unsafe Statement(owning: statement, of: handle, at: place.path)
  }

  /// The one value that a statement gives, as text; `nil` when it gives none.
  func value(_ sql: String) throws(VaultError) -> String? {
    var statement = try prepare(sql)
    guard try statement.step() else { return nil }
    return statement.text(0)
  }

  /// How many rows the last statement changed.
  ///
  /// The corresponding C function is `sqlite3_changes`.
  var changes: Int32 { unsafe sqlite3_changes(handle) }

  /// Whether a transaction is open.
  ///
  /// The corresponding C function is `sqlite3_get_autocommit`.
  var isInTransaction: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }

  /// Whether the file cannot be written to.
  ///
  /// The corresponding C function is `sqlite3_db_readonly`.
  var isReadOnly: Bool { unsafe sqlite3_db_readonly(handle, "main") != 0 }

  /// Copies the whole of another database into this one, as it is at one instant.
  ///
  /// Who writes there at that instant is waited for. The corresponding C function is
  /// `sqlite3_backup_step`.
  func copy(_ other: borrowing Connection) throws(VaultError) {
    guard let backup = unsafe sqlite3_backup_init(handle, "main", other.handle, "main") else {
      throw failure(unsafe sqlite3_errcode(handle))
    }
    let status = unsafe sqlite3_backup_step(backup, -1)
    let outcome = unsafe sqlite3_backup_finish(backup)
    guard status == SQLITE_DONE, outcome == SQLITE_OK else {
      throw failure(status == SQLITE_DONE ? outcome : status)
    }
  }

  /// Forgets the pages that were read, so that the next transaction sees the file as it is.
  ///
  /// SQLite trusts its copies while 16 bytes of the file's header stay the same; whoever overwrites
  /// the file in place can keep them. The corresponding C function is `sqlite3_db_release_memory`.
  func forgetPages() { _ = unsafe sqlite3_db_release_memory(handle) }

  /// Gives up the open transaction, if one is still open.
  func rollBack() {
    if isInTransaction { try? execute("ROLLBACK") }
  }

  private func configure() throws(VaultError) {
    let wanted: [(Int32, Int32)] = [
      (csqlite_defensive, 1), (csqlite_triggers, 0), (csqlite_views, 0),
    ]
    for (option, value) in wanted {
      guard unsafe csqlite_configure(handle, option, value) == value else {
        throw .sqlite(SQLiteError(code: SQLITE_MISUSE))
      }
    }
    _ = unsafe sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, Int32(Layout.maximumValueLength))
  }

  private func apply(_ setting: Setting) throws(VaultError) {
    try execute("PRAGMA \(setting.name)=\(setting.value)")
    guard try value("PRAGMA \(setting.name)") == setting.readBack else {
      throw .sqlite(SQLiteError(code: SQLITE_MISUSE))
    }
  }

  private func check(_ status: Int32) throws(VaultError) {
    guard status == SQLITE_OK else { throw failure(status) }
  }

  /// Why the file did not open; one that may not even be read is named.
  private func openFailure(_ status: Int32) -> VaultError {
    let failure = failure(status)
    guard case .sqlite(let error) = failure, error.system == SystemError.accessDenied else {
      return failure
    }
    return .unreachable(file: place.path, code: SystemError.accessDenied)
  }

  private func failure(_ status: Int32) -> VaultError {
    if let obstacle = place.obstacle { return .obstructed(obstacle) }
    return .sqlite(SQLiteError(code: status, system: unsafe sqlite3_system_errno(handle)))
  }
}

/// A setting of a connection, and what SQLite says when it holds.
private struct Setting {
  var name: String
  var value: String
  var readBack: String

  init(_ name: String, _ value: String, _ readBack: String? = nil) {
    self.name = name
    self.value = value
    self.readBack = readBack ?? value
  }

  static func all(for access: Vault.Access) -> [Setting] {
    [
      Setting("busy_timeout", "5000"), Setting("trusted_schema", "OFF", "0"),
      Setting("cell_size_check", "ON", "1"), Setting("mmap_size", "0"),
      Setting("temp_store", "MEMORY", "2"), Setting("locking_mode", "NORMAL", "normal"),
      Setting("journal_mode", "PERSIST", "persist"), Setting("journal_size_limit", "-1"),
      Setting("synchronous", "EXTRA", "3"), Setting("secure_delete", "ON", "1"),
      Setting("query_only", access == .reading ? "ON" : "OFF", access == .reading ? "1" : "0"),
    ]
  }
}
