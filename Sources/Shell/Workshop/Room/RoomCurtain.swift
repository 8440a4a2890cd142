import Reflection

/// What is said before the screen belongs to the group.
struct RoomCurtain {
  let session: Session
  let plan: RoomPlan
  let start: Moment

  /// Shows the curtain and waits for Enter.
  ///
  /// - Parameter collection: where answers come together; the journal is open for that then.
  /// - Returns: how the person leaves, if they do.
  func open(collection: RoomCollection?) -> Leaving? {
    let screen = session.screen
    screen.show(.statement(opening))
    let isLow = !screen.layout.isSpaced
    let about: [Prose] =
      collection.map { $0.curtain(plan) }
      ?? [.say(.roomNoJournal)] + (isLow ? [] : [.say(.roomNotesElsewhere)])
    screen.show(.statement(RoomCurtain.joined(about)))
    showKeys(isLow: isLow)
    screen.show(.statement(.say(screen.isPlain ? .roomCurtainPlain : .roomCurtain)))
    while true {
      switch session.read(.answer) {
      case .left(let departure, let line): return Leaving(departure, line: line)
      case .line(let line) where line.trimmed.lowercased() == "q": return Leaving(.quit)
      case .line(let line) where line.trimmed == "?": screen.show(.table(RoomKeys.rows))
      case .line: return nil
      }
    }
  }

  private var opening: Prose {
    .say(
      .roomOpening,
      [
        "title": .pack(plan.title[session.language]), "m": .number(plan.minutes),
        "n": .number(plan.parts.count),
        "time": .ours(RoomTime.ofDay(start.adding(seconds: Double(plan.minutes * 60)))),
      ])
  }

  private func showKeys(isLow: Bool) {
    let screen = session.screen
    if screen.isPlain {
      screen.show(.statement(.say(.roomPlainKey)))
    } else if let lines = RoomKeys.columns(screen.typesetter), !isLow {
      screen.show([.blank] + lines)
      return
    }
    let help = RoomKeys.rows.filter { $0.key == .ours("?") }
    screen.show(.table(screen.isPlain ? RoomKeys.rows : help))
  }

  /// Sentences one after another in one paragraph.
  static func joined(_ sentences: [Prose]) -> Prose {
    sentences.enumerated().reduce(Prose()) { whole, sentence in
      sentence.offset == 0 ? sentence.element : whole + .ours(" ") + sentence.element
    }
  }
}
