import Reflection
@testable import Shell

/// A terminal that remembers what was written to it.
final class Paper: Terminal {
  var size: TerminalSize
  var abilities: TerminalAbilities
  let source = InputSource.person
  var written = ""
  var complaints = ""

  init(columns: Int = 80, rows: Int = 24, isStyled: Bool = false) {
    size = TerminalSize(columns: columns, rows: rows)
    abilities = TerminalAbilities(bold: isStyled, colour: isStyled)
  }

  func write(_ text: String) { written += text }
  func complain(_ text: String) { complaints += text }
  func clear() { written = "" }
  func read(_ request: LineRequest, begun: @escaping (String) -> Void) -> LineEvent { .ended }
  func suspend() {}

  /// What is on the paper, with the ordinary spaces in which the pages are written.
  var page: String { written.replacing("\u{A0}", with: " ") }
}

extension Screen {
  /// Shows a prompt and what a person typed at it.
  func type(_ prompt: Prompt, _ line: String) {
    terminal.write(self.prompt(prompt) + line + "\n")
  }
}

/// The paper of a French screen on which something was drawn.
func drawn(
  columns: Int = 80, rows: Int = 24, isPlain: Bool = false, in language: Language = .french,
  _ draw: (Screen) -> Void
) -> String {
  let paper = Paper(columns: columns, rows: rows)
  draw(Screen(terminal: paper, language: language, isPlain: isPlain))
  return paper.page
}
