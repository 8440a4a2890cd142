import CPosix

/// What a program that holds secrets does first.
public enum Hygiene {
  /// Makes crashes silent and coreless, the process unreadable to others of the same user, and new
  /// files private (`umask 077`).
  ///
  /// It stands before anything else in `main`: Swift's crash reporter prints memory.
  public static func apply() { cposix_harden() }
}
