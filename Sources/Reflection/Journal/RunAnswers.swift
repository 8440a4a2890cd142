/// What is kept of one run: its events, folded.
public struct RunAnswers: Sendable {
  /// An answer as it is kept now.
  public struct Kept: Sendable, Equatable {
    /// The event that said it first; a commitment's name.
    public var first: Ref
    /// The event that says it now.
    public var ref: Ref
    /// When it was said.
    public var moment: Moment
    /// What was said.
    public var answer: Answer
  }

  /// What is kept, by place.
  public private(set) var kept: [Place: Kept] = [:]
  /// What was left aside, and when.
  public private(set) var skipped: [Place: Moment] = [:]
  /// Every question that was answered or left aside, in the order of the first time.
  public private(set) var questions: [Place] = []
  /// Whether something that was kept was changed or left aside: only then can answers be off the
  /// path.
  private(set) var hasChanges = false
  /// Everything that was said, also what is no longer kept: wordings refer to it.
  private(set) var said: [Ref: Answer] = [:]
  /// How much of the pack is asked now.
  public private(set) var extent: Beginning.Extent

  /// Creates what is kept of no events.
  public init(extent: Beginning.Extent = .full) { self.extent = extent }

  /// Folds events, in their order.
  public init(_ events: [RecordedFact]) {
    extent = .full
    for event in events { evolve(event) }
  }

  /// Takes one more event.
  public mutating func evolve(_ event: RecordedFact) {
    switch event.fact {
    case .answered(var answer), .revised(var answer), .committed(var answer),
      .reviewed(var answer):
      if case .picked(let picked) = answer.value {
        answer.value = .picked(picked.labelled(from: said[picked.source]?.items ?? []))
      }
      note(answer.place)
      skipped[answer.place] = nil
      said[event.ref] = answer
      hasChanges = hasChanges || kept[answer.place] != nil
      let first = kept[answer.place]?.first ?? event.ref
      kept[answer.place] = Kept(
        first: first, ref: event.ref, moment: event.moment, answer: answer)
    case .skipped(_, let place):
      note(place)
      hasChanges = hasChanges || kept[place] != nil
      kept[place] = nil
      skipped[place] = event.moment
    case .began(let beginning): extent = beginning.extent
    case .resized(_, let extent): self.extent = extent
    case .deviceBegan, .settled, .paused, .finished, .erased, .noted, .gone, .contactAdded,
      .contactChanged, .sent, .received, .letterPart, .reading, .letterMarked, .workshopMade,
      .workshopTickets, .stepClosed, .workshopClosed, .released, .packKept:
      break
    }
  }

  /// The follow-up that was answered under a question, the latest when its branch changed.
  public func more(of question: Place) -> Kept? {
    kept.filter { $0.key.isFollowUp && $0.key.question == question }
      .max { $0.value.ref.sequence < $1.value.ref.sequence }?.value
  }

  /// Forgets an answer whose text left the journal, and what was added to it: it is left aside.
  mutating func erase(_ place: Place, at moment: Moment) {
    for (other, kept) in kept where other.question == place.question {
      self.kept[other] = nil
      said[kept.ref] = nil
    }
    skipped[place.question] = moment
    hasChanges = true
  }

  /// The same answers in a short run.
  mutating func shorten() { extent = .short }

  private mutating func note(_ place: Place) {
    let question = place.question
    if !questions.contains(question) { questions.append(question) }
  }
}

/// A fact with its name and its moment.
public struct RecordedFact: Sendable, Equatable {
  /// The event's name.
  public var ref: Ref
  /// When it was written.
  public var moment: Moment
  /// What it says.
  public var fact: Fact

  /// Creates a recorded fact.
  public init(ref: Ref, moment: Moment, fact: Fact) {
    self.ref = ref
    self.moment = moment
    self.fact = fact
  }
}
