import Reflection

/// Shows exactly what would leave, with the numbers by which it is changed.
struct OutgoingView {
  let language: Language
  let dates: DateWords

  func block(_ outgoing: Outgoing) -> Block {
    let letter = outgoing.letter
    var parts: [LeavingPart] = []
    var quoted: Quote?
    for (index, part) in outgoing.parts.enumerated() {
      if case .remark(let place) = part, let quote = letter.remarks[place].on, quote != quoted {
        parts.append(LeavingPart(title: .say(.letterQuoted), words: [.person(quote.words)]))
        quoted = quote
      }
      parts.append(self.part(part, index + 1, letter))
    }
    return .leaving(
      .say(
        .letterHead,
        ["name": .person(letter.name), "date": .ours(dates.fullDay(letter.made))]), parts)
  }

  private func part(_ part: Outgoing.Part, _ number: Int, _ letter: Letter) -> LeavingPart {
    let view = LetterView(language: language, dates: dates)
    switch part {
    case .passage(let index):
      let passage = letter.passages[index]
      return LeavingPart(
        number: number, title: .person(passage.asked), words: view.lines(passage))
    case .wish:
      return LeavingPart(
        number: number, title: .say(.letterWish), words: view.wishLines(letter))
    case .remark(let index):
      let remark = letter.remarks[index]
      return LeavingPart(
        number: number, title: .say(remark.kind.words), words: view.lines(remark))
    case .receipt:
      let day = letter.receipt.map { dates.day($0) } ?? ""
      return LeavingPart(number: number, title: .say(.letterReceipt, ["date": .ours(day)]))
    }
  }
}
