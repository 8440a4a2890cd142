/// A line of a file and the caret that points into it.
///
/// A long line is cut on both sides of the caret; what cannot be seen is shown before the caret is
/// placed, so that it points at what is read.
struct FaultExcerpt: Equatable {
  let source: String
  let caret: String

  /// Columns that are shown.
  static let width = 70
  /// Columns that are shown before the caret of a long line.
  private static let lead = 30

  /// Creates an excerpt; `column` is 1 for the first character.
  init(_ line: String, column: Int) {
    let before = Sanitiser.clean(String(line.prefix(max(0, column - 1))))
    let after = Sanitiser.clean(String(line.dropFirst(max(0, column - 1))))
    guard before.count + after.count > FaultExcerpt.width else {
      source = before + after
      caret = String(repeating: " ", count: before.count) + "^"
      return
    }
    let isCut = before.count > FaultExcerpt.lead
    let start = isCut ? "…" + before.suffix(FaultExcerpt.lead) : before
    let room = FaultExcerpt.width - start.count
    source = start + (after.count > room ? after.prefix(room - 1) + "…" : after)
    caret = String(repeating: " ", count: start.count) + "^"
  }
}
