import Reflection

/// `tandem erase`: texts leave the journal for ever, or the whole of it gets another key.
struct EraseCommand {
  let context: CommandContext
  let isConfirmed: Bool

  /// What is to be erased: a run or a note, or one step of a run.
  struct Target: Equatable {
    var run: RunName
    var step: String?
  }

  /// Erases the texts of a run, of one of its answers, or a note.
  func erase(_ target: Target) -> ExitStatus {
    let door = KeepingDoor(context: context)
    switch door.open() {
    case .failure(let status): return status
    case .success(var opened):
      let events = target.events(in: opened.journal)
      guard !events.isEmpty else {
        context.output.complain(.say(.eraseNothing))
        return .failed
      }
      if let status = confirm(events.count) { return status }
      do throws(EventLogFailure) {
        try opened.journal.erase(
          events, ofAll: target.wholeRun(in: opened.journal), at: context.clock.now(),
          in: opened.log)
        context.output.note(.say(.eraseGone, ["k": .number(events.count)]))
        return opened.status
      } catch {
        return door.fail(error)
      }
    }
  }

  /// Seals everything under another key, with another passphrase and another recovery key.
  func rebuild(newFile: [UInt8]?, recovery: [UInt8]) -> ExitStatus {
    let door = KeepingDoor(context: context)
    switch door.open(asksMore: newFile == nil) {
    case .failure(let status): return status
    case .success(let opened):
      if let status = door.chooseNewPassphrase(from: newFile) { return status }
      let isDone = door.withNewRecoveryKey(in: recovery) { () throws(EventLogFailure) in
        var journal = opened.journal
        let recovery = RecoveryCommand(context: context)
        try recovery.settle(Session.recoveryPending, in: &journal, opened.log)
        do throws(RebuildFailure) {
          try door.keeping.rebuild()
          context.output.note(.say(.rebuildDone))
          return true
        } catch {
          try refuse(error)
          return false
        }
      }
      return isDone ? .done : .failed
    }
  }

  private func refuse(_ failure: RebuildFailure) throws(EventLogFailure) {
    let output = context.output
    switch failure {
    case .samePassphrase: output.complain(.say(.rebuildSame))
    case .noRoom(let needed, let free):
      let mebibytes = { (bytes: Int64) in Filling.ours(String(max(bytes >> 20, 0))) }
      output.complain(.say(.rebuildRoom, ["n": mebibytes(needed), "m": mebibytes(free)]))
    case .damaged: output.complain(.say(.rebuildDamaged), hint: .say(.failureBackupHint))
    case .log(let failure): throw failure
    }
  }

  /// Asks once more; the status to end with when it is not to be done.
  private func confirm(_ count: Int) -> ExitStatus? {
    guard !isConfirmed else { return nil }
    guard let terminal = context.equipment.personTerminal() else {
      context.output.complain(.say(.eraseUnconfirmed))
      return .failed
    }
    let session = context.session(at: terminal)
    session.say(.eraseConfirm, ["k": .number(count)])
    switch session.read(.answer) {
    case .left(let departure, _): return ExitStatus(departure)
    case .line(let line):
      guard ["effacer", "erase"].contains(line.trimmed.lowercased()) else {
        context.output.note(.say(.eraseNotDone))
        return .failed
      }
      return nil
    }
  }
}

extension EraseCommand.Target {
  /// Reads `RUN`, `RUN/STEP` or `RUN/STEP.more`.
  ///
  /// - Throws: `UsageFault.badRun`.
  init(_ text: String) throws(UsageFault) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    run = try RunName(String(parts[0]))
    step = parts.count > 1 ? String(parts[1]) : nil
  }

  /// The events that hold its texts.
  fileprivate func events(in journal: Journal) -> [Ref] {
    if step == nil, let note = run.note(in: journal) { return [note.ref] }
    if step == nil, let letter = run.letter(in: journal) { return journal.events(of: letter) }
    guard let outline = run.find(in: journal) else { return [] }
    return journal.events(of: erasure, in: outline)
  }

  /// The run of which nothing is to stay, `nil` when something else is named.
  fileprivate func wholeRun(in journal: Journal) -> Ref? {
    step == nil ? run.find(in: journal)?.ref : nil
  }

  private var erasure: Erasure {
    guard let step else { return .run }
    guard step.hasSuffix(".more") else { return .answer(step: step) }
    return .more(step: String(step.dropLast(".more".count)))
  }
}
