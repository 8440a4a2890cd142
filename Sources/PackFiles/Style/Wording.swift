import Reflection

/// Words that are better not said, and words that agree with the person.
struct Wording {
  private let text: WrittenText
  private let tokens: [Token]

  /// A word of a text.
  private struct Token {
    var word: String
    var range: Range<Int>
    /// Whether only a space, a hyphen or an apostrophe stands before it.
    var followsWord: Bool
    /// Whether it stands in quotation marks: somebody's words, not the program's.
    var isQuoted: Bool
  }

  init(_ text: WrittenText) {
    self.text = text
    tokens = Wording.tokens(of: Array(text.text))
  }

  /// What is found in the text.
  var findings: [StyleCheck.Finding] {
    let words = text.role == .said ? phrases() : []
    return words + (text.language == .french ? agreements() : [])
  }

  private static func tokens(of text: [Character]) -> [Token] {
    var tokens: [Token] = []
    var index = 0
    var gap = 0..<0
    var isQuoted = false
    while index < text.count {
      if "«“".contains(text[index]) { isQuoted = true }
      if "»”".contains(text[index]) { isQuoted = false }
      guard text[index].isLetter else {
        index += 1
        continue
      }
      let start = index
      while index < text.count, text[index].isLetter { index += 1 }
      gap = gap.upperBound..<start
      let isTight = text[gap].allSatisfy { $0.isWhitespace || "-‑’'".contains($0) }
      tokens.append(
        Token(
          word: String(text[start..<index]).lowercased(), range: start..<index,
          followsWord: isTight && !tokens.isEmpty, isQuoted: isQuoted))
      gap = index..<index
    }
    return tokens
  }

  /// The piece from one word to another.
  private func piece(_ first: Int, _ last: Int) -> (text: String, range: Range<Int>) {
    let range = tokens[first].range.lowerBound..<tokens[last].range.upperBound
    return (String(Array(text.text)[range]).clipped, range)
  }

  private func phrases() -> [StyleCheck.Finding] {
    let known = text.language == .french ? Lexicon.french : Lexicon.english
    return tokens.indices.filter { !tokens[$0].isQuoted }.compactMap { start in
      let found = (known[tokens[start].word] ?? []).filter { has($0, at: start) }
      guard let phrase = found.max(by: { $0.count < $1.count }) else { return nil }
      let piece = piece(start, start + phrase.count - 1)
      return .init(advice: .word(piece.text), range: piece.range)
    }
  }

  private func has(_ phrase: [String], at start: Int) -> Bool {
    guard start + phrase.count <= tokens.count else { return false }
    return phrase.indices.allSatisfy { index in
      tokens[start + index].word == phrase[index]
        && (index == 0 || tokens[start + index].followsWord)
    }
  }

  /// « vous êtes prêt », « avez-vous été surpris », « je suis content ».
  private func agreements() -> [StyleCheck.Finding] {
    tokens.indices.compactMap { start in
      guard let verb = Lexicon.linking.first(where: { has($0, at: start) }) else { return nil }
      var next = start + verb.count
      while next < tokens.count, tokens[next].followsWord,
        Lexicon.fillers.contains(tokens[next].word)
      {
        next += 1
      }
      guard next < tokens.count, tokens[next].followsWord, Lexicon.agrees(tokens[next].word)
      else { return nil }
      let piece = piece(start, next)
      return .init(advice: .agreement(piece.text), range: piece.range)
    }
  }
}
