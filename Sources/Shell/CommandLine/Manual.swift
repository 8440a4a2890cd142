import Reflection

/// What `--help` prints: everything that can be typed, or one command.
struct Manual {
  let output: CommandOutput

  private var language: Language { output.language }

  /// Columns of what is typed, before what it does.
  private static let column = 30

  func show(_ row: CommandRow?) {
    if let row { show(command: row) } else { showAll() }
  }

  private func showAll() {
    output.line(.say(.manualTitle))
    section(.manualCommands)
    entry("tandem", .manualConverse)
    for row in CommandTable.rows { entry("tandem " + usage(row), row.help) }
    section(.manualCommon)
    CommandOption.common.forEach(entry)
    output.line(.ours(""))
    output.line(.say(.manualMore))
    output.line(.say(.manualCodes))
  }

  private func show(command row: CommandRow) {
    output.line(.say(.manualUsage) + .ours(" tandem " + usage(row)))
    output.line(.ours(""))
    output.line(.say(row.more))
    if !row.options.isEmpty {
      section(.manualOptions)
      row.options.forEach(entry)
    }
    section(.manualExample)
    output.line(.ours("  " + row.example))
    output.line(.ours(""))
    output.line(.say(.manualCommonMore))
  }

  private func section(_ message: Message) {
    output.line(.ours(""))
    output.line(.say(message))
  }

  private func usage(_ row: CommandRow) -> String {
    [row.name, row.operand?[language]].compactMap(\.self).joined(separator: " ")
  }

  private func entry(_ option: CommandOption) {
    entry(
      [option.typed, option.value?[language]].compactMap(\.self).joined(separator: " "), option.help
    )
  }

  /// What is typed, and what it does beside it, or under it when there is no room.
  private func entry(_ typed: String, _ help: Message) {
    let space = Manual.column - typed.count
    guard space > 0 else {
      output.line(.ours("  " + typed))
      return output.line(.ours(String(repeating: " ", count: Manual.column + 2)) + .say(help))
    }
    output.line(.ours("  " + typed + String(repeating: " ", count: space)) + .say(help))
  }
}
