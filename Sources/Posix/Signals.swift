import CPosix
import Glibc

/// Signals as facts that wait to be asked for.
///
/// The handlers are in C and only set a flag. `SIGPIPE` is ignored.
public enum Signals {
  /// Begins to watch `SIGINT`, `SIGTERM`, `SIGHUP`, `SIGCONT` and `SIGWINCH`; one that was ignored
  /// when the program began stays so.
  public static func watch() { cposix_watch_signals() }

  /// Whether `SIGINT` has come since the last time it was asked.
  public static func takeInterrupt() -> Bool { take(CPOSIX_INTERRUPTED) }

  /// `SIGTERM` or `SIGHUP`, if it has come since the last time it was asked.
  public static func takeStop() -> Int32? {
    if take(CPOSIX_TERMINATED) { return SIGTERM }
    return take(CPOSIX_HUNG_UP) ? SIGHUP : nil
  }

  /// Whether `SIGTERM` or `SIGHUP` has come and was not asked for yet.
  public static var hasStop: Bool {
    [CPOSIX_TERMINATED, CPOSIX_HUNG_UP].contains { cposix_has_flag(Int32($0)) != 0 }
  }

  /// Whether `SIGINT` has come and was not asked for yet.
  public static var hasInterrupt: Bool { cposix_has_flag(Int32(CPOSIX_INTERRUPTED)) != 0 }

  /// Whether the process was stopped and goes on since the last time it was asked.
  public static func takeContinued() -> Bool { take(CPOSIX_CONTINUED) }

  /// Whether the window has another size since the last time it was asked.
  public static func takeResized() -> Bool { take(CPOSIX_RESIZED) }

  /// Stops the whole foreground job as Ctrl-Z does; returns when it goes on, or at once when there
  /// is no shell that could make it go on.
  public static func stopJob() { cposix_stop_group() }

  private static func take(_ flag: Int) -> Bool { cposix_take_flag(Int32(flag)) != 0 }
}
