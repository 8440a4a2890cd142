import Reflection

/// Opening a journal for a command: three tries at a terminal, one in a script.
struct CommandEntrance {
  let context: CommandContext

  private var output: CommandOutput { context.output }
  private var unlocking: any Unlocking { context.unlocking }

  /// Opens and reads the journal; what went wrong is said.
  ///
  /// - Parameters:
  ///   - writing: whether something will be kept.
  ///   - asksMore: whether another secret is asked after it.
  ///   - fallback: what is done instead when it cannot be opened, `nil` to say why.
  /// - Returns: the journal, or the status to end with.
  func open(
    writing: Bool, asksMore: Bool = false,
    orElse fallback: (EventLogFailure) -> ExitStatus? = { _ in nil }
  ) -> Result<OpenedJournal, ExitStatus> {
    do throws(EventLogFailure) {
      if let absence = unlocking.absence { throw absence }
      try look(writing: writing)
      if asksMore || !unlocking.isScripted { unlocking.expectSecret() }
      try unlocking.inspect()
      let opened = try unlock(writing: writing)
      if !asksMore { unlocking.secretsAreKnown() }
      return opened
    } catch {
      if let status = fallback(error) { return .failure(status) }
      Complaint(context: context).about(error)
      return .failure(.cannotOpen)
    }
  }

  /// Looks at who else may write where the journal is, before anything is opened; a reader is told.
  private func look(writing: Bool) throws(EventLogFailure) {
    guard let place = unlocking.openness else { return }
    guard writing else {
      if place.kind != .withoutModes { output.note(.say(.notePlace, place.words)) }
      return
    }
    try context.expectAccepted(place)
  }

  private func unlock(writing: Bool) throws(EventLogFailure) -> Result<OpenedJournal, ExitStatus> {
    for left in (0..<(unlocking.isScripted ? 1 : Entrance.tries)).reversed() {
      if let status = readPassphrase() { return .failure(status) }
      do throws(EventLogFailure) {
        let log = try unlocking.unlock(writing: writing)
        if writing {
          if let status = RollbackCheck(context: context).refuse(log) { return .failure(status) }
        } else if log.standing.why != nil {
          output.note(Complaint.words(for: log.standing, output))
        }
        var (journal, damage) = try Journal.read(log)
        report(damage)
        let waiting = WaitingNotesReport(context: context)
        if writing {
          waiting.takeIn(to: &journal, log)
        } else {
          waiting.say(in: journal)
        }
        reportExposed()
        return .success(OpenedJournal(log: log, journal: journal, damage: damage))
      } catch {
        guard error == .wrongPassphrase, left > 0 else { throw error }
        output.note(.say(.failurePassphrase))
      }
    }
    return .failure(.cannotOpen)
  }

  /// Says what others may open, and what is somebody else's.
  private func reportExposed() {
    let exposed = context.surroundings.exposed
    if exposed.contains(where: { !$0.isForeign }) { output.note(.say(.failurePermissions)) }
    // Where the whole place is somebody else's, that was said.
    guard unlocking.openness == nil else { return }
    for file in exposed where file.isForeign {
      output.note(.say(.failureForeignFile, ["file": .person(file.path)]))
    }
  }

  /// Has a passphrase read behind the port; the status to end with when there is none.
  func readPassphrase() -> ExitStatus? {
    let request = Composer(language: context.language).secret(.passphrasePrompt)
    return status(after: unlocking.readPassphrase(request))
  }

  /// The status to end with when there is no passphrase, which is said; `nil` when there is one.
  func status(after reading: PassphraseReading) -> ExitStatus? {
    switch reading {
    case .entered: return nil
    case .cancelled: return .interrupted
    case .stopped(let signal): return .signal(signal)
    case .ended, .empty: output.complain(.say(.failurePassphraseEmpty))
    case .unfit: output.complain(.say(.failurePassphraseUnfit))
    case .noTerminal:
      output.complain(.say(.failureNoTerminal), hint: .say(.failureNoTerminalHint))
    case .unreadable(let code):
      output.complain(.say(.failurePassphraseUnread, ["why": .reason(code)]))
    }
    return .cannotOpen
  }

  /// Names what is damaged, each on a line.
  private func report(_ damage: [Damage]) {
    for finding in damage { output.note(Complaint.words(for: finding)) }
  }
}
