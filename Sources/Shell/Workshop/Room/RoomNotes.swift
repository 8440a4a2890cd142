import Reflection

/// What the facilitator reads beside the wall: notes of the step, what is next, how the plan stands.
struct RoomNotes {
  let record: RoomRecord
  let language: Language
  /// Whether the workshop goes on, so that there is a plan to be told of.
  var isUnderWay = true

  private var run: RoomRun { record.run }

  /// The step's own notes, for the window of the facilitator or for the wall when it is asked.
  var words: [Prose] {
    let round = run.part.round
    return [
      round.facilitator.map { .pack($0[language]) },
      round.remote.map { .say(.roomRemote, ["text": .pack($0[language])]) },
    ].compactMap(\.self)
  }

  /// What is next, and how the plan stands.
  var outlook: [Prose] {
    guard isUnderWay else { return [] }
    return (record.received.map { [.say(.roomReceived, ["k": .number($0)])] } ?? []) + [next, plan]
  }

  private var next: Prose {
    let number = run.place.part + 1
    guard run.plan.parts.indices.contains(number) else { return .say(.roomNextEnd) }
    let part = run.plan.parts[number]
    return .say(
      .roomNextStep,
      [
        "title": .pack(part.title[language]), "k": .number(part.minutes),
        "who": .prose(.say(part.room.who.message)),
      ])
  }

  private var plan: Prose {
    let delay = RoomTime.minutes(run.delay)
    let end = Filling.ours(RoomTime.ofDay(run.expectedEnd))
    if delay == 0 { return .say(.roomPlanOnTime, ["time": end]) }
    return .say(
      delay > 0 ? .roomPlanLate : .roomPlanEarly, ["k": .number(abs(delay)), "time": end])
  }

  /// Everything as lines of a window.
  func lines(_ typesetter: Typesetter) -> [Line] {
    let head = typesetter.paragraph(heading, mark: mark, isBold: true)
    let outlook = self.outlook.flatMap { typesetter.paragraph($0) }
    return typesetter.spaced([head] + words.map { typesetter.paragraph($0) } + [outlook])
  }

  /// Everything, one thing a line.
  var spoken: [Prose] { [.ours(mark + " ") + heading] + words + outlook }

  private var mark: String { "\(run.place.part + 1)/\(run.plan.parts.count)" }

  private var heading: Prose {
    let begin = run.started.adding(seconds: Double(run.plan.start(of: run.place.part) * 60))
    return .pack(run.part.title[language])
      + .ours(" (\(RoomTime.ofDay(begin)), \(run.part.minutes)\u{A0}min)")
  }
}

extension RoomForm.Company {
  /// What an agenda calls it.
  var message: Message {
    switch self {
    case .solo: .roomWhoSolo
    case .pairs: .roomWhoPairs
    case .trios: .roomWhoTrios
    case .all: .roomWhoAll
    }
  }
}
