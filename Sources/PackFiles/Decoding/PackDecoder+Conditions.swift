import Reflection

extension PackDecoder {
  /// A condition, after an answer of some type or, without a type, before there is one.
  mutating func condition(_ node: Node, after answered: StepType? = nil) -> Condition {
    let fields = fields(node, allowed: conditionKeys)
    var clauses = answerClauses(fields)
    let asksAnAnswer = fields.entries.contains { answerKeys.contains($0.key) }
    asksHistory(fields, &clauses)
    guard case .map = node.content else { return Condition([]) }
    if clauses.isEmpty, fields.entries.allSatisfy({ $0.key == "of" }) {
      let kind: PackFault.Kind =
        fields["of"] == nil ? .wrongShape(wanted: .map) : .missingKey("answered")
      log.report(kind, at: node.start)
    }
    let of = target(fields, asksAnAnswer: asksAnAnswer, hasAnswer: answered != nil)
    if asksAnAnswer { keepNeeds(fields, of: of) }
    return Condition(of: asksAnAnswer ? of : nil, clauses)
  }

  /// What is asked of an answer.
  private mutating func answerClauses(_ fields: Fields) -> [Condition.Clause] {
    var clauses: [Condition.Clause] = []
    for (key, range, clause) in counts {
      if let number = number(fields[key], range) { clauses.append(clause(number)) }
    }
    if let node = fields["is"] { clauses.append(.isOneOf(list(node).compactMap { id($0) })) }
    if let node = fields["mentions"] { clauses.append(.mentions(mentions(node))) }
    if let clause = moved(fields) { clauses.append(clause) }
    if let answered = flag(fields["answered"]) { clauses.append(.answered(answered)) }
    return clauses
  }

  private mutating func mentions(_ node: Node) -> Bilingual<[String]> {
    bilingual(fields(node, allowed: languageKeys), standIn: []) { decoder, node in
      decoder.phrases(node)
    }
  }

  private mutating func moved(_ fields: Fields) -> Condition.Clause? {
    let steps = 1...(PackLimit.scale.upperBound - PackLimit.scale.lowerBound)
    let by = number(fields["by"], steps) ?? PackLimit.usualMove
    let than = stepName(fields["than"], .earlier)
    guard let node = fields["moved"] else {
      for key in ["by", "than"] where fields[key] != nil {
        log.report(.doesNotFit(key), at: fields.mark(of: key))
      }
      return nil
    }
    let movement: Condition.Movement? = word(node)
    return movement.map { .moved($0, by: by, than: than) }
  }

  /// What is asked of this run and of earlier ones.
  private mutating func asksHistory(_ fields: Fields, _ clauses: inout [Condition.Clause]) {
    if word(fields["run"], of: ["first"]) != nil { clauses.append(.firstRun) }
    switch word(fields["has"], of: thingsToHave) {
    case "reply": clauses.append(.hasReply)
    case "open_commitments": clauses.append(.hasOpenCommitments)
    case "last":
      guard let of = required("of", fields), case .scalar(let name, _) = of.content else { return }
      clauses.append(.hasLast(of: name))
    default: break
    }
  }

  /// The step whose answer is meant.
  private mutating func target(
    _ fields: Fields, asksAnAnswer: Bool, hasAnswer: Bool
  ) -> String? {
    guard let node = fields["of"] else {
      if asksAnAnswer, !hasAnswer { _ = required("of", fields) }
      return nil
    }
    if case .scalar("last", _) = fields["has"]?.content {
      return asksAnAnswer ? stepName(node, .earlier) : address(node, .anywhere)?.text
    }
    let knowsWhat = fields["has"].map { thingsToHave.contains($0.text ?? "") } ?? true
    if !asksAnAnswer, fields.entries.count > 1, fields.unknown.isEmpty, knowsWhat {
      log.report(.doesNotFit("of"), at: fields.mark(of: "of"))
    }
    return stepName(node, .earlier)
  }

  /// Keeps what each key asks of the answer's type.
  private mutating func keepNeeds(_ fields: Fields, of name: String?) {
    for entry in fields.entries {
      guard let types = typesByKey[entry.key] else { continue }
      needs.append(
        Need(step: name, place: place, key: entry.key, mark: entry.mark, types: types))
    }
    if let than = fields["than"], case .scalar(let name, _) = than.content {
      needs.append(
        Need(step: name, place: place, key: "than", mark: than.start, types: [.scale]))
    }
    for item in fields["is"]?.items ?? [] {
      guard case .scalar(let id, let isPlain) = item.content, !(isPlain && isReadOtherwise(id))
      else { continue }
      needs.append(
        Need(step: name, place: place, key: "is", mark: item.start, types: [], option: id))
    }
  }

  private var counts: [(String, ClosedRange<Int>, (Int) -> Condition.Clause)] {
    [
      ("words_lt", PackLimit.words, Condition.Clause.wordsBelow),
      ("words_gte", PackLimit.words, Condition.Clause.wordsAtLeast),
      ("items_lt", PackLimit.items, Condition.Clause.itemsBelow),
      ("items_gte", PackLimit.items, Condition.Clause.itemsAtLeast),
      ("at_most", PackLimit.scale, Condition.Clause.atMost),
      ("at_least", PackLimit.scale, Condition.Clause.atLeast),
    ]
  }
}

private let conditionKeys = [
  "of", "words_lt", "words_gte", "items_lt", "items_gte", "at_most", "at_least", "is", "mentions",
  "moved", "by", "than", "answered", "run", "has",
]

/// What a run can have before it begins.
private let thingsToHave = ["open_commitments", "last", "reply"]

/// Which types of answer can be asked what.
private let typesByKey: [String: Set<StepType>] = [
  "words_lt": [.text], "words_gte": [.text], "items_lt": [.list], "items_gte": [.list],
  "at_most": [.scale], "at_least": [.scale], "moved": [.scale], "is": [.choice, .review],
  "mentions": [.text, .list],
]

/// The keys that ask something of an answer.
private let answerKeys = Set(typesByKey.keys).union(["answered"])
