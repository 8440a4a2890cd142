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

  /// Creates what is kept of no events.
  public init() {}

  /// Folds events, in their order.
  public init(_ events: [RecordedFact]) {
    for event in events { evolve(event) }
  }

  /// Takes one more event.
  public mutating func evolve(_ event: RecordedFact) {
    switch event.fact {
    case .answered(let answer), .revised(let answer), .committed(let answer),
      .reviewed(let answer):
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
    case .deviceBegan, .settled, .began, .paused, .finished, .erased, .gone: break
    }
  }

  /// The follow-up that was answered under a question, the latest when its branch changed.
  public func more(of question: Place) -> Kept? {
    kept.filter { $0.key.isFollowUp && $0.key.question == question }
      .max { $0.value.ref.sequence < $1.value.ref.sequence }?.value
  }

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
