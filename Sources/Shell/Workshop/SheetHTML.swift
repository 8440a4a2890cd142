import Reflection

/// A sheet as one page of HTML, made to be printed.
struct SheetHTML {
  let sheet: Sheet
  let language: Language
  private let composer: Composer

  init(_ sheet: Sheet, _ language: Language) {
    self.sheet = sheet
    self.language = language
    composer = Composer(language: language)
  }

  /// The file, which ends with a line feed.
  var file: String {
    HTMLFrame(language: language, title: text(sheet.title), style: SheetStyle.sheet).around(
      """
      <main>
      <header>
      <h1>\(text(sheet.title))</h1>
      \(sheet.opening.map { "<p>\(text($0))</p>" }.joined(separator: "\n"))
      </header>
      <div class="first">
      \(sheet.items.map(item).joined(separator: "\n"))
      </div>
      \(sheet.parts.map(part).joined(separator: "\n"))
      </main>
      <footer>
      \(sheet.notes.map { "<p>\(text($0))</p>" }.joined(separator: "\n"))
      </footer>
      """)
  }

  private func part(_ part: Sheet.Part) -> String {
    let id = "step-\(part.number)"
    let time = part.time.map { "<p class=\"time\">\(HTMLText.escaped($0))</p>\n" } ?? ""
    // The heading and what it introduces stay on one page.
    let head = part.items.prefix(1).map(item)
    return """
      <section aria-labelledby="\(id)">
      <div class="aside">
      \(time)<p class="facts">\(part.facts.map { "<span>\(text($0))</span>" }.joined(separator: "<br>"))</p>
      </div>
      <div class="step">
      <div class="head">
      <h2 id="\(id)"><span>\(part.number)</span> \(text(part.title))</h2>
      \(head.joined(separator: "\n"))
      </div>
      \(part.items.dropFirst().map(item).joined(separator: "\n"))
      </div>
      </section>
      """
  }

  private func item(_ item: Sheet.Item) -> String {
    switch item {
    case .words(let prose): return "<p>\(text(prose))</p>"
    case .asked(let prose): return "<p class=\"asked\">\(text(prose))</p>"
    case .named(let name, let prose):
      return "<p class=\"named\"><b>\(text(name))</b> \(text(prose))</p>"
    case .choices(let choices): return list("choices", choices.map(text))
    case .scale(let low, let high):
      let numbers = (1...10).map { "<li>\($0)</li>" }.joined()
      return """
        <div class="scale">
        <ol>\(numbers)</ol>
        <p><span>1 : \(text(low))</span> <span>10 : \(text(high))</span></p>
        </div>
        """.replacing(" : ", with: language == .french ? "\u{A0}: " : ": ")
    case .turns(let turns):
      return list("turns", turns.map { "<b>\(text($0.time))</b> <span>\(text($0.text))</span>" })
    case .room(let lines, let isNumbered):
      let rows = (1...lines).map { isNumbered ? "<li>\($0)</li>" : "<li></li>" }.joined()
      return "<ol class=\"room\">\(rows)</ol>"
    case .columns(let columns):
      return "<div class=\"columns\">"
        + columns.map { "<p>\(text($0))</p>" }.joined() + "</div>"
    case .note(let prose): return "<p class=\"note\">\(text(prose))</p>"
    }
  }

  private func list(_ name: String, _ items: [String]) -> String {
    "<ul class=\"\(name)\">\n" + items.map { "<li>\($0)</li>\n" }.joined() + "</ul>"
  }

  private func text(_ prose: Prose) -> String { HTMLText.escaped(composer.text(prose)) }
}
