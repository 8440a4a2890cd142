import CPosix
import Glibc

/// A folder that is held open: what is done in it is done in that very folder, whatever becomes of
/// its name meanwhile.
public struct Folder: ~Copyable {
  private let descriptor: Int32

  /// The names of files in a folder.
  public struct Listing: Sendable, Equatable {
    /// Each as its bytes, in no order.
    public var names: [[UInt8]]
    /// Whether there were no more than were wanted.
    public var isWhole: Bool
  }

  /// How a file gets its name; of several ways, the first that the file system has.
  public struct Ways: OptionSet, Sendable {
    /// The bits of `CPOSIX_UNNAMED` and what follows it.
    public let rawValue: Int32

    /// Creates a set of its bits.
    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// Without a name until it is whole.
    static let unnamed = Ways(rawValue: Int32(CPOSIX_UNNAMED))
    /// Under a random name, then renamed.
    static let renamed = Ways(rawValue: Int32(CPOSIX_RENAMED))
    /// Under a random name, then under a second one.
    static let linked = Ways(rawValue: Int32(CPOSIX_LINKED))
    /// Under its own name from the first byte.
    static let inPlace = Ways(rawValue: Int32(CPOSIX_IN_PLACE))

    /// The name comes in one step, or not at all.
    public static let atOnce: Ways = [.unnamed, .renamed, .linked]
    /// Also where half a file may be seen under the name for a moment.
    public static let any: Ways = [.atOnce, .inPlace]
  }

  /// Who may open a file that was put into a folder.
  public enum Readers: Sendable, Equatable {
    /// Those for whom it is meant.
    case asWanted
    /// Whoever can come into the folder: this file system keeps no permissions.
    case everybodyWhoCanEnter
  }

  /// Holds a folder.
  ///
  /// - Parameter path: its bytes; a link at its end is followed only where this user or root made it.
  /// - Throws: `SystemError`.
  public init(_ path: [UInt8]) throws(SystemError) {
    descriptor = try SystemError.check(unsafe cposix_open_folder(path.untrailed.cString))
  }

  /// Holds a folder.
  ///
  /// - Throws: `SystemError`.
  public init(_ path: String) throws(SystemError) { try self.init(Array(path.utf8)) }

  deinit { cposix_close(descriptor) }

  /// Puts a new file into it, durably; nothing half-written has its name, where the file system can
  /// do that.
  ///
  /// - Parameters:
  ///   - bytes: all of it.
  ///   - name: its name, which must be free.
  ///   - isForAll: whether everybody may read it; else nobody but its owner.
  ///   - written: when it is said to be written, milliseconds since 1970; `nil` for now.
  ///   - ways: the ways in which it may get its name.
  /// - Throws: `SystemError`, `swapped` where somebody put another file under the name; else nothing
  ///   is there that was not there before.
  /// - Returns: who can open it.
  @discardableResult
  public func put(
    _ bytes: [UInt8], as name: [UInt8], isForAll: Bool = false, written: Int64? = nil,
    by ways: Ways = .any
  ) throws(SystemError) -> Readers {
    var shape = cposix_shape(
      mode: isForAll ? 0o644 : 0o600, written: written ?? -1, ways: ways.rawValue)
    return try Readers(
      unsafe cposix_put(descriptor, name.cString, bytes, bytes.count, &shape))
  }

  /// Puts a file of 0600 in the place of the one that has the name, durably and in one step.
  ///
  /// - Throws: `SystemError`; then the file is as it was.
  public func replace(_ name: [UInt8], with bytes: [UInt8]) throws(SystemError) {
    _ = try SystemError.check(
      unsafe cposix_put_instead(descriptor, name.cString, bytes, bytes.count))
  }

  /// Gives a file that is in it another name, which must be free, durably.
  ///
  /// - Throws: `SystemError`.
  public func publish(
    _ name: [UInt8], as other: [UInt8], by ways: Ways = .any
  ) throws(SystemError) {
    _ = try SystemError.check(
      unsafe cposix_publish(descriptor, name.cString, other.cString, ways.rawValue))
  }

  /// Makes a folder in it that everybody may look into and only its owner may change.
  ///
  /// - Throws: `SystemError`, `fileExists` when something has the name.
  public func makeFolderForAll(_ name: [UInt8]) throws(SystemError) {
    _ = try SystemError.check(unsafe cposix_make_folder(descriptor, name.cString, 0o755))
  }

