/// What is to leave a journal, within a run.
public enum Erasure: Sendable, Equatable {
  /// Every text of the run; that it took place stays.
  case run
  /// What was said at a step, with all that was said there before, and its follow-ups.
  case answer(step: String)
  /// What was said to the follow-ups of a step.
  case more(step: String)
  /// What was said at one place; at a question, its follow-ups too.
  case place(Place)
}

extension Journal {
  /// The events that hold the texts of an erasure: answers and their changes.
  ///
  /// What other events show of them they refer to, and will show as “…”; passages that were sent and
  /// what a mentor quoted of them go too.
  public func events(of erasure: Erasure, in run: RunOutline) -> [Ref] {
    let answers = run.entries.filter { index in
      let entry = arena.entries[index]
      guard !entry.isErased, entry.kind.holdsAnswer else { return false }
      // What does not read is somewhere in the run: only the whole run is known to hold it.
      guard erasure != .run else { return true }
      return recorded(index)?.fact.answer.map { erasure.holds($0.place) } ?? false
    }.map { arena.ref(of: arena.entries[$0]) }
    return answers + copies(of: Set(answers))
  }

  /// The events that hold the texts of a letter; that it left or came stays.
  public func events(of letter: KeptLetter) -> [Ref] { parts(of: letter.ref).map(\.ref) }
}

extension Erasure {
  fileprivate func holds(_ place: Place) -> Bool {
    switch self {
    case .run: true
    case .answer(let step): place.step == step
    case .more(let step): place.step == step && place.isFollowUp
    case .place(let wanted):
      wanted.isFollowUp ? place == wanted : place.question == wanted
    }
  }
}

extension EventKind {
  /// Whether an event of this kind says an answer.
  fileprivate var holdsAnswer: Bool {
    switch self {
    case .answered, .revised, .committed, .reviewed: true
    case .deviceBegan, .settled, .began, .skipped, .paused, .finished, .erased, .resized, .noted,
      .gone, .contactAdded, .contactChanged, .sent, .received, .letterPart, .reading, .letterMarked,
      .workshopMade, .workshopTickets, .stepClosed, .workshopClosed, .released, .packKept:
      false
    }
  }
}
