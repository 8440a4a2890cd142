extension Typesetter {
  /// The fewest columns of the longest bar that stands beside its label.
  private static let shortest = 12

  /// Counts as bars: beside their labels where there is room, else under them.
  func lines(_ bars: [Bar]) -> [Line] {
    let labels = bars.map { composer.text($0.label) }
    let digits = bars.map { String($0.count).count }.max() ?? 1
    let column = (labels.map(wrapping.width).max() ?? 0) + 3
    let whole = layout.right - layout.indent
    let isBeside = column + digits + 3 + Typesetter.shortest <= whole
    let room = (isBeside ? whole - column : whole) - digits - 3
    return zip(bars, labels).flatMap { bar, label -> [Line] in
      let measure = measure(bar, digits: digits, room: room)
      let space = String(repeating: " ", count: layout.indent)
      guard isBeside else { return paragraph(bar.label) + [Line(space + measure)] }
      let gap = String(repeating: " ", count: column - wrapping.width(label))
      return [Line(space + label + gap + measure)]
    }
  }

  /// A count and its bar: one sign a person as long as all fit, else in proportion.
  private func measure(_ bar: Bar, digits: Int, room: Int) -> String {
    let number = String(bar.count)
    let count = bar.most <= room ? bar.count : (bar.count * room + bar.most - 1) / bar.most
    let signs = String(repeating: "#", count: count)
    let start = String(repeating: " ", count: digits - number.count) + number
    return signs.isEmpty ? start : start + "   " + signs
  }
}
