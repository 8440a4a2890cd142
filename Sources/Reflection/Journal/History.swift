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
    /// Who said it, when it was not the person.
    public var name: String?

    /// Creates a last answer.
    public init(
      ref: Ref, quotation: String, date: CivilDate, score: Int? = nil, name: String? = nil
    ) {
      self.name = name
      self.ref = ref
      self.quotation = quotation
      self.date = date
      self.score = score
    }
  }

  /// A topic that came back in one run after the other, with no commitment made in between.
  public struct Returns: Sendable, Equatable {
    /// How many runs in a row it was still there.
    public var count: Int
    /// The day it was first written of.
    public var since: CivilDate

    /// Creates a count.
    public init(count: Int, since: CivilDate) {
      self.count = count
      self.since = since
    }
  }

  /// Earlier runs of this pack with at least one answer.
  public var runNumber: Int
  /// The day of the last of them.
  public var lastRun: CivilDate?
  /// Last answers, by their addresses.
  public var lasts: [StepAddress: Last]
  /// Commitments that are open, the oldest date first.
  public var commitments: [OpenCommitment]
  /// What a mentor wrote back last, and was not taken up yet.
  public var reply: Last?
  /// How often a topic came back, by the step that asks whether it is still there.
  public var returns: [String: Returns]

  /// Creates a history; by default that of a first run.
  public init(
    runNumber: Int = 0, lastRun: CivilDate? = nil, lasts: [StepAddress: Last] = [:],
    commitments: [OpenCommitment] = [], reply: Last? = nil, returns: [String: Returns] = [:]
  ) {
    self.runNumber = runNumber
    self.lastRun = lastRun
    self.lasts = lasts
    self.commitments = commitments
    self.reply = reply
    self.returns = returns
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
