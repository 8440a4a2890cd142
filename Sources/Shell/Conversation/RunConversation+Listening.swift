import Reflection

extension RunConversation {
  /// Reads one line and says what it comes to.
  func listen() -> Step {
    let prompt: Screen.Prompt = lineNumber.map { .item($0) } ?? .answer
    sealBeforeReading()
    session.questionNumber = dialogue.standing?.number
    var wantsEditor = false
    let entered = session.read(
      prompt, line: line, completions: ReplCommand.completions(at: place, in: session.language),
      seal: { self.seal($0) == .kept }, begun: { self.sealSilently($0) },
      edit: { wantsEditor = true }, staysOpen: isWatching, isLookedAt: false, again: showAgain)
    line = ""
    switch entered {
    case .line(let text) where wantsEditor:
      line = text
      return RunCommands.run(.editor, "", in: self)
    case .left(let departure, let line): return .leave(departure, line: line)
    case .line(let text): return take(text)
    }
  }

  /// Where its commands are typed.
  var place: ReplCommand.Place { session.seat == nil ? .run : .room }

  /// Whether there is nothing to write: the group's screen is what is looked at.
  var isWatching: Bool { session.seat != nil && question?.form == .nothing }

  private func take(_ text: String) -> Step {
    switch ReplLine.read(text, at: place, isScripted: session.terminal.source != .person) {
    case .text(let text): return looked(at: text) ?? collect(text)
    case .command(let command, let argument, let before):
      if let step = looked(beside: before + " " + argument, leaves: command.leaves) { return step }
      if !before.isEmpty { line = before }
      return RunCommands.run(command, argument, in: self)
    case .word(let word, let command): return askWhichWasMeant(word, command, text)
    case .notHere(let command):
      return reject(
        text,
        .say(
          command == .go ? .commandRoom : .commandHome,
          ["x": .ours(command.name(session.language))]),
        wanted: .wantedRunCommand)
    case .unknown(let problem): return reject(text, problem, wanted: .wantedCommand)
    }
  }

  /// Takes a line of a text; of several, an empty line sends.
  private func collect(_ text: String) -> Step {
    guard lineNumber != nil, case .text = question?.form else {
      return .go(.reply(text, today: session.today))
    }
    let next = paragraphs.popFirst()
    if next != nil || !text.isBlank {
      // A paragraph that comes back and is emptied goes.
      if !text.isBlank { lines.append(text) }
      (line, lineNumber) = (next ?? "", lines.count + 1)
      return .stay
    }
    let whole = asGiven(lines) ?? lines.joined(separator: "\n")
    lines = []
    return .go(.reply(whole, today: session.today))
  }

  /// The text as it stood, when every paragraph of it was kept: blank lines between them as well.
  func asGiven(_ lines: [String]) -> String? {
    [edited, question?.line].compactMap(\.self).first { given in
      given.split(separator: "\n").map(String.init) == lines
    }
  }

  /// A command that cannot be done here: said, and the line is given back.
  private func reject(_ text: String, _ problem: Prose, wanted: Message) -> Step {
    guard case .script(let name, let number) = session.terminal.source else {
      if let step = looked(beside: text) { return step }
      line = text
      session.screen.show(.statement(problem))
      return .stay
    }
    session.complain(name, number, .say(wanted))
    return .stay
  }

  /// Asks whether an answer that is only a word such as « pause » was meant as a command.
  private func askWhichWasMeant(_ word: String, _ command: ReplCommand, _ text: String) -> Step {
    session.say(.wordAsk, ["word": .person(word)])
    switch session.choose(Menu([.say(command.wordLabel), .say(.wordAnswer)])) {
    case .failure(let leaving): return .leave(leaving.departure, line: text)
    case .success(1): return RunCommands.run(command, "", in: self)
    case .success: return collect(text)
    }
  }
}

extension ReplCommand {
  /// What choosing the command is called, when a bare word may have meant it.
  fileprivate var wordLabel: Message {
    switch self {
    case .pause: .wordPause
    case .back: .wordBack
    case .skip: .wordSkip
    default: .wordQuit
    }
  }
}
