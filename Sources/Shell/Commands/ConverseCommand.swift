import Reflection

/// `tandem`, `tandem begin` and `tandem resume`: conversations, at a terminal or from a file.
struct ConverseCommand {
  /// What is talked about first.
  enum Start: Equatable {
    /// Home.
    case home
    /// A new run of a pack.
    case begin(String, Beginning.Extent)
    /// The run that was paused last, or one by its name.
    case resume(RunName?)
    /// Files that came, and what is new in a folder, taken in one after the other.
    case receive([[UInt8]], from: [UInt8]?)
    /// The reply that waits for somebody.
    case reply(String, isArmored: Bool)
    /// A seat in a workshop.
    case join(Pack)
    /// Where the journal was locked: at the question that the draft names, or at home.
    case back(Comeback)

    /// Whether something leaves by it.
    var isSending: Bool { if case .reply = self { true } else { false } }

    /// The command as it is typed.
    var command: String {
      switch self {
      case .home, .back: "tandem"
      case .begin: "tandem begin"
      case .resume: "tandem resume"
      case .receive: "tandem receive"
      case .reply: "tandem reply"
      case .join: "tandem workshop join"
      }
    }
  }

  let context: CommandContext
  let start: Start
  let answers: [UInt8]?
  /// The name of the person whom a new run is with, `nil` to ask where there are several.
  var person: String?
  /// The seat that is taken in a workshop.
  var seat: Seat?
  /// Whether nothing names a language: the passphrase is asked in both, and then which it is to be.
  var asksLanguage = false

  func run() -> ExitStatus {
    if let answers { return runScript(answers) }
    guard let terminal = context.equipment.personTerminal() else {
      return withoutTerminal()
    }
    let screen = context.screen(terminal)
    let entrance = Entrance(
      services: context.services(terminal), screen: screen,
      prompt: asksLanguage ? .passphraseEither : .passphrasePrompt)
    switch entrance.enter() {
    case .failure(let status): return status
    case .success(let session):
      if asksLanguage, let leaving = LanguageQuestion.settle(in: session) {
        return ExitStatus(leaving.departure)
      }
      return talk(session)
    }
  }

  private func talk(_ session: Session) -> ExitStatus {
    if case .back(let comeback) = start { session.acknowledged = comeback.acknowledged }
    (session.isSettled, session.hasHome) = (true, true)
    LeftTexts(session: session).takeIn()
    LockedNotes(session: session).takeIn()
    switch start {
    case .home: break
    case .begin, .resume, .receive, .reply, .join, .back:
      switch converse(session) {
      case .failure(let status): return status
      case .success(.home): break
      case .success(let departure): return close(session, departure)
      }
    }
    let home = HomeConversation(session: session)
    return end(session, home.converse(isArriving: start == .home))
  }

  private func close(_ session: Session, _ departure: Departure) -> ExitStatus {
    if case .locked = departure { return end(session, departure) }
    session.say(.quitDone)
    return ExitStatus(departure)
  }

  /// The status that the program ends with; before a lock, why, and nothing else on the screen.
  private func end(_ session: Session, _ departure: Departure) -> ExitStatus {
    guard case .locked(let isIdle, let standing) = departure else { return ExitStatus(departure) }
    session.sayLocked(isIdle: isIdle, from: standing)
    context.unlocking.lock()
    return .locked(
      Comeback(
        language: session.language, isPlain: session.screen.isPlain, isInRun: standing != .home,
        acknowledged: session.acknowledged))
  }

  /// `tandem` alone wants a terminal; the others say where their answers may come from.
  private func withoutTerminal() -> ExitStatus {
    if start != .home, let absence = context.unlocking.absence {
      Complaint(context: context).about(absence)
      return .cannotOpen
    }
    context.output.complain(
      .say(.usageTerminal, ["command": .ours(start.command)]),
      hint: .say(start.isSending ? .shareTerminalHint : .usageTerminalHint))
    return .usage
  }

  private func runScript(_ answers: [UInt8]) -> ExitStatus {
    if let status = refuseStart() { return status }
    switch CommandEntrance(context: context).open(writing: true) {
    case .failure(let status): return status
    case .success(let opened):
      do throws(FileFault) {
        let terminal = try context.equipment.scriptTerminal(answers: answers)
        return converse(opened, terminal)
      } catch {
        context.output.complain(.unopened(answers, error))
        return .failed
      }
    }
  }

  /// A pack that cannot be begun is said before anything is opened.
  private func refuseStart() -> ExitStatus? {
    guard case .begin(let id, _) = start, let failure = packFailure(id) else { return nil }
    complain(failure, id)
    return .failed
  }

  private func packFailure(_ id: String) -> PackFailure? {
    do throws(PackFailure) {
      _ = try context.equipment.library.pack(id)
      return nil
    } catch {
      return error
    }
  }

  private func complain(_ failure: PackFailure, _ id: String) {
    PackComplaint(output: context.output).about(failure, of: id)
    if case .faulty(let faults) = failure {
      context.output.complain(
        .say(.packRefused, ["id": .person(id), "k": .number(faults.count)]))
    }
  }

