import Reflection

/// Times of a workshop as they are written.
enum RoomTime {
  /// Sums of fractions are a little off; a second is not said twice for that.
  private static let grain = 0.05

  /// Time that is left, begun seconds counting whole: « 2:58 »; nothing under zero.
  static func left(_ seconds: Double) -> String { clock(Int(max(0, seconds - grain).rounded(.up))) }

  /// Time that is over or lasted, whole seconds only: « 0:20 ».
  static func over(_ seconds: Double) -> String { clock(Int(max(0, seconds + grain))) }

  /// How long something was away: « 20 s », « 1 min 20 », « 2 h 05 », « 3 j ».
  static func gap(_ seconds: Int, _ language: Language) -> String {
    switch seconds {
    case ..<60: "\(seconds) s"
    case ..<3600:
      seconds % 60 == 0 ? "\(seconds / 60) min" : "\(seconds / 60) min \(two(seconds % 60))"
    case ..<172_800: "\(seconds / 3600) h \(two(seconds % 3600 / 60))"
    default: "\(seconds / 86_400) " + (language == .french ? "jours" : "days")
    }
  }

  /// The time of day of a moment, the minute that is nearest.
  static func ofDay(_ moment: Moment) -> String {
    DateWords.clock(moment.adding(seconds: 30).minuteOfDay)
  }

  /// Minutes, rounded to the nearest.
  static func minutes(_ seconds: Double) -> Int { Int((seconds / 60).rounded()) }

  /// What the last line of the wall says.
  static func clockLine(_ run: RoomRun) -> Prose? {
    guard !run.isSkipped else { return nil }
    let left = Filling.ours(RoomTime.left(run.left))
    if run.isPaused { return .say(.roomPaused, ["time": left]) }
    if run.left <= 0 { return .say(.roomOver, ["time": .ours(over(-run.left))]) }
    return .say(run.isHeld ? .roomHeld : .roomLeft, ["time": left])
  }

  private static func clock(_ seconds: Int) -> String { "\(seconds / 60):\(two(seconds % 60))" }

  private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
