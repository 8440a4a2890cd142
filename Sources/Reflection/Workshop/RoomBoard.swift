/// What a group has put on its board, step by step.
public struct RoomBoard: Sendable, Equatable {
  /// One line of it.
  public struct Entry: Sendable, Equatable {
    /// The step, from 0.
    public var part: Int
    /// The column, from 0; 0 where the step has none.
    public var column: Int
    /// The words: one line, at most `longest` characters.
    public var text: String

    /// Creates an entry.
    public init(part: Int, column: Int, text: String) {
      self.part = part
      self.column = column
      self.text = text
    }
  }

  /// The most characters of an entry.
  public static let longest = 500
  /// The most entries.
  public static let most = 2000

  /// All lines, in the order in which they came.
  public var entries: [Entry]

  /// Creates a board.
  public init(entries: [Entry] = []) { self.entries = entries }

  /// The lines of one step, column by column.
  ///
  /// - Parameters:
  ///   - part: the step.
  ///   - columns: how many columns it has, at least 1.
  /// - Returns: the lines of each column.
  public func columns(of part: Int, count columns: Int) -> [[String]] {
    (0..<columns).map { column in
      entries.filter { $0.part == part && $0.column == column }.map(\.text)
    }
  }

  /// Steps that have lines, in order.
  public var parts: [Int] { Set(entries.map(\.part)).sorted() }
}

extension RoomPlan.Part {
  /// How many columns its board has; 1 when the pack names none.
  public var columnCount: Int { max(1, round.columns.count) }

  /// What a line for the board says: the number of a column and words, or words alone where there is
  /// one column.
  ///
  /// - Returns: the column, from 0, and the words; `nil` when it names no column, has no words or is
  ///   too long.
  public func boardEntry(_ line: String) -> (column: Int, text: String)? {
    let text = line.trimmed
    guard text.count <= RoomBoard.longest, !text.contains(where: \.isNewline) else { return nil }
    let digits = text.prefix { ("0"..."9").contains($0) }
    let rest = String(text.dropFirst(digits.count)).trimmed
    if let number = Int(digits), (1...columnCount).contains(number), !rest.isEmpty {
      return (number - 1, rest)
    }
    return columnCount == 1 && !text.isEmpty ? (0, text) : nil
  }
}
