/// What a list step asks for.
public struct ListForm: Sendable, Equatable {
  /// How many items are hoped for; never enforced.
  public var minimum: Int
  /// How many items are taken.
  public var maximum: Int

  /// Creates a form.
  public init(minimum: Int = 0, maximum: Int) {
    self.minimum = minimum
    self.maximum = maximum
  }
}

/// The two ends of a scale from 1 to 10.
public struct ScaleForm: Sendable, Equatable {
  /// What 1 means.
  public var low: Text
  /// What 10 means.
  public var high: Text

  /// Creates a form.
  public init(low: Text, high: Text) {
    self.low = low
    self.high = high
  }
}

/// One thing that can be chosen.
public struct Option: Sendable, Equatable {
  /// Permanent within the step.
  public var id: String
  /// What a person reads.
  public var label: Text
  /// The later step to which choosing it jumps.
  public var goto: String?

  /// Creates an option.
  public init(id: String, label: Text, goto: String? = nil) {
    self.id = id
    self.label = label
    self.goto = goto
  }
}

/// What a choice step asks for.
public struct ChoiceForm: Sendable, Equatable {
  /// What can be chosen, in order.
  public var options: [Option]
  /// How many at most.
  public var maximum: Int
  /// The earlier list whose items are the options; then there are no others.
  public var from: String?

  /// Creates a form.
  public init(options: [Option], maximum: Int = 1, from: String? = nil) {
    self.options = options
    self.maximum = maximum
    self.from = from
  }
}

/// What a review step asks of each open commitment.
public struct ReviewForm: Sendable, Equatable {
  /// What can have become of it: `done`, `differently`, `not_yet`, `dropped`.
  public var options: [Option]
  /// How many commitments at most, the oldest date first.
  public var maximum: Int

  /// Creates a form.
  public init(options: [Option], maximum: Int) {
    self.options = options
    self.maximum = maximum
  }
}

/// The parts of a commitment that a step asks for.
public struct CommitForm: Sendable, Equatable {
  /// `experiment` or `step`: which word the person sees.
  public var kind: CommitmentKind
  /// The if-then sentence.
  public var cue: Text?
  /// What one hopes to learn.
  public var learn: Text?
  /// The date question.
  public var due: Text?
  /// The date that an empty line takes, in days from today.
  public var defaultDueDays: Int?
  /// The chances question, 1 to 10.
  public var confidence: Text?
  /// The chances at or under which `low` is asked.
  public var lowAtMost: Int
  /// What is asked when the chances are low.
  public var low: Text?

  /// Creates a form.
  public init(
    kind: CommitmentKind = .experiment, cue: Text? = nil, learn: Text? = nil, due: Text? = nil,
    defaultDueDays: Int? = nil, confidence: Text? = nil, lowAtMost: Int = 0, low: Text? = nil
  ) {
    self.kind = kind
    self.cue = cue
    self.learn = learn
    self.due = due
    self.defaultDueDays = defaultDueDays
    self.confidence = confidence
    self.lowAtMost = lowAtMost
    self.low = low
  }
}

/// Which word a person sees for a commitment.
public enum CommitmentKind: UInt8, Sendable, CaseIterable {
  /// A small experiment (« essai »).
  case experiment = 0
  /// A step (« pas »).
  case step = 1
}
