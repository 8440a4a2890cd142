import Reflection

/// What is said to somebody who takes part before the first step.
struct JoinOpening {
  let session: Session
  let pack: Pack

  func show(to seat: Seat) {
    session.screen.show(
      .opening(
        title: .pack(pack.title[session.language]),
        paragraphs: [
          .say(seat.isEphemeral ? .roomEphemeral : .joinJournal), .say(.joinFollow),
        ]))
  }

  /// Has the digits compared, and the slip copied where the workshop wants one.
  ///
  /// Where they are others, or nobody knows, nothing can be released.
  func compare(for seat: Seat) -> Leaving? {
    guard let workshop = seat.workshop else { return nil }
    session.say(.joinMay, ["folder": .person(workshop.folder)])
    session.say(.joinCode, ["code": .ours(workshop.joinCode.joined(separator: "  "))])
    switch session.choose(Menu([.say(.joinCodeSame), .say(.joinCodeOther)]), harmless: 2) {
    case .failure(let leaving): return leaving
    case .success(1): return workshop.card.hasTickets ? askTicket(for: seat) : nil
    case .success:
      session.say(.joinCodeNothing)
      seat.workshop = nil
      return nil
    }
  }

  private func askTicket(for seat: Seat) -> Leaving? {
    session.say(.joinTicket)
    while true {
      switch session.read(.answer, again: { session.say(.joinTicket) }) {
      case .left(let departure, let line): return Leaving(departure, line: line)
      case .line(let line):
        if let ticket = Ticket(line) {
          seat.ticket = ticket
          return nil
        }
        guard !line.isBlank else {
          session.say(.joinCodeNothing)
          seat.workshop = nil
          return nil
        }
        if case .failure(let leaving) = session.misfit(line, .say(.joinTicketAgain)) {
          return leaving
        }
      }
    }
  }
}
