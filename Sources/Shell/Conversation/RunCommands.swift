import Reflection

/// The commands of a run: a name, and what it does.
enum RunCommands {
  typealias Handler = @MainActor (RunConversation, String) -> RunConversation.Step

  private static let handlers: [ReplCommand: Handler] = [
    .why: { run, _ in explain(run) },
    .read: { run, _ in readAgain(run) },
    .back: { _, _ in .go(.back) },
    .erase: erase,
    .skip: { run, _ in run.leaveBeside() ?? .go(.skip) },
    .go: go,
    .answers: showAnswers,
    .change: change,
    .lines: { run, _ in takeLines(run) },
    .editor: edit,
    .short: { _, _ in .go(.resize(.short)) },
    .full: { _, _ in .go(.resize(.full)) },
    .country: { run, code in
      CountryChoice(session: run.session).choose(code)
      return .stay
    },
    .pause: { run, _ in .leave(.home, line: run.takeLine()) },
    .quit: { run, _ in .leave(.quit, line: run.takeLine()) },
    .help: { run, _ in help(run) },
    .english: { run, _ in speak(.english, run) },
    .french: { run, _ in speak(.french, run) },
    .plain: { run, _ in plain(run) },
    .hide: { run, _ in hide(run) },
    .lock: lock,
  ]

  /// Does what a command says.
  static func run(
    _ command: ReplCommand, _ argument: String, in run: RunConversation
  ) -> RunConversation.Step {
    handlers[command]?(run, argument) ?? .stay
  }

  /// `?`: why it is asked, unless that is on the screen already, an example, and five names.
  private static func explain(_ run: RunConversation) -> RunConversation.Step {
    guard let question = run.question else { return .stay }
    let language = run.session.language
    let isOnScreen = question.showsWhy && !question.isRepeated && run.session.screen.showsWhy
    let why = isOnScreen ? nil : question.why.map { Prose.pack($0) }
    let example = question.examples.first.map { example in
      Prose.say(.whyExample, ["example": .pack(example)])
    }
    let names = [ReplCommand.back, .skip, .change, .pause, .help].map { $0.name(language) }
    run.session.screen.show(
      .explanation(
        why: why,
        rest: [example, .ours(names.map { "/" + $0 }.joined(separator: "  "))]
          .compactMap(\.self)))
    return .go(.again)
  }

  private static func showAnswers(
    _ run: RunConversation, _ argument: String
  ) -> RunConversation.Step {
    if let number = Int(argument.trimmed) { run.showAnswer(number) } else { run.showAnswers() }
    return .go(.again)
  }

  /// `/modifier 3`, and `/modifier 3+` for what was added to answer 3.
  private static func change(
    _ run: RunConversation, _ argument: String
  ) -> RunConversation.Step {
    let typed = argument.trimmed
    let isFollowUp = typed.hasSuffix("+")
    guard let number = Int(isFollowUp ? String(typed.dropLast()) : typed) else {
      run.session.say(.changeWhich)
      return .stay
    }
    return .go(.change(number: number, followUp: isFollowUp))
  }

  /// `/lire`: what was received, once more.
  private static func readAgain(_ run: RunConversation) -> RunConversation.Step {
    guard run.dialogue.letter != nil else {
      run.session.say(.readNothing)
      return .stay
    }
    if let leaving = run.session.showLetter(of: run.dialogue, readIn: run.run.ref) {
      return .leave(leaving.departure, line: run.takeLine())
    }
    return .go(.again)
  }

  /// `/lignes`: the text goes on over several lines.
  private static func takeLines(_ run: RunConversation) -> RunConversation.Step {
    guard case .text = run.question?.form else { return .stay }
    run.session.say(.hintLines)
    run.lineNumber = run.lines.count + 1
    return .stay
  }

  private static func help(_ run: RunConversation) -> RunConversation.Step {
    HelpView(session: run.session).show(at: run.place)
    return .go(.again)
  }

  private static func speak(
    _ language: Language, _ run: RunConversation
  ) -> RunConversation.Step {
    run.session.speak(language)
    _ = run.dialogue.handle(.speak(language))
    return .go(.again)
  }

  private static func plain(_ run: RunConversation) -> RunConversation.Step {
    run.session.togglePlain()
    return .go(.again)
  }

  /// `/aller 5`: the step that stands on the wall.
  private static func go(
    _ run: RunConversation, _ argument: String
  ) -> RunConversation.Step {
    guard let number = Int(argument.trimmed) else {
      run.session.say(.goWhich)
      return .stay
    }
    return .go(.go(step: number))
  }

  /// What is in memory only would not come back after a passphrase: it is hidden.
  private static func lock(_ run: RunConversation, _: String) -> RunConversation.Step {
    guard run.session.seat?.isEphemeral != true else { return hide(run) }
    return .leave(.locked(isIdle: false), line: run.takeLine())
  }

  private static func hide(_ run: RunConversation) -> RunConversation.Step {
    run.sealSilently(run.line)
    if let departure = run.session.hide() { return .leave(departure, line: run.takeLine()) }
    run.showAgain()
    return .stay
  }
}

extension RunConversation {
  /// What stands in the line, which a leaving command takes along.
  func takeLine() -> String {
    defer { line = "" }
    return line
  }

  /// The answers of this run, one line each, and what can be typed about them.
  func showAnswers(hints: Bool = true) {
    let kept = dialogue.answered.filter { $0.kept != nil }
    guard let last = kept.last else { return session.say(.answersNone) }
    let answers = AnswerView(language: session.language)
    let first = kept.count > 1 ? kept[kept.count - 2] : last
    session.screen.show(
      .answers(
        kept.map { answer in
          Numbered(answer.number, answer.kept.map { answers.oneLine($0.answer) } ?? Prose())
        },
        hint: hints
          ? .say(.answersHint, ["n": .number(last.number), "m": .number(first.number)]) : nil))
  }

  /// One answer in full.
  func showAnswer(_ number: Int) {
    guard let answer = dialogue.answered.first(where: { $0.number == number && $0.kept != nil })
    else { return session.say(.changeNone, ["n": .number(number)]) }
    for part in answer.parts {
      session.screen.show(
        .answered(
          view.prose(part.text), words: AnswerView(language: session.language).lines(part)))
    }
  }
}
