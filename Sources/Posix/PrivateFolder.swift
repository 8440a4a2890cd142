import CPosix
import Glibc

/// A folder in memory that only its owner may enter, for a text that another program edits.
///
/// It is locked (`flock(2)`) while this process or the program that edits in it lives; one without
/// a lock was left behind.
public struct PrivateFolder: ~Copyable {
  /// Where it is.
  public let path: String

  private let lock: Int32

  private static let prefix = "tandem-"

  /// Why there is none.
  public enum Refusal: Error, Sendable, Equatable {
    /// No folder of this machine is in memory and may be written to.
    case nothingInMemory
    /// The system said no.
    case system(code: Int32)
  }

  /// Makes a new one, mode 0700, in the first of some folders that is in memory.
  ///
  /// - Throws: `Refusal`.
  public init(in folders: [String]) throws(Refusal) {
    for folder in folders where PrivateFolder.isInMemory(folder) {
      var path = Array("\(folder)/\(PrivateFolder.prefix)XXXXXX".utf8CString)
      let lock = unsafe cposix_make_locked_folder(&path)
      guard lock >= 0 else {
        if -lock == EACCES || -lock == EROFS { continue }
        throw .system(code: -lock)
      }
      self.path = String(
        decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      self.lock = lock
      return
    }
    throw .nothingInMemory
  }

  /// Takes over one that was left behind; `nil` while somebody has it.
  public init?(leftAt path: String) {
    let lock = unsafe cposix_lock_folder(path)
    guard lock >= 0 else { return nil }
    self.path = path
    self.lock = lock
  }

  deinit { cposix_close(lock) }

  /// Whether a folder is in memory (`tmpfs` or `ramfs`), by `statfs(2)`.
  public static func isInMemory(_ folder: String) -> Bool {
    unsafe cposix_is_in_memory(folder) == 1
  }

  /// The folders of `$XDG_RUNTIME_DIR` and of shared memory, where private ones may be made.
  public static var places: [String] {
    [Environment.text("XDG_RUNTIME_DIR"), "/dev/shm"].compactMap(\.self)
      .filter { $0.hasPrefix("/") }
  }

  /// Every private folder in some folders that are in memory, also those that are in use.
  public static func all(in folders: [String]) -> [String] {
    folders.filter(isInMemory).flatMap { folder in
      var names = [CChar](repeating: 0, count: 65_536)
      let count = unsafe cposix_list_folders(folder, prefix, &names, names.count)
      let listed = names.prefix(max(0, Int(count))).map { UInt8(bitPattern: $0) }
      return String(decoding: listed, as: UTF8.self).split(separator: "\n").map {
        "\(folder)/\($0)"
      }
    }
  }

  /// The file in it that was changed last, without hidden ones and the one of another name; `nil`
  /// when there is none.
  public borrowing func newestFile(but other: String) -> String? {
    var name = [CChar](repeating: 0, count: 256)
    guard unsafe cposix_newest_file(path, other, &name, name.count) == 0 else { return nil }
    return path + "/"
      + String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Runs a program at the terminal, in the foreground with this one, until it ends.
  ///
  /// The program is found by `PATH` and gets the environment that this one was started with.
  /// `SIGINT` and `SIGQUIT` reach only it. The corresponding C function is `posix_spawnp`.
  ///
  /// - Parameter words: the program and its arguments.
  /// - Throws: `SystemError` when it could not be started.
  /// - Returns: its status 0...255, or 128 and the signal that ended it.
  public borrowing func run(_ words: [String]) throws(SystemError) -> Int32 {
    var copies: [UnsafeMutablePointer<CChar>?] = unsafe words.map { unsafe strdup($0) }
    unsafe copies.append(nil)
    defer { unsafe copies.forEach { unsafe free($0) } }
    return try SystemError.check(unsafe cposix_run_on_terminal(copies, lock))
  }

  /// Whether there is no file in it, but perhaps folders.
  public var hasNoFiles: Bool { unsafe cposix_newest_file(path, "", nil, 0) == -ENOENT }

  /// Overwrites and removes every file in it and in the folders in it, and the folder.
  public consuming func wipe() { _ = unsafe cposix_wipe_folder(path) }
}
