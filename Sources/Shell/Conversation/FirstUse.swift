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
    var isDrawing = false
    while true {
      switch isDrawing ? .drawing : read() {
      case .drawing:
        isDrawing = false
        switch drawing.draw() {
        case .chosen: return nil
        case .declined: session.say(.passphraseChooseOwn)
        case .left(let status): return status
        }
      case .entered(let weakness):
        if let weakness {
          switch askAboutWeakness(weakness) {
          case .failure(let leaving): return ExitStatus(leaving.departure)
          case .success(1): continue
          case .success(2):
            isDrawing = true
            continue
          default: break
          }
        }
        switch services.unlocking.repeatPassphrase(screen.secret(.passphraseAgain)) {
        case .matches: return nil
        case .differs, .empty: session.say(.passphraseDiffer)
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

  private func read() -> PassphraseReading {
    services.unlocking.readPassphrase(screen.secret(.passphrasePrompt).offeringDrawing)
  }

  private var drawing: PassphraseDrawing {
    PassphraseDrawing(
      unlocking: services.unlocking, language: screen.language,
      columns: screen.terminal.size.columns, say: { session.say($0) },
      request: { screen.secret(.drawnPrompt) }, clear: { screen.clear() })
  }

  private func askAboutWeakness(_ weakness: PassphraseWeakness) -> Result<Int, Leaving> {
    screen.show(.statement(.weak(weakness)))
    return session.choose(Menu([.say(.weakOther), .say(.weakDraw), .say(.weakKeep)]))
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
    let isChecked = (try? outcome.get()) == true
    _ = opened.keepAside([
      .settled(
        key: Session.recoveryKey,
        value: isChecked ? Session.recoveryChecked : Session.recoveryNotNoted)
    ])
    guard case .success = outcome else { return .failure(.done) }
    opened.say(isChecked ? .recoveryChecked : .recoveryPutOff)
    opened.hasToldOfKey = true
    return .success(opened)
  }
}

extension Session {
  /// The setting that tells whether the recovery key was checked.
  static let recoveryKey = "recovery"
  /// Its value when it was.
  static let recoveryChecked = "checked"
  /// Its value when the key was shown and not written down: nobody has it.
  static let recoveryNotNoted = "not-noted"
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

extension Prose {
  /// That a passphrase would be guessed quickly, why, and how long would do.
  static func weak(_ weakness: PassphraseWeakness) -> Prose {
    let why: Message =
      switch weakness {
      case .common: .weakCommon
      case .repeated: .weakRepeated
      case .neighbours: .weakNeighbours
      case .short: .weakShort
      }
    return .say(.passphraseWeak, ["why": .prose(.say(why))])
  }
}
