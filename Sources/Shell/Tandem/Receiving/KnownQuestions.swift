import Reflection

/// The questions of the exercises at hand: one of them can be shown as ours, any other is its writer's.
final class KnownQuestions {
  private let library: any PackLibrary
  private lazy var patterns = readPatterns()

  /// Looks in the exercises of a library, when it is first asked.
  init(_ library: any PackLibrary) { self.library = library }

  /// Whether a question is, word for word, one of them; what a letter leaves out of it is an ellipsis.
  func has(_ asked: String) -> Bool {
    patterns.whole.contains(asked) || patterns.filled.contains { $0.matches(asked) }
  }

  private func readPatterns() -> (whole: Set<String>, filled: [QuestionPattern]) {
    let packs = library.catalogue.compactMap { try? library.pack($0.id) }
    let wordings = Set(packs.flatMap(\.wordings))
    return (
      wordings.filter { !$0.contains("{") },
      wordings.filter { $0.contains("{") }.map(QuestionPattern.init)
    )
  }
}

/// A question with places that are filled in when it is asked.
struct QuestionPattern {
  /// What stands before, between and after the places.
  private let literals: [String]

  /// Reads a wording with its places `{name}`.
  init(_ wording: String) {
    var literals = [""]
    var rest = wording[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      literals[literals.count - 1] += rest[..<open]
      literals.append("")
      rest = rest[rest.index(after: close)...]
    }
    literals[literals.count - 1] += rest
    self.literals = literals
  }

  /// Whether a text is the question with an ellipsis or a day in each place, and nothing else.
  func matches(_ text: String) -> Bool {
    guard var rest = text[...].dropping(literals[0]) else { return false }
    for literal in literals.dropFirst() {
      let fillings = ["…", String(rest.prefix(10))].filter {
        $0 == "…" || CivilDate(iso: $0) != nil
      }
      let after = fillings.lazy.compactMap { rest.dropping($0)?.dropping(literal) }.first
      guard let after else { return false }
      rest = after
    }
    return rest.isEmpty
  }
}

extension Substring {
  /// What comes after a beginning; `nil` when it does not begin so.
  fileprivate func dropping(_ beginning: String) -> Substring? {
    hasPrefix(beginning) ? dropFirst(beginning.count) : nil
  }
}

extension Pack {
  /// Every wording of every question, as a letter has it: without the advice at its end.
  fileprivate var wordings: [String] {
    steps.flatMap { step -> [Variants] in
      let follow = step.follow.compactMap { entry -> Variants? in
        if case .ask(let ask, _) = entry.move { ask } else { nil }
      }
      return [step.ask] + step.alternatives.map(\.ask) + follow
    }.flatMap { variants in Language.allCases.flatMap { variants[$0] } }
      .map { [Piece.pack($0)].withoutAdvice.plainText }
  }
}
