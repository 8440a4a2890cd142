import Reflection

extension Session {
  /// Writes `ACK n` for every answer among facts that are durable, as many as `list --json` counts.
  func acknowledge(_ facts: [Fact]) {
    for fact in facts where fact.isNewAnswer {
      acknowledged += 1
      terminal.write("ACK \(acknowledged)\n")
    }
  }
}

extension Fact {
  /// Whether it is an answer that was not there before: of a question, a follow-up, a review, or a
  /// whole commitment.
  fileprivate var isNewAnswer: Bool {
    switch self {
    case .answered, .committed, .reviewed: true
    case .deviceBegan, .settled, .began, .skipped, .revised, .paused, .finished, .erased, .resized,
      .noted, .gone, .contactAdded, .contactChanged, .sent, .received, .letterPart, .reading,
      .letterMarked, .workshopMade, .workshopTickets, .stepClosed, .workshopClosed, .packKept,
      .released:
      false
    }
  }
}
