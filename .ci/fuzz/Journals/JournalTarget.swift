import CSQLite
import Posix

@testable import SealedStore

/// Rollback journals that somebody put beside a database: SQLite plays one back or refuses it, and never
/// does anything to another file.
enum JournalTarget {
  /// The file that the saved inputs name for SQLite to delete.
  private static let victim = "/dev/shm/tandem-fuzz-victim"
  private static let folder = "/dev/shm/tandem-fuzz-journals"
  private static let database = folder + "/d"
  private static let precious = Array("precious".utf8)

  /// A database of two pages.
  private static let whole: [UInt8] = {
    try? Files.makeFolders(folder)
    empty()
    try? Files.create(database, [])
    if let made = try? Connection.open(try Place(database, isReadOnly: false), for: .writing) {
      try? made.execute("CREATE TABLE t(a)")
      try? made.execute("INSERT INTO t VALUES(7)")
    }
    return (try? Files.read(database, atMost: 65_536).bytes) ?? []
  }()

  /// The bytes are a journal, as they stand.
  static func judge(
    _ bytes: [UInt8], play: (String) -> Bool = JournalTarget.play
  ) -> Verdict {
    let whole = whole
    empty()
    if (try? Files.read(victim, atMost: 16).bytes) != precious {
      try? Files.remove(victim)
      try? Files.create(victim, precious)
    }
    guard (try? Files.create(database, whole)) != nil,
      (try? Files.create(database + "-journal", bytes)) != nil
    else { return .fault("no room to try in") }
    let isPlayed = play(database)
    guard (try? Files.read(victim, atMost: 16).bytes) == precious else {
      return .fault("a file of the user was touched")
    }
    guard Files.names(in: folder, beginningWith: "", suffix: "").count <= 2 else {
      return .fault("a file was made")
    }
    return isPlayed ? .accepted : .refused
  }

  private static func empty() {
    for name in Files.names(in: folder, beginningWith: "", suffix: "") {
      try? Files.remove(folder + "/" + name)
    }
  }

  /// Opens the database as every journal is opened.
  private static func play(_ path: String) -> Bool {
    guard let place = try? Place(path, isReadOnly: false), (try? place.look()) != nil,
      let opened = try? Connection.open(place, for: .writing)
    else { return false }
    return (try? opened.value("PRAGMA integrity_check(1)")) == "ok"
  }

  /// Opens it by SQLite's own way to files.
  static func careless(_ path: String) -> Bool {
    var opened: OpaquePointer?
    defer { sqlite3_close_v2(opened) }
    guard sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE, "unix") == SQLITE_OK else {
      return false
    }
    return sqlite3_exec(opened, "PRAGMA integrity_check(1)", nil, nil, nil) == SQLITE_OK
  }
}

#if FUZZING
  import FuzzVerdict

  /// Called by libFuzzer.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    JournalTarget.judge(Verdict.bytes(start, count)).demand()
  }
#endif
