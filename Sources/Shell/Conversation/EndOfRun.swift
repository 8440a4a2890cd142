import Reflection

/// What comes after the last question: what was kept, what is brought, and what to do with it.
struct EndOfRun {
  let run: RunConversation

  /// What a person does at the end.
  enum Choice {
    case departure(Departure)
    case change(Int)
  }

  private var session: Session { run.session }
  private var language: Language { session.language }

  /// Marks the run as finished, the first time, and says what was kept.
  func announce() {
    if session.journal.run(run.run.ref)?.isFinished != true {
      _ = session.keepAside([.finished(run: run.run.ref)])
    }
    let kept = run.dialogue.answered.count { $0.kept != nil }
    session.say(.runFinished, ["k": .number(kept)])
    if let outro = run.pack.outro {
      session.screen.show(.statement(.pack(outro[language])))
    }
    showSummary()
  }

  /// Asks what to do; a file of answers has nothing more to say.
  func choose() -> Choice {
    guard session.terminal.source == .person, !run.dialogue.summary.isEmpty else {
      return .departure(.home)
    }
    let menu = Menu(
      [.say(.endFine), .say(.endChange), .say(.endShow)], notes: [.say(.endRule)])
    while true {
      switch session.choose(menu, harmless: 1) {
      case .failure(let leaving): return .departure(leaving.departure)
      case .success(1): return .departure(.home)
      case .success(2): if let number = askWhich() { return .change(number) }
      default: if let departure = present() { return .departure(departure) }
      }
    }
  }

  /// The chosen lines on a clean screen, and nothing else, until Enter.
  func present() -> Departure? {
    session.screen.clear()
    showSummary()
    session.say(.presentClose)
    let entered = session.read(
      .answer,
      again: {
        showSummary()
        session.say(.presentClose)
      })
    session.screen.clear()
    guard case .left(let departure, _) = entered else { return nil }
    return departure
  }

  private func showSummary() {
    let answers = AnswerView(language: language)
    for answer in run.dialogue.summary {
      session.screen.show(
        .answered(
          run.view.prose(answer.text.withoutAdvice), words: answers.lines(answer)))
    }
  }

  private func askWhich() -> Int? {
    run.showAnswers(hints: false)
    session.say(.endWhich)
    guard case .line(let line) = session.read(.answer) else { return nil }
    return Int(line.trimmed)
  }
}
