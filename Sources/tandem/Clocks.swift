import Posix
import Reflection
import Shell

/// The clock of the system.
final class WallClock: Clock {
  func now() -> Moment {
    let instant = SystemTime.millisecondsNow()
    return Moment(
      milliseconds: instant, offsetMinutes: SystemTime.offsetMinutes(atMilliseconds: instant))
  }

  func steadySeconds() -> Double { SystemTime.steadySeconds() }
}

/// A clock that stands still on the wall, for `--now`; what is measured goes on.
final class FixedClock: Clock {
  private let moment: Moment

  init(_ moment: Moment) { self.moment = moment }

  func now() -> Moment { moment }

  func steadySeconds() -> Double { SystemTime.steadySeconds() }
}
