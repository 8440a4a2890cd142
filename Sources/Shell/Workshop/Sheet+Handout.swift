import Reflection

extension Sheet {
  /// Lines that are left for words.
  private enum Lines {
    static let perMinute = 2
    static let range = 3...8
    static let more = 2
    static let date = 1
  }

  /// The participant's sheet: what is asked, and room to write, and at the foot the numbers to call;
  /// nothing of the facilitator's.
  static func handout(
    of pack: Pack, in language: Language, numbers: CalledNumbers? = nil
  ) -> Sheet {
    let source = SheetSource(pack: pack, language: language)
    let intro = pack.intro.map { [Item.words(.pack($0[language]))] } ?? []
    let outro = pack.outro.map { [Prose.pack($0[language])] } ?? []
    let called = numbers.map { [Prose.say(.sheetNumbers)] + $0.lines } ?? []
    return Sheet(
      title: .pack(pack.title[language]), opening: [.say(.sheetHandout), source.size],
      items: intro + [.note(.say(.sheetYours))],
      parts: pack.steps.enumerated().map { index, step in
        Part(
          number: index + 1, title: source.title(of: step), facts: source.facts(of: step),
          items: handoutItems(step, source))
      }, notes: outro + called)
  }

  private static func handoutItems(_ step: Step, _ source: SheetSource) -> [Item] {
    let language = source.language
    let examples = (step.examples?[language] ?? []).prefix(1).map { example in
      Item.note(.say(.whyExample, ["example": .pack(example)]))
    }
    return [source.asked(step)] + alternatives(step, source) + examples + answer(step, source)
      + step.follow.flatMap { more($0, source) } + promise(step)
  }

  /// The same question in other words for those who answered otherwise before.
  static func alternatives(_ step: Step, _ source: SheetSource) -> [Item] {
    step.alternatives.compactMap { other in
      for case .isOneOf(let ids) in other.when.clauses {
        guard let labels = source.labels(ids, of: other.when.of) else { continue }
        return .named(.say(.sheetIf, ["list": .prose(labels)]), source.wording(other.ask))
      }
      return nil
    }
  }

  private static func answer(_ step: Step, _ source: SheetSource) -> [Item] {
    let language = source.language
    let lines = min(
      max((step.room?.minutes ?? 0) * Lines.perMinute, Lines.range.lowerBound),
      Lines.range.upperBound)
    switch step.kind {
    case .text: return [.room(lines: lines)]
    case .list(let form): return [.room(lines: form.maximum, isNumbered: true)]
    case .scale(let form):
      return [.scale(low: .pack(form.low[language]), high: .pack(form.high[language]))]
    case .choice(let form):
      let several = Item.note(.say(.sheetAtMost, ["n": .number(form.maximum)]))
      return [.choices(source.choices(form))] + (form.maximum > 1 ? [several] : [])
    case .commit(let form): return commitment(form, language)
    case .round(let form):
      let turns = form.turns.map { turn in
        Turn(time: source.minutes(turn.minutes), text: .pack(turn.text[language]))
      }
      return (turns.isEmpty ? [] : [.turns(turns)])
        + (form.columns.isEmpty ? [] : [.columns(form.columns.map { .pack($0.label[language]) })])
    case .review, .read: return []
    }
  }

  private static func commitment(_ form: CommitForm, _ language: Language) -> [Item] {
    let texts = [form.cue, form.learn].compactMap(\.self).flatMap { text -> [Item] in
      [.words(.pack(text[language])), .room(lines: Lines.more)]
    }
    let due = form.due.map { [Item.words(.pack($0[language])), .room(lines: Lines.date)] } ?? []
    return [.room(lines: Lines.more)] + texts + due
  }

  /// What may be asked after an answer is there for everybody who wants it.
  private static func more(_ entry: FollowUp, _ source: SheetSource) -> [Item] {
    let asked = followUp(entry, source)
    return asked.count == 1 ? asked + [.room(lines: Lines.more)] : asked
  }

  /// What may be asked after an answer, and what can be chosen then.
  static func followUp(_ entry: FollowUp, _ source: SheetSource) -> [Item] {
    guard case .ask(let ask, let reply) = entry.move, entry.card == nil else { return [] }
    let asked = Item.named(.say(.sheetMore), source.wording(ask))
    if case .choice(let form) = reply { return [asked, .choices(source.choices(form))] }
    return [asked]
  }

  /// What becomes of the answer.
  private static func promise(_ step: Step) -> [Item] {
    guard step.isAnswered else { return [] }
    if step.release != .never { return [.note(.say(.sheetRelease))] }
    return step.share == .never ? [.note(.say(.sheetNever))] : []
  }
}
