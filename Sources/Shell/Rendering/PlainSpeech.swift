import Reflection

/// Says blocks in words: no gutter, no indent, no wrapping (experience.md section 3.4).
struct PlainSpeech {
  let composer: Composer
  /// Whether the window is too low for why-lines.
  let isLow: Bool

  /// Columns at which an answer in a list of answers is cut.
  static let cutAt = 66

  /// Whether a blank line comes before a block.
  func isSetApart(_ block: Block) -> Bool {
    switch block {
    case .title, .opening: true
    case .question(let question): !question.isAgain
    default: false
    }
  }

  /// The lines of a block.
  func lines(_ block: Block) -> [String] {
    switch block {
    case .title(let title): [sentence(title)]
    case .opening(let title, let paragraphs): opening(title, paragraphs)
    case .statement(let prose): [text(prose)]
    case .paragraphs(let all), .lines(let all): all.map(text)
    case .explanation(let why, let rest):
      (why.map { [spoken(.plainWhy, $0)] } ?? []) + rest.map(text)
    case .question(let question): lines(question)
    case .menu(let menu): lines(menu)
    case .exercises(let groups, let hint): groups.flatMap(lines) + (hint.map { [text($0)] } ?? [])
    case .answers(let answers, let hint): answers.map(oneLine) + (hint.map { [text($0)] } ?? [])
    case .answered(let question, let words): [text(question)] + quoted(words)
    case .words(let words): quoted(words)
    case .written(let writing): lines(writing)
    case .leaving(let head, let parts):
      [text(.say(.plainBegin)), sentence(head)] + parts.flatMap(lines) + [text(.say(.plainEnd))]
    case .table(let rows): rows.map(line)
    case .numbers(let heading, let rows, let notes):
      [text(heading)] + rows.map { Typography.keepingDigits(line($0)) } + notes.map(text)
    case .card(let sentences, let rows, let notes, _):
      sentences.map(text) + rows.map { Typography.keepingDigits(line($0)) } + notes.map(text)
    case .bars(let bars): bars.map { line(Row($0.label, .ours(String($0.count)))) }
    case .keyLine(let key): [Sanitiser.clean(key), spelled(Sanitiser.clean(key))]
    }
  }

  private func lines(_ question: Question) -> [String] {
    let asked = spoken(mark(question.mark), question.text)
    if question.isAgain { return [asked] }
    var lines = question.recalls.map { spoken(.plainRecall, $0) }
    lines.append(asked)
    lines += (question.body + question.turns).map(text)
    if let why = question.why, !isLow { lines.append(spoken(.plainWhy, why)) }
    lines += quoted(question.words)
    if let writer = question.optionsBy {
      lines += written(question.options, by: writer)
    } else {
      lines += options(question.options)
    }
    if let scale = question.scale {
      lines.append(
        text(.say(.scaleEnds, ["low": .prose(scale.low), "high": .prose(scale.high)])))
    }
    return lines + (question.hint.map { [text($0)] } ?? [])
  }

  private func lines(_ menu: Menu) -> [String] {
    let name = [menu.name, menu.heading].compactMap { $0.map(text) }
    let count = text(.say(.plainChoices, ["k": .number(menu.options.count)]))
    return [(name + [count]).joined(separator: " ")] + options(menu.options)
      + menu.notes.map(text)
  }

  private func lines(_ part: LeavingPart) -> [String] {
    let title = text(part.title)
    return [part.number.map { "\($0). \(title)" } ?? title]
      + (part.by.map { written(part.words, by: $0) } ?? part.words.map(text))
  }

  private func lines(_ group: Exercises) -> [String] {
    [text(group.heading)]
      + group.entries.map { "\($0.number). \(text($0.title)) (\(text($0.length)))" }
  }

  private func opening(_ title: Prose, _ paragraphs: [Prose]) -> [String] {
    let rest = paragraphs.map(text)
    return [([sentence(title)] + rest.prefix(1)).joined(separator: " ")] + rest.dropFirst()
  }

  private func options(_ options: [Prose]) -> [String] {
    options.enumerated().map { "\($0 + 1). \(text($1))" }
  }

  private func lines(_ writing: Writing) -> [String] {
    (writing.heading.map { [text($0)] } ?? [])
      + (writing.asked.isEmpty
        ? [] : written(writing.asked, by: writing.by, saying: .plainQuestionBy))
      + written(writing.words, by: writing.by)
  }

  /// What came from outside: who wrote it and how many lines it has, each with its number and a colon,
  /// which no choice has; then that it is over.
  private func written(
    _ words: [Prose], by writer: Prose, saying message: Message = .plainWrote
  ) -> [String] {
    let lines = words.flatMap { prose in
      text(prose).utf8.split(separator: 10, omittingEmptySubsequences: false)
        .map { String(decoding: Array($0), as: UTF8.self) }
    }
    guard !lines.isEmpty else { return [] }
    let count = Filling.number(lines.count)
    return [text(.say(message, ["name": .prose(writer), "k": count]))]
      + lines.enumerated().map { "\($0 + 1): \($1)" } + [text(.say(.plainEndLines, ["k": count]))]
  }

  /// Several lines have a spoken beginning and end; one has none.
  private func quoted(_ words: [Prose]) -> [String] {
    let lines = words.map(text)
    let isOne = lines.count == 1 && !lines[0].contains("\n")
    guard !isOne, !lines.isEmpty else { return lines }
    return [text(.say(.plainBegin))] + lines + [text(.say(.plainEnd))]
  }

  private func mark(_ mark: Question.Mark) -> Prose {
    switch mark {
    case .number(let number, let total):
      .say(.plainQuestion, ["n": .number(number), "m": .number(total)])
    case .followUp(let number): .say(.plainFollow, ["n": .number(number)])
    case .none: Prose()
    }
  }

  private func line(_ row: Row) -> String {
    guard let key = row.key else { return text(row.text) }
    return text(key + .ours(composer.language == .french ? " : " : ": ") + row.text)
  }

  private func oneLine(_ answer: Numbered) -> String {
    let wrapping = Wrapping(width: \.count)
    return "\(answer.number). " + wrapping.cut(text(answer.text), to: PlainSpeech.cutAt)
  }

  private func sentence(_ title: Prose) -> String {
    let words = text(title)
    return words.last.map(".?!…".contains) == true ? words : words + "."
  }

  private func spelled(_ key: String) -> String {
    key.map { String($0) }.joined(separator: " ")
  }

  private func spoken(_ word: Message, _ prose: Prose) -> String { spoken(.say(word), prose) }

  private func spoken(_ word: Prose, _ prose: Prose) -> String { text(word) + " " + text(prose) }

  private func text(_ prose: Prose) -> String { composer.text(prose) }
}
