/// What a group is shown of one step: computed once, when the step is closed, and never again.
public struct StepResult: Sendable, Equatable {
  /// What is shown.
  public enum Shown: Sendable, Equatable {
    /// How many chose what: every option in the pack's order, or 1 to 10, zeros too.
    case counts([Count])
    /// Words of people who set no name, in an order drawn at closing; each is a line or several.
    case texts([String], heldBack: Int)
  }

  /// How many chose one option.
  public struct Count: Sendable, Equatable {
    /// The option's id, or the number of a scale.
    public var option: String
    /// How many chose it.
    public var count: Int

    /// Creates a count.
    public init(option: String, count: Int) {
      self.option = option
      self.count = count
    }
  }

  /// Words with a name under them: a claim, and no part of any count.
  public struct Signed: Sendable, Equatable {
    /// The name.
    public var name: String
    /// The words.
    public var text: String

    /// Creates signed words.
    public init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// Why a set of answers is not shown (architecture.md 5a, "Tally").
  public enum Withholding: Sendable, Equatable {
    /// Rule 1: fewer than the floor; how many is not said.
    case few
    /// Rule 2: more answers than people, in the room and at a distance.
    case many
    /// Rule 2b: without tickets, fewer than half of those present answered.
    case half
    /// Rule 3: all but at most one are alike; so many they were.
    case alike(Int)
  }

  /// What became of one set: those that were sealed, or those that the facilitator typed from paper.
  public enum SetOutcome: Sendable, Equatable {
    /// There was none.
    case absent
    /// So many are counted.
    case counted(Int)
    /// It is left out.
    case withheld(Withholding)
  }

  /// The step's id.
  public var step: String
  /// Below so many answers nothing is shown, 3..50.
  public var floor: Int
  /// The answers that were sealed.
  public var sealed: SetOutcome
  /// Those that the facilitator typed.
  public var paper: SetOutcome
  /// The sum of the sets that are counted; `nil` when none is.
  public var shown: Shown?
  /// Words with a name.
  public var signed: [Signed]

  /// Creates a result.
  public init(
    step: String, floor: Int, sealed: SetOutcome, paper: SetOutcome = .absent, shown: Shown?,
    signed: [Signed] = []
  ) {
    self.step = step
    self.floor = floor
    self.sealed = sealed
    self.paper = paper
    self.shown = shown
    self.signed = signed
  }

  /// How many answers are in what is shown.
  public var counted: Int {
    [sealed, paper].reduce(0) { sum, set in
      if case .counted(let count) = set { sum + count } else { sum }
    }
  }
}
