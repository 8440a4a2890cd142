import CSQLite

/// What concerns SQLite as a whole.
public enum SQLite {
  /// The version of SQLite that runs, such as `3.40.1`.
  ///
  /// The corresponding C function is `sqlite3_libversion`.
  public static var version: String {
    unsafe sqlite3_libversion().map { unsafe String(cString: $0) } ?? ""
  }
}
