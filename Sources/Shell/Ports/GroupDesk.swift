public import Reflection

/// Where the answers of one workshop come together: counted until a step is closed, then a result.
///
/// The wall has this and no journal: nothing of the trainer's own can come through it.
public protocol GroupDesk: AnyObject {
  /// The workshop.
  var card: WorkshopCard { get }
  /// The three groups of digits that participants compare.
  var joinCode: [String] { get }
  /// Where contributions are looked for, for people.
  var folder: String { get }
  /// Steps that were closed, in the order of closing.
  var results: [StepResult] { get }
  /// How many files lie there for a step that would be counted now; nothing else of them is told.
  func received(for step: Step) -> Int
  /// Why nothing would be shown if a step were closed now, as far as the numbers say it: no answer is
  /// looked at.
  ///
  /// - Parameters:
  ///   - step: the step, as its pack has it.
  ///   - closing: what the facilitator says about it.
  /// - Returns: the reason, `nil` when the numbers give none.
  func foreseen(_ step: Step, _ closing: StepClosing) -> ForeseenClosing?
  /// Closes a step: its result is computed, kept durably, and the same for ever.
  ///
  /// - Parameters:
  ///   - step: the step, as its pack has it.
  ///   - closing: what the facilitator says about it.
  /// - Throws: `EventLogFailure`; the step is open then, and nothing was shown.
  /// - Returns: the result, and which files were not counted.
  func close(_ step: Step, _ closing: StepClosing) throws(EventLogFailure) -> ClosedStep
}

/// A closing that would show nothing, by the numbers alone.
public struct ForeseenClosing: Sendable, Equatable {
  /// Why.
  public var withholding: StepResult.Withholding
  /// How many answers without a name there are.
  public var answers: Int
  /// How many people take part.
  public var present: Int
  /// Below so many answers nothing is shown.
  public var floor: Int

  /// Creates what is foreseen.
  public init(
    withholding: StepResult.Withholding, answers: Int, present: Int, floor: Int
  ) {
    self.withholding = withholding
    self.answers = answers
    self.present = present
    self.floor = floor
  }
}

/// What the facilitator says when a step is closed.
public struct StepClosing: Sendable, Equatable {
  /// How many people take part, in the room and at a distance.
  public var present: Int
  /// Answers that were given on paper and typed in.
  public var paper: [Contribution.Content]
  /// Texts that are not shown, by their bytes.
  public var heldBack: [String]

  /// Creates what is said.
  public init(present: Int, paper: [Contribution.Content] = [], heldBack: [String] = []) {
    self.present = present
    self.paper = paper
    self.heldBack = heldBack
  }
}

/// What closing a step came to.
public struct ClosedStep: Sendable, Equatable {
  /// The result, as it was kept.
  public var result: StepResult
  /// Files that are not counted, by their name for people, each with its reason.
  public var refused: [RefusedFile]

  /// Creates an outcome.
  public init(result: StepResult, refused: [RefusedFile] = []) {
    self.result = result
    self.refused = refused
  }
}

/// A file that is not counted.
public struct RefusedFile: Sendable, Equatable {
  /// Its name, for people.
  public var name: String
  /// Why.
  public var fault: ContributionFault

  /// Creates an entry.
  public init(name: String, fault: ContributionFault) {
    self.name = name
    self.fault = fault
  }
}
