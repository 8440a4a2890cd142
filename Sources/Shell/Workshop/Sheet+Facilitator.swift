import Reflection

extension Sheet {
  /// The facilitator's sheet: planned times, notes, what to do at a distance, what is released.
  ///
  /// - Parameters:
  ///   - pack: the workshop's exercise.
  ///   - language: the language of the sheet.
  ///   - start: when it begins, minutes after midnight; `nil` for times from 0:00 on.
  /// - Returns: the sheet.
  static func facilitator(of pack: Pack, in language: Language, start: Int?) -> Sheet {
    let source = SheetSource(pack: pack, language: language)
    let plan = SheetPlan(pack: pack, start: start)
    let materials = pack.materials.map { materials in
      [Item.named(.say(.sheetMaterials), .pack(materials[language]))]
    }
    let times = start.map { _ in
      Prose.say(
        .sheetTimes, ["start": .ours(plan.clock(0)), "end": .ours(plan.clock(plan.total))])
    }
    return Sheet(
      title: .pack(pack.title[language]),
      opening: [.say(.sheetFacilitator), source.size] + [times].compactMap(\.self),
      items: materials ?? [],
      parts: pack.steps.enumerated().map { index, step in
        Part(
          time: plan.clock(plan.offsets[index]), number: index + 1, title: source.title(of: step),
          facts: source.facts(of: step), items: items(step, source, plan, plan.offsets[index]))
      }, notes: [.say(.sheetEnd, ["time": .ours(plan.clock(plan.total))])])
  }

  private static func items(
    _ step: Step, _ source: SheetSource, _ plan: SheetPlan, _ offset: Int
  ) -> [Item] {
    let language = source.language
    var items = [source.asked(step)] + alternatives(step, source)
    switch step.kind {
    case .choice(let form): items.append(.choices(source.choices(form)))
    case .scale(let form):
      items.append(.scale(low: .pack(form.low[language]), high: .pack(form.high[language])))
    case .round(let form): items += round(form, source, plan, offset)
    case .text, .list, .commit, .review, .read: break
    }
    items += step.follow.flatMap { followUp($0, source) }
    if step.isAnswered { items.append(.note(fate(of: step))) }
    return items
  }

  private static func round(
    _ form: RoundForm, _ source: SheetSource, _ plan: SheetPlan, _ offset: Int
  ) -> [Item] {
    let language = source.language
    var begun = offset
    let turns = form.turns.map { turn in
      defer { begun += turn.minutes }
      let time = Prose.ours(plan.clock(begun) + ", ") + source.minutes(turn.minutes)
      return Turn(time: time, text: .pack(turn.text[language]))
    }
    let columns = form.columns.map { $0.label[language] }.joined(separator: ", ")
    return (turns.isEmpty ? [] : [.turns(turns)])
      + (columns.isEmpty ? [] : [.named(.say(.sheetColumns), .pack(columns))])
      + [(Message.sheetNotes, form.facilitator), (.sheetRemote, form.remote)].compactMap {
        name, text in
        text.map { .named(.say(name), .pack($0[language])) }
      }
  }

  /// Who may see an answer.
  private static func fate(of step: Step) -> Prose {
    switch step.release {
    case .offer: .say(.sheetReleased)
    case .open: .say(.sheetOpen)
    case .never: .say(step.share == .never ? .sheetUnshared : .sheetOwn)
    }
  }
}

/// When each step of a workshop begins.
struct SheetPlan {
  /// Minutes after the start, step by step.
  let offsets: [Int]
  /// How long all of it takes, minutes.
  let total: Int
  private let start: Int?

  /// Plans the steps one after another.
  init(pack: Pack, start: Int?) {
    self.start = start
    var offsets: [Int] = []
    var sum = 0
    for step in pack.steps {
      offsets.append(sum)
      sum += step.room?.minutes ?? 0
    }
    (self.offsets, total) = (offsets, sum)
  }

  /// A time of the day, or after the start.
  func clock(_ offset: Int) -> String {
    let minutes = ((start ?? 0) + offset) % (24 * 60)
    return "\(minutes / 60):" + (minutes % 60 < 10 ? "0" : "") + String(minutes % 60)
  }
}
