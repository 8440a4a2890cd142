extension Typesetter {
  /// A question, so that all of it is on the screen when the prompt appears.
  ///
  /// On a low screen why-lines and blank lines go (section 3.2); where that is not enough, so does
  /// the hint, which a wrong answer gives as well.
  func lines(_ question: Question) -> [Line] {
    var shown = question
    if !layout.showsWhy { shown.why = nil }
    var bare = shown
    bare.why = nil
    bare.hint = nil
    let attempts = [
      set(shown, isSpaced: layout.isSpaced), set(bare, isSpaced: layout.isSpaced),
    ]
    let promptRows = layout.isSpaced ? 2 : 1
    return attempts.first { $0.count + promptRows <= layout.rows } ?? set(bare, isSpaced: false)
  }

  private func set(_ question: Question, isSpaced: Bool) -> [Line] {
    let head =
      paragraph(question.text, mark: mark(question.mark), isBold: true)
      + (question.why.map { paragraph($0, mark: "?") } ?? []) + quoted(question.words)
    let answers =
      question.options.enumerated().flatMap {
        question.optionsBy == nil ? option($0 + 1, $1) : quotedOption($0 + 1, $1)
      } + scale(question.scale)
    let hint = question.hint.map { paragraph($0) } ?? []
    let round = question.body.map { paragraph($0) } + [question.turns.flatMap { paragraph($0) }]
    let asked = question.body.isEmpty ? head : spaced([head] + round + [hint])
    let parts =
      [question.recalls.flatMap { paragraph($0, mark: "<") }]
      + (answers.isEmpty ? [asked + (question.body.isEmpty ? hint : [])] : [asked, answers + hint])
    return isSpaced ? spaced(parts) : parts.flatMap(\.self)
  }

  private func mark(_ mark: Question.Mark) -> String {
    switch mark {
    case .number(let number, let total): "\(number)/\(total)"
    case .followUp: "+"
    case .none: ""
    }
  }

  private func scale(_ scale: Question.Scale?) -> [Line] {
    guard let scale else { return [] }
    return paragraph(
      .say(.scaleEnds, ["low": .prose(scale.low), "high": .prose(scale.high)]))
  }
}
