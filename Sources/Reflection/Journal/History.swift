/// What earlier runs tell a run: all that stood before it began, with the same person only.
public struct History: Sendable, Equatable {
  /// The last answer to a step.
  public struct Last: Sendable, Equatable {
    /// The event that says it.
    public var ref: Ref
    /// The answer with its follow-up, as a quotation.
    public var quotation: String
    /// The day it was given.
    public var date: CivilDate
    /// The number, when the step is a scale.
    public var score: Int?

    /// Creates a last answer.
    public init(ref: Ref, quotation: String, date: CivilDate, score: Int? = nil) {
      self.ref = ref
      self.quotation = quotation
      self.date = date
      self.score = score
    }
  }

  /// Earlier runs of this pack with at least one answer.
  public var runNumber: Int
  /// The day of the last of them.
  public var lastRun: CivilDate?
  /// Last answers, by `step`, or `pack/step` for another pack.
  public var lasts: [String: Last]
  /// Commitments that are open, the oldest date first.
  public var commitments: [OpenCommitment]

  /// Creates a history; by default that of a first run.
  public init(
    runNumber: Int = 0, lastRun: CivilDate? = nil, lasts: [String: Last] = [:],
    commitments: [OpenCommitment] = []
  ) {
    self.runNumber = runNumber
    self.lastRun = lastRun
    self.lasts = lasts
    self.commitments = commitments
  }
}

/// A commitment that was not yet closed.
public struct OpenCommitment: Sendable, Equatable {
  /// The event that made it: its name.
  public var id: Ref
  /// The event that says it now.
  public var ref: Ref
  /// What is to be tried, and its parts.
  public var commitment: Commitment
  /// When it was made.
  public var made: Moment

  /// Creates an open commitment.
  public init(id: Ref, ref: Ref, commitment: Commitment, made: Moment) {
    self.id = id
    self.ref = ref
    self.commitment = commitment
    self.made = made
  }
}
