import Reflection

/// What is asked before a question is closed for good with nothing to show, as the numbers say already.
struct ForeseenQuestion {
  /// What the facilitator chooses.
  enum Choice {
    /// The number of people is another one.
    case correct
    /// It is closed all the same.
    case close
    /// It stays open.
    case wait
  }

  let foreseen: ForeseenClosing

  /// What the numbers say.
  var words: Prose {
    let values: [String: Filling] = [
      "k": .number(foreseen.answers), "n": .ours(String(foreseen.present)),
      "floor": .ours(String(foreseen.floor)),
    ]
    return switch foreseen.withholding {
    case .many: .say(.foreseenMany, values)
    case .half: .say(.foreseenHalf, values)
    case .few, .alike: .say(.foreseenFew, values)
    }
  }

  /// Asks; Enter leaves the question open.
  func ask(in session: Session) -> Result<Choice, Leaving> {
    let hasNumber = foreseen.withholding != .few
    let choices: [(Message, Choice)] =
      (hasNumber ? [(.foreseenCorrect, .correct)] : [])
      + [(.foreseenClose, .close), (.roomCloseWait, .wait)]
    let menu = Menu(heading: words, choices.map { .say($0.0) })
    return session.choose(menu, harmless: choices.count).map { choices[$0 - 1].1 }
  }
}
