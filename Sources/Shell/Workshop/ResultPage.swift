import Reflection

/// What a group sees of a workshop: one page of HTML with its charts, for a wall and for paper.
///
/// It is made of results alone: what was not closed, came later or was held back is not in it.
struct ResultPage {
  /// The file, which ends with a line feed.
  ///
  /// - Parameters:
  ///   - pack: the workshop's exercise.
  ///   - card: its card.
  ///   - results: the steps that were closed; they stand in the order of the pack.
  ///   - language: the language of the page.
  static func html(
    _ pack: Pack, _ card: WorkshopCard, _ results: [StepResult], in language: Language
  ) -> String {
    let page = ResultPage(pack: pack, card: card, language: language)
    let title = page.text(.say(.resultTitle, ["title": .pack(pack.title[language])]))
    return HTMLFrame(language: language, title: title, style: ResultStyle.sheet).around(
      """
      <main>
      <header>
      <h1>\(page.text(.pack(pack.title[language])))</h1>
      <p>\(page.text(page.opening))</p>
      </header>
      \(page.sections(results).joined(separator: "\n"))
      </main>
      <footer>
      <p>\(page.text(.say(.resultFoot)))</p>
      </footer>
      """)
  }

  private let pack: Pack
  private let card: WorkshopCard
  private let language: Language

  private var opening: Prose {
    let dates = DateWords(language: language, today: card.made)
    let day = "\(dates.sentenceStart(card.made)) \(card.made.year). "
    return .ours(day) + .say(.resultOpening)
  }

  private func sections(_ results: [StepResult]) -> [String] {
    guard !results.isEmpty else { return ["<p>\(text(.say(.resultNone)))</p>"] }
    return pack.steps.enumerated().compactMap { index, step in
      results.first { $0.step == step.id }.map { section(step, number: index + 1, $0) }
    }
  }

  private func section(_ step: Step, number: Int, _ result: StepResult) -> String {
    let source = SheetSource(pack: pack, language: language)
    let id = "step-\(number)"
    let asked = step.title == nil ? nil : source.wording(step.ask)
    let parts =
      [asked.map { "<p class=\"asked\">\(text($0))</p>" }, shown(step, result), counted(result)]
      .compactMap(\.self) + withheld(result) + signed(result)
    return """
      <section aria-labelledby="\(id)">
      <h2 id="\(id)"><span>\(number)</span> \(text(source.title(of: step)))</h2>
      \(parts.joined(separator: "\n"))
      </section>
      """
  }

  private func shown(_ step: Step, _ result: StepResult) -> String? {
    switch result.shown {
    case .counts(let counts): return chart(step, counts)
    case .texts(let texts, let heldBack):
      let quotes = texts.map { "<blockquote dir=\"auto\">\(lines($0))</blockquote>" }
      let held = Prose.say(.resultHeld, ["k": .number(heldBack)])
      return (quotes + (heldBack > 0 ? [note(held)] : [])).joined(separator: "\n")
    case nil: return nil
    }
  }

  /// Bars, each with its words and its number as text.
  private func chart(_ step: Step, _ counts: [StepResult.Count]) -> String {
    let most = counts.map(\.count).max() ?? 0
    let rows = counts.map { count in
      """
      <tr><th scope="row">\(text(label(count.option, step)))</th>\
      <td class="bar">\(bar(count.count, of: most))</td><td>\(count.count)</td></tr>
      """
    }
    let table = "<table class=\"\(step.isScale ? "scale" : "choice")\">\n"
      + rows.joined(separator: "\n") + "\n</table>"
    guard case .scale(let form) = step.kind, let middle = ResultMiddle(counts) else { return table }
    let ends = Prose.say(
      .resultEnds, ["low": .pack(form.low[language]), "high": .pack(form.high[language])])
    let values = Prose.say(
      .resultMiddle,
      [
        "mean": .ours(middle.mean(language)), "median": .ours(middle.median(language)),
      ])
    return [note(ends), table, "<p>\(text(values))</p>"].joined(separator: "\n")
  }

