/// What a pack may be at most; more is a fault, never cut.
enum PackLimit {
  /// Bytes of a file.
  static let file = 256 * 1024
  /// Lists and maps inside one another.
  static let depth = 16
  /// Steps of a pack.
  static let steps = 500
  /// Bytes of one text, as UTF-8.
  static let text = 4096
  /// Characters of an id.
  static let id = 64
  /// Characters of a word that is quoted in a fault.
  static let quoted = 40
  /// Faults after which no more are looked for.
  static let faults = 100
  /// Unicode scalars of a line that go with a fault.
  static let excerpt = 1000
  /// Minutes of a pack.
  static let minutes = 1...240
  /// Versions of a pack.
  static let version = 1...9999
  /// Follow-ups of one run.
  static let followBudget = 0...50
  /// People in a room.
  static let people = 1...999
  /// Words that a condition counts.
  static let words = 0...1000
  /// Items of a list, and those that a condition counts.
  static let items = 0...100
  /// Items that a list takes when the pack names no `max`.
  static let usualItems = 20
  /// Numbers of a scale.
  static let scale = 1...10
  /// How far a number must move, when the pack names no `by`.
  static let usualMove = 2
  /// Options of a choice.
  static let options = 1...50
  /// Commitments of one review.
  static let commitments = 1...20
  /// Days from today to the date that an empty line takes.
  static let dueDays = 0...366
}
