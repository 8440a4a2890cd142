import Reflection

/// What became of a line that was looked at before anybody else had it.
nonisolated enum Looked: Equatable {
  /// Nothing: it is what it is.
  case nothing
  /// It was dealt with; this stands in the line now, and what was asked is shown again.
  case again(String)
  /// The person goes back to what was asked, and to an empty line: the up arrow has the words.
  case back
  case left(Departure)
}

/// Every line that is neither a command nor a secret is looked at, kept or not: words that may point to
/// something grave stop the program, and a number to call shows the numbers.
extension Session {
  /// Looks at a line outside of a question.
  func look(at line: String, fits: (String) -> Bool = { _ in false }) -> Looked {
    guard isWatchful, !line.isBlank, !hides(line) else { return .nothing }
    if isCallNumber(line), !fits(line) {
      showNumbers()
      return .again("")
    }
    guard let kind = cardKind(of: line) else { return .nothing }
    guard !isAtCard else {
      CareConversation(session: self, care: care).showRows(kind)
      return .again("")
    }
    return stop(at: line, kind)
  }

  /// Where a person sits in a workshop, help is one command away instead; a script meets nobody.
  private var isWatchful: Bool { terminal.source == .person && seat == nil }

  /// Whether a line empties the screen: whoever types that has somebody behind, and nothing shows.
  private func hides(_ line: String) -> Bool {
    guard case .command(let command, _, _) = read(asCommand: line) else { return false }
    return command == .hide || command == .lock
  }

  var care: Care { services.library.care(for: nil) }

  /// What the words of a line ask for; what a person searches for may be the word harassment.
  func cardKind(of line: String) -> CareCard.Kind? {
    guard let kind = care.signals.signal(in: line).flatMap(CareCard.Kind.init) else { return nil }
    guard kind == .harassment, case .command(let command, _, _) = read(asCommand: line),
      command != .note
    else { return kind }
    return nil
  }

  /// Whether a line is a number to call, however it is written.
  func isCallNumber(_ line: String) -> Bool { care.numbers.isCalled(line) }

  /// The page of help, without what can be typed.
  func showNumbers() { HelpView(session: self).showNumbers() }

  /// Stops at words that are not kept: the engine's own sentences, the numbers, four choices.
  ///
  /// From here on they are sealed nowhere, unless the person keeps them.
  ///
  /// - Parameters:
  ///   - words: the line as it was typed.
  ///   - kind: what they may point to.
  ///   - kept: what is kept on request, when it is more than the line.
  /// - Returns: what became of them.
  func stop(at words: String, _ kind: CareCard.Kind, keeping kept: String? = nil) -> Looked {
    leaveUnkept(words)
    let view = CareConversation(session: self, care: care)
    let choices: [StopChoice] = canKeep ? StopChoice.allCases : [.close, .drop, .back]
    screen.show(
      .card([.say(.stopWords)], view.rows(kind), notes: [], choices: choices.count))
    isAtCard = true
    defer { isAtCard = false }
    switch choose(Menu(choices.map { .say($0.label) })) {
    case .failure(let leaving): return .left(leaving.departure)
    case .success(let number):
      switch choices[number - 1] {
      case .close: return .left(.quit)
      case .keep:
        guard !keepNote(kept ?? withoutCommand(words)) else { return .again("") }
        unkeptLines.subtract((kept ?? words).trimmedLines + words.trimmedLines)
        return words.isEmpty ? .back : .again(words)
      case .drop:
        say(.noteForgotten)
        return .again("")
      case .back:
        remember(words)
        return .back
      }
    }
  }

  /// Whether there is a journal to keep words in, or to leave them beside.
  private var canKeep: Bool { log != nil || services.unlocking.exists }

  /// Keeps words as a note; beside a journal that is not open for writing they wait, sealed.
  private func keepNote(_ text: String) -> Bool {
    if log != nil, !isReading {
      guard !keepAside([.noted(Note(text: text))]).isEmpty else { return false }
      say(.noteKept)
      return true
    }
    do throws(EventLogFailure) {
      try services.unlocking.inbox.leave(text, at: services.clock.now())
      say(.stopLeft)
      return true
    } catch {
      screen.show(.statement(Trouble.noting(error)))
      return false
    }
  }

  /// A line without the name of the command that it begins with.
  private func withoutCommand(_ line: String) -> String {
    switch read(asCommand: line) {
    case .command(_, let argument, let before):
      return [before, argument].first { !$0.isBlank } ?? line
    default: return line
    }
  }

  private func read(asCommand line: String) -> ReplLine {
    ReplLine.read(line, at: questionNumber == nil ? .home : .run, isScripted: false)
  }
}

/// What can be done with words at which the program stopped.
private enum StopChoice: CaseIterable {
  case close, keep, drop, back

  var label: Message {
    switch self {
    case .close: .stopClose
    case .keep: .stopKeep
    case .drop: .stopDrop
    case .back: .stopBack
    }
  }
}