  /// Drawn, not a background: printers leave those out.
  private func bar(_ count: Int, of most: Int) -> String {
    let width = most > 0 ? 1000 * count / most : 0
    return """
      <svg aria-hidden="true" viewBox="0 0 1000 10" preserveAspectRatio="none">\
      <rect width="\(width)" height="10"/></svg>
      """
  }

  private func label(_ option: String, _ step: Step) -> Prose {
    guard case .choice(let form) = step.kind else { return .ours(option) }
    let known = form.options.first { $0.id == option }
    return known.map { .pack($0.label[language]) } ?? .person(option)
  }

  private func counted(_ result: StepResult) -> String? {
    guard result.shown != nil else { return nil }
    return note(.say(.resultCounted, ["k": .number(result.counted)]))
  }

  /// Why something is not shown, set by set where there are two.
  private func withheld(_ result: StepResult) -> [String] {
    let sets: [(Message, StepResult.SetOutcome)] = [
      (.resultSealed, result.sealed), (.resultPaper, result.paper),
    ]
    let there = sets.filter { $0.1 != .absent }
    return there.compactMap { name, outcome in
      guard case .withheld(let reason) = outcome else { return nil }
      let why = self.why(reason, result.floor)
      let said = there.count > 1 ? Prose.say(name, ["why": .prose(why)]) : why
      return "<p class=\"withheld\">\(text(said))</p>"
    }
  }

  private func why(_ reason: StepResult.Withholding, _ floor: Int) -> Prose {
    switch reason {
    case .few: .say(.resultFew, ["floor": .number(floor)])
    case .many: .say(.resultMany)
    case .alike(let count): .say(.resultAlike, ["k": .number(count)])
    }
  }

  /// Words with a name under them, apart from every count.
  private func signed(_ result: StepResult) -> [String] {
    guard !result.signed.isEmpty else { return [] }
    return ["<h3>\(text(.say(.resultSigned)))</h3>"]
      + result.signed.map { signed in
        """
        <blockquote dir="auto">\(lines(signed.text))\
        <footer dir="auto">\(text(.person(signed.name)))</footer></blockquote>
        """
      }
  }

  private func note(_ prose: Prose) -> String { "<p class=\"note\">\(text(prose))</p>" }

  private func lines(_ words: String) -> String {
    words.split(whereSeparator: \.isNewline).map { text(.person(String($0))) }
      .joined(separator: "<br>")
  }

  private func text(_ prose: Prose) -> String {
    HTMLText.escaped(Composer(language: language).text(prose))
  }
}

/// The mean and the median of a scale, from its counts alone.
struct ResultMiddle: Equatable {
  private let scores: [Int]

  /// Takes the counts of a scale; `nil` when there are none.
  init?(_ counts: [StepResult.Count]) {
    scores = counts.compactMap { count in
      Int(count.option).map { Array(repeating: $0, count: count.count) }
    }.flatMap(\.self).sorted()
    guard !scores.isEmpty else { return nil }
  }

  /// The mean, rounded to a tenth.
  func mean(_ language: Language) -> String {
    let tenths = (20 * scores.reduce(0, +) + scores.count) / (2 * scores.count)
    return decimal(tenths, language)
  }

  /// The median, a number or the half between two.
  func median(_ language: Language) -> String {
    let (low, high) = (scores[(scores.count - 1) / 2], scores[scores.count / 2])
    return decimal(5 * (low + high), language)
  }

  private func decimal(_ tenths: Int, _ language: Language) -> String {
    guard tenths % 10 != 0 else { return String(tenths / 10) }
    return "\(tenths / 10)\(language == .french ? "," : ".")\(tenths % 10)"
  }
}

extension Step {
  /// Whether it asks for a number from 1 to 10.
  var isScale: Bool { if case .scale = kind { true } else { false } }
}
