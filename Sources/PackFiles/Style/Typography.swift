import Reflection

/// How the signs of a text are set.
struct Typography {
  let language: Language

  init(_ language: Language) { self.language = language }

  /// What is set otherwise than it should be.
  func findings(in text: [Character]) -> [StyleCheck.Finding] {
    text.indices.flatMap { index in
      [advice(text, index)].compactMap(\.self)
    }
  }

  private func advice(_ text: [Character], _ index: Int) -> StyleCheck.Finding? {
    let character = text[index]
    let before = index > 0 ? text[index - 1] : " "
    let after = index + 1 < text.count ? text[index + 1] : " "
    let one = index..<(index + 1)
    switch character {
    case "'": return .init(advice: .straightApostrophe, range: one)
    case "\"": return .init(advice: .straightQuote, range: one)
    case "!": return .init(advice: .exclamation, range: one)
    case "." where before == "." && after == "." && index > 1:
      return .init(advice: .threePoints, range: (index - 1)..<(index + 2))
    case ".": return point(text, index)
    case "·", "•", "‧", "∙":
      guard before.isLetter, after.isLetter else { return nil }
      return .init(advice: .shorthand(word(text, around: index)), range: one)
    case "(": return bracket(text, index)
    case ";", ":", "?": return sign(character, before, after, one)
    case "«" where language == .french && !isSpace(after):
      return .init(advice: .spaceMissingAfter("«"), range: one)
    case "»" where language == .french && !isSpace(before):
      return .init(advice: .spaceMissing(before: "»"), range: one)
    default: return nil
    }
  }

  private func sign(
    _ sign: Character, _ before: Character, _ after: Character, _ range: Range<Int>
  ) -> StyleCheck.Finding? {
    // Hours, ratios and addresses have no space.
    if sign == ":", before.isNumber && after.isNumber || after == "/" { return nil }
    let isJoined = before.isLetter || before.isNumber || "»)…}”".contains(before)
    if language == .french, isJoined {
      return .init(advice: .spaceMissing(before: String(sign)), range: range)
    }
    if language == .english, range.lowerBound > 0, isSpace(before) {
      return .init(advice: .spaceTooMuch(before: String(sign)), range: range)
    }
    return nil
  }

  /// An ending in brackets: `prêt(e)`.
  private func bracket(_ text: [Character], _ index: Int) -> StyleCheck.Finding? {
    guard index > 0, text[index - 1].isLetter else { return nil }
    let ending = text[(index + 1)...].prefix { $0 != ")" }
    guard text.count > index + 1 + ending.count, endings.contains(String(ending)) else {
      return nil
    }
    return .init(
      advice: .shorthand(word(text, around: index)), range: index..<(index + ending.count + 2))
  }

  /// An ending after a full stop: `mentoré.e`.
  private func point(_ text: [Character], _ index: Int) -> StyleCheck.Finding? {
    guard language == .french, index > 0, text[index - 1].isLetter else { return nil }
    let ending = text[(index + 1)...].prefix { $0.isLetter }
    guard ["e", "es", "ne", "nes", "trice", "trices"].contains(String(ending)) else { return nil }
    return .init(
      advice: .shorthand(word(text, around: index)), range: index..<(index + ending.count + 1))
  }

  private let endings: Set<String> = [
    "e", "s", "es", "ne", "nes", "le", "les", "te", "x", "trice", "ère", "se", "euse", "ée", "ve",
  ]

  /// The word that a sign stands in.
  private func word(_ text: [Character], around index: Int) -> String {
    func isPart(_ character: Character) -> Bool {
      character.isLetter || "·•‧∙.()".contains(character)
    }
    let start = text[..<index].lastIndex { !isPart($0) }.map { $0 + 1 } ?? 0
    let end = text[index...].firstIndex { !isPart($0) } ?? text.count
    return String(text[start..<end]).clipped
  }

  /// Every width of space, the ones that do not break too.
  private func isSpace(_ character: Character) -> Bool { character.isWhitespace }
}
