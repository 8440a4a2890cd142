/// Draws what a person could type at a question, from what the pack itself looks for.
struct Answerer {
  let pack: Pack
  let language: Language
  let signals: Signals
  let temperament: Temperament
  private let leads: [String: Leads]
  private let phrases: Phrasebook
  /// Numbers given in this run, by step.
  private var scores: [String: Int] = [:]

  init(
    pack: Pack, leads: [String: Leads], language: Language, signals: Signals,
    temperament: Temperament
  ) {
    self.pack = pack
    self.leads = leads
    self.language = language
    self.signals = signals
    self.temperament = temperament
    phrases = Phrasebook(language: language)
  }

  /// The lines that answer a question, one after the other; items and texts of several lines end
  /// with an empty one.
  mutating func lines(
    for question: Question, after history: History, _ chance: inout Chance
  ) -> [String] {
    if question.role == .askFirst { return [chance.pick(["1", "2", ""]) ?? ""] }
    let step = question.place.step
    let leads = question.place.isFollowUp ? Leads() : self.leads[step] ?? Leads()
    switch question.form {
    case .text: return [text(leads, &chance)]
    case .sentence(let sentences):
      let number = chance.roll(1...sentences.count)
      return [chance.happens(70) ? String(number) : text(leads, &chance)]
    case .items(let maximum): return items(leads, step, maximum, &chance)
    case .scale: return [score(leads, step, history, &chance)]
    case .options(let labels, let maximum): return [choice(labels, maximum, &chance)]
    case .picks(let labels, let maximum): return [choice(labels.map { _ in "" }, maximum, &chance)]
    case .date:
      return [temperament.isUsual ? "" : chance.pick(["", "+3", "2027-01-15", friday]) ?? ""]
    case .nothing:
      return [temperament.isUsual || chance.happens(70) ? "" : phrases.sentence(5, &chance)]
    }
  }

  private var friday: String { language == .french ? "vendredi" : "Friday" }

  private func text(_ leads: Leads, _ chance: inout Chance) -> String {
    guard !temperament.isUsual else { return usual(Phrasebook.usualLength, leads, &chance) }
    let lengths = leads.lengths.flatMap { [$0 - 1, $0, $0 + 2] } + [3, Phrasebook.usualLength, 30]
    let count = max(1, chance.pick(lengths) ?? Phrasebook.usualLength)
    guard let list = chance.pick(leads.mentions), chance.happens(50),
      let entry = chance.pick(list[language])
    else { return usual(count, leads, &chance) }
    let mention = entry.filter { $0 != "*" }
    let text = phrases.sentence(count, mentioning: mention, &chance)
    // What points to something grave is never rehearsed: a script does not deepen it.
    return signals.signal(in: text, language) == nil ? text : usual(count, leads, &chance)
  }

  /// Words that nothing in the pack looks for.
  private func usual(_ count: Int, _ leads: Leads, _ chance: inout Chance) -> String {
    let sought = leads.mentions.flatMap { $0[language] }
    return phrases.sentence(count, &chance) { text in
      let words = Mentions(text)
      return sought.contains { words.contains($0) }
    }
  }

  private func items(
    _ leads: Leads, _ step: String, _ maximum: Int, _ chance: inout Chance
  ) -> [String] {
    guard !temperament.isUsual else {
      let count = min(maximum, max(minimum(step), Answerer.usualItems))
      return closed((0..<count).map { _ in usual(Phrasebook.itemLength, leads, &chance) }, maximum)
    }
    let counts = leads.counts.flatMap { [$0 - 1, $0, $0 + 1] } + [1, 2, maximum]
    let count = min(maximum, max(1, chance.pick(counts) ?? 1))
    let texts = (0..<count).map { _ in text(leads, &chance) }
    return chance.happens(20) ? closed([texts.joined(separator: "\n")], 1) : closed(texts, maximum)
  }

  /// How many items a list gets when its time is estimated, if it takes as many.
  private static let usualItems = 3

  private func minimum(_ id: String) -> Int {
    guard let index = pack.position(of: id), case .list(let form) = pack.steps[index].kind else {
      return 0
    }
    return form.minimum
  }

  /// Items with the empty line that ends them, unless the list is full.
  private func closed(_ items: [String], _ maximum: Int) -> [String] {
    items.count < maximum ? items + [""] : items
  }

  private mutating func score(
    _ leads: Leads, _ step: String, _ history: History, _ chance: inout Chance
  ) -> String {
    var numbers = temperament.isUsual ? [] : leads.scores
    for move in leads.moves {
      let before =
        move.than.map { scores[$0] } ?? history.lasts[StepAddress(step: step)]?.score
      if let before { numbers += [before - move.by, before, before + move.by] }
    }
    let fitting = numbers.filter { (1...10).contains($0) } + [chance.roll(1...10)]
    let score = chance.pick(fitting) ?? 5
    scores[step] = score
    let isWordy = !temperament.isUsual && chance.happens(10)
    return isWordy ? "\(score) \(phrases.sentence(6, &chance))" : String(score)
  }

  private func choice(
    _ labels: [String], _ maximum: Int, _ chance: inout Chance
  ) -> String {
    guard !labels.isEmpty else { return "" }
    let number = chance.roll(1...labels.count)
    guard !temperament.isUsual else { return String(number) }
    if maximum > 1, chance.happens(50) { return "\(number) \(chance.roll(1...labels.count))" }
    if chance.happens(10) { return "\(number) \(phrases.sentence(6, &chance))" }
    return chance.happens(10) && !labels[number - 1].isEmpty ? labels[number - 1] : String(number)
  }
}
