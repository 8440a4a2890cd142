import Reflection

/// What commands print: data to standard output, words about the program to standard error.
struct CommandOutput {
  let terminal: any Terminal
  let language: Language
  let clock: any Clock

  private var composer: Composer { Composer(language: language) }

  /// Dates as they are written today.
  var dates: DateWords { DateWords(language: language, today: clock.now().date) }

  /// Prints a line of data.
  func line(_ prose: Prose) { terminal.write(composer.text(prose) + "\n") }

  /// Prints a document as it is; JSON holds no control character that is not escaped.
  func document(_ json: JSON) { terminal.write(json.document + "\n") }

  /// Prints a text file of our own that ends with a line feed, as it is.
  func file(_ text: String) { terminal.write(text) }

  /// Says a line about the program.
  func note(_ prose: Prose) { terminal.complain(composer.text(prose) + "\n") }

  /// Says what went wrong, and what to do next.
  func complain(_ what: Prose, hint: Prose? = nil) {
    note(.say(.cliError, ["what": .prose(what)]))
    if let hint { note(.say(.cliHint, ["what": .prose(hint)])) }
  }
}
