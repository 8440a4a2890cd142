import Posix

extension Screen {
  mutating func perform(_ action: EscapeDecoder.Action) {
    switch action {
    case .show(let scalar): show(scalar)
    case .control(let byte): control(byte)
    case .escape(let byte): escape(byte)
    case .sequence(_, isPrivate: true, _): break
    case .sequence(let numbers, _, let final): sequence(numbers, final)
    }
  }

  private mutating func show(_ scalar: Unicode.Scalar) {
    let width = ColumnWidth.of(scalar)
    guard width > 0 else { return combine(scalar) }
    if wrapIsPending || column + width > columns {
      column = 0
      lineFeed()
    }
    blankHalves(row, column..<(column + width))
    cells[row][column] = String(scalar)
    if width == 2 { cells[row][column + 1] = "" }
    wrapIsPending = column + width == columns
    column = min(column + width, columns - 1)
  }

  private mutating func combine(_ scalar: Unicode.Scalar) {
    var target = wrapIsPending ? column : max(0, column - 1)
    while target > 0, cells[row][target].isEmpty { target -= 1 }
    cells[row][target].unicodeScalars.append(scalar)
  }

  private mutating func control(_ byte: UInt8) {
    if byte != 7 { wrapIsPending = false }
    switch byte {
    case 7: bells += 1
    case 8: column = max(0, column - 1)
    case 9: column = min(columns - 1, (column / 8 + 1) * 8)
    case 10, 11, 12: lineFeed()
    case 13: column = 0
    default: break
    }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "7"): saved = (row, column)
    case UInt8(ascii: "8"):
      (row, column) = (min(saved.row, rows - 1), min(saved.column, columns - 1))
    case UInt8(ascii: "D"): lineFeed()
    case UInt8(ascii: "M"):
      if row > 0 {
        row -= 1
      } else {
        cells.removeLast()
        cells.insert(blankLine, at: 0)
      }
    default: break
    }
    wrapIsPending = false
  }

  private mutating func lineFeed() {
    wrapIsPending = false
    if row < rows - 1 {
      row += 1
    } else {
      scrolledOff.append(trimmed(cells.removeFirst().joined()))
      cells.append(blankLine)
    }
  }

  private mutating func sequence(_ numbers: [Int?], _ final: UInt8) {
    let first = numbers.first ?? nil
    let count = max(1, first ?? 1)
    if final != UInt8(ascii: "m") { wrapIsPending = false }
    switch UnicodeScalar(final) {
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "G": column = min(columns - 1, count - 1)
    case "d": row = min(rows - 1, count - 1)
    case "H", "f":
      row = min(rows - 1, count - 1)
      column = min(columns - 1, max(1, numbers.count > 1 ? numbers[1] ?? 1 : 1) - 1)
    case "J": eraseScreen(first ?? 0)
    case "K": eraseLine(first ?? 0)
    default: shift(by: count, final)
    }
  }

  private mutating func shift(by count: Int, _ final: UInt8) {
    let end = min(columns, column + count)
    switch UnicodeScalar(final) {
    case "P":
      cells[row].removeSubrange(column..<end)
      cells[row] += Array(repeating: " ", count: columns - cells[row].count)
    case "@":
      cells[row].insert(contentsOf: Array(repeating: " ", count: end - column), at: column)
      cells[row].removeLast(cells[row].count - columns)
    case "X": fill(row, column..<end)
    case "L":
      for _ in 0..<min(count, rows - row) {
        cells.insert(blankLine, at: row)
        cells.removeLast()
      }
    case "M":
      for _ in 0..<min(count, rows - row) {
        cells.remove(at: row)
        cells.append(blankLine)
      }
    default: break
    }
  }

  private mutating func eraseScreen(_ what: Int) {
    switch what {
    case 0:
      fill(row, column..<columns)
      for index in (row + 1)..<max(rows, row + 1) { cells[index] = blankLine }
    case 1:
      fill(row, 0..<(column + 1))
      for index in 0..<row { cells[index] = blankLine }
    case 2: cells = Array(repeating: blankLine, count: rows)
    default: scrolledOff = []
    }
  }

  private mutating func eraseLine(_ what: Int) {
    switch what {
    case 0: fill(row, column..<columns)
    case 1: fill(row, 0..<(column + 1))
    default: fill(row, 0..<columns)
    }
  }

  /// A wide character that loses one half loses the other too.
  private mutating func blankHalves(_ row: Int, _ range: Range<Int>) {
    if range.lowerBound > 0, cells[row][range.lowerBound].isEmpty {
      cells[row][range.lowerBound - 1] = " "
    }
    if range.upperBound < columns, cells[row][range.upperBound].isEmpty {
      cells[row][range.upperBound] = " "
    }
  }

  private mutating func fill(_ row: Int, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    blankHalves(row, range)
    for index in range { cells[row][index] = " " }
  }
}
