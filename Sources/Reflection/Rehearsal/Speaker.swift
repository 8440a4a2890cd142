/// How a person who is rehearsed answers.
enum Temper: Sendable {
  /// Every question, with answers of the usual length: what minutes are counted by.
  case steady
  /// This often in a hundred a question is left aside.
  case wandering(leavingAside: Int)
}

/// Draws what a person could enter at a question, from what the pack itself makes likely.
struct Speaker: Sendable {
  let pack: Pack
  let words: InventedWords
  private let hints: [String: RehearsalHints]

  /// What an answer, an item and a first sentence usually have (method.md 3.3), in words.
  static let usual = (text: 12, item: 6, opening: 15)

  init(pack: Pack, signals: Signals) {
    self.pack = pack
    words = InventedWords(pack: pack, signals: signals)
    hints = Dictionary(uniqueKeysWithValues: pack.steps.map { step in
      (step.id, RehearsalHints(step: step.id, in: pack))
    })
  }

  /// The lines for a question, the last of which sends it; a list takes several.
  func lines(
    at question: Question, of dialogue: Dialogue, _ temper: Temper, _ chance: inout Chance
  ) -> [String] {
    let hints = question.place.isFollowUp ? nil : self.hints[question.place.step]
    switch question.form {
    case .nothing: return [""]
    case .text: return [text(at: question, dialogue.language, temper, hints, &chance)]
    case .items(let most): return items(most, dialogue.language, temper, hints, &chance)
    case .scale:
      return [score(at: question, of: dialogue, hints, temper, &chance)]
    case .options(let labels, let most):
      guard question.role != .askFirst else { return [chance.happens(70) ? "2" : "1"] }
      return [numbers(labels.count, most, &chance)]
    case .picks(let labels, let most): return [numbers(labels.count, most, &chance)]
    case .date: return [date(dialogue.language, temper, &chance)]
    }
  }

  private func text(
    at question: Question, _ language: Language, _ temper: Temper, _ hints: RehearsalHints?,
    _ chance: inout Chance
  ) -> String {
    let usual = isOpening(question.place) ? Speaker.usual.opening : Speaker.usual.text
    guard case .wandering = temper else {
      return words.sentence(usual, with: nil, language, &chance)
    }
    let turns = hints?.words ?? []
    let count = chance.pick(turns.flatMap { [$0 - 1, $0, $0 + 3] } + [3, usual, 25]) ?? usual
    let entry = chance.happens(45) ? entry(hints, language, &chance) : nil
    return words.sentence(max(1, count), with: entry, language, &chance)
  }

  /// What is to be said aloud first: an answer that a follow-up takes in its place.
  func isOpening(_ place: Place) -> Bool {
    guard let index = pack.position(of: place.step), !place.isFollowUp else { return false }
    return pack.steps[index].follow.contains { $0.keep == .replace }
  }

  private func entry(
    _ hints: RehearsalHints?, _ language: Language, _ chance: inout Chance
  ) -> String? {
    guard let list = chance.pick(hints?.mentions ?? []) else { return nil }
    return chance.pick(list[language])
  }

  private func items(
    _ most: Int, _ language: Language, _ temper: Temper, _ hints: RehearsalHints?,
    _ chance: inout Chance
  ) -> [String] {
    let turns = (hints?.items ?? []).flatMap { [$0 - 1, $0, $0 + 1] }
    var count = min(most, 3)
    if case .wandering = temper { count = chance.pick(turns + [1, 2, most]) ?? count }
    count = min(most, max(1, count))
    let items = (0..<count).map { _ in
      var entry: String?
      if case .wandering = temper, chance.happens(30) {
        entry = self.entry(hints, language, &chance)
      }
      return words.sentence(Speaker.usual.item, with: entry, language, &chance)
    }
    return count < most ? items + [""] : items
  }

  private func score(
    at question: Question, of dialogue: Dialogue, _ hints: RehearsalHints?, _ temper: Temper,
    _ chance: inout Chance
  ) -> String {
    var turns = hints?.scores ?? []
    for move in hints?.moves ?? [] {
      guard let before = before(move.than, question.place.step, dialogue) else { continue }
      turns += [-move.by, 1 - move.by, 0, move.by - 1, move.by].map { before + $0 }
    }
    if let low = lowScore(question) { turns += [low, low + 1] }
    let possible = turns.filter { (1...10).contains($0) } + Array(1...10)
    let score = chance.happens(50) ? chance.roll(1...10) : chance.pick(possible) ?? 5
    guard case .wandering = temper, chance.happens(10) else { return String(score) }
    return "\(score) " + words.sentence(4, with: nil, dialogue.language, &chance)
  }

  /// The number that a number is compared with.
  private func before(_ than: String?, _ step: String, _ dialogue: Dialogue) -> Int? {
    guard let than else { return dialogue.history.lasts[StepAddress(step: step)]?.score }
    return dialogue.answers.kept[Place(step: than)]?.answer.score
  }

  /// The chances under which a commitment is made smaller.
  private func lowScore(_ question: Question) -> Int? {
    guard let index = pack.position(of: question.place.step),
      case .commit(let form) = pack.steps[index].kind
    else { return nil }
    return form.lowAtMost
  }

  private func numbers(_ count: Int, _ most: Int, _ chance: inout Chance) -> String {
    let wanted = most > 1 && chance.happens(50) ? chance.roll(2...most) : 1
    let numbers = (1...max(1, count)).shuffled(using: &chance).prefix(wanted)
    return numbers.map(String.init).joined(separator: " ")
  }

  private func date(_ language: Language, _ temper: Temper, _ chance: inout Chance) -> String {
    guard case .wandering = temper else { return "" }
    let weekday = language == .french ? "mardi" : "Tuesday"
    return chance.pick(["", "+3", weekday]) ?? ""
  }
}
