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
      _ = session.keepAside([.finished(run: run.run.ref)] + readMark)
    }
    guard !run.pack.needsReply else { return sayWhatCameOfIt() }
    guard session.seat?.isEphemeral != true else { return sayOutro() }
    if run.dialogue.isClosing { return sayNumbers(after: .say(.closingEnd)) }
    if run.pack.id == Pack.someoneNear, let outro = run.pack.outro {
      return sayNumbers(after: .pack(outro[language]))
    }
    let kept = run.dialogue.answered.count { $0.kept != nil }
    session.say(.runFinished, ["k": .number(kept)])
    sayOutro()
    showSummary()
  }

  /// The end of a run after a card, and of *Someone near*: the numbers stay in sight.
  private func sayNumbers(after sentence: Prose) {
    session.screen.show(.statement(sentence))
    CareConversation(session: session, care: run.dialogue.care).showRows(.selfHarm)
  }

  private func sayOutro() {
    guard let outro = run.pack.outro else { return }
    session.screen.show(.statement(.pack(outro[language])))
  }

  /// A letter that was read to the end of the exercise does not wait any more.
  private var readMark: [Fact] {
    guard let letter, letter.mark == nil || letter.mark == .later else { return [] }
    return [.letterMarked(letter.ref, .read)]
  }

  private var letter: KeptLetter? { session.journal.letter(readIn: run.run) }

  /// An experiment made of a reply is said in a word; the reply was read already.
  private func sayWhatCameOfIt() {
    if run.dialogue.answered.contains(where: { $0.kept != nil }) { session.say(.experimentKept) }
  }

  /// Asks what to do; a file of answers has nothing more to say.
  func choose() -> Choice {
    guard session.terminal.source == .person, !run.dialogue.isClosing,
      !run.dialogue.summary.isEmpty
    else {
      return .departure(.home)
    }
    if run.pack.needsShare, let letter { return chooseAfterReading(letter) }
    while true {
      let menu = Menu(
        [.say(.endFine), .say(.endChange), .say(.endShow)] + sending, notes: [.say(.endRule)])
      switch session.choose(menu, harmless: 1) {
      case .failure(let leaving): return .departure(leaving.departure)
      case .success(1): return .departure(.home)
      case .success(2): if let choice = askWhich() { return choice }
      case .success(3): if let departure = present() { return .departure(departure) }
      default:
        switch ShareChoice(session: session, dialogue: run.dialogue).send() {
        case .failure(let leaving): return .departure(leaving.departure)
        case .success(true): return .departure(.home)
        case .success(false): break
        }
      }
    }
  }

  /// After a letter: its reply is offered as long as none was sent, and nothing else leaves.
  private func chooseAfterReading(_ letter: KeptLetter) -> Choice {
    while true {
      let reply = Review.reply(of: run.dialogue, to: letter, in: session.journal)
      let offered = reply.map { [Prose.say(.endReply, ["name": .name($0.contact.name)])] } ?? []
      let menu = Menu(
        [.say(.endFine), .say(.endChange)] + offered, notes: [.say(.endRule)])
      switch (session.choose(menu, harmless: 1), reply) {
      case (.failure(let leaving), _): return .departure(leaving.departure)
      case (.success(2), _): if let choice = askWhich() { return choice }
      case (.success(3), let reply?):
        switch ReplySending(session: session, draft: reply).offer() {
        case .failure(let leaving): return .departure(leaving.departure)
        case .success: return .departure(.home)
        }
      case (.success, _): return .departure(.home)
      }
    }
  }

  /// The invitation to send is Tandem's, not the pack's: it depends on who there is to send to.
  private var sending: [Prose] {
    let reached = session.journal.contacts.filter { !$0.isBlocked }
    guard run.pack.audience != .workshop, !run.pack.needsShare, !run.dialogue.shareable.isEmpty
    else { return [] }
    guard reached.count == 1, let contact = reached.first else {
      return [.say(reached.isEmpty ? .endSendNobody : .endSendSomebody)]
    }
    return [.say(.endSend, ["name": .prose(People.named(contact))])]
  }

  /// Lines that are ticked now, alone on a clean screen, a window at a time.
  func present() -> Departure? {
    let offered = run.dialogue.shareable
    guard !offered.isEmpty else {
      session.say(.presentNone)
      return nil
    }
    let hidden: [Prose] = run.dialogue.keepsBack ? [.say(.presentHidden)] : []
    let menu = Menu(
      heading: .say(.presentPick), offered.map { run.view.prose($0.text.withoutAdvice) },
      notes: hidden + [.say(.presentNumbers)])
    switch session.chooseSeveral(menu) {
    case .failure(let leaving): return leaving.departure
    case .success([]): return nil
    case .success(let numbers):
      session.screen.clear()
      let shown = blocks(numbers.sorted().map { offered[$0 - 1] })
      let leaving = Pages(session: session).show(shown, isAlone: true)
      return leaving?.departure
    }
  }

  private func showSummary() {
    for block in blocks(run.dialogue.summary.flatMap(\.parts)) { session.screen.show(block) }
  }

  /// Answers, each under its own question.
  private func blocks(_ answers: [AnsweredQuestion]) -> [Block] {
    let view = AnswerView(language: language)
    return answers.map { answer in
      .answered(run.view.prose(answer.text.withoutAdvice), words: view.lines(answer))
    }
  }

  /// Which answer is to be changed; `nil` for none.
  private func askWhich() -> Choice? {
    let show = {
      run.showAnswers(hints: false)
      session.say(.endWhich)
    }
    show()
    let numbers = run.dialogue.answered.map(\.number)
    let fits = { (line: String) in Int(line.trimmed).map(numbers.contains) ?? false }
    while true {
      switch session.read(.answer, fits: fits, again: show) {
      case .left(let departure, _): return .departure(departure)
      case .line(let line) where line.isBlank: return nil
      case .line(let line):
        if let number = Int(line.trimmed) { return .change(number) }
        if case .failure(let leaving) = session.misfit(line, .say(.endWhich)) {
          return .departure(leaving.departure)
        }
      }
    }
  }
}
