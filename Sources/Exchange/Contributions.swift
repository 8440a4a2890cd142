import AgeFormat
public import Reflection
import Sodium

/// A workshop's card, its contributions and its tickets as bytes.
public final class Contributions: WorkshopFormat {
  private static let ticketContext = Array("tandem/ticket/v1".utf8)
  private static let codeSalt = Array("tandem/joincode1".utf8)
  private static let codeGroups = 3

  private var codes: [[UInt8]: [String]] = [:]

  /// Writes and reads; it holds no key.
  public init() {}

  /// The bytes of a card.
  ///
  /// - Throws: `WorkshopCardFault`.
  public func print(_ card: WorkshopCard) throws(WorkshopCardFault) -> [UInt8] {
    try WorkshopCardText.print(card)
  }

  /// Reads a card.
  ///
  /// - Throws: `WorkshopCardFault`.
  public func readCard(_ file: [UInt8]) throws(WorkshopCardFault) -> WorkshopCard {
    try WorkshopCardText.parse(file)
  }

  /// The digits that participants compare with the wall; derived once for each card.
  ///
  /// - Throws: `WorkshopCardFault.outOfMemory`.
  public func joinCode(of card: [UInt8]) throws(WorkshopCardFault) -> [String] {
    if let code = codes[card] { return code }
    let digest = SHA256.hash(card.span)
    do throws(CardRefusal) {
      let bytes = try Comparison.argon(digest, salt: Contributions.codeSalt)
      let code = Comparison.groups(Contributions.codeGroups, of: bytes)
      codes[card] = code
      return code
    } catch {
      throw .outOfMemory
    }
  }

  /// A new number for a contribution.
  public func newContributionID() -> ContributionID {
    ContributionID(random: Sodium.randomBytes)
  }

  /// Seals a contribution; see `ContributionFormat`.
  ///
  /// - Throws: `ContributionFault.tooLong`, `badCard`, `badTicket`, `malformed`.
  public func seal(
    _ contribution: Contribution, for card: WorkshopCard
  ) throws(ContributionFault) -> SealedContribution {
    let content = try ContributionText.print(
      OpenedContribution(contribution, tag: try tag(of: contribution)))
    do throws(CardRefusal) {
      let recipient = try Card.recipient(card.key)
      let file = try Contributions.sealed(content, for: recipient)
      let name = "tandem-\(Hex.text(Sodium.randomBytes(8))).age"
      return SealedContribution(fileName: name, file: file)
    } catch {
      throw .badCard
    }
  }

  /// A number for a new workshop.
  public func newWorkshopID() -> WorkshopID { WorkshopID(random: Sodium.randomBytes) }

  /// Words in an order drawn from the system's generator.
  public func shuffled(_ words: [String]) -> [String] { words.shuffled() }

  /// A new ticket.
  public func newTicket() -> Ticket { Ticket(random: Sodium.randomBytes) }

  /// BLAKE2b-128 of `"tandem/ticket/v1" ‖ workshop(16) ‖ u16 length ‖ step ‖ ticket`.
  public func tag(of ticket: Ticket, in workshop: WorkshopID, at step: String) -> TicketTag {
    let name = Array(step.utf8)
    precondition(name.count <= Int(UInt16.max), "a step's id is short")
    let length = [UInt8(name.count & 0xff), UInt8(name.count >> 8)]
    let message =
      Contributions.ticketContext + workshop.bytes + length + name + ticket.characters.utf8
    guard let tag = TicketTag(bytes: BLAKE2b.hash(message.span, count: 16)) else {
      preconditionFailure("16 bytes")
    }
    return tag
  }

  private func tag(of contribution: Contribution) throws(ContributionFault) -> TicketTag? {
    guard let typed = contribution.ticket else { return nil }
    guard let ticket = Ticket(typed) else { throw .badTicket }
    return tag(of: ticket, in: contribution.workshop, at: contribution.step)
  }

  private static func sealed(
    _ content: [UInt8], for recipient: X25519Recipient
  ) throws(CardRefusal) -> [UInt8] {
    do throws(AgeError) { return try AgeFile.seal(content.span, for: recipient) } catch {
      throw error == .outOfMemory ? .outOfMemory : .lowOrderKey
    }
  }
}
