import Reflection

/// `tandem workshop tickets`: slips to draw from a hat; what is kept of them says nothing of who drew
/// which.
struct WorkshopTicketsCommand {
  let context: CommandContext
  let workshop: [UInt8]
  let count: Int

  func run() -> ExitStatus {
    switch WorkshopDoor(context: context).open(workshop) {
    case .failure(let status): return status
    case .success(let desk):
      do throws(EventLogFailure) { return try print(for: desk) } catch {
        return KeepingDoor(context: context).fail(error)
      }
    }
  }

  private func print(for desk: WorkshopDesk) throws(EventLogFailure) -> ExitStatus {
    let output = context.output
    guard desk.card.hasTickets else {
      output.complain(.say(.workshopNoTickets), hint: .say(.workshopNoTicketsHint))
      return .failed
    }
    guard desk.kept?.tickets.isEmpty ?? true else {
      output.complain(.say(.workshopHasTickets))
      return .failed
    }
    let format = context.equipment.contributions
    let tickets = (0..<count).map { _ in format.newTicket() }
    let steps = desk.steps.map { step in
      StepTickets(
        step: step.id,
        tags: tickets.map { format.tag(of: $0, in: desk.card.id, at: step.id) })
    }
    try desk.keep([.workshopTickets(desk.card.id, steps)])
    for ticket in tickets { output.line(.ours("\(ticket)")) }
    output.note(.say(.workshopTicketsKept, ["k": .number(count)]))
    return .done
  }
}
