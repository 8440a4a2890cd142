/// Whether YAML reads a text without quotes as something else than a text.
///
/// The union of YAML 1.1 (yaml.org/type) and the YAML 1.2 core schema, a little wider: everything
/// made of digits, `.`, `:` and `_` counts as a number.
func isReadOtherwise(_ text: String) -> Bool {
  otherWords.contains(text.lowercased()) || looksLikeNumber(text) || looksLikeDate(text)
}

/// Nothing, truth and the numbers that are words.
private let otherWords: Set<String> = [
  "", "~", "null", "yes", "no", "y", "n", "on", "off", "true", "false", ".inf", "+.inf", "-.inf",
  ".nan", "<<", "=",
]

private func looksLikeNumber(_ text: String) -> Bool {
  var digits = text[...]
  if let sign = digits.first, sign == "+" || sign == "-" { digits.removeFirst() }
  if digits.hasPrefix("0x") || digits.hasPrefix("0o") || digits.hasPrefix("0b") {
    let rest = digits.dropFirst(2)
    return !rest.isEmpty && rest.allSatisfy { $0.isHexDigit || $0 == "_" }
  }
  let mantissa = digits.prefix { isDigit($0) || $0 == "." || $0 == ":" || $0 == "_" }
  guard mantissa.contains(where: isDigit), mantissa.first != "_" else { return false }
  var exponent = digits.dropFirst(mantissa.count)
  guard let letter = exponent.popFirst() else { return true }
  guard letter == "e" || letter == "E" else { return false }
  if let sign = exponent.first, sign == "+" || sign == "-" { exponent.removeFirst() }
  return !exponent.isEmpty && exponent.allSatisfy(isDigit)
}

/// `2026-03-19`, with or without a time after it.
private func looksLikeDate(_ text: String) -> Bool {
  let parts = text.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
  guard parts.count == 3, parts[0].count == 4, (1...2).contains(parts[1].count),
    parts[0].allSatisfy(isDigit), parts[1].allSatisfy(isDigit)
  else { return false }
  let day = parts[2].prefix(while: isDigit)
  let after = parts[2].dropFirst(day.count).first
  return (1...2).contains(day.count) && (after == nil || "Tt \t".contains(after ?? " "))
}

private func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
