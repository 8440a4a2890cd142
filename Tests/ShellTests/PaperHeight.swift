import Reflection

@testable import Shell

/// How many pages of A4 a sheet takes, from the measures of `SheetStyle`; by hand it came out a little
/// higher than what Chromium prints with Liberation Serif (514 for 498 mm).
struct PaperHeight {
  /// Millimetres of a page between its margins.
  static let page = 269.0
  private static let line = 4.25
  private static let gap = 1.25
  /// Letters in a line beside the margin of a step, and in one over the whole width.
  private static let letters = (beside: 106, whole: 126)

  /// How many pages are begun.
  private(set) var pages = 1
  /// What is taken of the last one.
  private(set) var onLast = 0.0
  private let language: Language

  init(_ sheet: Sheet, _ language: Language) {
    self.language = language
    add(12 + 4.5 * Double(sheet.opening.count))
    for item in sheet.items { add(height(of: item, Self.letters.whole) + Self.gap) }
    for part in sheet.parts {
      // The rule, the space around it, and a heading with what it introduces.
      var block = 8 + (part.items.first.map { height(of: $0, Self.letters.beside) + Self.gap } ?? 0)
      for item in part.items.dropFirst() {
        let height = height(of: item, Self.letters.beside) + Self.gap
        // Columns stay with what they are for; lines to write on, and choices, may break.
        if case .columns = item {
          block += height
        } else {
          add(block)
          block = height
        }
      }
      add(block)
    }
    for note in sheet.notes { add(text(note, Self.letters.whole) + 0.6) }
  }

  /// Puts something that does not break under what is there, or on the next page.
  private mutating func add(_ height: Double) {
    guard onLast + height > Self.page else {
      onLast += height
      return
    }
    (pages, onLast) = (pages + 1, height)
  }

  private func text(_ prose: Prose, _ letters: Int) -> Double {
    let count = Composer(language: language).text(prose).count
    return Double((count + letters - 1) / letters) * Self.line
  }

  private func height(of item: Sheet.Item, _ letters: Int) -> Double {
    switch item {
    case .words(let prose), .asked(let prose), .note(let prose): return text(prose, letters)
    case .named(let name, let prose): return text(name + .ours(" ") + prose, letters)
    case .choices(let choices):
      return choices.reduce(0) { $0 + text($1, letters - 6) + Self.gap }
    case .scale: return 14
    case .turns(let turns):
      return turns.reduce(0) { $0 + text($1.text, letters - 18) + Self.gap }
    case .room(let lines, _): return 7 * Double(lines)
    case .columns: return 18
    }
  }
}
