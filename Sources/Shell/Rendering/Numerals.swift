import Reflection

/// Small numbers and enumerations in words.
enum Numerals {
  /// A count as a sentence opens with it: in words up to ten, then in figures.
  static func opening(_ count: Int, _ language: Language) -> String {
    let words = language == .french ? french : english
    return words.indices.contains(count) ? words[count] : String(count)
  }

  /// « 31, 32 et 40 », “31, 32 and 40”.
  static func enumeration(_ items: [String], _ language: Language) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let and = language == .french ? " et " : " and "
    return items.dropLast().joined(separator: ", ") + and + last
  }

  private static let french = [
    "Aucun", "Un", "Deux", "Trois", "Quatre", "Cinq", "Six", "Sept", "Huit", "Neuf", "Dix",
  ]
  private static let english = [
    "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
  ]
}
