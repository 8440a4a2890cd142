import CSQLiteVFS
import Posix
import Reflection

/// A folder that is held open, and the name of a database in it: there SQLite may open the database and
/// its rollback journal, and nothing else anywhere.
@safe struct Place: ~Copyable {
  /// The database.
  let path: String
  private let handle: OpaquePointer

  /// Opens the folder of a database.
  ///
  /// - Parameters:
  ///   - path: the database; a link is not followed.
  ///   - isReadOnly: whether nothing is written, so that the database may be somebody else's.
  /// - Throws: `VaultError.missing` without the folder, `obstructed` for what can be no file's name.
  init(_ path: String, isReadOnly: Bool) throws(VaultError) {
    guard unsafe csqlitevfs_register() != nil else { throw .sqlite(SQLiteError(code: 21)) }
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    var reason: Int32 = 0
    guard
      let handle = unsafe csqlitevfs_open_place(
        Files.folder(of: path), String(name), isReadOnly ? 1 : 0, &reason)
    else { throw Place.refusal(path, reason) }
    self.path = path
    unsafe self.handle = handle
  }

  deinit { unsafe csqlitevfs_close_place(handle) }

  /// What the database is called to SQLite.
  var name: String { unsafe String(cString: csqlitevfs_path(handle)) }

  /// Looks at the database and its journal before SQLite does.
  ///
  /// - Throws: `VaultError.missing`, `malformed` for an empty database, and `obstructed`.
  func look() throws(VaultError) {
    var size = 0
    let status = unsafe csqlitevfs_look(handle, &size)
    guard status == 0 else { throw VaultError(SystemError(code: Int32(-status))) }
    if let obstacle { throw .obstructed(obstacle) }
    // SQLite would take a journal beside it for a stale one, and delete it.
    guard size > 0 else { throw .malformed }
  }

  /// Who else may write there; `nil` when nobody may.
  var openness: OpenPlace? {
    let folder = Openness(ofFolder: unsafe csqlitevfs_folder(handle))
    if let kind = OpenPlace.Kind(folder) {
      return OpenPlace(file: Files.folder(of: path), kind: kind)
    }
    let isForeign = unsafe csqlitevfs_is_foreign(handle) == 1
    return isForeign ? OpenPlace(file: path, kind: .foreign) : nil
  }

  /// Whether something may be written there, as far as owners and permissions tell.
  ///
  /// - Throws: `VaultError.openPlace`.
  func expectClosed() throws(VaultError) {
    guard let openness, openness.kind != .withoutModes else { return }
    throw .openPlace(openness)
  }

  /// How many bytes the database takes on the disk; a file with holes is longer.
  var allocated: Int { unsafe csqlitevfs_allocated(handle) }

  /// What was left alone when it was wanted last; `nil` when nothing was.
  var obstacle: Obstacle? {
    var isJournal: Int32 = 0
    let kind = Obstacle.Kind(unsafe csqlitevfs_refusal(handle, &isJournal))
    return kind.map { Obstacle(self.path, $0, isJournal: isJournal == 1) }
  }

  /// Overwrites what SQLite left in its journal, when nothing in it is needed any more.
  ///
  /// - Throws: `VaultError`, `obstructed` when it is not as SQLite left it.
  func wipeJournal() throws(VaultError) {
    let descriptor = unsafe csqlitevfs_open_journal(handle)
    guard descriptor != -SystemError.noSuchFile else { return }
    if let obstacle { throw .obstructed(obstacle) }
    guard descriptor >= 0 else { throw VaultError(SystemError(code: -descriptor)) }
    let channel = Channel(descriptor)
    defer { channel.close() }
    _ = try files { () throws(SystemError) in
      try Files.wipe(
        channel, beginningWith: Layout.journalHeaderLength, over: Layout.longestJournal,
        cutTo: Layout.keptJournal)
    }
  }

  private static func refusal(_ path: String, _ reason: Int32) -> VaultError {
    switch reason {
    case SystemError.isFolder:
      .obstructed(Obstacle(file: path, kind: .folder, isBeside: false))
    case SystemError.isLink:
      .obstructed(Obstacle(file: Files.folder(of: path), kind: .link, isBeside: false))
    case SystemError.notAFolder, SystemError.noSuchFile: .missing
    default: .unreachable(file: path, code: reason)
    }
  }
}

extension Obstacle {
  init(_ path: String, _ kind: Kind, isJournal: Bool) {
    self.init(file: isJournal ? path + "-journal" : path, kind: kind, isBeside: isJournal)
  }
}

extension OpenPlace.Kind {
  /// What the system says of a folder; `nil` when only this user may write there.
  init?(_ openness: Openness) {
    switch openness {
    case .closed: return nil
    case .foreign: self = .foreign
    case .writable(let isOwn): self = .writable(isOwn: isOwn)
    case .withoutModes: self = .withoutModes
    }
  }
}

extension Obstacle.Kind {
  /// What the file system for SQLite says; `nil` when it is nothing.
  init?(_ refusal: Int32) {
    let all: [(Int, Obstacle.Kind)] = [
      (CSQLITEVFS_LINK, .link), (CSQLITEVFS_FOLDER, .folder), (CSQLITEVFS_SPECIAL, .special),
      (CSQLITEVFS_NAMES, .severalNames), (CSQLITEVFS_FOREIGN, .foreign),
      (CSQLITEVFS_SUPER_JOURNAL, .superJournal), (CSQLITEVFS_OTHER_MODE, .otherMode),
    ]
    guard let found = all.first(where: { $0.0 == Int(refusal) }) else { return nil }
    self = found.1
  }
}
