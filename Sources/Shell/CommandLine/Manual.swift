import Reflection

/// What `--help` prints: everything that can be typed, or one command.
///
/// It breaks at the same column in every window, so that what is printed can be piped and kept.
struct Manual {
  let output: CommandOutput

  /// Columns of a line of the manual.
  static let width = 79
  /// Columns before what is typed, and between it and what it does.
  private static let margin = 2

  private var language: Language { output.language }

  private var composer: Composer { Composer(language: language) }

  /// Prints one command, the commands that begin with a word, or everything.
  func show(_ row: CommandRow?, group: String? = nil) {
    if let row { return show(command: row) }
    guard let group else { return showAll() }
    entries(
      CommandTable.rows.filter { $0.words.first == group }.map { ("tandem " + usage($0), $0.help) })
    output.line(Prose())
    paragraph(.say(.manualMore))
  }

  private func showAll() {
    paragraph(.say(.manualTitle))
    section(.manualCommands)
    entries(
      [("tandem", .manualConverse)] + CommandTable.rows.map { ("tandem " + usage($0), $0.help) })
    section(.manualCommon)
    entries(CommandOption.common.map(entry))
    output.line(Prose())
    paragraph(.say(.manualMore))
    paragraph(.say(.manualCodes))
  }

  private func show(command row: CommandRow) {
    let options = row.options.map { " [" + typed($0) + "]" }.joined()
    paragraph(.say(.manualUsage) + .ours(" tandem " + usage(row) + options))
    output.line(Prose())
    paragraph(.say(row.more))
    if !row.options.isEmpty {
      section(.manualOptions)
      entries(row.options.map(entry))
    }
    section(.manualExample)
    output.line(.ours("  " + row.example[language]))
    output.line(Prose())
    paragraph(.say(.manualCommonMore))
  }

  private func section(_ message: Message) {
    output.line(Prose())
    output.line(.say(message))
  }

  /// A paragraph of the page.
  func paragraph(_ prose: Prose) {
    let lines = Wrapping(width: \.count).lines(
      composer.text(prose), first: Manual.width, rest: Manual.width)
    for line in lines { output.line(.ours(line)) }
  }

  /// What is typed, and what it does beside it.
  private func entries(_ entries: [(typed: String, help: Message)]) {
    let column = (entries.map(\.typed.count).max() ?? 0) + 2 * Manual.margin
    let space = String(repeating: " ", count: Manual.margin)
    for entry in entries {
      let room = Manual.width - column
      let lines = Wrapping(width: \.count).lines(
        composer.text(.say(entry.help)), first: room, rest: room)
      for (index, line) in lines.enumerated() {
        let before = index == 0 ? space + entry.typed : ""
        let gap = String(repeating: " ", count: column - before.count)
        output.line(.ours(before + gap + line))
      }
    }
  }

  private func entry(_ option: CommandOption) -> (typed: String, help: Message) {
    (typed(option), option.help)
  }

  private func typed(_ option: CommandOption) -> String {
    [option.typed, option.value?[language]].compactMap(\.self).joined(separator: " ")
  }

  private func usage(_ row: CommandRow) -> String {
    [row.name, row.operand?[language]].compactMap(\.self).joined(separator: " ")
  }
}
