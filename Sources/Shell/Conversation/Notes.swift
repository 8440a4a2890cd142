import Reflection

/// Notes at home: words that are kept outside of an exercise.
struct Notes {
  let home: HomeConversation

  private var session: Session { home.session }

  /// Keeps words as a note; when that fails, the line as it was typed is given back.
  func keep(_ words: String, typed line: String) -> HomeConversation.Step {
    guard !words.isBlank else {
      session.say(.noteWhich)
      return .stay
    }
    guard !session.keepAside([.noted(Note(text: words))]).isEmpty else {
      home.line = line
      return .stay
    }
    session.say(.noteKept)
    return attend(to: words)
  }

  /// What was typed at home and is neither a number nor a command may be meant as a note.
  func offer(_ line: String) -> HomeConversation.Step {
    let menu = Menu(
      heading: .say(.homeNote), [.say(.noteKeep), .say(.noteForget)])
    switch session.choose(menu) {
    case .success(1): return keep(line, typed: line)
    case .success:
      session.say(.noteForgotten)
      return .stay
    case .failure(let leaving): return .leave(leaving.departure)
    }
  }

  /// Words that point to something grave have their card here too.
  private func attend(to words: String) -> HomeConversation.Step {
    let care = session.services.library.care(for: nil)
    guard let signal = care.signals.signal(in: words),
      let kind = CareCard.Kind(signal)
    else { return .stay }
    guard session.said.cards.insert(kind).inserted else {
      if !session.said.silenced.contains(kind) { session.say(.careReminder) }
      return .stay
    }
    switch CareConversation(session: session, care: care).show(kind) {
    case .chose(.close): return .leave(.quit)
    case .chose(.notAgain): session.said.silenced.insert(kind)
    case .chose(.erase): eraseLast()
    case .chose(.goOn), .chose(.pause): break
    case .left(let leaving): return .leave(leaving.departure)
    }
    return .stay
  }

  private func eraseLast() {
    guard let note = session.journal.notes.last else { return }
    do throws(EventLogFailure) {
      try session.erase(note)
      session.say(.eraseDone)
    } catch {
      session.screen.show(.statement(Trouble.noting(error)))
    }
  }
}
