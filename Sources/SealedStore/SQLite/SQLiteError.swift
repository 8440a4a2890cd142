import CSQLite

/// What SQLite answered instead of doing what was asked; no value, no text.
struct SQLiteError: Error, Equatable {
  /// The extended result code.
  var code: Int32
  /// The system's reason (`errno`), 0 when it was not the system.
  var system: Int32 = 0

  /// The result code without its extension.
  var primary: Int32 { code & 0xff }

  /// Whether the last transaction was cut off, and cannot be undone by who only reads.
  var isCutOff: Bool { code == SQLITE_READONLY | 3 << 8 }

  /// Whether bytes in the file are not what SQLite writes.
  var isDamage: Bool {
    primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB || primary == SQLITE_MISMATCH
      || code == SQLITE_IOERR | 2 << 8
  }
}
