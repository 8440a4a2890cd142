/// What makes one workshop, for everybody who takes part: the text of the file `tandem-workshop/1`.
public struct WorkshopCard: Sendable, Equatable {
  /// How few answers may be asked for before a result is shown.
  public static let floors = 3...50
  /// The floor when nobody says another one.
  public static let usualFloor = 5

  /// Its number.
  public var id: WorkshopID
  /// The pack's id.
  public var pack: String
  /// The pack's version.
  public var version: Int
  /// The SHA-256 of the pack's file, 32 bytes.
  public var digest: [UInt8]
  /// The key that answers are sealed to, `age1…`; it was made for this workshop alone.
  public var key: String
  /// Below so many answers no result is shown, 3..50.
  public var floor: Int
  /// Whether an answer counts only with a ticket.
  public var hasTickets: Bool
  /// The day it was made; every contribution's file bears it.
  public var made: CivilDate

  /// Creates a card.
  public init(
    id: WorkshopID, pack: String, version: Int, digest: [UInt8], key: String,
    floor: Int = usualFloor, hasTickets: Bool = false, made: CivilDate
  ) {
    self.id = id
    self.pack = pack
    self.version = version
    self.digest = digest
    self.key = key
    self.floor = floor
    self.hasTickets = hasTickets
    self.made = made
  }
}

/// The number of a workshop.
public typealias WorkshopID = DrawnNumber<WorkshopCard>
