import Reflection

extension RoomStage {
  /// What closing a question comes to.
  enum Closing {
    /// There is none, or it is closed: Enter goes on.
    case goesOn
    /// The step stays on the wall.
    case stays
    /// The workshop was left.
    case left(End)
  }

  /// The question that Enter would close now.
  var openQuestion: (step: Step, desk: any GroupDesk)? {
    guard let desk, let step = RoomCollection(desk: desk).openStep(of: run) else { return nil }
    return (step, desk)
  }

  /// At the end of a step that is collected, asks whether its question is closed; then the result
  /// takes its place on the wall.
  func closeQuestion() -> Closing {
    guard let (step, desk) = openQuestion else { return .goesOn }
    return step.hasWords ? leaveToReader() : offerClosing(step, at: desk)
  }

  private func offerClosing(_ step: Step, at desk: any GroupDesk) -> Closing {
    while true {
      beginAsking()
      var choices: [(prose: Prose, correct: Bool?)] = [(closeAndShow(step, at: desk), false)]
      if present != nil { choices.append((.say(.foreseenCorrect), true)) }
      choices.append((.say(.roomCloseWait), nil))
      let menu = Menu(heading: .say(.roomClose), choices.map(\.prose))
      switch session.choose(menu, harmless: choices.count).map({ choices[$0 - 1].correct }) {
      case .success(false?): return close(step, at: desk)
      case .success(true?): if let left = leaving(askPresent()) { return left }
      case .success(nil): return stay()
      case .failure(let leaving): return left(leaving)
      }
    }
  }

  private func closeAndShow(_ step: Step, at desk: any GroupDesk) -> Prose {
    let received = Filling.number(desk.received(for: step))
    guard let present else { return .say(.roomCloseShow, ["k": received]) }
    return .say(.roomCloseShowAmid, ["k": received, "n": .ours(String(present))])
  }

  /// Closes a question; before that, what the numbers say already is asked.
  private func close(_ step: Step, at desk: any GroupDesk) -> Closing {
    if present == nil, let left = leaving(askPresent()) { return left }
    while let present {
      guard let foreseen = desk.foreseen(step, StepClosing(present: present)) else { break }
      switch ForeseenQuestion(foreseen: foreseen).ask(in: session) {
      case .success(.correct): if let left = leaving(askPresent()) { return left }
      case .success(.close): return keepClosed(step, at: desk)
      case .success(.wait): return stay()
      case .failure(let leaving): return left(leaving)
      }
    }
    return keepClosed(step, at: desk)
  }

  private func keepClosed(_ step: Step, at desk: any GroupDesk) -> Closing {
    do throws(EventLogFailure) {
      _ = try desk.close(step, StepClosing(present: present ?? 0))
    } catch {
      show(aside: .statement(.say(.roomCloseUnkept)))
      return .stays
    }
    return stay()
  }

  /// Texts are read before they are shown, and the wall has no place for that: it goes on, or is closed
  /// for as long as it takes.
  private func leaveToReader() -> Closing {
    beginAsking()
    let menu = Menu(
      heading: .say(.roomRead),
      [.say(.roomReadLater), .say(.roomReadNow), .say(.roomCloseWait)])
    switch session.choose(menu, harmless: 3) {
    case .success(1): return .goesOn
    case .success(2):
      keep()
      return .left(.left)
    case .success: return stay()
    case .failure(let leaving): return left(leaving)
    }
  }

  private func left(_ leaving: Leaving) -> Closing { end(leaving).map { .left($0) } ?? .stays }

  private func leaving(_ leaving: Leaving?) -> Closing? { leaving.map { left($0) } }

  private func stay() -> Closing {
    if let end = backToStep() { return .left(end) }
    keep()
    return .stays
  }

  /// Asks how many people take part; why the person leaves, when they do.
  private func askPresent() -> Leaving? {
    session.say(.tallyPresent)
    while true {
      switch session.read(.answer) {
      case .left(let departure, let line): return Leaving(departure, line: line)
      case .line(let line):
        if let count = Int(line.trimmed), (1...CommandTable.mostPeople).contains(count) {
          present = count
          keep()
          return nil
        }
        session.remember(line)
        session.say(.tallyPresentAgain, ["n": .ours(String(CommandTable.mostPeople))])
      }
    }
  }
}
