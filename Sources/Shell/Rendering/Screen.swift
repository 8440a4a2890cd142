import Reflection

/// Draws blocks one under another, with one blank line before each and one before the prompt.
final class Screen {
  let terminal: any Terminal
  var language: Language
  /// Whether every mark is said in words, without layout.
  var isPlain: Bool
  private let wrapping: Wrapping
  private var last = Last.nothing

  /// What was drawn last, which decides on blank lines.
  private enum Last {
    /// Nothing since the screen was cleared.
    case nothing
    /// What a person typed, or the command that started the program.
    case line
    case block
    /// A block that belongs to the prompt of a passphrase.
    case tightBlock
  }

  /// A prompt.
  enum Prompt: Equatable {
    /// An answer.
    case answer
    /// Line k of several, from 1.
    case item(Int)
    /// A choice at home.
    case home
    /// Enter alone, after the screen was emptied.
    case hidden
    /// A passphrase, which follows its text closely.
    case passphrase(Message)
  }

  /// Creates a screen on which a person has just typed the command that started the program; `width`
  /// tells how many columns a text takes (`wcwidth`).
  init(
    terminal: any Terminal, language: Language, isPlain: Bool,
    width: @escaping (String) -> Int = \.count
  ) {
    self.terminal = terminal
    self.language = language
    self.isPlain = isPlain
    wrapping = Wrapping(width: width)
    last = isPlain ? .nothing : .line
  }

  /// Shows a block.
  ///
  /// - Parameter isTight: without the blank line before it, as under the prompt of a passphrase.
  /// Whether why-lines fit in the window.
  var showsWhy: Bool { layout.showsWhy }

  func show(_ block: Block, isTight: Bool = false) {
    let isApart = isPlain ? speech.isSetApart(block) : true
    if isApart && !isTight && last != .nothing { terminal.write("\n") }
    terminal.write(drawn(block))
    last = isTight ? .tightBlock : .block
  }

  private func drawn(_ block: Block) -> String {
    isPlain
      ? speech.lines(block).map { $0 + "\n" }.joined()
      : typesetter.lines(block).map { styled($0) + "\n" }.joined()
  }

  /// A row of the window as it is written.
  struct Row: Equatable {
    fileprivate let text: String
  }

  /// The rows of a block with the blank one that comes before it, to be shown in parts.
  func rows(_ block: Block) -> [Row] {
    isPlain
      ? speech.lines(block).map { Row(text: $0) }
      : [Row(text: "")] + typesetter.lines(block).map { Row(text: styled($0)) }
  }

  /// Shows rows.
  func show(_ rows: [Row]) {
    terminal.write(rows.map { $0.text + "\n" }.joined())
    last = .block
  }

  /// Shows lines that are set already; the next block has its blank line before it.
  func show(_ lines: [Line]) {
    terminal.write(lines.map { styled($0) + "\n" }.joined())
    last = .block
  }

  /// Takes it that the cursor stands under a line, as after a key.
  func countAsLine() { last = .line }

  /// Makes room for a prompt and returns what it says; a line is to be read next.
  func prompt(_ prompt: Prompt) -> String {
    if isSpaced(prompt) { terminal.write("\n") }
    last = .line
    switch prompt {
    case .answer, .hidden: return "> "
    case .item(let number): return "\(number)> "
    case .home: return "tandem> "
    case .passphrase(let message): return text(.say(message))
    }
  }

  /// Makes room for a prompt at which a secret is typed, and returns what is written there.
  func secret(_ message: Message) -> SecretRequest {
    SecretRequest(
      prompt: prompt(.passphrase(message)),
      firstLineOnly: drawn(.statement(.say(.secretFirstLine))))
  }

  /// Empties the screen and what can be scrolled back to.
  func clear() {
    terminal.clear()
    last = .nothing
  }

  /// Prose as it would be shown, for a line that is offered or a window's title.
  func text(_ prose: Prose) -> String { composer.text(prose) }

  var composer: Composer { Composer(language: language) }

  var layout: Layout { Layout(terminal.size) }

  var typesetter: Typesetter {
    Typesetter(layout: layout, composer: composer, wrapping: wrapping)
  }

  private var speech: PlainSpeech { PlainSpeech(composer: composer, isLow: !layout.showsWhy) }

  private func isSpaced(_ prompt: Prompt) -> Bool {
    if isPlain { return false }
    if prompt == .hidden { return false }
    if case .passphrase = prompt { return last == .block }
    return layout.isSpaced && (last == .block || last == .tightBlock)
  }

  /// A line with its weight and colour; neither is ever needed to understand it.
  private func styled(_ line: Line) -> String {
    let abilities = terminal.abilities
    let isMarked = abilities.colour && line.mark.contains { $0 != " " }
    let mark = isMarked ? "\u{1B}[35m\(line.mark)\u{1B}[0m" : line.mark
    let isBold = abilities.bold && line.isBold && !line.text.isEmpty
    return mark + (isBold ? "\u{1B}[1m\(line.text)\u{1B}[0m" : line.text)
  }
}
