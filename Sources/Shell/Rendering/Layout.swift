/// Where things stand in a window (experience.md sections 3.1 and 3.2).
struct Layout: Equatable {
  /// Whether there is a gutter; under `narrowBelow` columns there is none.
  let hasGutter: Bool
  /// Columns before a paragraph.
  let indent: Int
  /// Columns before which a line ends.
  let right: Int
  /// Columns of the window.
  let columns: Int
  /// Rows of the window.
  let rows: Int

  /// Columns under which there is no gutter.
  static let narrowBelow = 60
  /// The last column of a text, whatever the width of the window.
  static let textEnd = 76
  /// Columns that even a number with its label does not pass.
  static let numbersEnd = 80
  /// Rows under which why-lines are left out.
  static let whyFrom = 20
  /// Rows under which nothing is spaced inside a question, nor before a prompt.
  static let spacedFrom = 16

  init(_ size: TerminalSize) {
    hasGutter = size.columns >= Layout.narrowBelow
    indent = hasGutter ? 7 : 2
    right = min(size.columns, Layout.textEnd)
    columns = size.columns
    rows = size.rows
  }

  /// Whether why-lines are shown unasked.
  var showsWhy: Bool { rows >= Layout.whyFrom }
  /// Whether blank lines stand inside a question and before a prompt.
  var isSpaced: Bool { rows >= Layout.spacedFrom }

  /// A mark as it stands in the gutter, or before the first line where there is none.
  func gutter(_ mark: String) -> String {
    guard hasGutter else { return mark.isEmpty ? "  " : mark + " " }
    guard mark.count > 4 else {
      return String(repeating: " ", count: 5 - mark.count) + mark + "  "
    }
    return String(repeating: " ", count: max(0, 6 - mark.count)) + mark + " "
  }

  /// The number of an option with the space around it.
  func option(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, indent + 1 - digits.count)) + digits + "  "
  }
}

/// One line of the screen.
struct Line: Equatable {
  /// What stands before the text, in colour where there is colour.
  var mark: String
  var text: String
  /// Whether the text is what is asked.
  var isBold: Bool

  init(_ text: String, mark: String = "", isBold: Bool = false) {
    self.mark = mark
    self.text = text
    self.isBold = isBold
  }

  /// An empty line.
  static let blank = Line("")
}
