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
    let isLocking = if case .locked = departure { true } else { false }
    // Whoever passes by reads nothing, not even when the journal must stay open for the line's sake.
    if isLocking { session.screen.clear() }
    // The draft comes after: it was left at the moment of the pause.
    let paused = session.keepAside([.paused(run: run.run.ref, cause: cause(of: departure))])
    let sealing = run.seal(line, at: paused.first?.moment, marksPlace: isLocking)
    if sealing == .failed, canStay(after: departure) {
      run.line = line
      return nil
    }
    let elsewhere = run.takeElsewhere()
    if !elsewhere.isEmpty {
      session.sealOutside(elsewhere)
      session.undecidedWords = elsewhere
    }
    announce(departure, keptLine: sealing == .kept)
    return locked(departure, isBegun: run.hasBegun(line)) ?? departure
  }

  /// A lock at this question, which the passphrase leads back to.
  private func locked(_ departure: Departure, isBegun: Bool) -> Departure? {
    guard case .locked(let isIdle, _) = departure, let number = run.dialogue.standing?.number else {
      return nil
    }
    return .locked(isIdle: isIdle, from: .question(number, isBegun: isBegun))
  }

  /// The question that is asked once more at the end.
  private var asideNumber: Int { run.dialogue.coreLeftAside.first?.number ?? 1 }

  private func canStay(after departure: Departure) -> Bool {
    switch departure {
    case .home, .quit: session.terminal.source == .person
    // Who only reads has nothing to lose by it.
    case .locked: session.terminal.source == .person && !session.isReading
    case .ended, .interrupted, .stopped: false
    }
  }

  private func cause(of departure: Departure) -> PauseCause {
    switch departure {
    case .home, .quit, .interrupted, .locked: .asked
    case .ended: .inputEnded
    case .stopped: .interrupted
    }
  }

  private func announce(_ departure: Departure, keptLine: Bool) {
    switch departure {
    case .stopped: return
    case .locked where session.terminal.source == .person: return
    default: break
    }
    // Its own end says what becomes of the lines.
    guard session.unkept == nil, session.seat?.isEphemeral != true else { return }
    let isRehearsal = session.services.isRehearsal
    guard case .person = session.terminal.source else {
      let end = Prose.say(isRehearsal ? .rehearseShort : .scriptPaused)
      return session.terminal.complain(session.screen.text(end) + "\n")
    }
    // Its own end says what was kept: nothing.
    guard !isRehearsal else { return }
    let standing = run.dialogue.standing
    let kept = run.dialogue.answered.count { $0.kept != nil }
    session.say(
      keptLine ? .pauseDoneLine : .pauseDone,
      ["n": .number(standing?.number ?? asideNumber), "k": .number(kept)])
  }
}
