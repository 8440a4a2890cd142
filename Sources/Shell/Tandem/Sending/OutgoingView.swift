import Reflection

/// Shows exactly what would leave, with the numbers by which it is changed.
struct OutgoingView {
  /// For whom it is.
  let reader: String
  let language: Language
  let dates: DateWords
  let questions: KnownQuestions

  /// What leaves now; what was cut in `before`, which was shown first, was cut the last time.
  func block(_ outgoing: Outgoing, _ before: Outgoing) -> Block {
    let letter = outgoing.letter
    var parts: [LeavingPart] = []
    var quoted: Quote?
    for (index, part) in outgoing.parts.enumerated() {
      if case .remark(let place) = part, let quote = letter.remarks[place].on, quote != quoted {
        parts.append(
          LeavingPart(
            title: view(letter).heading(quote), words: LetterView.lines(quote.words),
            by: .name(reader)))
        quoted = quote
      }
      var shown = self.part(part, index + 1, letter)
      if isCutAsBefore(part, outgoing, before) {
        shown.title = shown.title + .ours(" ") + .say(.shareCutBefore)
      }
      parts.append(shown)
    }
    return .leaving(
      .say(
        .letterHead,
        ["name": .person(letter.name), "date": .ours(dates.fullDay(letter.made))]), parts)
  }

  private func isCutAsBefore(
    _ part: Outgoing.Part, _ outgoing: Outgoing, _ before: Outgoing
  ) -> Bool {
    guard case .passage(let index) = part, outgoing.isCut(part) else { return false }
    return before.letter.passages.contains(outgoing.letter.passages[index])
  }

  private func part(_ part: Outgoing.Part, _ number: Int, _ letter: Letter) -> LeavingPart {
    let view = self.view(letter)
    switch part {
    case .passage(let index):
      let passage = letter.passages[index]
      return LeavingPart(
        number: number, title: .person(passage.asked), words: view.lines(passage))
    case .wish:
      return LeavingPart(
        number: number, title: .say(.letterWish), words: view.wishLines)
    case .remark(let index):
      let remark = letter.remarks[index]
      return LeavingPart(
        number: number, title: .say(remark.kind.words), words: view.lines(remark))
    case .receipt:
      let day = letter.receipt.map { dates.day($0) } ?? ""
      return LeavingPart(number: number, title: .say(.letterReceipt, ["date": .ours(day)]))
    }
  }

  private func view(_ letter: Letter) -> LetterView {
    LetterView(
      letter: letter, writer: .me(reader: reader), language: language, dates: dates,
      questions: questions)
  }
}
