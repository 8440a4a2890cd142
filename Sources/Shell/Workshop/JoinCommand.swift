import Reflection

/// `tandem workshop join PACK|FOLDER|CARD`: the workshop's steps on one's own screen.
///
/// What is written goes to the person's journal, or stays in memory where there is none.
struct JoinCommand {
  let context: CommandContext
  let name: [UInt8]
  let isEphemeral: Bool
  let answers: [UInt8]?

  func run() -> ExitStatus {
    switch JoinTarget(context: context).find(name) {
    case .failure(let status): return status
    case .success(let found): return sit(found.pack, found.workshop)
    }
  }

  private func sit(_ pack: Pack, _ workshop: SeatWorkshop?) -> ExitStatus {
    let seat = Seat(
      isEphemeral: isEphemeral || !context.unlocking.exists, workshop: workshop)
    guard seat.isEphemeral else {
      return ConverseCommand(
        context: context, start: .join(pack), answers: answers, seat: seat
      ).run()
    }
    guard let terminal = terminal() else { return .usage }
    return EphemeralRun(context: context, pack: pack, seat: seat).converse(at: terminal)
  }

  private func terminal() -> (any Terminal)? {
    guard let answers else {
      let terminal = context.equipment.personTerminal()
      if terminal == nil {
        context.output.complain(
          .say(.usageTerminal, ["command": .ours("tandem workshop join")]),
          hint: .say(.usageTerminalHint))
      }
      return terminal
    }
    do throws(FileFault) {
      return try context.equipment.scriptTerminal(answers: answers)
    } catch {
      context.output.complain(.unopened(answers, error))
      return nil
    }
  }
}