  private func converse(_ opened: OpenedJournal, _ terminal: any Terminal) -> ExitStatus {
    let session = context.session(at: terminal, over: opened)
    switch converse(session) {
    case .failure(let status): return status
    case .success(let departure):
      if let failure = session.unkept { sayUnkept(failure, session) }
      reportLeftOver(session)
      if case .stopped(let signal) = departure { return .signal(signal) }
      return session.unkept == nil && !session.isInputCut ? opened.status : .failed
    }
  }

  /// Why a line of the answers was not kept, and which.
  private func sayUnkept(_ failure: EventLogFailure, _ session: Session) {
    Complaint(context: context).about(failure)
    guard case .script(let name, let line) = session.terminal.source else { return }
    context.output.note(.say(.scriptUnkept, ["file": .person(name), "line": .number(line)]))
  }

  /// Lines that were not needed are counted, never quoted.
  private func reportLeftOver(_ session: Session) {
    var count = 0
    while case .line = session.terminal.read(LineRequest(prompt: "")) { count += 1 }
    if count > 0 { context.output.note(.say(.scriptLeft, ["k": .number(count)])) }
  }

  private func converse(_ session: Session) -> Result<Departure, ExitStatus> {
    switch start {
    case .home: return .success(.home)
    case .back(let comeback): return .success(comeback.isInRun ? goBack(session) : .home)
    case .begin(let id, let extent):
      if let failure = packFailure(id) {
        complain(failure, id)
        return .failure(.failed)
      }
      return begin(id, extent, session)
    case .receive(let files, let folder): return receive(files, folder, session)
    case .reply(let name, let isArmored): return reply(name, isArmored, session)
    case .resume(let name): return resume(name, session)
    case .join(let pack):
      return .success(
        RunStart(session: session).join(pack, seat ?? Seat(isEphemeral: false)))
    }
  }

  /// Takes in files; when nothing was kept of any, that is how the program ends.
  private func receive(
    _ named: [[UInt8]], _ folder: [UInt8]?, _ session: Session
  ) -> Result<Departure, ExitStatus> {
    var lying = Receiving.Lying()
    if let folder {
      do throws(FileFault) { lying = try Receiving(session: session).found(in: folder) } catch {
        context.output.complain(FolderWords.fault(error, of: folder))
        return .failure(.failed)
      }
    }
    for note in ReceiveScreen.notes(on: lying) { session.screen.show(.statement(note)) }
    let files = named + lying.files.reversed().map(\.path)
    guard !files.isEmpty else {
      session.say(
        .receiveNoneThere,
        ["folder": .person(String(decoding: folder ?? [], as: UTF8.self))])
      return .failure(.done)
    }
    var wasTaken = false
    for file in files {
      if files.count > 1 {
        session.screen.show(.statement(.person(Prose.shown(file))))
      }
      let outcome = Receiving(session: session).take(file: file)
      guard outcome.departure == .home else { return .success(outcome.departure) }
      wasTaken = wasTaken || outcome.wasTaken
    }
    return wasTaken ? .success(.home) : .failure(.failed)
  }

  private func reply(
    _ name: String, _ isArmored: Bool, _ session: Session
  ) -> Result<Departure, ExitStatus> {
    switch Replying(session: session, isArmored: isArmored).reply(to: name) {
    case .failure(let leaving): .success(leaving.departure)
    case .success(let isSent): .failure(isSent == true ? .done : .failed)
    }
  }

  private func begin(
    _ id: String, _ extent: Beginning.Extent, _ session: Session
  ) -> Result<Departure, ExitStatus> {
    guard let person else {
      return .success(RunStart(session: session).beginAsking(id, extent: extent))
    }
    guard let contact = session.journal.contact(named: person) else {
      return .failure(ContactsDoor(context: context).refuseName(person))
    }
    return .success(RunStart(session: session).begin(id, extent: extent, with: contact.ref))
  }

  private func goBack(_ session: Session) -> Departure {
    guard let run = session.draftAtQuestion?.run else { return .home }
    return RunStart(session: session).resume(run)
  }

  private func resume(_ name: RunName?, _ session: Session) -> Result<Departure, ExitStatus> {
    let paused = session.journal.runs.last { !$0.isFinished }
    guard let run = name.map({ $0.find(in: session.journal) }) ?? paused else {
      context.output.complain(name?.missing ?? .say(.resumeNone))
      return .failure(.failed)
    }
    guard !run.isFinished else {
      context.output.complain(.say(.resumeFinished, ["n": .ours(String(run.number))]))
      return .failure(.failed)
    }
    return .success(RunStart(session: session).resume(run.ref))
  }
}

extension Prose {
  /// That a file of answers cannot be opened, and why.
  static func unopened(_ answers: [UInt8], _ fault: FileFault) -> Prose {
    .say(.scriptUnopened, ["why": .reason(fault), "file": .file(answers)])
  }
}
