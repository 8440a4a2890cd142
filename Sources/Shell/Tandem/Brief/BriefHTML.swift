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
    case .words(let asked, let lines, let notes):
      let words = lines.map { "<p>\(text($0))</p>" }.joined(separator: "\n")
      let heading = asked.map { "<h3>\(text($0))</h3>\n" } ?? ""
      let rest = notes.map { "\n<p class=\"note\">\(text($0))</p>" }.joined()
      return """
        <div class="said">
        \(heading)<blockquote>
        \(words)
        </blockquote>\(rest)
        </div>
        """
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

  private func drawing(_ movement: BriefMovement, _ id: String) -> BriefDrawing {
    BriefDrawing(
      movement.points, title: text(movement.asked), desc: text(movement.list), id: id)
  }

  private func text(_ prose: Prose) -> String { HTMLText.escaped(composer.text(prose)) }
}
