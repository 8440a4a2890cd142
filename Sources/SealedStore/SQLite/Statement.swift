import CSQLite
import CSQLiteVFS
import Reflection

/// A compiled statement; it must not outlive its connection.
@safe struct Statement: ~Copyable {
  private let handle: OpaquePointer
  private let database: OpaquePointer
  /// The file of the database.
  private let path: String

  @unsafe init(owning handle: OpaquePointer, of database: OpaquePointer, at path: String) {
    unsafe self.handle = handle
    unsafe self.database = database
    self.path = path
  }

  deinit { unsafe sqlite3_finalize(handle) }

  /// Goes on to the next row.
  ///
  /// The corresponding C function is `sqlite3_step`.
  ///
  /// - Returns: false after the last one.
  mutating func step() throws(VaultError) -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let status: throw failure(status)
    }
  }

  private func failure(_ status: Int32) -> VaultError {
    var isJournal: Int32 = 0
    let refusal = unsafe csqlitevfs_refusal_at(sqlite3_db_filename(database, "main"), &isJournal)
    if let kind = Obstacle.Kind(refusal) {
      return .obstructed(Obstacle(path, kind, isJournal: isJournal == 1))
    }
    return .sqlite(SQLiteError(code: status, system: unsafe sqlite3_system_errno(database)))
  }

  /// Runs a statement that gives no rows, and makes it ready to be run again.
  mutating func run() throws(VaultError) {
    _ = try step()
    reset()
  }

  /// Makes it ready to be run again.
  ///
  /// The corresponding C function is `sqlite3_reset`.
  mutating func reset() { _ = unsafe sqlite3_reset(handle) }

  /// Gives parameter `index`, 1 for the first, a number.
  ///
  /// The corresponding C function is `sqlite3_bind_int64`.
  mutating func bind(_ index: Int32, _ number: UInt64) throws(VaultError) {
    try check(unsafe sqlite3_bind_int64(handle, index, Int64(bitPattern: number)))
  }

  /// Gives parameter `index`, 1 for the first, bytes, of which a copy is made.
  ///
  /// The corresponding C function is `sqlite3_bind_blob`.
  mutating func bind(_ index: Int32, _ bytes: [UInt8]) throws(VaultError) {
    let status = unsafe bytes.withUnsafeBytes { buffer in
      unsafe csqlite_bind_copy(handle, index, buffer.baseAddress, Int32(buffer.count))
    }
    try check(status)
  }

  /// The whole number in a column, 0 for the first; `nil` when it is none.
  ///
  /// The corresponding C function is `sqlite3_column_int64`.
  func integer(_ column: Int32) -> UInt64? {
    guard unsafe sqlite3_column_type(handle, column) == SQLITE_INTEGER else { return nil }
    return UInt64(exactly: unsafe sqlite3_column_int64(handle, column))
  }

  /// The bytes in a column, for as long as the row is the current one; `nil` when there are none.
  ///
  /// Whether it is a blob is not asked: the bytes are authenticated, whatever SQLite calls them.
  /// The corresponding C function is `sqlite3_column_blob`.
  @unsafe func borrowedBytes(_ column: Int32) -> UnsafeBufferPointer<UInt8>? {
    guard let bytes = unsafe sqlite3_column_blob(handle, column) else { return nil }
    return unsafe UnsafeBufferPointer(
      start: bytes.assumingMemoryBound(to: UInt8.self),
      count: Int(sqlite3_column_bytes(handle, column)))
  }

  /// A copy of the bytes in a column; `nil` when there are none.
  func bytes(_ column: Int32) -> [UInt8]? { unsafe borrowedBytes(column).map { unsafe Array($0) } }

  /// What is in a column, as text.
  ///
  /// The corresponding C function is `sqlite3_column_text`.
  func text(_ column: Int32) -> String? {
    unsafe sqlite3_column_text(handle, column).map { unsafe String(cString: $0) }
  }

  private func check(_ status: Int32) throws(VaultError) {
    guard status == SQLITE_OK else { throw .sqlite(SQLiteError(code: status)) }
  }
}
