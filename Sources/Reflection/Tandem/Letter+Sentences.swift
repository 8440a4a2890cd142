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

  /// Cuts a line after a mark that ends a sentence and is followed by a space.
  private static func sentences(of line: Substring) -> [String] {
    var sentences: [String] = []
    var rest = line
    while let end = end(of: rest) {
      sentences.append(String(rest[..<end]).trimmed)
      rest = rest[end...]
    }
    sentences.append(String(rest).trimmed)
    return sentences.filter { !$0.isEmpty }
  }

  private static func end(of line: Substring) -> Substring.Index? {
    line.indices.first { index in
      guard ".?!…".contains(line[index]) else { return false }
      let after = line.index(after: index)
      return after < line.endIndex && line[after].isWhitespace && isWhole(line[..<after])
    }.map { line.index(after: $0) }
  }

  /// Whether what stands before a mark is a sentence: an initial or a mark alone is none.
  private static func isWhole(_ front: Substring) -> Bool {
    let word = front.split(whereSeparator: \.isWhitespace).last ?? ""
    return word.last != "." ? front.contains(where: \.isLetter) : word.count > 2
  }
}
