import Reflection

/// What the wall says of a workshop whose answers are collected.
struct RoomCollection {
  let desk: any GroupDesk

  /// The result of a step; `nil` as long as its question is open.
  func result(of step: Step) -> StepResult? { desk.results.first { $0.step == step.id } }

  /// The step whose question is closed before a run goes on from where it is; `nil` when none is.
  func openStep(of run: RoomRun) -> Step? {
    let part = run.part
    guard part.releases, !run.isSkipped, run.place.stretch == part.stretches.count - 1,
      result(of: part.step) == nil
    else { return nil }
    return part.step
  }

  /// Steps whose question is not closed, by their number.
  func openSteps(of plan: RoomPlan) -> [(number: Int, step: Step)] {
    plan.parts.enumerated().compactMap { index, part in
      part.releases && result(of: part.step) == nil ? (index + 1, part.step) : nil
    }
  }

  /// What closes a question apart from the wall.
  func command(closing step: Step) -> Prose {
    .ours("tandem workshop tally \(desk.card.id.description.prefix(4)) \(step.id)")
  }

  /// Where answers are put, and the digits that everybody compares, for the facilitator.
  var place: Prose {
    .say(.roomCollectWhere, ["folder": .person(desk.folder), "digits": digits])
  }

  /// What each person types, and the digits, for the room.
  var way: Prose { .say(.roomJoinHow, ["digits": digits]) }

  /// No digits are parted at the end of a line.
  private var digits: Filling { .ours(desk.joinCode.joined(separator: "\u{A0}")) }

  /// What the curtain says in place of that no journal is open.
  func curtain(_ plan: RoomPlan) -> [Prose] {
    let numbers = plan.parts.enumerated().filter(\.element.releases).map { String($0.offset + 1) }
    return [
      .say(.roomJournalOpen),
      .say(.roomCollectSteps, ["list": .prose(Prose([.enumeration(numbers)]))]), place,
    ]
  }
}
