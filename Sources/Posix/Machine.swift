import CPosix
import Glibc

/// What a machine is like, for who asks whether it is fit to keep secrets on.
public enum Machine {
  /// What `/proc` gives of a file at most, in bytes.
  private static let longest = 65_536

  /// How many KiB this process keeps in memory that is never written to disk; `nil` where the system
  /// does not say.
  public static var lockedKibibytes: Int? {
    let line = lines("/proc/self/status").first { $0.hasPrefix("VmLck:") }
    return line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first
      .flatMap { Int($0) }
  }

  /// Where the system may write memory, as far as that is not seen to be encrypted or in memory itself.
  public static var openSwap: [String] {
    let areas = lines("/proc/swaps").dropFirst()
      .compactMap { $0.split(whereSeparator: { $0 == " " || $0 == "\t" }).first.map(String.init) }
    return areas.filter { area in
      let isEncrypted = unsafe cposix_is_encrypted(area) == 1
      return !isEncrypted && !area.hasPrefix("/dev/zram")
    }
  }

  /// Whether a crash of this process would leave an image of its memory.
  public static var writesCore: Bool { cposix_writes_core() != 0 }

  /// Where the system puts such images.
  public static var corePattern: String {
    lines("/proc/sys/kernel/core_pattern").first.map(String.init) ?? ""
  }

  private static func lines(_ path: String) -> [Substring] {
    guard let bytes = try? Files.read(path, atMost: longest).bytes else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }
}

extension Files {
  /// Who may open what is at a path.
  public enum Exposure: Sendable, Equatable {
    /// Nobody but this user, or nothing is there.
    case none
    /// Other users too.
    case open
    /// It belongs to somebody else.
    case foreign
  }

  /// Who may open what is at a path, links followed.
  public static func exposure(of path: String) -> Exposure {
    var isOwn: Int32 = 0
    let mode = unsafe cposix_mode_of(path, &isOwn)
    guard mode >= 0 else { return .none }
    guard isOwn == 1 else { return .foreign }
    return mode & 0o077 == 0 ? .none : .open
  }

  /// Why files cannot be made in a folder, or the folder where it is missing: the number of the
  /// system's reason; `nil` when they can.
  ///
  /// The corresponding C function is `access`.
  public static func refusal(ofWritingIn folder: String) -> Int32? {
    var path = Array(folder.utf8)
    var status = stat()
    while unsafe stat(path.cString, &status) != 0 {
      guard errno == ENOENT, path != Files.folder(of: path) else { return errno }
      path = Files.folder(of: path)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { return ENOTDIR }
    return unsafe access(path.cString, W_OK | X_OK) == 0 ? nil : errno
  }

  /// Lets nobody but this user open what is at a path.
  ///
  /// - Throws: `SystemError`, `EPERM` for what belongs to somebody else or is a link.
  public static func reserve(_ path: String) throws(SystemError) {
    _ = try SystemError.check(unsafe cposix_reserve(path))
  }
}

extension Environment {
  /// Whether the environment was UTF-8 when the program was started, before `useUTF8`.
  public static var wasUTF8: Bool {
    guard let now = unsafe getenv("LC_ALL") else { return true }
    return unsafe String(cString: now) == text("LC_ALL")
  }
}
