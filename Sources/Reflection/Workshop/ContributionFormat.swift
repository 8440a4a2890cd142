/// How a workshop's card and released answers become bytes: the port that `Exchange` implements.
///
/// Pure over bytes; no file, no clock.
public protocol ContributionFormat: AnyObject {
  /// The bytes of a card.
  ///
  /// - Throws: `WorkshopCardFault` when a field has a value that it cannot have.
  func print(_ card: WorkshopCard) throws(WorkshopCardFault) -> [UInt8]
  /// Reads a card; what is printed of it is the same bytes.
  ///
  /// - Throws: `WorkshopCardFault`.
  func readCard(_ file: [UInt8]) throws(WorkshopCardFault) -> WorkshopCard
  /// The 15 digits that participants compare with the wall, three groups of five; slow on purpose.
  ///
  /// - Throws: `WorkshopCardFault.outOfMemory`.
  func joinCode(of card: [UInt8]) throws(WorkshopCardFault) -> [String]
  /// A new number for a contribution.
  func newContributionID() -> ContributionID
  /// Seals a contribution to the key of its workshop: always 4,296 bytes.
  ///
  /// - Throws: `ContributionFault.tooLong` when the payload does not hold it, `badCard` when the key
  ///   of the card is none, `badTicket` when the ticket has another form, `malformed` when a field
  ///   has a value that it cannot have.
  func seal(
    _ contribution: Contribution, for card: WorkshopCard
  ) throws(ContributionFault) -> SealedContribution
}

/// A file that can be put into a workshop's folder.
public struct SealedContribution: Sendable, Equatable {
  /// A name that says nothing, drawn for this file.
  public var fileName: String
  /// The file, 4,296 bytes.
  public var file: [UInt8]

  /// Creates a file.
  public init(fileName: String, file: [UInt8]) {
    self.fileName = fileName
    self.file = file
  }
}

/// What is wrong with a workshop's card.
public enum WorkshopCardFault: Error, Sendable, Equatable {
  /// It is no workshop's card.
  case notACard
  /// A newer version of Tandem made it.
  case newer
  /// A line is not as it must be; 1 for the first.
  case malformed(line: Int)
  /// There is not enough memory.
  case outOfMemory
}

/// Why a contribution cannot be sealed, or a file is not counted; no text of it is in it.
public enum ContributionFault: Error, Sendable, Equatable, CaseIterable {
  /// What is said takes more room than a contribution has.
  case tooLong
  /// The card's key cannot be sealed to.
  case badCard
  /// The file has another length than every contribution has; it was not opened.
  case badLength
  /// It was sealed to another key, or is damaged.
  case unreadable
  /// What was sealed is not a contribution, or a newer one.
  case malformed
  /// It is for another workshop.
  case otherWorkshop
  /// It answers no step of this workshop that may be released, or not in the way of that step.
  case otherStep
  /// The same number and turn came with other content.
  case contradicted
  /// A newer turn of the same number is there.
  case replaced
  /// The same contribution is there in another file, which is counted.
  case repeated
  /// Its ticket was not printed for this workshop, or none is there.
  case badTicket
  /// Its ticket was used for this step already.
  case usedTicket
  /// More files lie there than are looked at.
  case tooMany
}
