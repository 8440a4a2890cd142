import Reflection

/// A letter that came, as `tandem show` gives it.
struct LetterPage {
  let context: CommandContext
  let journal: Journal

  private var output: CommandOutput { context.output }

  /// Prints it; the status when that could not be done.
  func print(_ letter: KeptLetter, _ isJSON: Bool) -> ExitStatus? {
    let text = journal.text(of: letter)
    if isJSON {
      output.document(json(letter, text))
      return nil
    }
    let name = Filling.person(name(of: letter))
    output.line(
      .say(.letterFrom, ["name": name, "date": .ours(output.dates.day(letter.head.made))]))
    for block in LetterView(language: context.language, dates: output.dates).blocks(text) {
      guard case .answered(let asked, let words) = block else { continue }
      output.line(.ours(""))
      output.line(asked)
      for line in words { output.line(.ours("  ") + line) }
    }
    return nil
  }

  private func json(_ letter: KeptLetter, _ text: Letter) -> JSON {
    .map([
      "id": .text(String(letter.number)), "kind": .text(letter.head.kind.rawValue),
      "from": .text(name(of: letter)), "made": .text(letter.head.made.description),
      "at": .text(letter.moment.description),
      "passages": .list(
        text.passages.map { passage in
          .map([
            "asked": .text(passage.asked), "text": .text(passage.answer),
            "day": .text(passage.day.description),
          ])
        }),
      "remarks": .list(
        text.remarks.map { remark in
          .map([
            "kind": .text(remark.kind.rawValue), "text": .text(remark.words),
            "quote": JSON(remark.on?.words),
          ])
        }),
    ])
  }

  private func name(of letter: KeptLetter) -> String {
    journal.contact(letter.contact)?.name ?? letter.head.name
  }
}
