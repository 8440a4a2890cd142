import CPosix
import Glibc

/// The system said no; the number of its reason (`errno`).
public struct SystemError: Error, Sendable, Equatable {
  /// The number.
  public let code: Int32

  /// Creates an error of a number.
  public init(code: Int32) { self.code = code }

  static func check(_ status: Int32) throws(SystemError) -> Int32 {
    guard status >= 0 else { throw SystemError(code: -status) }
    return status
  }
}

/// The one way in which files of Tandem's own are made: for nobody but their owner, never over
/// something that is there.
public enum Files {
  /// Creates the folders of a path that are missing, mode 0700; those that are there stay as they are.
  ///
  /// - Throws: `SystemError`.
  public static func makeFolders(_ path: String) throws(SystemError) {
    _ = try SystemError.check(unsafe cposix_make_folders(path))
  }

  /// Creates a file that must not exist, mode 0600, and syncs it and its folder.
  ///
  /// - Throws: `SystemError`; then there is no such file, unless it was there before.
  public static func create(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    _ = try SystemError.check(unsafe cposix_create_file(path, bytes, bytes.count))
    try syncFolder(of: path)
  }

  /// Gives a file its final name, in one step and durably; the name must be free.
  ///
  /// - Throws: `SystemError`.
  public static func publish(_ path: String, as name: String) throws(SystemError) {
    _ = try SystemError.check(unsafe cposix_publish(path, name))
    try syncFolder(of: name)
  }

  /// Writes a file that may exist, mode 0600, in one step: it is the old one or the new one.
  ///
  /// - Throws: `SystemError`; then the file is as it was.
  public static func replace(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    let unfinished = path + ".new"
    try remove(unfinished)
    try create(unfinished, bytes)
    _ = try SystemError.check(unsafe cposix_replace(unfinished, path))
    try syncFolder(of: path)
  }

  /// Reads a regular file, no link followed, and when it was last written.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: the most bytes that are read.
  /// - Throws: `SystemError`, `EINVAL` for what is no regular file.
  /// - Returns: its bytes, and the milliseconds since 1970 when it was written.
  public static func read(
    _ path: String, atMost limit: Int
  ) throws(SystemError) -> (bytes: [UInt8], written: Int64) {
    var (bytes, written) = ([UInt8](repeating: 0, count: limit), Int64(0))
    let count = unsafe cposix_read_file(path, &bytes, limit, &written)
    guard count >= 0 else { throw SystemError(code: Int32(-count)) }
    return (Array(bytes[..<Int(count)]), written)
  }

  /// Adds bytes at the end of a file that exists, durably.
  ///
  /// - Throws: `SystemError`.
  public static func append(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    _ = try SystemError.check(unsafe cposix_append(path, bytes, bytes.count))
  }

  /// Removes a file; one that is not there is no failure.
  ///
  /// - Throws: `SystemError`.
  public static func remove(_ path: String) throws(SystemError) {
    _ = try SystemError.check(unsafe cposix_remove_file(path))
  }

  /// Overwrites a file with zeros, durably, when it begins with zeros already.
  ///
  /// - Parameters:
  ///   - file: a regular file, open to be read and written.
  ///   - zeros: how many zeros it must begin with, at most 64; else it is left alone.
  ///   - limit: one of more bytes is cut afterwards…
  ///   - length: …to so many.
  /// - Throws: `SystemError`.
  /// - Returns: whether it was overwritten.
  public static func wipe(
    _ file: Channel, beginningWith zeros: Int, over limit: Int, cutTo length: Int
  ) throws(SystemError) -> Bool {
    let status = cposix_wipe_file(file.descriptor, zeros, Int64(limit), Int64(length))
    return try SystemError.check(status) == 1
  }

  /// Whether anything is at a path.
  ///
  /// - Throws: `SystemError` when that cannot be told.
  public static func exists(_ path: String) throws(SystemError) -> Bool {
    try SystemError.check(unsafe cposix_exists(path)) == 1
  }

  /// The file that a path means: where a link of this user's leads to, else the path.
  ///
  /// - Throws: `SystemError`, `EPERM` for a link of somebody else, `ENOENT` for one that leads nowhere.
  public static func followed(_ path: String) throws(SystemError) -> String {
    var real = [CChar](repeating: 0, count: Int(PATH_MAX))
    guard try SystemError.check(unsafe cposix_follow(path, &real)) == 1 else { return path }
    return String(decoding: real.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The names of the regular files in a folder that begin and end so; none where the folder is not
  /// there or may not be read.
  ///
  /// - Parameters:
  ///   - folder: the folder.
  ///   - prefix: how they begin.
  ///   - suffix: how they end.
  ///   - room: the most bytes of names.
  /// - Returns: the names, in no order.
  public static func names(
    in folder: String, beginningWith prefix: String, suffix: String, room: Int = 65_536
  ) -> [String] {
    var names = [CChar](repeating: 0, count: room)
    let count = unsafe cposix_list_files(folder, prefix, suffix, &names, names.count)
    let listed = names.prefix(max(0, Int(count))).map { UInt8(bitPattern: $0) }
    return String(decoding: listed, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// How many bytes can still be written to the disk that a folder is on.
  ///
  /// The corresponding C function is `statvfs`.
  ///
  /// - Throws: `SystemError`.
  public static func freeSpace(_ folder: String) throws(SystemError) -> Int64 {
    let free = unsafe cposix_free_space(folder)
    guard free >= 0 else { throw SystemError(code: Int32(-free)) }
    return free
  }

  /// How many bytes a file has, without opening it; `nil` when it is not there.
  ///
  /// The corresponding C function is `stat`.
  public static func size(of path: String) -> Int64? {
    let size = unsafe cposix_size_of(path)
    return size < 0 ? nil : size
  }

  /// When a regular file was last written, in milliseconds since 1970; `nil` for anything else.
  ///
  /// The corresponding C function is `lstat`.
  public static func written(_ path: String) -> Int64? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int64(status.st_mtim.tv_sec) * 1000 + Int64(status.st_mtim.tv_nsec) / 1_000_000
  }

  /// The folder that a path names something in.
  public static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func syncFolder(of path: String) throws(SystemError) {
    _ = try SystemError.check(unsafe cposix_sync_folder(folder(of: path)))
  }
}

extension SystemError {
  /// `ENOSPC`.
  public static let noSpace = ENOSPC
  /// `EDQUOT`.
  public static let overQuota = EDQUOT
  /// `EROFS`.
  public static let readOnlyFileSystem = EROFS
  /// `EACCES`.
  public static let accessDenied = EACCES
  /// `EBADF`.
  public static let badDescriptor = EBADF
  /// `EPERM`.
  public static let notPermitted = EPERM
  /// `EPIPE`.
  public static let brokenPipe = EPIPE
  /// `EIO`.
  public static let inputOutput = EIO
  /// `ENOENT`.
  public static let noSuchFile = ENOENT
  /// `EISDIR`.
  public static let isFolder = EISDIR
  /// `ENOTDIR`.
  public static let notAFolder = ENOTDIR
  /// `EINVAL`: also what is no regular file.
  public static let invalid = EINVAL
  /// `ELOOP`: a link that is not followed.
  public static let isLink = ELOOP
  /// `EEXIST`.
  public static let fileExists = EEXIST
}
