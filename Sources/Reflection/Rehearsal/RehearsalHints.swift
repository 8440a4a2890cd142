/// What a pack makes likely at one step: where its conditions turn.
struct RehearsalHints: Sendable {
  /// Numbers of words at which a condition turns.
  var words: [Int] = []
  /// Numbers of items at which a condition turns.
  var items: [Int] = []
  /// Numbers from 1 to 10 at which a condition turns.
  var scores: [Int] = []
  /// Distances from an earlier number at which a condition turns, and the step it is of.
  var moves: [(by: Int, than: String?)] = []
  /// Words that a condition looks for.
  var mentions: [Bilingual<[String]>] = []

  init(step id: String, in pack: Pack) {
    for step in pack.steps {
      let own = step.follow.compactMap(\.when)
      let other = [step.when].compactMap(\.self) + step.alternatives.map(\.when)
      for condition in own where (condition.of ?? step.id) == id { take(condition) }
      for condition in other where condition.of == id { take(condition) }
    }
  }

  private mutating func take(_ condition: Condition) {
    for clause in condition.clauses {
      switch clause {
      case .wordsBelow(let count), .wordsAtLeast(let count): words.append(count)
      case .itemsBelow(let count), .itemsAtLeast(let count): items.append(count)
      case .atMost(let score): scores += [score, score + 1]
      case .atLeast(let score): scores += [score - 1, score]
      case .mentions(let entries): mentions.append(entries)
      case .moved(_, let by, let than): moves.append((by, than))
      case .isOneOf, .answered, .firstRun, .hasOpenCommitments, .hasLast, .hasReply: break
      }
    }
  }
}

extension Pack {
  /// All words that some condition looks for.
  func mentions(_ language: Language) -> [String] {
    let conditions = steps.flatMap { step in
      [step.when].compactMap(\.self) + step.alternatives.map(\.when)
        + step.follow.compactMap(\.when)
    }
    return conditions.flatMap(\.clauses).flatMap { clause in
      if case .mentions(let entries) = clause { entries[language] } else { [String]() }
    }
  }
}
