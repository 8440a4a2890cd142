/// The known word that a mistyped one is likeliest to mean.
enum Nearest {
  /// The nearest word by edits, `nil` when none is within a third of the longer one's length.
  static func of(_ typed: String, among words: [String]) -> String? {
    let ranked = words.map { (word: $0, distance: distance(Array(typed), Array($0))) }
      .filter { $0.distance <= max(1, max($0.word.count, typed.count) / 3) }
    return ranked.min { $0.distance < $1.distance }?.word
  }

  /// Levenshtein's distance: letters added, removed or replaced.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in right.enumerated() {
        let replaced = diagonal + (letter == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, row[column + 1] + 1)
      }
    }
    return row[right.count]
  }
}
