import Reflection

/// Says what the dialogue says without asking.
struct StatementView {
  let view: QuestionView

  func show(_ statement: Statement, on screen: Screen) {
    screen.show(.statement(prose(statement)))
  }

  private func prose(_ statement: Statement) -> Prose {
    switch statement {
    case .pack(let pieces): view.prose(pieces)
    case .acknowledgement(.wordsKept): .say(.ackKept)
    case .acknowledgement(.noted): .say(.ackNoted)
    case .leftAside: .say(.runSkipped)
    case .setAside(let questions): aside(questions)
    case .backHere(let number): .say(.backHere, ["n": .number(number)])
    case .backDone(let number?): .say(.backDone, ["n": .number(number)])
    case .backDone(nil): .say(.saveKept)
    case .backNone: .say(.backNone)
    case .noSuchQuestion(let number): .say(.changeNone, ["n": .number(number)])
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
