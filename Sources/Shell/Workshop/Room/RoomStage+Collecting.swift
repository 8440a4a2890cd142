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
    beginAsking()
    let received = desk.received(for: step)
    let menu = Menu(
      heading: .say(.roomClose),
      [.say(.roomCloseShow, ["k": .number(received)]), .say(.roomCloseWait)])
    switch session.choose(menu, harmless: 2) {
    case .success(1): return close(step, at: desk)
    case .success: return stay()
    case .failure(let leaving): return end(leaving).map { .left($0) } ?? .stays
    }
  }

  private func close(_ step: Step, at desk: any GroupDesk) -> Closing {
    switch askPresent() {
    case .failure(let leaving): return end(leaving).map { .left($0) } ?? .stays
    case .success(let count):
      present = count
      do throws(EventLogFailure) { _ = try desk.close(step, StepClosing(present: count)) } catch {
        show(aside: .statement(.say(.roomCloseUnkept)))
        return .stays
      }
      return stay()
    }
  }

  private func stay() -> Closing {
    if let end = backToStep() { return .left(end) }
    keep()
    return .stays
  }

  /// How many people are in the room; asked once.
  private func askPresent() -> Result<Int, Leaving> {
    if let present { return .success(present) }
    session.say(.tallyPresent)
    while true {
      switch session.read(.answer) {
      case .left(let departure, let line): return .failure(Leaving(departure, line: line))
      case .line(let line):
        if let count = Int(line.trimmed), (1...CommandTable.mostPeople).contains(count) {
          return .success(count)
        }
        session.remember(line)
        session.say(.tallyPresentAgain, ["n": .ours(String(CommandTable.mostPeople))])
      }
    }
  }
}
