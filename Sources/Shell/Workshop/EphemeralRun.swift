import Reflection

/// A workshop in memory only: nothing is written unless the person says so at the end.
struct EphemeralRun {
  let context: CommandContext
  let pack: Pack
  let seat: Seat

  /// The chain of what never leaves memory.
  private static let device = DeviceID(high: 0, low: 1)

  func converse(at terminal: any Terminal) -> ExitStatus {
    var services = context.services(terminal)
    // There is nothing that a passphrase would bring back.
    services.lockMinutes = nil
    let session = Session(
      services: services, screen: context.screen(terminal),
      log: MemoryLog(device: EphemeralRun.device), journal: Journal())
    let departure = RunStart(session: session).join(pack, seat)
    switch departure {
    case .stopped, .ended: return goodbye(session, departure)
    case .home, .quit, .interrupted, .locked: return offer(session, departure)
    }
  }

  private var hasJournal: Bool { context.unlocking.exists }

  /// Where nobody answers any more, nothing stays.
  private func goodbye(_ session: Session, _ departure: Departure) -> ExitStatus {
    if case .ended = departure, session.writtenLines > 0 { session.say(.joinErased) }
    return ExitStatus(departure)
  }

  private func offer(_ session: Session, _ departure: Departure) -> ExitStatus {
    let count = session.writtenLines
    session.say(count == 0 ? .joinEndNothing : .joinEnd, ["k": .number(count)])
    guard count > 0 else { return ExitStatus(departure) }
    guard session.terminal.source == .person else { return goodbye(session, .ended) }
    let keeping: Message = hasJournal ? .joinKeepOpen : .joinKeep
    let menu = Menu([.say(.joinErase), .say(keeping)], notes: [.say(.joinRule)])
    while true {
      switch session.choose(menu, harmless: 1) {
      case .failure(let leaving): return goodbye(session, leaving.departure)
      case .success(1): return goodbye(session, .ended)
      case .success: if let status = keep(session) { return status }
      }
    }
  }

  /// Keeps the run in a journal that is opened, or made, now; `nil` when it was not: it is still in
  /// memory then.
  private func keep(_ session: Session) -> ExitStatus? {
    guard let run = session.journal.runs.last else { return nil }
    let services = context.services(session.terminal)
    guard
      case .success(let opened) = Entrance(services: services, screen: session.screen).enter(),
      let log = opened.log
    else { return nil }
    do throws(EventLogFailure) {
      guard !opened.isReading else { throw .readOnly }
      try opened.journal.take(run, of: session.journal, at: services.clock.now(), in: log)
      opened.say(.joinKept, ["k": .number(session.writtenLines)])
      return .done
    } catch {
      session.screen.show(.statement(Trouble.noting(error)))
      return nil
    }
  }
}

extension Session {
  /// How many answers there are, with what was added to them.
  fileprivate var writtenLines: Int {
    guard let run = journal.runs.last, let record = journal.record(run) else { return 0 }
    return record.answers.kept.count
  }
}
