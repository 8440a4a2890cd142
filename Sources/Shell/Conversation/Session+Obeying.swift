import Reflection

/// What a line is wanted for, and so which commands it may be and what becomes of words that do not fit.
nonisolated enum LineUse {
  /// An answer; its conversation knows the commands and seals what is begun.
  case answer
  /// What to do next, at home, which knows the commands.
  case home
  /// A choice, a name, a word that confirms.
  case choice
  /// The name of a file, which may begin with a slash.
  case path
  /// Lines that are copied or changed one by one.
  case copy
  /// The end of a key, of which nothing is remembered.
  case secret

  /// Whether what is typed is words outside of a question, sealed while it is typed.
  var isOutside: Bool { self != .answer && self != .secret }
}

extension Session {
  /// What a line that is no answer comes to.
  enum Obeyed {
    /// No command: what it is for decides.
    case typed
    /// A command that was done; the words before it stand in the line again.
    case done(String)
    case left(Departure, String)
  }

  /// Does what a line says that was typed where no conversation of its own reads commands.
  ///
  /// Help, leaving, hiding, locking and the settings work everywhere. A command of home is done at home,
  /// where the person is led, unless a question is under way.
  func obey(_ line: String, for use: LineUse) -> Obeyed {
    guard use != .answer, use != .home else { return .typed }
    switch ReplLine.read(line, at: .home, isScripted: false, given: lineGiven) {
    case .command(let command, let argument, let before):
      guard use != .copy || command.isUrgent && (command.isName(of: line) || !before.isEmpty) else {
        return .typed
      }
      return perform(command, argument, line, before)
    case .word(_, .quit): return .left(.quit, "")
    case .word(_, .pause) where hasHome || questionNumber != nil: return .left(.home, "")
    case .word, .text: return .typed
    case .notHere, .unknown:
      guard use != .copy, use != .path else { return .typed }
      return refuseCommand(line)
    }
  }

  private func perform(
    _ command: ReplCommand, _ argument: String, _ line: String, _ before: String
  ) -> Obeyed {
    switch command {
    case .quit: return .left(.quit, before)
    case .lock where hasHome && log != nil && seat?.isEphemeral != true:
      return .left(.locked(isIdle: false), before)
    case .hide, .lock: return hide().map { .left($0, before) } ?? .done(before)
    case .help: HelpView(session: self).show(at: questionNumber == nil ? .home : .run)
    case .english: speak(.english)
    case .french: speak(.french)
    case .plain: togglePlain()
    case .country: CountryChoice(session: self).choose(argument)
    default:
      guard hasHome, questionNumber == nil, seat == nil, terminal.source == .person else {
        return refuseCommand(line)
      }
      nextAtHome = String(line.dropFirst(before.count)).trimmed
      return .left(.home, before)
    }
    return .done(before)
  }

  /// A command that cannot be done here comes back in the up arrow only.
  private func refuseCommand(_ line: String) -> Obeyed {
    remember(line)
    switch ReplLine.read(line, at: .home, isScripted: false) {
    case .notHere(.pause) where hasHome || questionNumber != nil: return .left(.home, "")
    case .notHere(let command), .command(let command, _, _):
      let isRun = questionNumber == nil && !command.works(at: .home)
      say(isRun ? .commandRun : .commandChoice, ["x": .ours(command.name(language))])
    case .unknown(let problem): screen.show(.statement(problem))
    case .text, .word: break
    }
    return .done("")
  }

  /// Keeps a line for the up arrow.
  func remember(_ line: String) {
    guard !line.isBlank else { return }
    unfitLines.removeAll { $0 == line }
    unfitLines.append(line)
  }

  /// Says why a line does not fit; it stands in the up arrow, and words are offered as a note.
  ///
  /// - Returns: whether a note was offered, so that what was asked has to be shown again; or why the
  ///   person leaves meanwhile.
  func misfit(_ line: String, _ problem: Prose) -> Result<Bool, Leaving> {
    remember(line)
    let isText = ReplLine.read(line, at: .home, isScripted: false) == .text(line)
    guard line.isSentence, keepsWords, isText else {
      screen.show(.statement(problem))
      return .success(false)
    }
    if case .left(let leaving) = Notes(session: self).offer(line) { return .failure(leaving) }
    return .success(true)
  }
}

extension ReplCommand {
  /// Whether somebody may need it in the middle of anything.
  fileprivate var isUrgent: Bool { [.quit, .help, .hide, .lock].contains(self) }

  /// Whether a line is its whole name.
  fileprivate func isName(of line: String) -> Bool {
    folded.contains(Folding.fold(String(line.trimmed.dropFirst())))
  }
}
