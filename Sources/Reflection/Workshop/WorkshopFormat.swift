/// What only who makes a workshop needs: tickets, and what is left to chance.
public protocol WorkshopFormat: ContributionFormat {
  /// A number for a new workshop.
  func newWorkshopID() -> WorkshopID
  /// A new ticket, of 80 random bits.
  func newTicket() -> Ticket
  /// What a ticket leaves at a step of a workshop.
  func tag(of ticket: Ticket, in workshop: WorkshopID, at step: String) -> TicketTag
  /// Words in an order drawn from the system's generator.
  func shuffled(_ words: [String]) -> [String]
}

/// Opens what was sealed to the key of one workshop.
public protocol ContributionOpening: AnyObject {
  /// Opens a file; one of another length than every contribution has is not even tried.
  ///
  /// - Throws: `ContributionFault.badLength`, `unreadable`, `malformed`, `otherWorkshop`.
  func open(_ file: [UInt8]) throws(ContributionFault) -> OpenedContribution
}

/// A contribution out of its file.
public struct OpenedContribution: Sendable, Equatable {
  /// What is said; without the ticket, which does not come along.
  public var contribution: Contribution
  /// What the ticket left.
  public var tag: TicketTag?

  /// Creates what was opened.
  public init(_ contribution: Contribution, tag: TicketTag? = nil) {
    self.contribution = contribution
    self.tag = tag
  }
}
