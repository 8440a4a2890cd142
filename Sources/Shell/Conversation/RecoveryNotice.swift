import Reflection

/// What is said of a recovery key that nobody has, or that nobody has tried.
///
/// At the first three openings, then once a month; `/aide` and `tandem doctor` say it always.
struct RecoveryNotice {
  let session: Session

  /// The setting that tells how often it was said when home was opened, and when: `2 20787`, days since 1970.
  private static let told = "recovery-told"
  private static let firstOpenings = 3
  private static let laterDays = 30

  /// What there is to say; `nil` when the key was checked.
  var message: Message? {
    switch session.journal.setting(Session.recoveryKey) {
    case Session.recoveryChecked: nil
    case Session.recoveryNotNoted: .recoveryNotNoted
    default: .recoveryPending
    }
  }

  /// Says it when it is due, and notes that it was said.
  func sayAtOpening() {
    guard !session.hasToldOfKey, let message, isDue else { return }
    session.say(message)
    // Where it cannot be noted it is said again.
    _ = try? session.keep([
      .settled(key: RecoveryNotice.told, value: "\(count + 1) \(session.today.daysSinceEpoch)")
    ])
  }

  private var isDue: Bool {
    guard count >= RecoveryNotice.firstOpenings, let last = words.last.flatMap({ Int($0) })
    else { return true }
    return abs(Int(session.today.daysSinceEpoch) - last) >= RecoveryNotice.laterDays
  }

  private var count: Int { words.first.flatMap { Int($0) } ?? 0 }

  private var words: [Substring] {
    (session.journal.setting(RecoveryNotice.told) ?? "").split(separator: " ")
  }
}

/// A recovery key made from home: another one opens the journal, and only once somebody has it.
struct RecoveryKeyMaking {
  let session: Session

  /// Makes and shows one, and has its end typed back; why the person left, if so.
  func make() -> Leaving? {
    guard !session.isReading else {
      session.say(.openReading)
      return nil
    }
    let wasMissing = session.journal.setting(Session.recoveryKey) == Session.recoveryNotNoted
    do throws(EventLogFailure) {
      let key = try session.services.unlocking.keeping.newRecoveryKey()
      // Without the log: nothing locks the journal while its key is being written down.
      let quiet = Session(
        services: session.services, screen: session.screen, log: nil, journal: Journal())
      let view = RecoveryKeyView(session: quiet)
      let outcome =
        wasMissing
        ? view.show(key, after: .recoveryMakeShow, asking: .recoveryMakeAsk)
        : view.show(key, after: .recoveryNewShow, asking: .recoveryNewAsk)
      switch outcome {
      case .success(true): try replace()
      case .success(false): session.say(wasMissing ? .recoveryPutOff : .recoveryOldStays)
      case .failure(let leaving): return leaving
      }
    } catch {
      session.screen.show(.statement(Trouble.noting(error)))
    }
    return nil
  }

  /// The journal forgets that the key before was checked, then takes the new one, then notes that
  /// this one was: wherever it is interrupted, a key that was seen opens the journal.
  private func replace() throws(EventLogFailure) {
    let before = session.journal.setting(Session.recoveryKey)
    try settle(Session.recoveryPending)
    do throws(EventLogFailure) {
      try session.services.unlocking.keeping.changeRecoveryKey()
    } catch {
      // The old key still opens, and is as checked as it was.
      if let before { try? settle(before) }
      throw error
    }
    try? settle(Session.recoveryChecked)
    session.say(.recoveryChecked)
    if before != Session.recoveryNotNoted { session.say(.recoveryOldClosed) }
  }

  private func settle(_ value: String) throws(EventLogFailure) {
    try session.keep([.settled(key: Session.recoveryKey, value: value)])
  }
}
