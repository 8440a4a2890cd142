import Reflection

/// `tandem doctor`: what puts the journal at risk on this computer, and what to do about it.
///
/// Each line says what it is, whether it is good, and what to do; none holds a text of the journal.
struct DoctorCommand {
  let context: CommandContext
  let repairs: Bool

  /// Every concern, in the order in which it is said.
  private static let concerns: [(Examination) -> () -> [Finding]] = [
    Examination.version, Examination.settings, Examination.files, Examination.disk,
    Examination.memory,
    Examination.swap, Examination.crash, Examination.editor, Examination.locale,
    Examination.numbers, Examination.inbox, Examination.journal, Examination.seen,
    Examination.recovery,
  ]

  func run() -> ExitStatus {
    if repairs { repair() }
    var examination = Examination(context: context, machine: context.surroundings.machine)
    if let status = open(&examination) { return status }
    let findings = DoctorCommand.concerns.flatMap { $0(examination)() }
    let columns = context.equipment.personTerminal()?.size.columns ?? Manual.width
    let view = FindingView(output: context.output, width: min(columns - 1, Manual.width))
    for finding in findings { view.show(finding) }
    let count = findings.count { $0.state == .toDo }
    context.output.note(count == 0 ? .say(.doctorFine) : .say(.doctorFound, ["k": .number(count)]))
    return count == 0 ? .done : .failed
  }

  /// Asking for it was the consent.
  private func repair() {
    let exposed = context.surroundings.exposed.filter { !$0.isForeign }
    context.surroundings.reserve(exposed)
    let still = context.surroundings.exposed
    for file in exposed {
      let message: Message = still.contains(file) ? .doctorUnreserved : .doctorReserved
      context.output.note(.say(message, ["file": .person(file.path)]))
    }
  }

  /// Opens the journal to read it, where there is a passphrase; the status to end with at once.
  private func open(_ examination: inout Examination) -> ExitStatus? {
    guard context.unlocking.exists else { return nil }
    do throws(EventLogFailure) {
      if !context.unlocking.isScripted { context.unlocking.expectSecret() }
      defer { context.unlocking.secretsAreKnown() }
      try context.unlocking.inspect()
      let request = Composer(language: context.language).secret(.doctorPassphrase)
      switch context.unlocking.readPassphrase(request) {
      case .entered: break
      case .cancelled: return .interrupted
      case .stopped(let signal): return .signal(signal)
      case .ended, .empty, .noTerminal: return nil
      case .unfit, .unreadable: throw .wrongPassphrase
      }
      let log = try context.unlocking.unlock(writing: false)
      let (journal, damage) = try Journal.read(log)
      examination.opened = OpenedJournal(log: log, journal: journal, damage: damage)
    } catch {
      if error == .wrongPassphrase {
        context.output.note(.say(.failurePassphrase))
      } else {
        examination.failure = error
      }
    }
    return nil
  }
}

/// What is looked at.
struct Examination {
  let context: CommandContext
  let machine: MachineFacts
  /// The journal, `nil` when there is none or no passphrase.
  var opened: OpenedJournal?
  /// Why no passphrase opens it.
  var failure: EventLogFailure?
}

/// One line of what was found.
struct Finding {
  enum State {
    case good
    case toDo
    /// It could not be looked at, or nobody has looked at it yet.
    case unseen
  }

  var state: State
  var what: Prose
  /// What to do about it.
  var hint: Prose?
  /// What is to be typed for it in a shell.
  var lines: [Prose] = []

  static func good(_ message: Message, _ values: [String: Filling] = [:]) -> Finding {
    Finding(state: .good, what: .say(message, values))
  }

  static func toDo(
    _ message: Message, _ values: [String: Filling] = [:], _ hint: Message,
    _ hintValues: [String: Filling] = [:]
  ) -> Finding {
    Finding(state: .toDo, what: .say(message, values), hint: .say(hint, hintValues))
  }

  static func unseen(_ message: Message, _ values: [String: Filling] = [:]) -> Finding {
    Finding(state: .unseen, what: .say(message, values))
  }
}

/// Shows findings under one another.
private struct FindingView {
  let output: CommandOutput
  /// Columns of a line.
  let width: Int

  /// Columns before what was found.
  private static let margin = 10

  func show(_ finding: Finding) {
    let composer = Composer(language: output.language)
    let mark = composer.text(.say(finding.state.mark))
    let space = String(repeating: " ", count: FindingView.margin)
    let room = max(width - FindingView.margin, FindingView.margin)
    for (index, prose) in [finding.what, finding.hint].compactMap(\.self).enumerated() {
      let lines = Wrapping(width: \.count).lines(composer.text(prose), first: room, rest: room)
      for (number, line) in lines.enumerated() {
        let isFirst = index == 0 && number == 0
        let before = isFirst ? mark + String(space.dropFirst(mark.count)) : space
        output.line(.ours(before + line))
      }
    }
    // Whole, to be copied into a shell.
    for line in finding.lines { output.line(.ours(space) + line) }
  }
}

extension Finding.State {
  fileprivate var mark: Message {
    switch self {
    case .good: .doctorGood
    case .toDo: .doctorTodo
    case .unseen: .doctorUnseen
    }
  }
}
