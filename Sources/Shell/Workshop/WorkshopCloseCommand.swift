import Reflection

/// `tandem workshop close`: what was put in and the key are destroyed; the results stay.
struct WorkshopCloseCommand {
  let context: CommandContext
  let workshop: [UInt8]
  let isConfirmed: Bool

  private var output: CommandOutput { context.output }

  func run() -> ExitStatus {
    switch WorkshopDoor(context: context).open(workshop, needsPack: false) {
    case .failure(let status): return status
    case .success(let desk):
      guard desk.kept?.isClosed == false else {
        output.complain(.say(.workshopIsOver))
        return .failed
      }
      if let status = confirm() { return status }
      return close(desk)
    }
  }

  /// The files go first: while the key is there, they are known to be this workshop's.
  private func close(_ desk: WorkshopDesk) -> ExitStatus {
    do throws(EventLogFailure) {
      let erased: Int
      do throws(FileFault) { erased = try desk.eraseContributions() } catch {
        output.complain(
          .say(
            .workshopUnwritten,
            ["folder": .person(desk.folder), "why": .reason(error)]))
        return .failed
      }
      try context.unlocking.workshops.destroyKey(of: desk.card.id)
      try desk.keep([.workshopClosed(desk.card.id)])
      output.note(.say(.workshopClosed, ["k": .number(erased)]))
      return .done
    } catch {
      return KeepingDoor(context: context).fail(error)
    }
  }

  private func confirm() -> ExitStatus? {
    guard !isConfirmed else { return nil }
    guard let terminal = context.equipment.personTerminal() else {
      output.complain(.say(.workshopCloseUnconfirmed))
      return .failed
    }
    let session = context.session(at: terminal)
    session.say(.workshopCloseConfirm)
    switch session.read(.answer) {
    case .left(let departure, _): return ExitStatus(departure)
    case .line(let line):
      guard People.agrees(line) else {
        output.note(.say(.workshopCloseUnconfirmed))
        return .failed
      }
      return nil
    }
  }
}
