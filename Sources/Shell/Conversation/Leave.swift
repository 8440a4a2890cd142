import Reflection

/// Leaving a run in the middle: what was begun is kept, the run is left paused.
struct Leave {
  let run: RunConversation

  private var session: Session { run.session }

  /// Marks the run as paused, keeps what stands in the line, and says where it stopped.
  ///
  /// What is begun and cannot be kept is a reason to stay, as long as there is somebody who can:
  /// the line is given back, and nothing typed is lost.
  func leave(_ departure: Departure, line: String) -> Departure? {
    // The draft comes after: every append empties it.
    let paused = session.keepAside([.paused(run: run.run.ref, cause: cause(of: departure))])
    let sealing = run.seal(line, at: paused.first?.moment)
    if sealing == .failed, canStay(after: departure) {
      run.line = line
      return nil
    }
    announce(departure, keptLine: sealing == .kept)
    return departure
  }

  private func canStay(after departure: Departure) -> Bool {
    switch departure {
    case .home, .quit: session.terminal.source == .person
    case .ended, .interrupted, .stopped: false
    }
  }

  private func cause(of departure: Departure) -> PauseCause {
    switch departure {
    case .home, .quit, .interrupted: .asked
    case .ended: .inputEnded
    case .stopped: .interrupted
    }
  }

  private func announce(_ departure: Departure, keptLine: Bool) {
    if case .stopped = departure { return }
    guard case .person = session.terminal.source else {
      return session.terminal.complain(session.screen.text(.say(.scriptPaused)) + "\n")
    }
    let standing = run.dialogue.standing
    let kept = run.dialogue.answered.count { $0.kept != nil }
    session.say(
      keptLine ? .pauseDoneLine : .pauseDone,
      ["n": .number(standing?.number ?? 1), "k": .number(kept)])
  }
}
