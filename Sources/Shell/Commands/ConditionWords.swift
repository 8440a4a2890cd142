import Reflection

/// A condition of an exercise in words, between brackets.
struct ConditionWords {
  let pack: Pack
  /// The step that has it.
  let step: Step
  let language: Language

  func words(_ condition: Condition) -> Prose {
    var parts = condition.clauses.map { words($0, of: condition.of) }
    if let of = condition.of { parts.insert(named(.whenOf, of), at: 0) }
    let inside = parts.dropFirst().reduce(parts.first ?? Prose()) { $0 + .ours(", ") + $1 }
    return .ours("[") + inside + .ours("]")
  }

  private func words(_ clause: Condition.Clause, of name: String?) -> Prose {
    switch clause {
    case .wordsBelow(let count): number(.whenWordsBelow, count)
    case .wordsAtLeast(let count): number(.whenWordsAtLeast, count)
    case .itemsBelow(let count): number(.whenItemsBelow, count)
    case .itemsAtLeast(let count): number(.whenItemsAtLeast, count)
    case .atMost(let score): number(.whenAtMost, score)
    case .atLeast(let score): number(.whenAtLeast, score)
    case .isOneOf(let ids): chosen(ids, of: name)
    case .mentions(let words):
      .say(.whenMentions, ["list": .pack(words[language].joined(separator: ", "))])
    case .moved(let movement, let by, let than): moved(movement, by, than)
    case .answered(let isAnswered): .say(isAnswered ? .whenAnswered : .whenUnanswered)
    case .firstRun: .say(.whenFirstRun)
    case .hasOpenCommitments: .say(.whenOpen)
    case .hasLast(let of): named(.whenLast, of)
    case .hasReply: .say(.whenReply)
    }
  }

  /// What was chosen, by the labels that a person reads.
  private func chosen(_ ids: [String], of name: String?) -> Prose {
    let asked = name.flatMap { pack.position(of: $0) }.map { pack.steps[$0] } ?? step
    let options: [Option] =
      switch asked.kind {
      case .choice(let form): form.options
      case .review(let form): form.options
      case .text, .list, .scale, .commit, .read, .round: []
      }
    let labels = ids.map { id in options.first { $0.id == id }?.label[language] ?? id }
    return .say(.whenChosen, ["list": .pack(labels.joined(separator: " / "))])
  }

  private func moved(_ movement: Condition.Movement, _ by: Int, _ than: String?) -> Prose {
    let message: Message =
      switch movement {
      case .up: .whenUp
      case .down: .whenDown
      case .same: .whenSame
      }
    let since = than.map { named(.whenThan, $0) } ?? .say(.whenSince)
    return number(message, by) + .ours(" ") + since
  }

  private func number(_ message: Message, _ number: Int) -> Prose {
    .say(message, ["n": .number(number)])
  }

  private func named(_ message: Message, _ step: String) -> Prose {
    .say(message, ["step": .ours(step)])
  }
}
