/// Reads what was entered at a number or a choice (method.md 3.3, experience.md 4.2).
enum ReplyReader {
  /// A number from 1 to 10 and the words beside it: `7`, `7/10`, `7 parce que…`.
  ///
  /// - Throws: `Refusal.scale` for words alone, a decimal, a range, two numbers, or a number outside
  ///   the scale.
  static func score(_ typed: String) throws(Refusal) -> (score: Int, words: String) {
    let text = typed.trimmed
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    var rest = text.dropFirst(digits.count)
    guard let score = Int(digits), (1...10).contains(score) else { throw .scale }
    let slashed = rest.drop(while: \.isWhitespace)
    if slashed.first == "/" {
      let whole = slashed.dropFirst().drop(while: \.isWhitespace)
      if whole.hasPrefix("10") { rest = whole.dropFirst(2) }
    }
    guard rest.first.map({ !$0.isNumber && !$0.isLetter && $0 != "/" }) ?? true,
      !isPartOfNumber(rest)
    else { throw .scale }
    return (score, words(in: rest))
  }

  /// Options and the words beside them: numbers, an id, or the unmistakable beginning of a label.
  ///
  /// - Throws: `Refusal` when nothing fits, or when there are too many.
  static func options(
    _ typed: String, among options: [Option], maximum: Int, in language: Language
  ) throws(Refusal) -> (chosen: [Chosen], words: String) {
    let text = typed.trimmed
    let refusal: Refusal =
      maximum > 1 ? .options(maximum: maximum) : .option(count: options.count)
    let (numbers, rest) = leadingNumbers(of: text, severally: maximum > 1)
    guard !numbers.isEmpty else {
      guard let named = named(text, among: options, in: language) else {
        throw text.contains(where: \.isLetter) ? .words(count: options.count) : refusal
      }
      return ([named], "")
    }
    guard numbers.count <= maximum, !isPartOfNumber(rest),
      numbers.allSatisfy({ options.indices.contains($0 - 1) })
    else { throw refusal }
    let chosen = numbers.map { options[$0 - 1] }
    return (chosen.map { Chosen(id: $0.id, label: $0.label[language]) }, words(in: rest))
  }

  /// The whole numbers at the front, each once, and what follows them.
  private static func leadingNumbers(
    of text: String, severally: Bool
  ) -> (numbers: [Int], rest: Substring) {
    var numbers: [Int] = []
    var rest = text[...]
    while let (number, after) = leadingNumber(of: rest, isFirst: numbers.isEmpty) {
      if !numbers.contains(number) { numbers.append(number) }
      rest = after
      guard severally else { break }
    }
    return (numbers, rest)
  }

  /// A whole number at the front that ends at a blank, a mark or the end.
  private static func leadingNumber(
    of text: Substring, isFirst: Bool
  ) -> (number: Int, rest: Substring)? {
    var front = text.drop { $0.isWhitespace || $0 == "," }
    if !isFirst, let joint = joints.first(where: front.hasPrefix) {
      front = front.dropFirst(joint.count)
    }
    let digits = front.prefix { $0.isASCII && $0.isNumber }
    let rest = front.dropFirst(digits.count)
    guard let number = Int(digits),
      rest.first.map({ $0.isWhitespace || ",;:.)".contains($0) }) ?? true
    else { return nil }
    return (number, rest)
  }

  /// What people write between the last two numbers.
  private static let joints = ["et ", "and ", "& ", "+ "]

  private static func named(
    _ text: String, among options: [Option], in language: Language
  ) -> Chosen? {
    let typed = comparable(text)
    guard !typed.isEmpty else { return nil }
    let exact =
      options.first { comparable($0.id) == typed }
      ?? options.first { comparable($0.label[language]) == typed }
    let beginning = options.filter { comparable($0.label[language]).hasPrefix(typed) }
    guard let option = exact ?? (typed.count > 1 && beginning.count == 1 ? beginning[0] : nil)
    else { return nil }
    return Chosen(id: option.id, label: option.label[language])
  }

  private static func comparable(_ text: String) -> String {
    let folded = Folding.fold(text.trimmed)
    return folded.hasSuffix(".") ? String(folded.dropLast()) : folded
  }

  /// Whether what follows a number makes it a decimal or a range, or is nothing but more numbers.
  private static func isPartOfNumber(_ rest: Substring) -> Bool {
    if let mark = rest.first, ".,-–".contains(mark), rest.dropFirst().first?.isNumber ?? false {
      return true
    }
    return rest.contains(where: \.isNumber) && !rest.contains(where: \.isLetter)
  }

  /// The words after a number, without the mark that parts them from it.
  private static func words(in rest: Substring) -> String {
    rest.drop { $0.isWhitespace || ",;:.)–—-".contains($0) }.trimmed
  }
}
