import Reflection

/// A letter that came, as `tandem show` gives it.
struct LetterPage {
  let context: CommandContext
  let journal: Journal

  private var output: CommandOutput { context.output }

  /// Prints it; the status when that could not be done.
  func print(_ letter: KeptLetter, _ isJSON: Bool) -> ExitStatus? {
    let text = journal.text(of: letter)
    guard let provenance = journal.provenance(of: letter) else { return .failed }
    if isJSON {
      output.document(json(letter, text, provenance))
      return nil
    }
    let screen = context.screen(context.equipment.personTerminal() ?? output.terminal)
    let words = DeliveryWords(dates: output.dates)
    screen.show(.statement(words.heading(text, provenance)))
    let blocks = LetterView(
      letter: text, writer: .other(provenance), language: context.language, dates: output.dates,
      questions: KnownQuestions(context.equipment.library)
    ).blocks
    let isErased = blocks.isEmpty && [.share, .reply].contains(letter.head.kind)
    for block in isErased ? [.statement(.say(.letterGone))] : blocks { screen.show(block) }
    return nil
  }

  private func json(_ letter: KeptLetter, _ text: Letter, _ provenance: Provenance) -> JSON {
    .map([
      "id": .text(String(letter.number)), "kind": .text(letter.head.kind.rawValue),
      "from": .text(provenance.contact.name), "made": .text(letter.head.made.description),
      "at": .text(letter.moment.description),
      "verified": JSON(provenance.verified?.description),
      "about_known": JSON(provenance.isAboutKnown),
      "quote_known": JSON(provenance.areQuotesKnown),
      "passages": .list(
        text.passages.map { passage in
          .map([
            "asked": .text(passage.asked), "text": .text(passage.answer),
            "day": .text(passage.day.description),
          ])
        }),
      "remarks": .list(text.remarks.map { json($0, provenance) }),
    ])
  }

  private func json(_ remark: Remark, _ provenance: Provenance) -> JSON {
    let isKnown: Bool? =
      switch remark.on.map(provenance.standing) {
      case .mine?: true
      case .notSent?: false
      case .unknown?, nil: nil
      }
    return .map([
      "kind": .text(remark.kind.rawValue), "text": .text(remark.words),
      "quote": JSON(remark.on?.words), "quote_known": JSON(isKnown),
    ])
  }
}
