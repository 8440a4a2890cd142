import Reflection

/// What is asked of the facilitator before a question is closed: how many people are there, which
/// texts not to show, and whether to close at all.
struct ClosingQuestions {
  let context: CommandContext
  let step: Step
  let isConfirmed: Bool
  /// Whether it is closed even where the numbers say that nothing will be shown.
  let allowsNothing: Bool

  private var output: CommandOutput { context.output }

  /// Asks for what the command line does not say; a status when the question stays open.
  func closing(
    of desk: WorkshopDesk, present: Int?, paper: [Contribution.Content], hold: String?
  ) -> Result<StepClosing, ExitStatus> {
    let session =
      isConfirmed ? nil : context.equipment.personTerminal().map { context.session(at: $0) }
    guard let present = present ?? askPresent(session) else { return .failure(stopped(session)) }
    var closing = StepClosing(present: present, paper: paper)
    let isNothing: Bool
    switch foresee(&closing, at: desk, session) {
    case .failure(let status): return .failure(status)
    case .success(let nothing): isNothing = nothing
    }
    let looked = desk.look(at: step, closing)
    let texts = ResultView.texts(of: looked.result)
    if !texts.isEmpty, !isConfirmed { preview(looked.result, session) }
    guard let held = held(hold, texts.count, session) else { return .failure(.failed) }
    closing.heldBack = held.map { texts[$0 - 1] }
    guard isConfirmed || isNothing || confirms(desk.received(for: step), session) else {
      return .failure(stopped(session))
    }
    return .success(closing)
  }

  /// Whether nothing will be shown, and that is wanted; a status when the question stays open.
  private func foresee(
    _ closing: inout StepClosing, at desk: WorkshopDesk, _ session: Session?
  ) -> Result<Bool, ExitStatus> {
    while !allowsNothing, let foreseen = desk.foreseen(step, closing) {
      let question = ForeseenQuestion(foreseen: foreseen)
      guard let session else {
        output.complain(question.words, hint: .say(.foreseenHint))
        return .failure(.failed)
      }
      switch question.ask(in: session) {
      case .success(.close): return .success(true)
      case .success(.correct):
        guard let present = askPresent(session) else { return .failure(stopped(session)) }
        closing.present = present
      case .success(.wait), .failure: return .failure(stopped(session))
      }
    }
    return .success(false)
  }

  private func stopped(_ session: Session?) -> ExitStatus {
    if session == nil {
      output.complain(.say(.tallyUnconfirmed))
    } else {
      output.note(.say(.tallyWaiting))
    }
    return .failed
  }

  private func askPresent(_ session: Session?) -> Int? {
    guard let session else { return nil }
    session.say(.tallyPresent)
    while case .line(let line) = session.read(.answer) {
      if let count = Int(line.trimmed), (1...CommandTable.mostPeople).contains(count) {
        return count
      }
      session.remember(line)
      session.say(.tallyPresentAgain, ["n": .ours(String(CommandTable.mostPeople))])
    }
    return nil
  }

  /// Shows texts with the numbers by which they are held back.
  private func preview(_ result: StepResult, _ session: Session?) {
    let screen = session?.screen ?? context.screen(output.terminal)
    screen.show(.menu(Menu(heading: .say(.tallyTexts), ResultView.previews(of: result))))
  }

  /// The numbers of texts that are not to be shown; `nil` when some are none.
  private func held(_ hold: String?, _ count: Int, _ session: Session?) -> [Int]? {
    if let hold {
      if let numbers = numbers(hold, count) { return numbers }
      output.complain(.say(.tallyBadHold, ["n": .ours(String(count))]))
      return nil
    }
    guard count > 0, let session else { return [] }
    session.say(.tallyHold)
    while case .line(let line) = session.read(.answer) {
      if let numbers = numbers(line, count) { return numbers }
      session.remember(line)
      session.say(.tallyHoldAgain, ["n": .ours(String(count))])
    }
    return nil
  }

  private func numbers(_ typed: String, _ count: Int) -> [Int]? {
    let words = typed.split { $0 == "," || $0 == " " }
    let numbers = words.compactMap { Int($0) }.filter { (1...max(count, 1)).contains($0) }
    return numbers.count == words.count && (count > 0 || words.isEmpty) ? numbers : nil
  }

  private func confirms(_ received: Int, _ session: Session?) -> Bool {
    guard let session else { return false }
    session.say(.tallyClose, ["k": .number(received)])
    guard case .line(let line) = session.read(.answer) else { return false }
    return People.agrees(line)
  }
}
