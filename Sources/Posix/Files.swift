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
    try makeFolders(Array(path.utf8))
  }

  /// Creates the folders of a path that are missing, mode 0700; those that are there stay as they are.
  ///
  /// - Throws: `SystemError`.
  public static func makeFolders(_ path: [UInt8]) throws(SystemError) {
    _ = try SystemError.check(unsafe cposix_make_folders(path.cString))
  }

  /// Creates a file that must not exist, mode 0600, and syncs it and its folder.
  ///
  /// - Throws: `SystemError`; then there is no such file, unless it was there before.
  public static func create(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    _ = try SystemError.check(unsafe cposix_create_file(path, bytes, bytes.count))
    try syncFolder(of: path)
  }

  /// Gives a file its final name in the same folder, durably; the name must be free.
  ///
  /// - Throws: `SystemError`.
  public static func publish(
    _ path: String, as name: String, by ways: Folder.Ways = .any
  ) throws(SystemError) {
    try Folder(folder(of: name)).publish(self.name(of: path), as: self.name(of: name), by: ways)
  }

  /// Writes a file that may exist, mode 0600, in one step: it is the old one or the new one.
  ///
  /// Where the path is a link that this user made, it stays one, and what it leads to is written.
  ///
  /// - Throws: `SystemError`; then the file is as it was.
  public static func replace(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    let path = try target(of: Array(path.utf8))
    try Folder(folder(of: path)).replace(name(of: path), with: bytes)
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
    try read(Array(path.utf8), atMost: limit)
  }

  /// Reads a regular file, no link followed, and when it was last written.
  ///
  /// - Parameters:
  ///   - path: the bytes of its path.
  ///   - limit: the most bytes that are read.
  /// - Throws: `SystemError`, `EINVAL` for what is no regular file.
  /// - Returns: its bytes, and the milliseconds since 1970 when it was written.
  public static func read(
    _ path: [UInt8], atMost limit: Int
  ) throws(SystemError) -> (bytes: [UInt8], written: Int64) {
    var (bytes, written) = ([UInt8](repeating: 0, count: limit), Int64(0))
    let count = unsafe cposix_read_file(path.cString, &bytes, limit, &written)
    guard count >= 0 else { throw SystemError(code: Int32(-count)) }
    return (Array(bytes[..<Int(count)]), written)
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

  /// The names of the regular files in a folder of Tandem's own that begin and end so, in no order;
  /// none where the folder is not there or may not be read.
  public static func names(
    in folder: String, beginningWith prefix: String, suffix: String
  ) -> [String] {
    let listing = try? Folder(folder).files(
      beginningWith: prefix, suffix: suffix, atMost: mostNames)
    return (listing?.names ?? []).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The most names of a folder that are ever listed.
  public static let mostNames = 100_000

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

  /// Whether there is a folder at a path; a link to one is as good.
  ///
  /// The corresponding C function is `stat`.
  public static func isFolder(_ path: [UInt8]) -> Bool {
    var status = stat()
    return unsafe stat(path.cString, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// A path that begins at the root; a relative one begins where this process is.
  ///
  /// The corresponding C function is `getcwd`.
  public static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/") else { return path }
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    guard unsafe getcwd(&bytes, bytes.count) != nil else { return path }
    let here = String(
      decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return path == "." ? here : here + "/" + path
  }

  /// The nearest part of a path at which something is that is no folder; the path when there is none.
  public static func file(inPlaceOf path: String) -> String {
    var part = path
    while part != "/", part != "." {
      if (try? exists(part)) == true, !isFolder(Array(part.utf8)) { return part }
      part = folder(of: part)
    }
    return path
  }

  /// Whether there is a character device at a path, such as a terminal.
  ///
  /// The corresponding C function is `stat`.
  public static func isDevice(_ path: [UInt8]) -> Bool {
    var status = stat()
    return unsafe stat(path.cString, &status) == 0 && status.st_mode & S_IFMT == S_IFCHR
  }

  /// The folder that a path names something in.
  public static func folder(of path: String) -> String {
    String(decoding: folder(of: Array(path.utf8)), as: UTF8.self)
  }

  /// The folder that a path names something in.
  public static func folder(of path: [UInt8]) -> [UInt8] {
    guard let last = path.lastIndex(of: slash) else { return [UInt8(ascii: ".")] }
    return last == 0 ? [slash] : Array(path[..<last])
  }

  /// What a path calls something in its folder.
  public static func name(of path: [UInt8]) -> [UInt8] {
    Array(path[((path.lastIndex(of: slash) ?? -1) + 1)...])
  }

  private static func name(of path: String) -> [UInt8] { name(of: Array(path.utf8)) }

  private static let slash = UInt8(ascii: "/")

  /// How many links lead from one to another at most.
  private static let mostLinks = 8

  /// What a link of this user's, or of root's, leads to in the end, whether that is there or not.
  ///
  /// - Throws: `SystemError`, `isLink` for one of somebody else.
  public static func target(of path: [UInt8]) throws(SystemError) -> [UInt8] {
    var path = path
    for _ in 0..<mostLinks {
      var (status, bytes) = (stat(), [CChar](repeating: 0, count: Int(PATH_MAX)))
      guard unsafe lstat(path.cString, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else {
        return path
      }
      guard status.st_uid == geteuid() || status.st_uid == 0 else { break }
      let count = unsafe readlink(path.cString, &bytes, bytes.count)
      guard count > 0, count < bytes.count else { throw SystemError(code: ENAMETOOLONG) }
      let next = bytes[..<count].map { UInt8(bitPattern: $0) }
      path = next.first == slash ? next : folder(of: path) + [slash] + next
    }
    throw SystemError(code: SystemError.isLink)
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
  /// `EINVAL`: also what is no regular file.
  public static let invalid = EINVAL
  /// `ELOOP`: a link that is not followed.
  public static let isLink = ELOOP
  /// `EEXIST`.
  public static let fileExists = EEXIST
  /// `ENAMETOOLONG`.
  public static let nameTooLong = ENAMETOOLONG
  /// `EFBIG`: over the limit for files.
  public static let fileTooBig = EFBIG
  /// `ENOLCK`: a file system that can lock nothing.
  public static let noLocks = ENOLCK
  /// `ENOTDIR`.
  public static let notAFolder = ENOTDIR
  /// `EISDIR`.
  public static let isFolder = EISDIR
  /// No errno: somebody put another file under the name of one that was being written.
  public static let swapped = Int32(CPOSIX_SWAPPED)
}
