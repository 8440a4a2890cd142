import Posix
import Reflection
import Shell

/// The clock on the wall.
final class WallClock: Clock {
  func now() -> Moment {
    let instant = SystemTime.millisecondsNow()
    return Moment(
      milliseconds: instant, offsetMinutes: SystemTime.offsetMinutes(atMilliseconds: instant))
  }

  func steadySeconds() -> Double { SystemTime.steadySeconds() }
}

/// A clock whose wall time stands still, for `--now`; what is measured goes on.
final class FixedClock: Clock {
  private let instant: Moment

  init(at instant: Moment) { self.instant = instant }

  func now() -> Moment { instant }

  func steadySeconds() -> Double { SystemTime.steadySeconds() }
}
