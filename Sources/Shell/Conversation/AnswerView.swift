import Reflection

/// How an answer is shown again: line by line, as it was written.
struct AnswerView {
  let language: Language

  /// The lines of an answer without what was added to it, which stands under its own question.
  func lines(_ answer: AnsweredQuestion) -> [Prose] {
    answer.kept.map { lines($0.answer) } ?? []
  }

  /// The lines of one answer.
  func lines(_ answer: Answer) -> [Prose] {
    value(answer.value) + (answer.words.isEmpty ? [] : [.person(answer.words)])
  }

  /// An answer on one line.
  func oneLine(_ answer: Answer) -> Prose {
    Prose(
      flatLines(answer).reduce(into: [Prose.Piece]()) { pieces, line in
        if !pieces.isEmpty { pieces.append(.ours(" ; ")) }
        pieces += line.pieces
      })
  }

  /// The lines, those of a text as one.
  private func flatLines(_ answer: Answer) -> [Prose] {
    guard case .text(let text) = answer.value else { return lines(answer) }
    return [.person(text.split(whereSeparator: \.isNewline).joined(separator: " "))]
  }

  private func value(_ value: Value) -> [Prose] {
    switch value {
    case .text(let text): text.split(whereSeparator: \.isLineEnd).map { .person(String($0)) }
    case .items(let items): items.map { .person($0) }
    case .score(let score): [.ours(String(score))]
    case .options(let chosen): [labels(chosen.map(\.label))]
    case .picked(let picked): picked.labels.map { .person($0) }
    case .commitment(let commitment):
      [commitment.what, commitment.cue, commitment.learn].compactMap(\.self).map { .person($0) }
        + [commitment.eased].compactMap(\.self).map { .person($0) }
    }
  }

  /// Labels as one phrase: « M’écouter jusqu’au bout ; me bousculer un peu ».
  private func labels(_ labels: [String]) -> Prose {
    let rest = labels.dropFirst().map(withoutCapital)
    return .pack((labels.prefix(1) + rest).joined(separator: language == .french ? " ; " : "; "))
  }

  /// A label in the middle of a phrase; “I” keeps its capital, and so do abbreviations.
  private func withoutCapital(_ label: String) -> String {
    let second = label.dropFirst().first
    guard let first = label.first, second?.isLowercase == true || second == "’" && first != "I"
    else { return label }
    return first.lowercased() + label.dropFirst()
  }
}
