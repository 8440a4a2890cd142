/// How a workshop does a step.
public struct RoomForm: Sendable, Equatable {
  /// With whom a step is done.
  public enum Company: String, Sendable, CaseIterable {
    /// Each person alone.
    case solo
    /// By twos.
    case pairs
    /// By threes.
    case trios
    /// The whole room.
    case all
  }

  /// What is written down.
  public enum Capture: String, Sendable, CaseIterable {
    /// Nothing.
    case none
    /// Each person's own lines, on their own machine.
    case each
    /// The board of the group.
    case group
  }

  /// With whom.
  public var who: Company
  /// How long it takes, 1..240 minutes.
  public var minutes: Int
  /// What is written down.
  public var capture: Capture

  /// Creates a form.
  public init(who: Company, minutes: Int, capture: Capture = .none) {
    self.who = who
    self.minutes = minutes
    self.capture = capture
  }
}

/// A step of a workshop that the whole room does; its `ask` is the text for the screen.
public struct RoundForm: Sendable, Equatable {
  /// One timed turn.
  public struct Turn: Sendable, Equatable {
    /// How long it takes, in minutes.
    public var minutes: Int
    /// What is done in it.
    public var text: Text

    /// Creates a turn.
    public init(minutes: Int, text: Text) {
      self.minutes = minutes
      self.text = text
    }
  }

  /// A column of the group's board.
  public struct Column: Sendable, Equatable {
    /// Permanent within the step.
    public var id: String
    /// Its heading.
    public var label: Text

    /// Creates a column.
    public init(id: String, label: Text) {
      self.id = id
      self.label = label
    }
  }

  /// The timed turns, in order; none when the step is one turn.
  public var turns: [Turn]
  /// What the trainer should know; never on the wall.
  public var facilitator: Text?
  /// What is different at a distance.
  public var remote: Text?
  /// The columns of the group's board.
  public var columns: [Column]

  /// Creates a form.
  public init(
    turns: [Turn] = [], facilitator: Text? = nil, remote: Text? = nil, columns: [Column] = []
  ) {
    self.turns = turns
    self.facilitator = facilitator
    self.remote = remote
    self.columns = columns
  }
}

extension Step {
  /// Whether there is something to answer: not when it is only read, or done by a room.
  public var isAnswered: Bool {
    switch kind {
    case .read, .round: false
    case .text, .list, .scale, .choice, .commit, .review: true
    }
  }

  /// The turns of a round; none of another step.
  var turns: [RoundForm.Turn] {
    if case .round(let form) = kind { form.turns } else { [] }
  }
}
