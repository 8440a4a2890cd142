/// A condition of a pack: all of its clauses hold.
///
/// The vocabulary is closed (method.md 3.1, rows 11 to 14): no expressions, no code.
public struct Condition: Sendable, Equatable {
  /// One thing that can be asked of an answer or of the run.
  public enum Clause: Sendable, Equatable {
    /// The answer has fewer words.
    case wordsBelow(Int)
    /// The answer has at least as many words.
    case wordsAtLeast(Int)
    /// The list has fewer items.
    case itemsBelow(Int)
    /// The list has at least as many items.
    case itemsAtLeast(Int)
    /// The number is at most this.
    case atMost(Int)
    /// The number is at least this.
    case atLeast(Int)
    /// One of these options was chosen.
    case isOneOf([String])
    /// One of these words or stems (`*` at a word's end) occurs.
    case mentions(Bilingual<[String]>)
    /// The number moved since the last run, or since step `than` of this run.
    case moved(Movement, by: Int, than: String?)
    /// The step was answered (or, when false, was not).
    case answered(Bool)
    /// This is the person's first run of the pack.
    case firstRun
    /// There are open commitments to review.
    case hasOpenCommitments
    /// There is an answer to this step (`pack/step` for another pack's) in an earlier run.
    case hasLast(of: String)
    /// A message came back from the person of this run.
    case hasReply
  }

  /// Which way a number moved.
  public enum Movement: String, Sendable, CaseIterable {
    /// It rose.
    case up
    /// It fell.
    case down
    /// It did neither.
    case same
  }

  /// The earlier step whose answer is meant; the step at hand when there is none.
  public var of: String?
  /// What must hold, all of it.
  public var clauses: [Clause]

  /// Creates a condition.
  public init(of: String? = nil, _ clauses: [Clause]) {
    self.of = of
    self.clauses = clauses
  }
}
