import Posix

extension Vault {
  /// Whether anything lies where a journal would.
  public static func exists(_ path: String) -> Bool {
    (try? Files.exists(path)) ?? true
  }
}
