import Reflection

/// The conversation at home: a number, a title or a command, until the program closes.
final class HomeConversation {
  let session: Session
  private var entries: [Home.Entry] = []
  /// Exercises as they were listed last, by their numbers.
  var listed: [String] = []
  /// What stands in the line when it is read next.
  var line = ""

  /// What one entered line comes to.
  enum Step {
    /// The list is shown again.
    case show
    /// Another line is read.
    case stay
    case leave(Departure)
  }

  init(session: Session) { self.session = session }

  /// Shows home and listens; somebody who arrives is told of the last visit.
  func converse(isArriving: Bool = true) -> Departure {
    if session.nextAtHome == nil { show(isArriving: isArriving) }
    if session.nextAtHome == nil, let words = session.wordsOutside {
      session.say(.homeBegun)
      (line, session.undecidedWords) = (words, nil)
    }
    while true {
      switch listen() {
      case .left(let departure, _): return close(departure)
      case .line(let text):
        switch take(text) {
        case .show, .leave(.home): if session.nextAtHome == nil { show() }
        case .stay: break
        case .leave(let departure): return close(departure)
        }
      }
      if let words = session.undecidedWords {
        session.say(.homeBegun)
        (line, session.undecidedWords) = (words, nil)
      }
    }
  }

  /// What is to be done next: a command that was typed elsewhere, else what is typed now.
  private func listen() -> Entered {
    if let next = session.nextAtHome {
      session.nextAtHome = nil
      return .line(next)
    }
    let line = self.line
    self.line = ""
    return session.read(
      .home, for: .home, line: line, completions: HomeCommands.completions(session.language),
      earlier: session.homeLines, fits: { self.isListed($0) }, again: { self.show() })
  }

  /// Shows home; what its numbers mean is what stands there.
  func show(isArriving: Bool = false, skipsPaused: Bool = false) {
    listed = []
    let home = Home(session: session)
    entries = home.entries(skipsPaused: skipsPaused)
    home.show(entries, isArriving: isArriving)
  }

  private func close(_ departure: Departure) -> Departure {
    switch departure {
    case .stopped, .locked: break
    case .home, .quit, .ended, .interrupted: session.say(session.farewell)
    }
    return departure
  }

  /// Words that are neither a number nor a command.
  private func offer(_ text: String) -> Step {
    switch Notes(session: session).offer(text) {
    case .left(let leaving): return .leave(leaving.departure)
    case .failed: line = text
    case .kept, .dropped: break
    }
    return .stay
  }

  /// Several lines without a question.
  private func write() -> Step {
    switch Notes(session: session).write() {
    case .left(let leaving): .leave(leaving.departure)
    case .failed: .stay
    case .kept, .dropped: .show
    }
  }

  /// `/noter`: the words after it.
  func keep(_ words: String) -> Step {
    switch Notes(session: session).keep(words) {
    case .left(let leaving): return .leave(leaving.departure)
    case .failed: line = "/note " + words
    case .kept, .dropped: break
    }
    return .stay
  }

  private func take(_ text: String) -> Step {
    if text.isBlank { return .show }
    if ReceiveScreen.holdsLetter(text) {
      return arrive(ReceiveScreen(session: session).take(text))
    }
    if let number = Int(text.trimmed) { return choose(number) }
    if let number = number(behind: session.lineGiven, in: text) {
      line = session.lineGiven
      session.sealOutside(line: line)
      return choose(number)
    }
    if let pack = named(text) { return begin(pack) }
    switch ReplLine.read(text, at: .home, isScripted: false, given: session.lineGiven) {
    case .command(let command, let argument, let before):
      if before.isEmpty { session.homeLines.append(text) }
      line = before
      if !before.isEmpty { session.sealOutside(line: before) }
      return HomeCommands.run(command, argument, at: self)
    case .notHere(let command):
      let message: Message =
        switch command {
        case .go: .commandRoom
        case .erase: .commandErase
        default: .commandRun
        }
      session.say(message, ["x": .ours(command.name(session.language))])
      if isBehind(session.lineGiven, text) {
        line = session.lineGiven
        return .stay
      }
    case .unknown(let problem): session.screen.show(.statement(problem))
    case .word(_, let command) where command.works(at: .home):
      return HomeCommands.run(command, "", at: self)
    case .word, .text: return offer(text)
    }
    session.remember(text)
    return .stay
  }

  private func choose(_ number: Int) -> Step {
    if !listed.isEmpty {
      guard listed.indices.contains(number - 1) else { return askAgain(listed.count) }
      return begin(listed[number - 1])
    }
    guard entries.indices.contains(number - 1) else { return askAgain(entries.count) }
    switch entries[number - 1].action {
    case .resume(let run): return resume(run)
    case .experiment(let id):
      let open = session.journal.openCommitments().first { $0.id == id }
      return open.map { Experiments(home: self).show($0) } ?? .show
    case .letter(let ref): return read(ref)
    case .begin(let pack, let extent): return begin(pack, extent: extent)
    case .workshop: return WorkshopHome(home: self).choose()
    case .exercises: return HomeCommands.run(.exercises, "", at: self)
    case .write: return write()
    case .others:
      show(skipsPaused: true)
      return .stay
    }
  }

  /// The number of a line at home that was typed behind words that stood in the line already.
  private func number(behind given: String, in text: String) -> Int? {
    guard isBehind(given, text), given.last?.isNumber == false else { return nil }
    let typed = text.dropFirst(given.count).trimmed
    return isListed(typed) ? Int(typed) : nil
  }

  /// Whether something was typed behind words that stood in the line, and these are as they were.
  private func isBehind(_ given: String, _ text: String) -> Bool {
    !given.isEmpty && text != given && text.hasPrefix(given)
  }

  /// Whether a line is the number of something that stands at home now.
  private func isListed(_ line: String) -> Bool {
    guard let number = Int(line.trimmed) else { return false }
    return (1...max(1, listed.isEmpty ? entries.count : listed.count)).contains(number)
  }

  private func askAgain(_ count: Int) -> Step {
    session.say(.menuAgain, ["n": .number(count)])
    return .stay
  }

  /// The exercise that a title or an id names.
  func named(_ text: String) -> String? {
    let typed = Folding.fold(text.trimmed)
    return session.services.library.catalogue.first { pack in
      let names =
        [pack.id, String(pack.id.split(separator: ".").last ?? "")]
        + Language.allCases.map { pack.title[$0] }
      return names.contains { Folding.fold($0) == typed }
    }?.id
  }

  /// Begins an exercise; of several people, with whom is asked first.
  func begin(_ id: String, extent: Beginning.Extent = .full) -> Step {
    arrive(RunStart(session: session).beginAsking(id, extent: extent))
  }

  /// Reads a letter that waits.
  private func read(_ ref: Ref) -> Step {
    guard let letter = session.journal.letter(ref) else { return .show }
    return arrive(LetterReading(session: session, letter: letter).read())
  }

  /// Where a file that came leads to: what was not kept leaves home as it stands.
  func arrive(_ outcome: Receiving.Outcome) -> Step {
    guard outcome.departure == .home else { return .leave(outcome.departure) }
    return outcome.wasTaken ? .show : .stay
  }

  /// Goes on with a run.
  func resume(_ run: Ref) -> Step {
    arrive(RunStart(session: session).resume(run, asksWhenOld: true))
  }

  /// Where a conversation led to.
  func arrive(_ departure: Departure) -> Step {
    departure == .home ? .show : .leave(departure)
  }
}
