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
        take(line, of: part)
      }
    }
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
