import Reflection

/// `tandem share`: chosen answers become a letter for one person; what left is listed, and written
/// again.
struct ShareCommand {
  let context: CommandContext
  var isArmored = false

  /// Chooses among the answers of a run and seals them, at a terminal.
  func share(_ run: RunName, to name: String?) -> ExitStatus {
    withSession { session in
      guard let outline = run.find(in: session.journal) else {
        context.output.complain(run.missing)
        return .failed
      }
      let contact = name.flatMap { session.journal.contact(named: $0) }
      if let name, contact == nil {
        context.output.complain(.say(.failureNobody, ["name": .person(name)]))
        return .failed
      }
      switch Sending(session: session, isArmored: isArmored).send(outline, to: contact) {
      case .failure(let leaving): return ExitStatus(leaving.departure)
      case .success(let isSent): return isSent ? .done : .failed
      }
    }
  }

  /// Lists what left.
  func list(isJSON: Bool) -> ExitStatus {
    switch context.openForReading() {
    case .failure(let status): return status
    case .success(let opened):
      let sent = opened.journal.letters.filter(\.isMine)
      if isJSON {
        context.output.document(LetterJSON(journal: opened.journal).list(sent))
        return opened.status
      }
      if sent.isEmpty { context.output.note(.say(.sentNone)) }
      for letter in sent {
        let line = SentLine(opened.journal).prose(letter, context.output.dates)
        context.output.line(.ours("\(letter.number)  ") + line)
      }
      return opened.status
    }
  }

  /// Writes the file of a letter again, under its number.
  func again(_ number: RunName) -> ExitStatus {
    withSession { session in
      guard case .number(let wanted) = number,
        let letter = session.journal.letters.first(where: { $0.isMine && $0.number == wanted })
      else {
        context.output.complain(.say(.failureNoLetter))
        return .failed
      }
      return LetterAgain(session: session).write(letter, isArmored: isArmored) ? .done : .failed
    }
  }

  /// Opens the journal to be written and hands over a session at the person's terminal.
  private func withSession(_ body: (Session) -> ExitStatus) -> ExitStatus {
    guard let terminal = context.equipment.personTerminal() else {
      context.output.complain(
        .say(.usageTerminal, ["command": .ours("tandem share")]), hint: .say(.shareTerminalHint))
      return .usage
    }
    switch CommandEntrance(context: context).open(writing: true) {
    case .failure(let status): return status
    case .success(let opened):
      let session = context.session(at: terminal, over: opened)
      return body(session)
    }
  }
}
