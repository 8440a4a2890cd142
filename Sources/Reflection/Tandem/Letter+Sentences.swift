extension Letter {
  /// The sentences of its passages, in order, each as it stands there.
  public var sentences: [String] {
    passages.flatMap(\.texts).flatMap { text in
      text.split(whereSeparator: \.isNewline).flatMap { Letter.sentences(of: $0) }
    }
  }

  /// The passage that says words exactly, `nil` when none does: then they are no quotation.
  public func quote(of words: String) -> Quote? {
    guard !words.isEmpty, let passage = passages.first(where: { $0.holds(words) }) else {
      return nil
    }
    return Quote(part: passage.id, words: words)
  }

  /// Cuts a line after a mark that ends a sentence and is followed by a space, in one pass.
  private static func sentences(of line: Substring) -> [String] {
    var sentences: [String] = []
    var (start, word) = (line.startIndex, line.startIndex)
    var hasLetter = false
    var index = line.startIndex
    while index < line.endIndex {
      let after = line.index(after: index)
      let character = line[index]
      if character.isLetter { hasLetter = true }
      if ".?!…".contains(character), after < line.endIndex, line[after].isWhitespace {
        // An initial or a mark alone is no sentence.
        let isWhole =
          character != "." ? hasLetter : line[word..<after].prefix(3).count > 2
        if isWhole {
          sentences.append(String(line[start..<after]).trimmed)
          (start, hasLetter) = (after, false)
        }
      }
      if character.isWhitespace { word = after }
      index = after
    }
    sentences.append(String(line[start...]).trimmed)
    return sentences.filter { !$0.isEmpty }
  }
}
