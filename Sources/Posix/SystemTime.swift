import CPosix
import Glibc

/// What the system's clocks say.
public enum SystemTime {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public static func millisecondsNow() -> Int64 {
    let time = read(CLOCK_REALTIME)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// Minutes east of UTC at an instant, by `TZ` or the system's zone.
  ///
  /// The corresponding C function is `localtime_r`.
  public static func offsetMinutes(atMilliseconds instant: Int64) -> Int {
    let (seconds, rest) = instant.quotientAndRemainder(dividingBy: 1000)
    return Int(cposix_offset_minutes(rest < 0 ? seconds - 1 : seconds))
  }

  /// Seconds that only grow, through suspension too (`CLOCK_BOOTTIME`).
  public static func steadySeconds() -> Double {
    let time = read(CLOCK_BOOTTIME)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
  }

  /// Lets time pass; a signal may end it earlier.
  public static func pause(milliseconds: Int) { usleep(UInt32(milliseconds) * 1000) }

  private static func read(_ clock: Int32) -> timespec {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return time
  }
}
