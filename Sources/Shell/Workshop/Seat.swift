import Reflection

/// Where somebody who takes part in a workshop sits: the group's screen is in front of them.
final class Seat {
  /// Whether what is written goes when the run ends, and nothing on this machine shows it.
  let isEphemeral: Bool
  /// The workshop that answers can be released to, once its digits were compared; `nil` for none.
  var workshop: SeatWorkshop?
  /// The slip drawn from the hat.
  var ticket: Ticket?
  /// What was written for the group: the file that counts of each step, by the step's number.
  var written: [Int: String] = [:]

  /// Takes a seat.
  init(isEphemeral: Bool, workshop: SeatWorkshop? = nil) {
    self.isEphemeral = isEphemeral
    self.workshop = workshop
  }
}

/// A workshop that somebody takes part in, with the way to its folder.
struct SeatWorkshop {
  var card: WorkshopCard
  /// The three groups of digits that stand on the wall.
  var joinCode: [String]
  var format: any ContributionFormat
  /// Where files are put, for people.
  var folder: String
  /// Whether it was named by its card: nobody knows then that the card lies in the workshop's folder.
  var isByCard: Bool
  /// Puts a file into the folder; why it could not.
  var put: (SealedContribution) -> FileFault?
}
