import Reflection

/// A sheet as Markdown (CommonMark, which GitHub's reads too); a line to write on is a rule.
struct SheetMarkdown {
  let sheet: Sheet
  private let composer: Composer

  init(_ sheet: Sheet, _ language: Language) {
    self.sheet = sheet
    composer = Composer(language: language)
  }

  /// The file, which ends with a line feed.
  var file: String {
    let opening = sheet.opening.map(text).joined(separator: "\\\n")
    let parts = sheet.parts.flatMap { part in
      [heading(part)]
        + (part.facts.isEmpty ? [] : ["*\(part.facts.map(text).joined(separator: ", "))*"])
        + part.items.flatMap(item)
    }
    let all =
      ["# " + text(sheet.title), opening] + sheet.items.flatMap(item) + parts
      + sheet.notes.map(text)
    return all.joined(separator: "\n\n") + "\n"
  }

  private func heading(_ part: Sheet.Part) -> String {
    let time = part.time.map { $0 + "\u{A0}– " } ?? ""
    return "## \(time)\(part.number). \(text(part.title))"
  }

  private func item(_ item: Sheet.Item) -> [String] {
    switch item {
    case .words(let prose), .asked(let prose): [text(prose)]
    case .named(let name, let prose): ["**\(text(name))** \(text(prose))"]
    case .choices(let choices): [choices.map { "- [ ] " + text($0) }.joined(separator: "\n")]
    case .scale(let low, let high):
      [(1...10).map(String.init).joined(separator: "   "), "1: \(text(low))\\\n10: \(text(high))"]
    case .turns(let turns):
      [turns.map { "- *\(text($0.time))* \(text($0.text))" }.joined(separator: "\n")]
    case .room(let lines, false): Array(repeating: SheetMarkdown.line, count: lines)
    case .room(let lines, true): (1...lines).flatMap { ["\($0)\\.", SheetMarkdown.line] }
    case .columns(let columns):
      columns.flatMap { ["**\(text($0))**"] + Array(repeating: SheetMarkdown.line, count: 3) }
    case .note(let prose): ["*\(text(prose))*"]
    }
  }

  private static let line = String(repeating: "_", count: 60)

  private func text(_ prose: Prose) -> String { MarkdownText.escaped(composer.text(prose)) }
}
