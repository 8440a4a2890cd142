import Reflection

extension RunConversation {
  /// Reads one line and says what it comes to.
  func listen() -> Step {
    let prompt: Screen.Prompt = lineNumber.map { .item($0) } ?? .answer
    sealBeforeReading()
    session.questionNumber = dialogue.standing?.number
    var wantsEditor = false
    let entered = session.read(
      prompt, for: .answer, line: line,
      completions: ReplCommand.completions(at: place, in: session.language),
      seal: { self.seal($0) == .kept }, begun: { self.sealSilently($0) },
      edit: { wantsEditor = true }, staysOpen: isWatching, again: showAgain)
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
    let given = session.lineGiven
    switch ReplLine.read(
      text, at: place, isScripted: session.terminal.source != .person, given: given)
    {
    case .text(let text): return collect(replacing(text, given) ?? text)
    case .command(.why, _, let before) where !before.isEmpty && takesWords:
      return askWhichWasMeant("?", .why, text, before)
    case .command(let command, let argument, let before):
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

  /// Offers words that were to go with a number as a note, when no number comes; `nil` to go on.
  func leaveBeside() -> Step? {
    guard !beside.isEmpty else { return nil }
    let words = beside.joined(separator: "\n")
    beside = []
    guard words.isSentence, session.keepsWords,
      case .left(let leaving) = Notes(session: session).offer(words)
    else { return nil }
    return .leave(leaving.departure, line: "")
  }

  /// Whether the answer is words, of which a question mark may be a part.
  private var takesWords: Bool { question?.form.takesNumbers != true }

  /// A number that was typed after the one that stood in the line takes its place.
  private func replacing(_ text: String, _ given: String) -> String? {
    guard let form = question?.form, form.takesNumbers, !given.isEmpty, text.hasPrefix(given)
    else { return nil }
    let typed = String(text.dropFirst(given.count))
    guard typed.first?.isNumber == true, dialogue.takes(typed) else { return nil }
    return typed
  }

  /// Takes a line of a text; of several, an empty line sends.
  private func collect(_ text: String) -> Step {
    guard lineNumber != nil, case .text = question?.form else {
      guard !beside.isEmpty, question?.form.takesNumbers == true else {
        return .go(.reply(text, today: session.today))
      }
      guard text.isBlank else {
        let more = beside.filter { !text.contains($0) }
        return .go(.reply(([text] + more).joined(separator: " "), today: session.today))
      }
      return leaveBeside() ?? .go(.reply("", today: session.today))
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
      session.remember(text)
      session.screen.show(.statement(problem))
      return .stay
    }
    session.complain(name, number, .say(wanted))
    return .stay
  }

  /// Asks whether an answer that is only a word such as « pause » was meant as a command.
  ///
  /// Words typed instead of the choice are more of the answer, in the line that comes back.
  private func askWhichWasMeant(
    _ word: String, _ command: ReplCommand, _ text: String, _ before: String = ""
  ) -> Step {
    session.say(.wordAsk, ["word": .person(word)])
    switch session.choose(Menu([.say(command.wordLabel), .say(.wordAnswer)])) {
    case .failure(let leaving): return .leave(leaving.departure, line: text)
    case .success(1):
      line = before
      return RunCommands.run(command, "", in: self)
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
    case .why: .wordWhy
    default: .wordQuit
    }
  }
}
