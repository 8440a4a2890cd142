import Reflection

/// Notes: words that are kept outside of an exercise.
struct Notes {
  let session: Session

  /// What became of words.
  enum Outcome {
    /// They are kept, and what followed is over.
    case kept
    /// The person wants nothing kept; the up arrow has them.
    case dropped
    /// They could not be kept, which was said.
    case failed
    case left(Leaving)
  }

  /// Keeps words as a note.
  func keep(_ words: String) -> Outcome {
    guard !words.isBlank else {
      session.say(.noteWhich)
      return .dropped
    }
    guard !session.keepAside([.noted(Note(text: words))]).isEmpty else { return .failed }
    session.sealOutside("")
    session.say(.noteKept)
    return attend(to: words).map { .left($0) } ?? .kept
  }

  /// What was typed where it is no answer may be meant as a note; more words are added to it.
  ///
  /// Until it is decided the words are sealed: they are offered at home at the next start.
  func offer(_ line: String) -> Outcome {
    var words = line
    while true {
      session.sealOutside(words)
      let menu = Menu(heading: .say(.homeNote), [.say(.noteKeep), .say(.noteForget)])
      let outcome = session.chooseOrType(
        menu,
        begun: { [words] more in
          session.sealOutside(more.isWords ? words + "\n" + more : words)
        })
      switch outcome {
      case .success(.number(1)):
        let outcome = keep(words)
        if case .failed = outcome { session.remember(words) }
        return outcome
      case .success(.number):
        session.remember(words)
        session.sealOutside("")
        session.say(.noteForgotten)
        return .dropped
      case .success(.typed(let more)):
        if more.isSentence { words += "\n" + more }
        session.remember(more.isSentence ? words : more)
      case .failure(let leaving):
        session.undecidedWords = words
        return .left(Leaving(leaving.departure, line: words))
      }
    }
  }

  /// Words that point to something grave have their card here too.
  private func attend(to words: String) -> Leaving? {
    let care = session.services.library.care(for: nil)
    guard let signal = care.signals.signal(in: words, session.language),
      let kind = CareCard.Kind(signal)
    else { return nil }
    guard session.said.cards.insert(kind).inserted else {
      if !session.said.silenced.contains(kind) { session.say(.careReminder) }
      return nil
    }
    switch CareConversation(session: session, care: care).show(kind) {
    case .chose(.close): return Leaving(.quit)
    case .chose(.notAgain): session.said.silenced.insert(kind)
    case .chose(.erase): eraseLast()
    case .chose(.goOn), .chose(.pause): break
    case .left(let leaving): return leaving
    }
    return nil
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
