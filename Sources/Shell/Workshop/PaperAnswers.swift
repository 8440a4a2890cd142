import Reflection

/// Answers that were given on paper, one a line: a number, ids or numbers of options, words, items
/// with semicolons between them.
struct PaperAnswers {
  /// The answers, up to the first line that is none.
  private(set) var contents: [Contribution.Content] = []
  /// The first line that answers nothing, 1 for the first.
  private(set) var badLine: Int?

  init(_ text: String, to step: Step) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isLineEnd)
    for (index, line) in lines.enumerated() {
      let typed = String(line).trimmed
      guard !typed.isEmpty else { continue }
      guard let content = PaperAnswers.content(typed, step.kind), step.takes(content) else {
        badLine = index + 1
        return
      }
      contents.append(content)
    }
  }

  private static func content(_ typed: String, _ kind: Step.Kind) -> Contribution.Content? {
    switch kind {
    case .scale: Int(typed).map { .scale($0) }
    case .choice(let form): .choice(options(typed, form))
    case .text: .text(typed)
    case .list: .list(typed.split(separator: ";").map { String($0).trimmed })
    case .commit, .review, .read, .round: nil
    }
  }

  private static func options(_ typed: String, _ form: ChoiceForm) -> [String] {
    typed.split { $0 == " " || $0 == "," }.map { word in
      guard let number = Int(word), form.options.indices.contains(number - 1) else {
        return String(word)
      }
      return form.options[number - 1].id
    }
  }
}
