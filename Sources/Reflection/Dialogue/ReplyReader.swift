/// Reads what was entered at a number or a choice (method.md 3.3, experience.md 4.2).
enum ReplyReader {
  /// A number from 1 to 10 and the words beside it: `7`, `7/10`, `7 parce que…`.
  ///
  /// - Throws: `Refusal.scale` for words alone, a decimal, or a number outside the scale.
  static func score(_ typed: String) throws(Refusal) -> (score: Int, words: String) {
    let text = typed.trimmed
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    var rest = text.dropFirst(digits.count)
    guard let score = Int(digits), (1...10).contains(score) else { throw .scale }
    let slashed = rest.drop(while: \.isWhitespace)
    if slashed.hasPrefix("/10") { rest = slashed.dropFirst(3) }
    guard rest.first.map({ !$0.isNumber && $0 != "/" }) ?? true, !isDecimal(rest) else {
      throw .scale
    }
    guard rest.first?.isLetter != true else { throw .scale }
    return (score, words(in: rest))
  }

  /// Options and the words beside them: numbers, an id, or the unmistakable beginning of a label.
  ///
  /// - Throws: `Refusal` when nothing fits, or when there are too many.
  static func options(
    _ typed: String, among options: [Option], maximum: Int, in language: Language
  ) throws(Refusal) -> (chosen: [Chosen], words: String) {
    let text = typed.trimmed
    var chosen: [Option] = []
    var rest = text[...]
    while let (number, after) = leadingNumber(of: rest, fits: chosen.isEmpty || maximum > 1) {
      guard options.indices.contains(number - 1) else {
        throw refusal(options.count, maximum)
      }
      if !chosen.contains(options[number - 1]) { chosen.append(options[number - 1]) }
      rest = after
    }
    guard chosen.count <= maximum else { throw refusal(options.count, maximum) }
    if chosen.isEmpty {
      guard let named = named(text, among: options, in: language) else {
        throw text.contains(where: \.isLetter)
          ? .words(count: options.count) : refusal(options.count, maximum)
      }
      return ([named], "")
    }
    if maximum == 1, rest.trimmed.allSatisfy({ $0.isNumber || ", ".contains($0) }),
      !rest.isBlank
    {
      throw refusal(options.count, maximum)
    }
    return (chosen.map { Chosen(id: $0.id, label: $0.label[language]) }, words(in: rest))
  }

  private static func refusal(_ count: Int, _ maximum: Int) -> Refusal {
    maximum > 1 ? .options(maximum: maximum) : .option(count: count)
  }

  /// A whole number at the front that ends at a blank, a comma or the end.
  private static func leadingNumber(
    of text: Substring, fits: Bool
  ) -> (number: Int, rest: Substring)? {
    guard fits else { return nil }
    let front = text.drop { $0.isWhitespace || $0 == "," }
    let digits = front.prefix { $0.isASCII && $0.isNumber }
    let rest = front.dropFirst(digits.count)
    guard let number = Int(digits),
      rest.first.map({ $0.isWhitespace || ",;:.)".contains($0) }) ?? true
    else { return nil }
    return (number, rest)
  }

  private static func named(
    _ text: String, among options: [Option], in language: Language
  ) -> (Chosen)? {
    let typed = comparable(text)
    guard !typed.isEmpty else { return nil }
    let exact = options.first { $0.id == text || comparable($0.label[language]) == typed }
    let beginning = options.filter { comparable($0.label[language]).hasPrefix(typed) }
    guard let option = exact ?? (typed.count > 1 && beginning.count == 1 ? beginning[0] : nil)
    else { return nil }
    return Chosen(id: option.id, label: option.label[language])
  }

  private static func comparable(_ text: String) -> String {
    let folded = Folding.fold(text.trimmed)
    return folded.hasSuffix(".") ? String(folded.dropLast()) : folded
  }

  private static func isDecimal(_ rest: Substring) -> Bool {
    guard let mark = rest.first, ".,".contains(mark) else { return false }
    return rest.dropFirst().first?.isNumber ?? false
  }

  /// The words after a number, without the mark that parts them from it.
  private static func words(in rest: Substring) -> String {
    rest.drop { $0.isWhitespace || ",;:.)–—-".contains($0) }.trimmed
  }
}
