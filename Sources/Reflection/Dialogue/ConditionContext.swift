/// What is known when a condition is asked.
struct ConditionContext {
  /// What is known of another step.
  enum Known {
    case answered(RunAnswers.Kept)
    /// It was left aside, or is not on the path.
    case unanswered
    /// It is not asked yet.
    case unknown
  }

  /// The language in which an answer was asked for: its words are looked for in that one's list.
  let language: (Answer) -> Language
  let history: History
  /// The answer at hand.
  let own: RunAnswers.Kept?
  /// What is known of another step, by its id.
  let known: (String) -> Known

  /// Whether all clauses hold; `nil` when none fails but one depends on what is not asked yet.
  func holds(_ condition: Condition) -> Bool? {
    let subject: Known = condition.of.map(known) ?? own.map { .answered($0) } ?? .unanswered
    var outcome: Bool? = true
    for clause in condition.clauses {
      switch holds(clause, for: subject) {
      case .some(false): return false
      case .none: outcome = nil
      case .some(true): break
      }
    }
    return outcome
  }

  private func holds(_ clause: Condition.Clause, for subject: Known) -> Bool? {
    switch clause {
    case .firstRun: return history.runNumber == 0
    case .hasOpenCommitments: return !history.commitments.isEmpty
    case .hasLast(let step): return history.lasts[StepAddress(step)] != nil
    case .hasReply: return history.reply != nil
    case .answered(let wanted):
      switch subject {
      case .answered: return wanted
      case .unanswered: return !wanted
      case .unknown: return nil
      }
    default:
      switch subject {
      case .answered(let kept): return holds(clause, of: kept.answer)
      case .unanswered: return false
      case .unknown: return nil
      }
    }
  }

  private func holds(_ clause: Condition.Clause, of answer: Answer) -> Bool? {
    switch clause {
    case .wordsBelow(let count): answer.ownWords.wordCount < count
    case .wordsAtLeast(let count): answer.ownWords.wordCount >= count
    case .itemsBelow(let count): answer.items.count < count
    case .itemsAtLeast(let count): answer.items.count >= count
    case .atMost(let number): answer.score.map { $0 <= number } ?? false
    case .atLeast(let number): answer.score.map { $0 >= number } ?? false
    case .isOneOf(let ids): answer.options.contains { ids.contains($0.id) }
    case .mentions(let entries): mentions(entries[language(answer)], in: answer.ownWords)
    case .moved(let movement, let by, let than):
      moved(movement, by: by, than: than, place: answer.place, score: answer.score)
    case .answered, .firstRun, .hasOpenCommitments, .hasLast, .hasReply: nil
    }
  }

  private func mentions(_ entries: [String], in text: String) -> Bool {
    let words = Mentions(text)
    return entries.contains { words.contains($0) }
  }

  /// Whether a number moved: since step `than` of this run, else since the last run.
  private func moved(
    _ movement: Condition.Movement, by: Int, than: String?, place: Place, score: Int?
  ) -> Bool? {
    guard let score else { return false }
    let before: Int?
    if let than {
      switch known(than) {
      case .answered(let kept): before = kept.answer.score
      case .unanswered: before = nil
      case .unknown: return nil
      }
    } else {
      before = history.lasts[StepAddress(step: place.step)]?.score
    }
    guard let before else { return false }
    switch movement {
    case .up: return score - before >= by
    case .down: return before - score >= by
    case .same: return abs(score - before) < by
    }
  }
}

extension Pack {
  /// The language in which an answer was asked for; `other` when its wording does not tell.
  func language(of answer: Answer, else other: Language) -> Language {
    guard let index = position(of: answer.place.step) else { return other }
    let wordings = [steps[index].ask] + steps[index].alternatives.map(\.ask)
    let languages = Language.allCases.filter { language in
      wordings.contains { $0[language].contains(answer.wording.text) }
    }
    return languages.count == 1 ? languages[0] : other
  }
}

extension Answer {
  /// What the person typed, as one text: items and words beside a number included.
  public var ownWords: String {
    let main =
      switch value {
      case .text(let text): text
      case .items(let items): items.joined(separator: "\n")
      case .commitment(let commitment): commitment.what
      case .score, .options, .picked: ""
      }
    return main.isEmpty ? words : words.isEmpty ? main : main + "\n" + words
  }

  /// The number, when there is one.
  public var score: Int? {
    if case .score(let score) = value { score } else { nil }
  }

  /// The items, when there are some.
  public var items: [String] {
    if case .items(let items) = value { items } else { [] }
  }

  /// The options chosen, when there are some.
  public var options: [Chosen] {
    if case .options(let options) = value { options } else { [] }
  }
}
