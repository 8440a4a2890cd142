import CPosix
import Glibc

/// A program that starts over in its own process, so that nothing is left of its memory.
///
/// What it tells the next one stands behind its name (`argv[0]`), which is no option and no variable
/// that a child would inherit.
public enum StartingOver {
  private static let mark = "tandem: locked "

  /// Replaces the program by itself; returns only when that cannot be done.
  ///
  /// - Parameter message: what the next one is told, without a NUL; everybody can read it in `ps`.
  public static func run(telling message: String) {
    _ = unsafe cposix_start_over(mark + message, CommandLine.unsafeArgv)
  }

  /// What the program before this one said, in this process; `nil` for a program that was started by
  /// somebody else.
  public static let message: String? = {
    guard CommandLine.argc > 0, let name = unsafe CommandLine.unsafeArgv[0] else { return nil }
    let text = unsafe String(cString: name)
    guard text.hasPrefix(mark) else { return nil }
    // The kernel calls it by the name of the link that it was run by.
    unsafe cposix_name_process("tandem")
    return String(text.dropFirst(mark.count))
  }()
}
