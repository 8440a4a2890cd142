/// What the clock asks of a line that is being typed.
///
/// Times are seconds of a clock that only grows, through suspension too.
struct LineWatch {
  /// How long after a key the line is looked at; what is done then takes the rest of two seconds.
  static let patience = 1.5

  /// What it is time for.
  enum Due: Equatable {
    case nothing
    /// The line may have changed: whoever keeps it is to be told.
    case look
    /// Nobody has typed for so long.
    case giveUp
  }

  private let idle: Double?
  private var lastKey: Double
  private var lookAt: Double?

  /// Begins to watch.
  ///
  /// - Parameters:
  ///   - now: the time.
  ///   - idle: after how many seconds without a key the line is given up; `nil` for never.
  init(at now: Double, idle: Double?) {
    self.idle = idle
    lastKey = now
  }

  /// A key has come.
  mutating func keyCame(at now: Double) {
    lastKey = now
    lookAt = lookAt ?? now + LineWatch.patience
  }

  /// What it is time for; a look is due once.
  mutating func due(at now: Double) -> Due {
    if let idle, now >= lastKey + idle { return .giveUp }
    guard let lookAt, now >= lookAt else { return .nothing }
    self.lookAt = nil
    return .look
  }

  /// How long to wait for a key, in milliseconds; `nil` for ever.
  func wait(at now: Double) -> Int? {
    let next = [lookAt, idle.map { lastKey + $0 }].compactMap(\.self).min()
    return next.map { max(0, Int((($0 - now) * 1000).rounded(.up))) }
  }
}
