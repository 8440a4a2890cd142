import Reflection

/// Says what the dialogue says without asking.
struct StatementView {
  let view: QuestionView
  /// The safety file's line when strength seems to run out.
  let overload: Text?

  func show(_ statement: Statement, on screen: Screen) {
    screen.show(.statement(prose(statement)))
  }

  private func prose(_ statement: Statement) -> Prose {
    switch statement {
    case .pack(let pieces, let offersShort):
      view.prose(pieces) + (offersShort ? .ours(" ") + .say(.shortOffered) : Prose())
    case .returned(let returns):
      .say(.topicReturned, ["date": .ours(view.dates.day(returns.since))])
    case .overload: overload.map { .pack($0[view.language]) } ?? Prose()
    case .careReminder: .say(.careReminder)
    case .erased: .say(.eraseDone)
    case .resized(.short, let count):
      .say(.runOpeningLater, ["n": .number(count)]) + .ours(" ") + .say(.fullOffered)
    case .resized(.full, let count): .say(.fullDone, ["n": .number(count)])
    case .acknowledgement(.wordsKept): .say(.ackKept)
    case .acknowledgement(.noted): .say(.ackNoted)
    case .acknowledgement(.oneLine): .say(.ackOneLine)
    case .acknowledgement(.done): .say(.ackDone)
    case .acknowledgement(.notYet): .say(.ackNotYet)
    case .acknowledgement(.moved(let from, let to, let since)):
      .say(
        .ackMoved,
        ["from": .number(from), "to": .number(to), "date": .ours(view.dates.day(since))])
    case .leftAside: .say(.runSkipped)
    case .noShorter: .say(.shortNone)
    case .setAside(let questions): aside(questions)
    case .backHere(let number): .say(.backHere, ["n": .number(number)])
    case .backDone(let number?): .say(.backDone, ["n": .number(number)])
    case .backDone(nil): .say(.saveKept)
    case .backNone: .say(.backNone)
    case .noSuchQuestion(let number): .say(.changeNone, ["n": .number(number)])
    case .noSuchStep(let number, let count):
      .say(.goNone, ["n": .number(number), "m": .number(count)])
    case .date(let date): .ours(view.dates.sentenceStart(date) + ".")
    }
  }

  /// What left the path is said once, in one sentence.
  private func aside(_ questions: [[Piece]]) -> Prose {
    guard questions.count == 1 else {
      return .say(.pathAsideSeveral, ["k": .number(questions.count)])
    }
    return .say(.pathAside, ["question": .prose(view.prose(questions[0]))])
  }
}
