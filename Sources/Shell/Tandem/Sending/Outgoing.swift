import Reflection

/// A letter before it leaves: parts that can be changed or cut by their numbers.
struct Outgoing {
  /// What a number names.
  enum Part: Equatable {
    case passage(Int)
    case wish
    case remark(Int)
    case receipt
  }

  private(set) var letter: Letter
  private(set) var sources: [PassageSource]
  /// Everything as it was chosen, with nothing cut.
  private let whole: (letter: Letter, sources: [PassageSource])

  /// What was chosen.
  ///
  /// - Parameters:
  ///   - letter: what leaves when nothing more is cut.
  ///   - sources: from which answers its passages were made.
  ///   - passages: the same passages with what was cut from them the last time.
  init(_ letter: Letter, sources: [PassageSource], whole passages: [Passage] = []) {
    self.letter = letter
    self.sources = sources
    var entire = letter
    if !passages.isEmpty { entire.passages = passages }
    whole = (entire, sources)
  }

  /// Whether something is cut that can be put back.
  var isCut: Bool { letter != whole.letter }

  /// Puts everything back.
  mutating func restore() { (letter, sources) = whole }

  /// Whether a part has less than what was chosen.
  func isCut(_ part: Part) -> Bool {
    guard case .passage(let index) = part else { return false }
    let passage = letter.passages[index]
    return whole.letter.passages.first { $0.id == passage.id }.map { $0 != passage } ?? false
  }

  /// The parts, in the order of their numbers.
  var parts: [Part] {
    letter.passages.indices.map { .passage($0) }
      + (letter.wish.isEmpty && letter.wishWords.isEmpty ? [] : [.wish])
      + letter.remarks.indices.map { .remark($0) } + (letter.receipt == nil ? [] : [.receipt])
  }

  /// Whether nothing is left that could be sent.
  var isEmpty: Bool {
    letter.kind == .share ? letter.passages.isEmpty : letter.remarks.isEmpty
  }

  /// The lines of a part as they can be changed; those of a number or a wish can only be emptied.
  func lines(of part: Part, in language: Language) -> [String] {
    switch part {
    case .passage(let index): lines(of: letter.passages[index])
    case .wish:
      letter.wish.map { Composer(language: language).text(.say($0.words)) }
        + (letter.wishWords.isEmpty ? [] : [letter.wishWords])
    case .remark(let index): letter.remarks[index].words.splitLines
    case .receipt: []
    }
  }

  /// Puts changed lines in the place of a part's lines; an empty line is cut, and a part of which
  /// nothing is left is cut.
  mutating func change(_ part: Part, to lines: [String]) {
    let kept = lines.map(\.trimmed)
    switch part {
    case .passage(let index): change(passage: index, to: kept)
    case .wish: changeWish(to: kept)
    case .remark(let index):
      letter.remarks[index].words = kept.filter { !$0.isEmpty }.joined(separator: "\n")
      if letter.remarks[index].words.isEmpty { letter.remarks.remove(at: index) }
    case .receipt: letter.receipt = nil
    }
  }

  private func lines(of passage: Passage) -> [String] {
    let words = passage.answer.splitLines
    switch passage.mark {
    case nil: return words
    case .score(let score, _): return [String(score)] + words
    case .commitment(let made): return [made.what] + (made.cue.map { [$0] } ?? []) + words
    }
  }

  private mutating func change(passage index: Int, to lines: [String]) {
    var (passage, rest) = (letter.passages[index], lines[...])
    switch passage.mark {
    case nil: break
    case .score:
      if rest.popFirst() == "" { passage.mark = nil }
    case .commitment(var made):
      made.what = rest.popFirst() ?? ""
      if made.cue != nil { made.cue = rest.popFirst().flatMap { $0.isEmpty ? nil : $0 } }
      passage.mark = made.what.isEmpty ? nil : .commitment(made)
      if made.what.isEmpty, let cue = made.cue { rest = [cue] + rest }
    }
    passage.answer = rest.filter { !$0.isEmpty }.joined(separator: "\n")
    guard passage.answer.isEmpty, passage.mark == nil else {
      return letter.passages[index] = passage
    }
    letter.passages.remove(at: index)
    sources.removeAll { $0.part == passage.id }
  }

  private mutating func changeWish(to lines: [String]) {
    let named = letter.wish.count
    letter.wish = zip(letter.wish, lines).filter { !$1.isEmpty }.map(\.0)
    letter.wishWords = lines.dropFirst(named).filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension String {
  fileprivate var splitLines: [String] {
    split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
  }
}
