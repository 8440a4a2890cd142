import Reflection

/// The page before a session as Markdown (CommonMark, which GitHub's reads too).
struct BriefMarkdown {
  let page: BriefPage
  let composer: Composer

  init(_ page: BriefPage, _ language: Language) {
    self.page = page
    composer = Composer(language: language)
  }

  /// The file, which ends with a line feed.
  var file: String {
    let opening = page.opening.map(text).joined(separator: "\\\n")
    let notes = (page.notes + [.say(.briefClear)]).map(text)
    let parts =
      ["# " + text(page.title), opening] + page.sections.flatMap(paragraphs) + ["---"] + notes
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func paragraphs(_ section: BriefPage.Section) -> [String] {
    ["## " + text(section.heading)] + section.items.map(item)
  }

  /// An item of a list; words are a quotation in it.
  private func item(_ item: BriefPage.Item) -> String {
    switch item {
    case .facts(let facts): return facts.map { "- " + text($0) }.joined(separator: "\n")
    case .words(let asked, let lines, let notes):
      let words = lines.map { "  > " + text($0) }.joined(separator: "\\\n")
      let rest = [words] + notes.map { "  " + text($0) }
      // The quotation opens the item when it answers nothing.
      guard let asked else { return "- " + rest.joined(separator: "\n\n").dropFirst(2) }
      return (["- " + text(asked)] + rest).joined(separator: "\n\n")
    case .movement(let movement):
      return "- " + ([movement.asked] + movement.facts).map(text).joined(separator: "\\\n  ")
    }
  }

  private func text(_ prose: Prose) -> String { MarkdownText.escaped(composer.text(prose)) }
}
