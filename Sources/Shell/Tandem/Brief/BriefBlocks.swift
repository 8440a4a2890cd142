/// The page before a session on a terminal.
struct BriefBlocks {
  let page: BriefPage

  /// The blocks, in the order in which they are shown.
  var blocks: [Block] {
    [.title(page.title), .lines(page.opening)] + page.sections.flatMap(blocks)
      + [.paragraphs(page.notes)]
  }

  private func blocks(_ section: BriefPage.Section) -> [Block] {
    [.title(section.heading)] + section.items.flatMap(blocks)
  }

  private func blocks(_ item: BriefPage.Item) -> [Block] {
    switch item {
    case .facts(let facts): [.lines(facts)]
    case .words(let heading, let lines): [.answered(heading, words: lines)]
    case .written(let writing, let notes):
      [.written(writing)] + (notes.isEmpty ? [] : [.lines(notes)])
    case .movement(let movement): [.lines([movement.asked] + movement.facts)]
    }
  }
}
