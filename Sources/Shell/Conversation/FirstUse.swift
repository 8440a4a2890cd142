import Reflection

/// The first minutes: what Tandem is, a passphrase typed twice, a recovery key, and home.
struct FirstUse {
  let services: Services
  let screen: Screen
  private let session: Session

  init(_ services: Services, _ screen: Screen) {
    self.services = services
    self.screen = screen
    session = Session(services: services, screen: screen, log: nil, journal: Journal())
  }

  func begin() -> Result<Session, ExitStatus> {
    explain()
    if let status = choosePassphrase() { return .failure(status) }
    do throws(EventLogFailure) {
      let (log, key) = try services.unlocking.create(light: false)
      session.say(.journalCreated)
      return welcome(log, key)
    } catch {
      screen.show(.statement(Trouble.opening(error)))
      return .failure(.cannotOpen)
    }
  }

  private func explain() {
    screen.show(
      .paragraphs([
        .say(.firstOther), .say(.firstWhat), .say(.firstReaders), .say(.firstDoor),
        .say(.passphraseChoose),
      ]))
  }

  /// Has a passphrase chosen behind the port; the status to end with when none was.
  private func choosePassphrase() -> ExitStatus? {
    while true {
      switch services.unlocking.readPassphrase(screen.secret(.passphrasePrompt)) {
      case .entered(let isWeak):
        if isWeak {
          switch askAboutWeakness() {
          case .failure(let leaving): return ExitStatus(leaving.departure)
          case .success(1): continue
          default: break
          }
        }
        switch services.unlocking.repeatPassphrase(screen.secret(.passphraseAgain)) {
        case .matches: return nil
        case .differs: session.say(.passphraseDiffer)
        case .cancelled: return .interrupted
        case .ended: return .done
        case .stopped(let signal): return .signal(signal)
        }
      case .empty: session.say(.passphraseEmpty)
      case .unfit: session.say(.passphraseUnfit)
      case .cancelled: return .interrupted
      case .ended: return .done
      case .stopped(let signal): return .signal(signal)
      case .noTerminal, .unreadable: return .cannotOpen
      }
    }
  }

  private func askAboutWeakness() -> Result<Int, Leaving> {
    session.say(.passphraseWeak)
    return session.choose(Menu([.say(.weakOther), .say(.weakKeep)]))
  }

  /// Shows the recovery key until its end was typed or put off, then empties the screen.
  private func welcome(_ log: any EventLog, _ key: String) -> Result<Session, ExitStatus> {
    let opened: Session
    do throws(EventLogFailure) {
      let (journal, _) = try Journal.read(log)
      opened = Session(services: services, screen: screen, log: log, journal: journal)
    } catch {
      screen.show(.statement(Trouble.opening(error)))
      return .failure(.cannotOpen)
    }
    let view = RecoveryKeyView(session: session)
    let outcome = view.show(key, after: .recoveryShow, asking: .recoveryAsk)
    guard case .success(let checked) = outcome else { return .failure(.done) }
    if checked {
      _ = opened.keepAside([.settled(key: Session.recoveryKey, value: Session.recoveryChecked)])
      opened.say(.recoveryChecked)
    }
    return .success(opened)
  }
}

extension Session {
  /// The setting that tells whether the recovery key was checked.
  static let recoveryKey = "recovery"
  /// Its value when it was.
  static let recoveryChecked = "checked"
  /// Its value when another key has come since.
  static let recoveryPending = "pending"
}

extension ExitStatus {
  /// The status of a departure.
  init(_ departure: Departure) {
    switch departure {
    case .home, .quit, .ended, .locked: self = .done
    case .interrupted: self = .interrupted
    case .stopped(let signal): self = .signal(signal)
    }
  }
}
