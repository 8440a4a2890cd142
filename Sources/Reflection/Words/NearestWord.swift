/// The known word that was probably meant, case and accents aside.
///
/// - Returns: The first of the words that a slip or two would turn into this one, `nil` when none is
///   near.
public func nearestWord(to word: String, among known: [String]) -> String? {
  let word = Folding.fold(word)
  let tolerance = min(3, max(1, word.count / 3))
  var best: (word: String, distance: Int)?
  for candidate in known where abs(candidate.count - word.count) <= tolerance {
    let distance = editDistance(Array(word), Array(Folding.fold(candidate)))
    if distance <= tolerance, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.word
}

/// How many insertions, deletions, replacements and swaps of neighbours part two words (the optimal
/// string alignment distance).
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var before: [Int] = []
  var last = Array(0...right.count)
  for i in left.indices {
    var row = [i + 1]
    for j in right.indices {
      let isSame = left[i] == right[j]
      var cost = min(last[j] + (isSame ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        cost = min(cost, before[j - 1] + 1)
      }
      row.append(cost)
    }
    before = last
    last = row
  }
  return last[right.count]
}
