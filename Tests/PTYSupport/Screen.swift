import Posix

/// What a terminal would show: enough of an xterm for readline and Tandem.
///
/// Wide characters take two cells, a character in the last column wraps only when the next one
/// comes, lines that leave at the top are kept in `scrolledOff`.
public struct Screen: Sendable {
  /// How many rows there are.
  public private(set) var rows: Int
  /// How many columns there are.
  public private(set) var columns: Int
  /// The row of the cursor, from 0.
  public internal(set) var row = 0
  /// The column of the cursor, from 0; at most `columns - 1`.
  public internal(set) var column = 0
  /// Lines that have left the screen at its top.
  public internal(set) var scrolledOff: [String] = []
  /// How often the bell has rung.
  public internal(set) var bells = 0

  /// One text for each cell; the right half of a wide character is empty.
  var cells: [[String]]
  /// The last column is written, and the next character goes to the next line.
  var wrapIsPending = false
  var saved = (row: 0, column: 0)
  var decoder = EscapeDecoder()

  /// Creates an empty screen.
  public init(rows: Int = 24, columns: Int = 80) {
    self.rows = rows
    self.columns = columns
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The lines without blanks at their ends and without empty lines at the bottom.
  public var lines: [String] {
    var lines = cells.map { trimmed($0.joined()) }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  /// What stands in the line of the cursor before the cursor.
  public var textBeforeCursor: String {
    cells[row].prefix(wrapIsPending ? columns : column).joined()
  }

  /// Everything that was ever shown and not erased, from the top.
  public var allLines: [String] { scrolledOff + lines }

  /// Takes what a program has written.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if let broken = decoder.breakOff(before: byte) { perform(broken) }
      if let action = decoder.take(byte) { perform(action) }
    }
  }

  /// Gives the window another size; lines are cut or filled, as xterm does.
  public mutating func resize(rows newRows: Int, columns newColumns: Int) {
    for index in cells.indices {
      cells[index] = Array(cells[index].prefix(newColumns))
      cells[index] += Array(repeating: " ", count: newColumns - cells[index].count)
    }
    columns = newColumns
    while cells.count > newRows, row >= newRows {
      scrolledOff.append(trimmed(cells.removeFirst().joined()))
      row -= 1
    }
    cells = Array(cells.prefix(newRows))
    rows = newRows
    while cells.count < rows { cells.append(blankLine) }
    column = min(column, columns - 1)
    wrapIsPending = false
  }

  var blankLine: [String] { Array(repeating: " ", count: columns) }

  func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
