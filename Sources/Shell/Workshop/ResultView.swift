import Reflection

/// The result of a step as it is shown, in a terminal and on the wall.
struct ResultView {
  let result: StepResult
  let step: Step
  let language: Language

  init(_ result: StepResult, of step: Step, _ language: Language) {
    self.result = result
    self.step = step
    self.language = language
  }

  /// The name of a step: its title, else its question.
  static func title(of step: Step, _ language: Language) -> String {
    step.title?[language] ?? step.ask[language].first ?? step.id
  }

  /// The result under the name of its step.
  var titled: [Block] { [.title(.pack(ResultView.title(of: step, language)))] + blocks }

  /// The result: what is shown, then what is to be said about it.
  var blocks: [Block] { ends + shown + [.paragraphs(notes)] + signed }

  /// What the two ends of a scale mean.
  private var ends: [Block] {
    guard case .scale(let form) = step.kind, result.shown != nil else { return [] }
    return [
      .statement(
        .say(
          .resultEnds, ["low": .pack(form.low[language]), "high": .pack(form.high[language])]))
    ]
  }

  private var shown: [Block] {
    switch result.shown {
    case .counts(let counts):
      let most = counts.map(\.count).max() ?? 0
      return [
        .bars(
          counts.map { count in
            Bar(label: label(of: count.option), count: count.count, most: most)
          })
      ]
    case .texts(let texts, _): return texts.map { .words(ResultView.lines($0)) }
    case nil: return []
    }
  }

  private var signed: [Block] {
    guard !result.signed.isEmpty else { return [] }
    return [.statement(.say(.resultSigned))]
      + result.signed.map { .answered(.person($0.name), words: ResultView.lines($0.text)) }
  }

  /// What an option is called.
  func label(of option: String) -> Prose {
    guard case .choice(let form) = step.kind,
      let found = form.options.first(where: { $0.id == option })
    else { return .ours(option) }
    return .pack(found.label[language])
  }

  /// How many answered, what is withheld and why.
  var notes: [Prose] {
    var notes: [Prose] = []
    if result.counted > 0 {
      notes.append(.say(.resultAnswers, ["k": .number(result.counted)]))
      if case .choice(let form) = step.kind, form.maximum > 1 {
        notes.append(.say(.resultSeveral, ["n": .number(form.maximum)]))
      }
      if case .counted(let paper) = result.paper {
        notes.append(.say(.resultOnPaper, ["k": .ours(String(paper))]))
      }
    }
    notes += withheld
    if let (mean, median) = averages {
      notes.append(.say(.resultMean, ["mean": mean, "median": median]))
    }
    if case .texts(_, let held) = result.shown, held > 0 {
      notes.append(.say(.resultHeldBack, ["k": .number(held)]))
    }
    return notes
  }

  /// What is not shown, and why, set by set.
  var withheld: [Prose] {
    let floor = ["floor": Filling.ours(String(result.floor))]
    var notes: [Prose] = []
    switch result.sealed {
    case .withheld(.few): notes.append(.say(.resultFew, floor))
    case .withheld(.many): notes.append(.say(.resultMany))
    case .withheld(.half): notes.append(.say(.resultHalf))
    case .withheld(.alike(let count)): notes.append(.say(.resultAlike, ["k": .number(count)]))
    case .absent, .counted: break
    }
    switch result.paper {
    case .withheld(.few): notes.append(.say(.resultFewPaper, floor))
    case .withheld(.many) where result.sealed != .withheld(.many): notes.append(.say(.resultMany))
    case .withheld(.half) where result.sealed != .withheld(.half): notes.append(.say(.resultHalf))
    case .withheld(.alike(let count)):
      notes.append(.say(.resultAlikePaper, ["k": .number(count)]))
    case .absent, .counted, .withheld(.many), .withheld(.half): break
    }
    return notes
  }

  /// Mean and median of a scale, from the counts that are shown; `nil` for anything else.
  private var averages: (mean: Filling, median: Filling)? {
    guard case .scale = step.kind, case .counts(let counts) = result.shown else { return nil }
    let scores = counts.flatMap { Array(repeating: Int($0.option) ?? 0, count: $0.count) }
    guard !scores.isEmpty else { return nil }
    let tenths = (scores.reduce(0, +) * 20 + scores.count) / (2 * scores.count)
    let middle = scores[(scores.count - 1) / 2] + scores[scores.count / 2]
    return (decimal(tenths), decimal(middle * 5))
  }

  private func decimal(_ tenths: Int) -> Filling {
    let rest = tenths % 10
    let mark = language == .french ? "," : "."
    return .ours(rest == 0 ? String(tenths / 10) : "\(tenths / 10)\(mark)\(rest)")
  }
}

extension ResultView {
  /// What can be held back: words without a name, then those with one.
  static func texts(of result: StepResult) -> [String] {
    let unsigned: [String] = if case .texts(let texts, _) = result.shown { texts } else { [] }
    return unsigned + result.signed.map(\.text)
  }

  /// The same as numbered lines for the facilitator alone.
  static func previews(of result: StepResult) -> [Prose] {
    let unsigned: [String] = if case .texts(let texts, _) = result.shown { texts } else { [] }
    return unsigned.map { .person(oneLine($0)) }
      + result.signed.map {
        .say(.resultSaid, ["name": .person($0.name), "words": .person(oneLine($0.text))])
      }
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isLineEnd).joined(separator: " / ")
  }

  private static func lines(_ text: String) -> [Prose] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isLineEnd).map {
      .person(String($0))
    }
  }
}
