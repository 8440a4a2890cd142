import Glibc

/// Files and folders that others may look at.
extension Files {
  /// Whether there is a folder at a path; a link to one is as good.
  ///
  /// The corresponding C function is `stat`.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Lets everybody read a file, or look into a folder; only its owner may change it.
  ///
  /// The corresponding C function is `chmod`.
  ///
  /// - Throws: `SystemError`.
  public static func letOthersRead(_ path: String) throws(SystemError) {
    let mode: mode_t = isFolder(path) ? 0o755 : 0o644
    guard unsafe chmod(path, mode) == 0 else { throw SystemError(code: errno) }
  }

  /// Gives a file the time at which it was last read and written.
  ///
  /// The corresponding C function is `utimensat`.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - milliseconds: milliseconds since 1970.
  /// - Throws: `SystemError`.
  public static func date(_ path: String, _ milliseconds: Int64) throws(SystemError) {
    let (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    let time = timespec(tv_sec: Int(seconds), tv_nsec: Int(rest) * 1_000_000)
    guard unsafe utimensat(AT_FDCWD, path, [time, time], 0) == 0 else {
      throw SystemError(code: errno)
    }
  }
}
