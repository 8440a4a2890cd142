import Reflection

/// From the command to an open journal: the passphrase, and what may stand in the way.
struct Entrance {
  let services: Services
  let screen: Screen
  /// What the passphrase of a journal is asked with.
  var prompt = Message.passphrasePrompt

  /// How often a passphrase may be tried at a terminal.
  static let tries = 3

  /// Opens the journal, or makes one; the status to end with when neither was done.
  func enter() -> Result<Session, ExitStatus> {
    if let failure = services.unlocking.unreachable { return refuse(failure) }
    let exists = services.unlocking.exists
    let access: Access
    switch Threshold(services: services, screen: screen).look(isFirst: !exists) {
    case .success(let chosen): access = chosen
    case .failure(let status): return .failure(status)
    }
    if !services.unlocking.isScripted { services.unlocking.expectSecret() }
    guard exists else { return FirstUse(services, screen).begin() }
    do throws(EventLogFailure) {
      try services.unlocking.inspect()
    } catch {
      return refuse(error)
    }
    return unlock(access)
  }

  /// What a journal is opened for.
  enum Access: Equatable {
    case writing
    /// Only to be read; why was said.
    case reading
  }

  private func unlock(_ access: Access) -> Result<Session, ExitStatus> {
    var wrong = 0
    while true {
      switch services.unlocking.readPassphrase(screen.secret(prompt))
      {
      case .entered: break
      case .cancelled: return .failure(.interrupted)
      case .ended: return .failure(.done)
      case .stopped(let signal): return .failure(.signal(signal))
      case .empty:
        tell(.passphraseEmpty)
        continue
      case .unfit:
        tell(.passphraseUnreadable)
        continue
      case .noTerminal, .unreadable: return .failure(.cannotOpen)
      }
      switch open(access) {
      case .success(let outcome): return outcome
      case .failure(.wrongPassphrase):
        wrong += 1
        tell([.passphraseWrong, .passphraseWrongAgain, .passphraseThird][wrong - 1])
        if wrong == Entrance.tries { return .failure(.cannotOpen) }
      case .failure(let failure): return refuse(failure)
      }
    }
  }

  private func tell(_ message: Message) {
    screen.show(.statement(.say(message)), isTight: true)
  }

  private func refuse(_ failure: EventLogFailure) -> Result<Session, ExitStatus> {
    screen.show(.statement(Trouble.opening(failure)))
    let lines = Complaint.lines(failure)
    if !lines.isEmpty { screen.show(.lines(lines)) }
    return .failure(.cannotOpen)
  }

  /// Opens with the passphrase at hand; another window that writes is waited for, or only read beside.
  private func open(
    _ access: Access
  ) -> Result<Result<Session, ExitStatus>, EventLogFailure> {
    var isReading = access == .reading
    while true {
      do throws(EventLogFailure) {
        let log = try services.unlocking.unlock(writing: !isReading)
        return .success(try welcome(log, isReading: isReading, saysSo: access == .writing))
      } catch {
        guard case .busy(let process) = error else { return .failure(error) }
        switch askAboutOther(process) {
        case .success(1): isReading = true
        case .success(2): continue
        default: return .success(.failure(.cannotOpen))
        }
      }
    }
  }

  private func askAboutOther(_ process: Int32) -> Result<Int, Leaving> {
    let session = Session(services: services, screen: screen, log: nil, journal: Journal())
    session.say(.openBusy, ["pid": .ours(String(process))])
    return session.choose(Menu([.say(.busyRead), .say(.busyAgain), .say(.openLeave)]))
  }

  private func welcome(
    _ log: any EventLog, isReading: Bool, saysSo: Bool
  ) throws(EventLogFailure) -> Result<Session, ExitStatus> {
    let (journal, damage) = try Journal.read(log)
    let session = Session(
      services: services, screen: screen, log: log, journal: journal, isReading: isReading)
    session.isSettled = false
    if isReading, saysSo { session.say(.openReading) }
    if let status = Welcome(session: session, damage: damage).say() { return .failure(status) }
    return .success(session)
  }
}

/// The status a process ends with; README lists them.
public nonisolated enum ExitStatus: Error, Equatable {
  /// Done.
  case done
  /// Failed, also a damaged journal that opened and a faulty pack.
  case failed
  /// The command line is wrong.
  case usage
  /// The journal cannot be opened.
  case cannotOpen
  /// Ctrl-C.
  case interrupted
  /// A signal ended it.
  case signal(Int32)
  /// The journal was locked: the program starts over, with empty memory, and asks the passphrase.
  case locked(Comeback)

  /// The number.
  public var code: Int32 {
    switch self {
    case .done: 0
    case .failed: 1
    case .usage: 2
    case .cannotOpen: 3
    case .interrupted: 130
    case .signal(let number): 128 + number
    // Where the program could not start over.
    case .locked: 1
    }
  }
}
