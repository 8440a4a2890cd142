/// Breaks text into lines by its width on the screen.
struct Wrapping {
  /// How many columns a text takes.
  let width: (String) -> Int

  /// The lines of a text; only ordinary spaces and line feeds break it.
  ///
  /// A word that is wider than a line is broken where the line ends.
  /// `first` is the columns of the first line, `rest` those of the others.
  func lines(_ text: String, first: Int, rest: Int) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += wrap(paragraph, first: max(1, lines.isEmpty ? first : rest), rest: max(1, rest))
    }
    return lines
  }

  /// The text on one line; what does not fit is cut at a word, and “…” follows it.
  func cut(_ text: String, to limit: Int) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard width(line) > limit else { return line }
    return (lines(line, first: limit, rest: limit).first ?? "") + "…"
  }

  private func wrap(_ paragraph: Substring, first: Int, rest: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var room = first
    var remaining = paragraph
    while !remaining.isEmpty {
      let word = nextWord(&remaining)
      if width(line + word) <= room {
        line += word
        continue
      }
      if !line.isEmpty {
        lines.append(trimmed(line))
        room = rest
        line = ""
      }
      let wanted = lines.isEmpty ? word : word.drop { $0 == " " }
      line = breaking(wanted, into: &lines, room: &room, rest: rest)
    }
    if !line.isEmpty || lines.isEmpty { lines.append(trimmed(line)) }
    return lines
  }

  /// The next word with the spaces before it.
  private func nextWord(_ text: inout Substring) -> Substring {
    let start = text.startIndex
    text = text.drop { $0 == " " }.drop { $0 != " " }
    return text.base[start..<text.startIndex]
  }

  /// Adds the full lines of a word, and returns what is left of it.
  ///
  /// What counts as one character can be wider than a line: then it is broken too.
  private func breaking(
    _ word: Substring, into lines: inout [String], room: inout Int, rest: Int
  ) -> String {
    var line = ""
    var columns = 0
    func add(_ piece: String, _ more: Int) {
      if columns + more > room, !line.isEmpty {
        lines.append(line)
        room = rest
        line = ""
        columns = 0
      }
      line += piece
      columns += more
    }
    for character in word {
      let piece = String(character)
      let more = width(piece)
      guard more > rest else {
        add(piece, more)
        continue
      }
      for scalar in character.unicodeScalars { add(String(scalar), width(String(scalar))) }
    }
    return line
  }

  private func trimmed(_ line: String) -> String {
    guard line.last == " " else { return line }
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}
