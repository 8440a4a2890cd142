import Reflection

extension Session {
  /// Empties the screen until Enter; why there is none.
  ///
  /// Words that are typed meanwhile are set aside: nobody sees where they go.
  func hide() -> Departure? {
    screen.clear()
    sayHidden()
    switch read(.hidden, isLookedAt: false, again: { self.sayHidden() }) {
    case .left(let departure, _): return departure
    case .line(var typed):
      screen.clear()
      // Only now: whoever walked in was not to see anything.
      switch look(at: typed) {
      case .nothing: break
      case .left(let departure): return departure
      case .again(let back): typed = back
      case .back: typed = ""
      }
      if !typed.isBlank { asideLines = [typed] }
      return nil
    }
  }

  private func sayHidden() {
    guard let questionNumber else { return say(.hideDoneElsewhere) }
    say(.hideDone, ["n": .number(questionNumber)])
  }

  /// Says why the journal is locked and where the passphrase leads, on an empty screen.
  func sayLocked(isIdle: Bool, from standing: Departure.Standing) {
    if standing == .home { screen.clear() }
    let minutes = Int((services.lockMinutes ?? 0).rounded(.up))
    let cause: Prose =
      isIdle ? .say(.lockIdle, ["minutes": .number(minutes)]) : .say(.lockDone)
    screen.show(.statement(cause + .ours(" ") + lead(to: standing)))
  }

  private func lead(to standing: Departure.Standing) -> Prose {
    switch standing {
    case .home: .say(.lockHome)
    case .question(let number, isBegun: false): .say(.lockQuestion, ["n": .number(number)])
    case .question(let number, isBegun: true): .say(.lockQuestionLine, ["n": .number(number)])
    }
  }
}
