import CPosix

/// A lock that one process holds until it ends or the value goes (`fcntl(2)`, `F_SETLK`).
///
/// The kernel lets go when the holder dies. Within a process it excludes nothing.
public struct FileLock: ~Copyable {
  private let descriptor: Int32

  /// Why there is no lock.
  public enum Refusal: Error, Sendable, Equatable {
    /// Another process holds it: which, 0 when that cannot be told.
    case held(process: Int32)
    /// The system said no.
    case system(code: Int32)
  }

  /// Takes the lock on an empty file, which is created when it is missing, mode 0600.
  ///
  /// - Throws: `Refusal`.
  public init(_ path: String) throws(Refusal) {
    let descriptor = unsafe cposix_open_lock(path)
    guard descriptor >= 0 else { throw .system(code: -descriptor) }
    var holder: Int32 = 0
    let status = unsafe cposix_take_lock(descriptor, &holder)
    guard status == 0 else {
      cposix_close(descriptor)
      throw status == 1 ? .held(process: holder) : .system(code: -status)
    }
    self.descriptor = descriptor
  }

  deinit { cposix_close(descriptor) }

  /// Keeps the lock for a program that starts over in this process, and returns its number for
  /// `adopt`.
  public borrowing func keepForStartingOver() -> Int32 {
    cposix_keep_lock(descriptor, 1)
    return descriptor
  }

  /// Takes over what `keepForStartingOver` has left; from here on the process holds it to its end.
  public static func adopt(_ descriptor: Int32) { cposix_keep_lock(descriptor, 0) }
}
