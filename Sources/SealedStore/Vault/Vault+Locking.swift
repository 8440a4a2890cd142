import Posix

extension Vault {
  /// Keeps the right to write for a program that starts over in this process; `nil` for a vault that
  /// is only read.
  ///
  /// - Returns: the number of the lock, for `FileLock.adopt`.
  public func keepForStartingOver() -> Int32? {
    switch lock {
    case .some(let lock): lock.keepForStartingOver()
    case .none: nil
    }
  }
}
