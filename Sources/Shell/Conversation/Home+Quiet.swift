import Reflection

/// Home after a card of self-harm: it looks like any quiet home, nothing on it refers to what was
/// written, and no mark makes it: it is read from the journal.
extension Home {
  var isQuiet: Bool { session.journal.isQuiet(on: session.today, session.care.signals) }

  /// Who wrote, somebody near, writing without a question, the rest; nothing paused, nothing due.
  var quietEntries: [Entry] {
    let near = session.services.library.catalogue.first { $0.id == Pack.someoneNear }
    return [letterEntry(), near.map(entry)].compactMap(\.self) + [
      Entry(text: .say(.homeWrite), action: .write),
      Entry(text: .say(.homeOthers), action: .exercises),
    ]
  }

  func showQuiet(_ entries: [Entry], isArriving: Bool) {
    if isArriving { showQuietVisit() }
    session.screen.show(
      .menu(
        Menu(name: .say(.plainHome), entries.map(\.text), notes: [.say(.homeQuietHint)])))
  }

  /// The last visit, when it was another day and there is room for it.
  private func showQuietVisit() {
    let layout = session.screen.layout
    guard let last = session.journal.lastVisit, last.date != session.today, layout.isSpaced else {
      return
    }
    session.say(.homeLast, ["date": .ours(session.dates.weekday(last.date))])
  }
}

extension Session {
  /// The run that was left last and may be gone on with: not one that stopped at words of self-harm,
  /// which is taken up by its number only.
  var pausedRun: RunOutline? {
    let signals = care.signals
    return journal.runs.last { !$0.isFinished && !journal.stoppedAtCard($0, signals) }
  }
}
