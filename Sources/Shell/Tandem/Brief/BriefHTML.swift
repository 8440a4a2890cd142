import Reflection

/// The page before a session as one file of HTML that needs nothing else: no script, no network.
struct BriefHTML {
  let page: BriefPage
  let language: Language
  private let composer: Composer

  init(_ page: BriefPage, _ language: Language) {
    self.page = page
    self.language = language
    composer = Composer(language: language)
  }

  /// The file, which ends with a line feed.
  var file: String {
    HTMLFrame(language: language, title: text(page.title), style: BriefStyle.sheet).around(
      """
      <main>
      <header>
      <h1>\(text(page.title))</h1>
      <p>\(page.opening.map(text).joined(separator: "<br>\n"))</p>
      </header>
      \(page.sections.enumerated().map(section).joined(separator: "\n"))
      </main>
      <footer>
      \((page.notes + [.say(.briefClear)]).map { "<p>\(text($0))</p>" }.joined(separator: "\n"))
      </footer>
      """)
  }

  private func section(_ number: Int, _ section: BriefPage.Section) -> String {
    let id = "part-\(number + 1)"
    let items = section.items.enumerated().map { item("\(id)-\($0 + 1)", $1) }
    return """
      <section aria-labelledby="\(id)">
      <h2 id="\(id)">\(text(section.heading))</h2>
      <div>
      \(items.joined(separator: "\n"))
      </div>
      </section>
      """
  }

  private func item(_ id: String, _ item: BriefPage.Item) -> String {
    switch item {
    case .facts(let facts):
      return "<ul>\n" + facts.map { "<li>\(text($0))</li>\n" }.joined() + "</ul>"
    case .words(let heading, let lines): return said([heading], [], lines, [])
    case .written(let writing, let notes):
      guard !writing.asked.isEmpty else {
        return said([writing.heading].compactMap(\.self), [], writing.words, notes)
      }
      let question = Prose.say(.questionBy, ["name": .prose(writing.by)])
      return said([question], writing.asked, writing.words, notes)
    case .movement(let movement):
      let facts = movement.facts.map { "<p>\(text($0))</p>" }.joined(separator: "\n")
      return """
        <div class="moved">
        <h3>\(text(movement.asked))</h3>
        \(drawing(movement, id).svg)
        <div>
        \(facts)
        </div>
        </div>
        """
    }
  }

  /// Words under a heading; a question that came with them stands as words of its own.
  private func said(
    _ heading: [Prose], _ asked: [Prose], _ lines: [Prose], _ notes: [Prose]
  ) -> String {
    let parts =
      heading.map { "<h3>\(text($0))</h3>" }
      + (asked.isEmpty
        ? [] : [quotation(asked), "<p class=\"note\">\(text(.say(.questionAnswer)))</p>"])
      + [quotation(lines)] + notes.map { "<p class=\"note\">\(text($0))</p>" }
    return "<div class=\"said\">\n" + parts.joined(separator: "\n") + "\n</div>"
  }

  private func quotation(_ lines: [Prose]) -> String {
    let words = lines.map { "<p>\(text($0))</p>" }.joined(separator: "\n")
    return "<blockquote>\n\(words)\n</blockquote>"
  }

  private func drawing(_ movement: BriefMovement, _ id: String) -> BriefDrawing {
    BriefDrawing(
      movement.points, title: text(movement.asked), desc: text(movement.list), id: id)
  }

  private func text(_ prose: Prose) -> String { HTMLText.escaped(composer.text(prose)) }
}
