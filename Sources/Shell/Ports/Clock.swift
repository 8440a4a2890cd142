public import Reflection

/// What time it is: on the wall for what is written down, steady for what is measured.
public protocol Clock: AnyObject {
  /// The instant, and the offset that holds there and then.
  func now() -> Moment
  /// Seconds that only grow, whatever happens to the clock on the wall.
  func steadySeconds() -> Double
}
