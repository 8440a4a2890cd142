/// What the conditions of a pack look for in the answer to one step: what is worth answering.
struct Leads {
  /// Numbers of words at which something changes.
  var lengths: [Int] = []
  /// Lists of words and stems that are looked for.
  var mentions: [Bilingual<[String]>] = []
  /// Numbers of items at which something changes.
  var counts: [Int] = []
  /// Numbers from 1 to 10 at which something changes.
  var scores: [Int] = []
  /// By how much a number is to move, and since which step of the same run.
  var moves: [(by: Int, than: String?)] = []
  /// Whether something depends on the question's being left aside.
  var isAboutSkipping = false

  /// Reads the leads of every step of a pack.
  static func all(of pack: Pack) -> [String: Leads] {
    var leads: [String: Leads] = [:]
    for step in pack.steps {
      let conditions =
        [step.when].compactMap(\.self) + step.alternatives.map(\.when)
        + step.follow.compactMap(\.when)
      for condition in conditions {
        for clause in condition.clauses {
          leads[condition.of ?? step.id, default: Leads()].take(clause)
        }
      }
    }
    return leads
  }

  private mutating func take(_ clause: Condition.Clause) {
    switch clause {
    case .wordsBelow(let count), .wordsAtLeast(let count): lengths.append(count)
    case .itemsBelow(let count), .itemsAtLeast(let count): counts.append(count)
    case .atMost(let number): scores += [number, number + 1]
    case .atLeast(let number): scores += [number - 1, number]
    case .mentions(let entries): mentions.append(entries)
    case .moved(_, let by, let than): moves.append((by, than))
    case .answered: isAboutSkipping = true
    case .isOneOf, .firstRun, .hasOpenCommitments, .hasLast, .hasReply: break
    }
  }
}