  /// Takes a name for a file of 0600 that will be written.
  ///
  /// - Throws: `SystemError`, `fileExists` when something has it.
  public func reserve(_ name: [UInt8]) throws(SystemError) -> ReservedFile {
    let file = try SystemError.check(unsafe cposix_create(descriptor, name.cString))
    let own = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard own >= 0 else {
      let reason = errno
      _ = unsafe cposix_remove_own(descriptor, name.cString, file)
      cposix_close(file)
      throw SystemError(code: reason)
    }
    return ReservedFile(folder: own, file: file, name: name)
  }

  /// Reads a regular file, no link followed, and when it was last written.
  ///
  /// - Parameters:
  ///   - name: its name.
  ///   - limit: the most bytes that are read.
  /// - Throws: `SystemError`, `EINVAL` for what is no regular file.
  /// - Returns: its bytes, and the milliseconds since 1970 when it was written.
  public func read(
    _ name: [UInt8], atMost limit: Int
  ) throws(SystemError) -> (bytes: [UInt8], written: Int64) {
    var (bytes, written) = ([UInt8](repeating: 0, count: limit), Int64(0))
    let count = unsafe cposix_read(descriptor, name.cString, &bytes, limit, &written)
    guard count >= 0 else { throw SystemError(code: Int32(-count)) }
    return (Array(bytes[..<Int(count)]), written)
  }

  /// When a regular file was last written, in milliseconds since 1970; `nil` for anything else.
  public func written(_ name: [UInt8]) -> Int64? {
    let written = unsafe cposix_written(descriptor, name.cString)
    return written < 0 ? nil : written
  }

  /// Removes a file; one that is not there is no failure.
  ///
  /// - Throws: `SystemError`.
  public func remove(_ name: [UInt8]) throws(SystemError) {
    _ = try SystemError.check(unsafe cposix_remove(descriptor, name.cString))
  }

  /// Lists its regular files, no links.
  ///
  /// - Parameters:
  ///   - prefix: how their names begin.
  ///   - suffix: how they end.
  ///   - most: how many are listed at most; that there were more is told.
  /// - Throws: `SystemError`, also when the folder stops being readable half-way.
  /// - Returns: their names.
  public func files(
    beginningWith prefix: String = "", suffix: String = "", atMost most: Int
  ) throws(SystemError) -> Listing {
    var names = unsafe cposix_names()
    defer { unsafe free(names.bytes) }
    _ = try SystemError.check(unsafe cposix_list(descriptor, prefix, suffix, most, &names))
    let bytes = unsafe UnsafeRawBufferPointer(start: names.bytes, count: names.length)
    return unsafe Listing(
      names: bytes.split(separator: 0).map { unsafe Array($0) }, isWhole: names.is_whole == 1)
  }
}

/// A file under a name of its own that is not written yet.
public struct ReservedFile: ~Copyable {
  private let folder: Int32
  private let file: Int32
  private let name: [UInt8]

  fileprivate init(folder: Int32, file: Int32, name: [UInt8]) {
    self.folder = folder
    self.file = file
    self.name = name
  }

  deinit {
    cposix_close(file)
    cposix_close(folder)
  }

  /// Writes bytes to its end, durably.
  ///
  /// - Throws: `SystemError`.
  public borrowing func write(_ bytes: [UInt8]) throws(SystemError) {
    _ = try SystemError.check(unsafe cposix_write_synced(file, bytes, bytes.count))
  }

  /// Who can open it.
  public var readers: Folder.Readers {
    get throws(SystemError) { try Folder.Readers(cposix_is_open_to_others(file)) }
  }

  /// Removes it, unless somebody put another file under its name.
  public borrowing func remove() { _ = unsafe cposix_remove_own(folder, name.cString, file) }
}

extension Folder.Readers {
  fileprivate init(_ status: Int32) throws(SystemError) {
    let status = try SystemError.check(status)
    self = status == Int32(CPOSIX_OPEN_TO_OTHERS) ? .everybodyWhoCanEnter : .asWanted
  }
}

extension [UInt8] {
  /// For C; a path has no NUL.
  var cString: [CChar] { map { CChar(bitPattern: $0) } + [0] }

  /// Without the slashes at its end, which would have a link followed.
  fileprivate var untrailed: [UInt8] {
    let end = lastIndex { $0 != UInt8(ascii: "/") } ?? 0
    return Array(prefix(end + 1))
  }
}
