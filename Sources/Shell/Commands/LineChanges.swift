/// What changes from one text to another, line by line.
struct LineChanges {
  /// One line that goes or comes.
  struct Line: Equatable {
    /// Its number in the text that it is in, from 1.
    var number: Int
    var isNew: Bool
    var line: String

    /// The line as it is shown, after its number and `-` or `+`.
    var text: String {
      let digits = String(number)
      return String(repeating: " ", count: max(0, 5 - digits.count)) + digits
        + (isNew ? " + " : " - ") + line
    }
  }

  /// In the order of the new text, what goes before what comes in its place.
  let lines: [Line]

  /// Pairs of lines up to which the fewest changes are looked for; above, all of them change.
  private static let limit = 4_000_000

  init(from old: String, to new: String) {
    let (before, after) = (LineChanges.lines(old), LineChanges.lines(new))
    let head = zip(before, after).prefix { $0 == $1 }.count
    let rest = min(before.count, after.count) - head
    let tail = zip(before.reversed(), after.reversed()).prefix(rest).prefix { $0 == $1 }.count
    let (gone, come) = (before[head..<before.count - tail], after[head..<after.count - tail])
    guard gone.count * come.count <= LineChanges.limit else {
      lines = LineChanges.numbered(gone, isNew: false) + LineChanges.numbered(come, isNew: true)
      return
    }
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in Array(come).difference(from: Array(gone)) {
      switch change {
      case .remove(let offset, _, _): removed.insert(head + offset)
      case .insert(let offset, _, _): inserted.insert(head + offset)
      }
    }
    lines = LineChanges.merged(
      LineChanges.numbered(gone, isNew: false).filter { removed.contains($0.number - 1) },
      LineChanges.numbered(come, isNew: true).filter { inserted.contains($0.number - 1) })
  }

  /// Both kinds in the order in which the text is read: lines that stay keep them in step.
  private static func merged(_ removed: [Line], _ inserted: [Line]) -> [Line] {
    var (goes, comes) = (removed[...], inserted[...])
    var (gone, come) = (0, 0)
    var merged: [Line] = []
    while let next = goes.first ?? comes.first {
      // Before a line that stays, as many have gone and come as make both numbers meet.
      let isGoing = goes.first.map { line in
        comes.first.map { line.number - gone <= $0.number - come } ?? true
      }
      if isGoing == true {
        merged.append(goes.removeFirst())
        gone += 1
      } else {
        merged.append(comes.first ?? next)
        comes = comes.dropFirst()
        come += 1
      }
    }
    return merged
  }

  private static func numbered(_ lines: ArraySlice<Substring>, isNew: Bool) -> [Line] {
    lines.indices.map { Line(number: $0 + 1, isNew: isNew, line: String(lines[$0])) }
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isLineEnd)
  }
}
