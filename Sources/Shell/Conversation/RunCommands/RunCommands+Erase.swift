import Reflection

extension RunCommands {
  /// `/effacer` and `/effacer 3`: an answer leaves the journal for ever, when the word is typed.
  static func erase(_ run: RunConversation, _ argument: String) -> RunConversation.Step {
    let session = run.session
    guard let answered = answered(run, argument.trimmed) else {
      session.say(.eraseWhich)
      return .stay
    }
    session.say(.eraseAsk, ["n": .number(answered.number)])
    switch session.read(.answer) {
    case .left(let departure, let line): return .leave(departure, line: line)
    case .line(let word) where eraseWords.contains(Folding.fold(word.trimmed)):
      return run.eraseNow(answered.place).map { .go($0) } ?? .go(.again)
    case .line(let line):
      if line.isBlank {
        session.say(.eraseKept)
      } else if case .failure(let leaving) = session.misfit(line, .say(.eraseKept)) {
        return .leave(leaving.departure, line: "")
      }
      return .go(.again)
    }
  }

  /// The answer of a number; without one, that of the question at hand.
  private static func answered(_ run: RunConversation, _ number: String) -> AnsweredQuestion? {
    let kept = run.dialogue.answered.filter { $0.kept != nil }
    guard number.isEmpty else {
      return Int(number).flatMap { number in kept.first { $0.number == number } }
    }
    return kept.first { $0.place == run.question?.place.question }
  }

  private static let eraseWords = ["effacer", "erase"]
}
