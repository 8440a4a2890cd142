extension Typesetter {
  /// Choices with what stands over and under them; close on a low screen.
  func lines(_ menu: Menu) -> [Line] {
    let options = menu.options.enumerated().flatMap { option($0 + 1, $1) }
    let parts =
      [menu.heading.map { paragraph($0) } ?? [], options] + menu.notes.map { paragraph($0) }
    return layout.isSpaced ? spaced(parts) : parts.flatMap(\.self)
  }

  /// Exercises in columns; without a gutter their length follows in brackets.
  func lines(_ groups: [Exercises], hint: Prose?) -> [Line] {
    let entries = groups.flatMap(\.entries)
    let title = entries.map { width(composer.text($0.title)) }.max() ?? 0
    let length = entries.map { width(composer.text($0.length)) }.max() ?? 0
    let fits = layout.hasGutter && layout.indent + 3 + title + 3 + length <= layout.right
    let list = groups.flatMap { group in
      paragraph(group.heading)
        + group.entries.flatMap { entry in
          fits ? [columns(entry, title: title + 3, length: length)] : bracketed(entry)
        }
    }
    return spaced([list, hint.map { paragraph($0) } ?? []])
  }

  /// Short things and what they stand for, in two columns.
  func table(_ rows: [Row], gap: Int, right: Int) -> [Line] {
    let keys = rows.map { $0.key.map(composer.text) ?? "" }
    let column = (keys.map(width).max() ?? 0) + gap
    return zip(rows, keys).flatMap { row, key -> [Line] in
      let text = composer.text(row.text)
      let indent = String(repeating: " ", count: layout.indent)
      guard layout.hasGutter else {
        let whole = key.isEmpty ? text : key + String(repeating: " ", count: gap - 1) + text
        return unmarked(
          hanging(whole, first: indent, firstIndent: layout.indent, rest: layout.indent))
      }
      let first = indent + key + String(repeating: " ", count: column - width(key))
      return unmarked(
        hanging(
          text, first: first, firstIndent: first.count, rest: layout.indent + column,
          right: right))
    }
  }

  /// Numbers to call: a label may reach the end of an ordinary window.
  func numbers(_ heading: Prose, _ rows: [Row], _ notes: [Prose]) -> [Line] {
    paragraph(heading) + callTable(rows) + notes.flatMap { paragraph($0) }
  }

  /// A card: its first sentence in bold, the numbers after all sentences; on a low screen close.
  ///
  /// Where numbers, choices and prompt would not all be on the screen, each number keeps to one line.
  func card(_ sentences: [Prose], _ rows: [Row], _ notes: [Prose], choices: Int) -> [Line] {
    let said = sentences.enumerated().flatMap { paragraph($1, isBold: $0 == 0) }
    let age = notes.flatMap { paragraph($0) }
    // The choices, a blank line before them, and the prompt.
    let room = layout.rows - choices - 2 - age.count
    var calls = callTable(rows)
    if calls.count > room { calls = rows.map(callLine) }
    let numbers = calls + age
    return layout.isSpaced ? spaced([said, numbers]) : said + numbers
  }

  /// A number with what it is for, cut to one line.
  private func callLine(_ row: Row) -> Line {
    let whole = [row.key, row.text].compactMap(\.self)
      .map { Typography.keepingDigits(composer.text($0)) }.joined(separator: " ")
    let indent = String(repeating: " ", count: layout.indent)
    return Line(indent + wrapping.cut(whole, to: layout.right - layout.indent))
  }

  private func callTable(_ rows: [Row]) -> [Line] {
    let kept = rows.map { row in
      Row(
        row.key.map { .ours(Typography.keepingDigits(composer.text($0))) },
        .ours(Typography.keepingDigits(composer.text(row.text))))
    }
    let end = min(layout.columns, Layout.numbersEnd)
    return table(kept, gap: layout.hasGutter ? 3 : 2, right: end)
  }

  private func columns(_ entry: Exercises.Entry, title: Int, length: Int) -> Line {
    let name = composer.text(entry.title)
    let time = composer.text(entry.length)
    let space = title - width(name) + length - width(time)
    return Line(
      layout.option(entry.number) + name + String(repeating: " ", count: space) + time)
  }

  private func bracketed(_ entry: Exercises.Entry) -> [Line] {
    option(entry.number, entry.title + .ours(" (") + entry.length + .ours(")"))
  }

  private func width(_ text: String) -> Int { wrapping.width(text) }
}

extension Typesetter {
  /// What would leave, between two lines, each part under its number.
  func leaving(_ head: Prose, _ parts: [LeavingPart]) -> [Line] {
    let edge = [Line(String(repeating: " ", count: layout.indent) + "----")]
    let body = parts.map { part in
      (part.number.map { option($0, part.title) } ?? beside(part.title))
        + quoted(part.words, deeper: LeavingPart.depth)
    }
    return edge + spaced([paragraph(head)] + body) + edge
  }

  /// A title that has no number, where the others have theirs.
  private func beside(_ title: Prose) -> [Line] {
    let depth = layout.indent + LeavingPart.depth
    return unmarked(hanging(composer.text(title), first: "", firstIndent: depth, rest: depth))
  }
}

extension LeavingPart {
  /// Columns that a number and the space after it take.
  fileprivate static let depth = 3
}
