import Reflection

/// Makes what the dialogue asks into what the screen shows.
struct QuestionView {
  let language: Language
  let dates: DateWords
  let today: CivilDate
  /// Whether hints on what to type are shown: the first question of each form, in a first run.
  var showsHint = false
  /// Whether it is the only question of an exercise, which has no number then.
  var isAlone = false
  /// The steps of a workshop by their numbers on the wall; empty outside of a room.
  var steps: [String] = []
  /// Who wrote what is read in the exercise.
  var writer: String?
  /// What a step says there that asks for nothing.
  var look = Prose()

  /// A question as a block.
  func block(_ question: Reflection.Question) -> Block {
    if question.role == .askFirst {
      return .menu(Menu(heading: .say(.recallAsk), [.say(.menuNo), .say(.menuYes)]))
    }
    var shown = Shell.Question(mark: mark(question), text: prose(question.text))
    if let title = question.title { (shown.text, shown.body) = (.pack(title), [shown.text]) }
    if !steps.isEmpty, question.form == .nothing, question.title != nil {
      shown.body = [look]
      return .question(shown)
    }
    shown.turns = question.turns.map(turn)
    shown.isAgain = question.isRepeated
    shown.options = options(question.form)
    if case .sentence = question.form { shown.optionsBy = writer.map { .name($0) } }
    shown.scale = scale(question.form)
    guard !question.isRepeated else { return .question(shown) }
    shown.recalls = question.recall.map(recalls) ?? []
    shown.why = question.showsWhy ? question.why.map { .pack($0) } : nil
    shown.words = question.cue.map { [.person($0)] } ?? []
    // A text that is only read says itself how to go on.
    shown.hint = question.form == .nothing && question.title == nil ? nil : hint(question.form)
    return .question(shown)
  }

  /// A sentence with the person's own words in it.
  func prose(_ pieces: [Piece]) -> Prose {
    Prose(pieces, dates)
  }

  private func mark(_ question: Reflection.Question) -> Shell.Question.Mark {
    if isAlone { return .none }
    let onWall = steps.firstIndex(of: question.place.step).map { $0 + 1 }
    return switch question.role {
    case .main: onWall.map { .number($0, of: steps.count) } ?? mark(question.role)
    case .followUp, .askFirst: mark(question.role)
    }
  }

  private func mark(_ role: Reflection.Question.Role) -> Shell.Question.Mark {
    switch role {
    case .main(let number, let total): .number(number, of: total)
    case .followUp(let number): .followUp(of: number)
    case .askFirst: .followUp(of: 0)
    }
  }

  private func recalls(_ recall: RecallShown) -> [Prose] {
    switch recall {
    case .sentence(let pieces): [prose(pieces)]
    case .quotations(let texts): texts.map { .say(.recallQuote, ["quote": .person($0)]) }
    }
  }

  private func turn(_ turn: RoundForm.Turn) -> Prose {
    .say(
      .roomTurn, ["n": .number(turn.minutes), "text": .pack(turn.text[language])])
  }

  private func options(_ form: Reflection.Question.Form) -> [Prose] {
    switch form {
    case .options(let labels, _): labels.map { .pack($0) }
    case .picks(let items, _), .sentence(let items): items.map { .person($0) }
    default: []
    }
  }

  private func scale(_ form: Reflection.Question.Form) -> Shell.Question.Scale? {
    guard case .scale(let low?, let high?) = form else { return nil }
    return Shell.Question.Scale(low: .pack(low), high: .pack(high))
  }

  /// What to type; a date always says which one an empty line takes.
  private func hint(_ form: Reflection.Question.Form) -> Prose? {
    if case .date(let days, let kept) = form {
      guard let date = kept ?? days.map(today.adding) else { return .say(.hintDateOpen) }
      return .say(.hintDate, ["date": .ours(dates.weekday(date))])
    }
    if form == .nothing { return .say(.hintGoOn) }
    guard showsHint else { return nil }
    switch form {
    case .text(let severalLines): return severalLines ? .say(.hintLines) : nil
    case .items: return .say(.hintList)
    case .scale: return .say(.hintScale)
    case .options(_, let maximum), .picks(_, let maximum): return choices(maximum)
    case .sentence: return .say(.hintSentence)
    case .date, .nothing: return nil
    }
  }

  private func choices(_ maximum: Int) -> Prose {
    switch maximum {
    case 1: .say(.hintChoice)
    case 2: .say(.hintChoices)
    default: .say(.hintChoicesMany, ["n": .number(maximum)])
    }
  }
}

extension Reflection.Question.Form {
  /// Which hint a form has, to show each once.
  var hintKey: String {
    switch self {
    case .text(let severalLines): severalLines ? "lines" : "text"
    case .items: "items"
    case .scale: "scale"
    case .options(_, let maximum), .picks(_, let maximum): maximum > 1 ? "choices" : "choice"
    case .sentence: "sentence"
    case .nothing: "nothing"
    case .date: "date"
    }
  }
}

extension Prose {
  /// A sentence with the person's own words in it.
  init(_ pieces: [Reflection.Piece], _ dates: DateWords) {
    self.init(
      pieces.map { piece in
        switch piece {
        case .pack(let text): .pack(text)
        case .person(let text): .person(text)
        case .name(let name): .name(name)
        case .other(let text): .person(PersonalName.quotable(text))
        case .date(let date): .ours(dates.day(date))
        }
      })
  }
}
