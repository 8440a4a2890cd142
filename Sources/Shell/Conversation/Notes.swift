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
    return .stay
  }

  /// Opens several lines, which become a note; words that point to something grave stop it as anywhere.
  func write() -> HomeConversation.Step {
    session.say(.writeHow)
    var (lines, line) = ([String](), "")
    while true {
      let entered = session.read(
        .item(lines.count + 1), line: line, isLookedAt: false, again: { session.say(.writeHow) })
      line = ""
      switch entered {
      case .left(let departure, let typed):
        let text = (lines + [typed]).joined(separator: "\n").trimmed
        if !text.isEmpty { _ = session.keepAside([.noted(Note(text: text))]) }
        return .leave(departure)
      case .line(let typed) where typed.isBlank:
        return lines.isEmpty ? .show : keep(lines.joined(separator: "\n"), typed: "")
      case .line(let typed):
        switch look(at: typed, after: lines) {
        case .nothing: lines.append(typed)
        case .left(let departure): return .leave(departure)
        case .again(let back) where back.isEmpty: return .show
        case .again(let back): line = back
        }
      }
    }
  }

  /// Looks at one more line; what is kept on request is all that was written.
  private func look(at line: String, after lines: [String]) -> Looked {
    guard let kind = session.cardKind(of: line) else { return .nothing }
    return session.stop(
      at: line, kind, keeping: (lines + [line]).joined(separator: "\n"))
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
}
