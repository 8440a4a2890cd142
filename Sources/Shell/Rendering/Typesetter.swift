/// Sets blocks into the lines of a window.
struct Typesetter {
  let layout: Layout
  let composer: Composer
  let wrapping: Wrapping

  /// The lines of a block, without the blank line before it.
  func lines(_ block: Block) -> [Line] {
    switch block {
    case .title(let title): margin(title)
    case .opening(let title, let paragraphs):
      spaced([margin(title)] + paragraphs.map { paragraph($0) })
    case .statement(let prose): paragraph(prose)
    case .paragraphs(let all): spaced(all.map { paragraph($0) })
    case .lines(let all): all.flatMap { paragraph($0) }
    case .explanation(let why, let rest):
      ((why.map { [$0] } ?? []) + rest).flatMap { paragraph($0) }
    case .question(let question): lines(question)
    case .menu(let menu): lines(menu)
    case .exercises(let groups, let hint): lines(groups, hint: hint)
    case .answers(let answers, let hint):
      spaced([answers.map(oneLine), hint.map { paragraph($0) } ?? []])
    case .answered(let question, let words): paragraph(question) + quoted(words)
    case .words(let words): quoted(words)
    case .written(let writing): lines(writing)
    case .leaving(let head, let parts): leaving(head, parts)
    case .table(let rows): table(rows, gap: 2, right: layout.right)
    case .numbers(let heading, let rows, let notes): numbers(heading, rows, notes)
    case .card(let sentences, let rows, let notes, let choices):
      card(sentences, rows, notes, choices: choices)
    case .bars(let bars): lines(bars)
    case .keyLine(let key): keyLines(Sanitiser.clean(key))
    }
  }

  /// A key from the first column on: what every key begins with, then the rest in groups of four.
  private func keyLines(_ key: String) -> [Line] {
    let start = "AGE-SECRET-KEY-1"
    guard key.hasPrefix(start) else { return [Line(key)] }
    var rest = key.dropFirst(start.count)
    var lines = [Line(start)]
    while !rest.isEmpty {
      var groups: [Substring] = []
      // As many as fit in the narrowest window, and as a person finds again.
      while groups.count < 8, !rest.isEmpty {
        groups.append(rest.prefix(4))
        rest = rest.dropFirst(4)
      }
      lines.append(Line(groups.joined(separator: " ")))
    }
    return lines
  }

  /// A paragraph, its mark before the first line.
  func paragraph(_ prose: Prose, mark: String = "", isBold: Bool = false) -> [Line] {
    let gutter = layout.gutter(mark)
    return hanging(
      composer.text(prose), first: mark.isEmpty ? "" : gutter,
      firstIndent: mark.isEmpty ? layout.indent : gutter.count, rest: layout.indent,
      isBold: isBold)
  }

  /// Text of which the first line has something before it.
  func hanging(
    _ text: String, first: String, firstIndent: Int, rest: Int, right: Int? = nil,
    isBold: Bool = false
  ) -> [Line] {
    let end = right ?? layout.right
    let broken = wrapping.lines(text, first: end - firstIndent, rest: end - rest)
    return broken.enumerated().map { index, text in
      let space = String(repeating: " ", count: index == 0 ? firstIndent - first.count : rest)
      let isEmpty = text.isEmpty && (index > 0 || first.isEmpty)
      return Line(text, mark: isEmpty ? "" : (index == 0 ? first : "") + space, isBold: isBold)
    }
  }

  /// A choice with its number.
  func option(_ number: Int, _ prose: Prose) -> [Line] {
    let first = layout.option(number)
    return unmarked(
      hanging(
        composer.text(prose), first: first, firstIndent: first.count, rest: layout.indent + 3))
  }

  /// A choice whose words came from outside, `| ` before every line.
  func quotedOption(_ number: Int, _ prose: Prose) -> [Line] {
    let first = layout.option(number)
    let space = String(repeating: " ", count: first.count)
    let room = layout.right - first.count - 2
    return wrapping.lines(composer.text(prose), first: room, rest: room).enumerated().map {
      Line(($0 == 0 ? first : space) + "| " + $1)
    }
  }

  /// What somebody else wrote: a question of theirs stands apart from the words.
  private func lines(_ writing: Writing) -> [Line] {
    let heading = writing.heading.map { paragraph($0) } ?? []
    guard !writing.asked.isEmpty else { return heading + quoted(writing.words) }
    return heading + paragraph(.say(.questionBy, ["name": .prose(writing.by)]))
      + quoted(writing.asked) + paragraph(.say(.questionAnswer)) + quoted(writing.words)
  }

  /// Words, `| ` before every line.
  func quoted(_ words: [Prose], deeper: Int = 0) -> [Line] {
    let bar = String(repeating: " ", count: layout.indent + deeper) + "| "
    let room = layout.right - bar.count
    return words.flatMap { prose in
      wrapping.lines(composer.text(prose), first: room, rest: room).map {
        Line($0.isEmpty ? String(bar.dropLast()) : bar + $0)
      }
    }
  }

  /// Parts with a blank line between them.
  func spaced(_ parts: [[Line]]) -> [Line] {
    Array(parts.filter { !$0.isEmpty }.joined(separator: [.blank]))
  }

  /// The same lines with nothing in colour: numbers of options are no marks.
  func unmarked(_ lines: [Line]) -> [Line] {
    lines.map { Line($0.mark + $0.text, isBold: $0.isBold) }
  }

  private func margin(_ prose: Prose) -> [Line] {
    wrapping.lines(composer.text(prose), first: layout.right, rest: layout.right).map { Line($0) }
  }

  private func oneLine(_ answer: Numbered) -> Line {
    let first = layout.option(answer.number)
    // The “…” may stand past the text's end, where the window has the room.
    let end = layout.columns > layout.right ? layout.right : layout.right - 1
    return Line(first + wrapping.cut(composer.text(answer.text), to: end - first.count))
  }
}
