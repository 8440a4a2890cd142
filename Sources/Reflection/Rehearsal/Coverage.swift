/// What rehearsed runs of a pack came by, in one language.
public struct Coverage: Sendable, Equatable {
  /// In which language.
  public let language: Language
  /// How many runs there were.
  public private(set) var runs = 0
  /// How many of them never came to an end, though nobody left them.
  public private(set) var endless = 0
  /// In how many of them something was come by.
  public private(set) var reached: [Landmark: Int] = [:]
  /// How long a run takes, at the median, in seconds.
  public internal(set) var seconds = 0
  /// How long the pack says that it takes, in seconds.
  public let promisedSeconds: Int
  private let landmarks: [Landmark]

  init(pack: Pack, language: Language) {
    self.language = language
    promisedSeconds = pack.minutes * 60
    landmarks = pack.landmarks(in: language)
  }

  /// What no run came by, in the order of the pack.
  public var missed: [Landmark] { landmarks.filter { reached[$0] == nil } }

  /// How far the estimate may be from what the pack says, in percent of that.
  public static let tolerance = 25

  /// Whether the pack says how long it takes.
  public var isOnTime: Bool {
    abs(seconds - promisedSeconds) * 100 <= promisedSeconds * Coverage.tolerance
  }

  /// Whether everything was come by, in the time that the pack says.
  public var isComplete: Bool { missed.isEmpty && isOnTime }

  mutating func count(_ run: RehearsedRun) {
    runs += 1
    endless += run.goesInCircles ? 1 : 0
    for landmark in run.reached { reached[landmark, default: 0] += 1 }
  }
}
