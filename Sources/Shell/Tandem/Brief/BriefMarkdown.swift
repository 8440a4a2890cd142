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
    case .words(let heading, let lines): return said([text(heading), quotation(lines)])
    case .written(let writing, let notes):
      let question =
        writing.asked.isEmpty
        ? [writing.heading.map(text)].compactMap(\.self)
        : [
          text(.say(.questionBy, ["name": .prose(writing.by)])), quotation(writing.asked),
          text(.say(.questionAnswer)),
        ]
      return said(question + [quotation(writing.words)] + notes.map(text))
    case .movement(let movement):
      return "- " + ([movement.asked] + movement.facts).map(text).joined(separator: "\\\n  ")
    }
  }

  /// Paragraphs of one item.
  private func said(_ paragraphs: [String]) -> String {
    "- "
      + paragraphs.joined(separator: "\n\n").replacing("\n", with: "\n  ")
      .replacing("\n  \n", with: "\n\n")
  }

  private func quotation(_ lines: [Prose]) -> String {
    lines.map { "> " + text($0) }.joined(separator: "\\\n")
  }

  private func text(_ prose: Prose) -> String { MarkdownText.escaped(composer.text(prose)) }
}
