import Reflection

extension RoomStage {
  /// Empties the screen for something that is asked, and says at which step.
  func beginAsking() {
    if screen.isPlain { return }
    screen.clear()
    screen.show(wall.heading(screen.typesetter))
  }

  /// Takes lines for the board until an empty one.
  func note() -> End? {
    beginAsking()
    let part = run.part
    let isLow = !screen.layout.isSpaced
    if !screen.isPlain, !isLow {
      screen.show(.statement(.pack(part.step.ask.wording(session.language, run: 0))))
    }
    let view = RoomBoardView(
      board: board, part: part, number: run.place.part, session.language)
    let how = Prose.say(part.columnCount > 1 ? .roomBoardHow : .roomBoardHowOne)
    screen.show(.lines([view.heading, how].compactMap(\.self)))
    while true {
      switch session.read(.answer) {
      case .left(.stopped(let signal), _): return .stopped(signal: signal)
      case .left: return backToStep()
      case .line(let line):
        if line.isBlank { return backToStep() }
        if line.trimmed == "-" {
          if let leaving = takeAway() { return end(leaving) }
        } else {
          take(line, of: part)
        }
      }
    }
  }

  /// Takes a line of this step off the board: the only one, or the one that is chosen.
  private func takeAway() -> Leaving? {
    let lines = board.entries.indices.filter { board.entries[$0].part == run.place.part }
    guard !lines.isEmpty else {
      session.say(.roomBoardEmpty)
      return nil
    }
    var index = lines[0]
    if lines.count > 1 {
      let menu = Menu(
        heading: .say(.roomBoardWhich), lines.map { .person(board.entries[$0].text) },
        notes: [.say(.roomBoardNone)])
      switch session.choose(menu, harmless: lines.count + 1) {
      case .failure(let leaving): return leaving
      case .success(let number) where number > lines.count: return nil
      case .success(let number): index = lines[number - 1]
      }
    }
    let words = board.entries.remove(at: index).text
    _ = run.handle(nil, steady: clock.steadySeconds())
    keep()
    session.say(.roomBoardTaken, ["words": .person(words)])
    return nil
  }

  private func take(_ line: String, of part: RoomPlan.Part) {
    guard let entry = part.boardEntry(line), board.entries.count < RoomBoard.most else {
      return session.say(
        part.columnCount > 1 ? .roomBoardAgain : .roomBoardHowOne,
        ["k": .number(part.columnCount)])
    }
    board.entries.append(
      RoomBoard.Entry(part: run.place.part, column: entry.column, text: entry.text))
    _ = run.handle(nil, steady: clock.steadySeconds())
    keep()
  }

  /// Asks before words of the facilitator come before the group.
  func offerNotes() -> End? {
    beginAsking()
    let menu = Menu(
      heading: .say(.roomNotes), [.say(.roomNotesShow), .say(.roomNotesStay)])
    switch session.choose(menu, harmless: 2) {
    case .success(1):
      let words = RoomNotes(record: record, language: session.language).words
      show(aside: .paragraphs(words.isEmpty ? [.say(.roomNoNotes)] : words))
      return nil
    case .success: return backToStep()
    case .failure(let leaving): return end(leaving)
    }
  }

  /// Asks whether the workshop ends, or is to be taken up later.
  func quit() -> End? {
    beginAsking()
    let menu = Menu(
      heading: .say(.roomQuit),
      [.say(.roomQuitFinish), .say(.roomQuitLeave), .say(.roomQuitStay)])
    switch session.choose(menu, harmless: 3) {
    case .success(1):
      step(.finish)
      return .finished
    case .success(2):
      keep()
      return .left
    case .success: return backToStep()
    case .failure(let leaving): return end(leaving)
    }
  }

  /// Shows the step again.
  func backToStep() -> End? {
    _ = run.handle(nil, steady: clock.steadySeconds())
    show()
    return nil
  }

  /// How leaving a question leaves the workshop.
  func end(_ leaving: Leaving) -> End? {
    switch leaving.departure {
    case .stopped(let signal):
      keep()
      return .stopped(signal: signal)
    case .ended, .quit:
      keep()
      return .left
    default: return backToStep()
    }
  }
}
