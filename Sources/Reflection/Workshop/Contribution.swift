/// An answer that a participant released to the room, without a name (architecture.md 5a).
public struct Contribution: Sendable, Equatable {
  /// What is said.
  public enum Content: Sendable, Equatable {
    /// A number from 1 to 10.
    case scale(Int)
    /// Ids of chosen options.
    case choice([String])
    /// Words.
    case text(String)
    /// Items.
    case list([String])
    /// What was said before under the same number does not count any more.
    case withdrawn
  }

  /// The workshop it is for.
  public var workshop: WorkshopID
  /// The step's id.
  public var step: String
  /// Drawn for this answer alone: another step of the same person has another one.
  public var id: ContributionID
  /// 1 for the first time, one more for each time it is replaced; the highest one counts.
  public var turn: Int
  /// The slip drawn from the hat, as it was typed; `nil` without tickets.
  ///
  /// What is sealed is the tag that it leaves at this step, so a contribution that was opened has none.
  public var ticket: String?
  /// What is said.
  public var content: Content
  /// A name that the person set under a text of their own; a claim.
  public var name: String?

  /// Creates a contribution.
  public init(
    workshop: WorkshopID, step: String, id: ContributionID, turn: Int = 1, ticket: String? = nil,
    content: Content, name: String? = nil
  ) {
    self.workshop = workshop
    self.step = step
    self.id = id
    self.turn = turn
    self.ticket = ticket
    self.content = content
    self.name = name
  }
}

/// The number of a contribution.
public typealias ContributionID = DrawnNumber<Contribution>
