import Reflection

/// What a group sees of a workshop: one page of HTML with its charts, for a wall and for paper.
///
/// It is made of results alone: what was not closed, came later or was held back is not in it.
struct ResultPage {
  /// The page of some results.
  ///
  /// - Parameters:
  ///   - pack: the workshop's exercise.
  ///   - card: its card.
  ///   - results: the steps that were closed; they stand in the order of the pack.
  ///   - language: the language of the page.
  /// - Returns: the file, which ends with a line feed.
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
      \(page.limits)<p>\(page.text(.say(.resultFoot)))</p>
      </footer>
      """)
  }

  private let pack: Pack
  private let card: WorkshopCard
  private let language: Language

  /// What the numbers do not protect against, where nobody can tell who answered many times.
  private var limits: String {
    card.hasTickets ? "" : "<p>\(text(.say(.releaseMany)))</p>\n"
  }

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
    let id = "step-\(number)"
    let view = ResultView(result, of: step, language)
    let asked = SheetSource(pack: pack, language: language).wording(step.ask)
    let withheld = view.withheld
    let parts =
      (step.title == nil ? [] : ["<p class=\"asked\">\(text(asked))</p>"]) + shown(view)
      + view.notes.filter { !withheld.contains($0) }.map(note)
      + withheld.map { "<p class=\"withheld\">\(text($0))</p>" } + signed(result)
    return """
      <section aria-labelledby="\(id)">
      <h2 id="\(id)"><span>\(number)</span> \
      \(text(.pack(ResultView.title(of: step, language))))</h2>
      \(parts.joined(separator: "\n"))
      </section>
      """
  }

  private func shown(_ view: ResultView) -> [String] {
    switch view.result.shown {
    case .counts(let counts): chart(view, counts)
    case .texts(let texts, _):
      texts.map { "<blockquote dir=\"auto\">\(lines($0))</blockquote>" }
    case nil: []
    }
  }

  /// Bars, each with its words and its number as text.
  private func chart(_ view: ResultView, _ counts: [StepResult.Count]) -> [String] {
    let most = counts.map(\.count).max() ?? 0
    let rows = counts.map { count in
      """
      <tr><th scope="row">\(text(view.label(of: count.option)))</th>\
      <td class="bar">\(bar(count.count, of: most))</td><td>\(count.count)</td></tr>
      """
    }.joined(separator: "\n")
    guard case .scale(let form) = view.step.kind else {
      return ["<table class=\"choice\">\n\(rows)\n</table>"]
    }
    let ends = Prose.say(
      .resultEnds, ["low": .pack(form.low[language]), "high": .pack(form.high[language])])
    return [note(ends), "<table class=\"scale\">\n\(rows)\n</table>"]
  }

  /// Drawn, not a background: printers leave those out.
  private func bar(_ count: Int, of most: Int) -> String {
    let width = most > 0 ? 1000 * count / most : 0
    return """
      <svg aria-hidden="true" viewBox="0 0 1000 10" preserveAspectRatio="none">\
      <rect width="\(width)" height="10"/></svg>
      """
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

extension Step {
  /// Whether it asks for a number from 1 to 10.
  var isScale: Bool { if case .scale = kind { true } else { false } }
}
