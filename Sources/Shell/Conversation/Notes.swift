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
    return .kept
  }

  /// Reads several lines, which become a note; words that point to something grave stop it as anywhere.
  func write() -> Outcome {
    session.say(.writeHow)
    var (lines, line) = ([String](), "")
    while true {
      let entered = session.read(
        .item(lines.count + 1), line: line,
        begun: { [lines] typed in
          session.sealOutside((lines + [typed]).joined(separator: "\n").trimmed)
        }, isLookedAt: false, again: { session.say(.writeHow) })
      line = ""
      switch entered {
      case .left(let departure, let typed):
        let text = session.sealable((lines + [typed]).joined(separator: "\n")).trimmed
        if !text.isEmpty { _ = session.keepAside([.noted(Note(text: text))]) }
        session.sealOutside("")
        return .left(Leaving(departure))
      case .line(let typed) where typed.isBlank:
        return lines.isEmpty ? .dropped : keep(lines.joined(separator: "\n"))
      case .line(let typed):
        switch look(at: typed, after: lines) {
        case .nothing: lines.append(typed)
        case .left(let departure): return .left(Leaving(departure))
        case .again(let back) where back.isEmpty:
          session.sealOutside("")
          return .kept
        case .again(let back): line = back
        case .back: break
        }
      }
    }
  }

  /// Looks at one more line; what is kept on request is all that was written.
  private func look(at line: String, after lines: [String]) -> Looked {
    guard let kind = session.cardKind(of: line) else { return .nothing }
    session.sealOutside("")
    return session.stop(
      at: line, kind, keeping: (lines + [line]).joined(separator: "\n"))
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
}
