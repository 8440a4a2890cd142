/// A place on the way through a pack, with what is asked there.
struct Stop: Sendable, Equatable {
  /// The step's position in the pack.
  var index: Int
  var place: Place
  /// The commitment under review.
  var commitment: OpenCommitment?
}

/// The way through a pack that the kept answers give.
struct Path: Sendable, Equatable {
  /// What was answered or left aside, in order, follow-ups included.
  var passed: [Stop] = []
  /// What is to be asked next; `nil` at the end.
  var open: Stop?
  /// How many questions may still come after the open one.
  var possibleAfter = 0

  /// The questions passed, without follow-ups.
  var questions: [Stop] { passed.filter { !$0.place.isFollowUp } }

  func contains(_ place: Place) -> Bool { passed.contains { $0.place == place } }
}

/// Walks through a pack along the kept answers; the same answers give the same path, for ever.
struct PathFinder: Sendable {
  let pack: Pack
  let language: Language
  let history: History
  let answers: RunAnswers
  /// Answers whose words point to something grave.
  let grave: Set<Ref>
  /// Whether nothing follows an answer any more, but for what has a card of help.
  let isGentle: Bool
  private var path = Path()
  private var onPath: [String: RunAnswers.Kept] = [:]
  /// Steps that are open, or come after the open one and have no answer yet.
  private var undecided: Set<String> = []
  /// Steps to which a chosen option jumped: they are asked in a short run too.
  private var landings: Set<Int> = []
  private var followUpsAsked = 0

  init(
    pack: Pack, language: Language, history: History, answers: RunAnswers, grave: Set<Ref>,
    isGentle: Bool = false
  ) {
    self.pack = pack
    self.language = language
    self.history = history
    self.answers = answers
    self.grave = grave
    self.isGentle = isGentle
    walk()
  }

  /// The way that the kept answers give.
  var found: Path { path }

  private mutating func walk() {
    var index = 0
    while index < pack.steps.count { index = pass(index) }
  }

  /// Goes past a step; returns the step to go on with.
  ///
  /// A step that is open does not end the walk: after a change, what was answered behind it is still
  /// on the path. One whose condition depends on what is open may come, no more than that.
  private mutating func pass(_ index: Int) -> Int {
    let step = pack.steps[index]
    let stops = stops(of: step, at: index).filter { isAsked($0, of: step) }
    let conditions = [holds(step.when, own: nil), hasSubject(step)]
    guard !conditions.contains(false) else { return index + 1 }
    guard !conditions.contains(nil) else {
      undecided.insert(step.id)
      stops.forEach { count($0) }
      return index + 1
    }
    return passStops(stops, of: step, at: index)
  }

  /// Whether what a step speaks of after a card is there; `nil` while that is still to be asked.
  private func hasSubject(_ step: Step) -> Bool? {
    guard isGentle, !isPassed(Place(step: step.id)),
      let subjects = BearableSteps.spokenOf(in: step.id, of: pack.id)
    else { return true }
    if subjects.contains(where: { onPath[$0] != nil }) { return true }
    return subjects.isDisjoint(with: undecided) ? false : nil
  }

  private mutating func passStops(_ stops: [Stop], of step: Step, at index: Int) -> Int {
    stops.reduce(index + 1) { next, stop in
      max(next, passStop(stop, of: step))
    }
  }

  /// Whether a place is asked for: in a short run the core is, what was jumped to, and what was
  /// passed before the run became short.
  private func isAsked(_ stop: Stop, of step: Step) -> Bool {
    answers.extent == .full || step.isCore || landings.contains(stop.index) || isPassed(stop.place)
  }

  private func isPassed(_ place: Place) -> Bool {
    answers.kept[place] != nil || answers.skipped[place] != nil
  }

  /// The places of a step: one, or one for each commitment under review; none when there is nothing
  /// to choose among.
  private func stops(of step: Step, at index: Int) -> [Stop] {
    if case .choice(let form) = step.kind, let list = form.from, !undecided.contains(list),
      onPath[list]?.answer.items.isEmpty ?? true
    {
      return []
    }
    guard case .review(let form) = step.kind else {
      return [Stop(index: index, place: Place(step: step.id))]
    }
    return history.commitments.prefix(form.maximum).map { commitment in
      let place = Place(step: step.id, commitment: commitment.id)
      return Stop(index: index, place: place, commitment: commitment)
    }
  }

  /// Goes past a question and its follow-up; returns the next step.
  private mutating func passStop(_ stop: Stop, of step: Step) -> Int {
    guard let kept = answers.kept[stop.place] else {
      passOrOpen(stop)
      return stop.index + 1
    }
    path.passed.append(stop)
    onPath[step.id] = kept
    passFollowUp(of: stop, step, kept)
    return target(of: stop, step, kept)
  }

  /// A place without an answer was left aside, or is open; the first open one is asked next.
  private mutating func passOrOpen(_ stop: Stop) {
    guard answers.skipped[stop.place] == nil else { return path.passed.append(stop) }
    if !stop.place.isFollowUp { undecided.insert(stop.place.step) }
    if path.open == nil { path.open = stop } else { count(stop) }
  }

  /// Counts what may still come: new questions only, no follow-ups.
  private mutating func count(_ stop: Stop) {
    guard !stop.place.isFollowUp, !answers.questions.contains(stop.place) else { return }
    path.possibleAfter += 1
  }

  /// Goes past the follow-up of an answer, if there is one.
  private mutating func passFollowUp(of stop: Stop, _ step: Step, _ kept: RunAnswers.Kept) {
    guard let part = followUp(of: stop, step, kept), case .ask = step.follow[part - 1].move else {
      return
    }
    var more = stop
    more.place.part = part
    followUpsAsked += isExempt(step) ? 0 : 1
    if answers.kept[more.place] != nil {
      path.passed.append(more)
    } else {
      passOrOpen(more)
    }
  }

  /// The entry of the follow-ups that an answer meets, from 1; `nil` for none.
  private func followUp(of stop: Stop, _ step: Step, _ kept: RunAnswers.Kept) -> Int? {
    if let rewritten = rewritten(stop, step) { return rewritten }
    // Words that point to something grave are never deepened by a script.
    guard !grave.contains(kept.ref) else { return nil }
    let met = step.follow.firstIndex { entry in
      holds(entry.when, own: kept) ?? false
    }
    guard let met, isFollowed(met + 1, of: stop, step) else { return nil }
    return met + 1
  }

  /// Whether the entry that an answer meets is done: within the budget; in a short run only what
  /// asks for a way on or has a card.
  private func isFollowed(_ part: Int, of stop: Stop, _ step: Step) -> Bool {
    guard case .ask(_, let reply) = step.follow[part - 1].move else { return !isGentle }
    var place = stop.place
    place.part = part
    if isGentle { return isPassed(place) || step.follow[part - 1].card != nil }
    if answers.extent == .short, !isPassed(place), reply == .text,
      step.follow[part - 1].card == nil
    {
      return false
    }
    return isExempt(step) || followUpsAsked < pack.followBudget
  }

  /// A follow-up that changed the answer itself: it was asked, whatever the answer says now.
  private func rewritten(_ stop: Stop, _ step: Step) -> Int? {
    step.follow.indices.map { $0 + 1 }.first { part in
      var place = stop.place
      place.part = part
      return step.follow[part - 1].keep != .append && answers.skipped[place] != nil
    }
  }

  /// Follow-ups of scales and of core steps do not count.
  private func isExempt(_ step: Step) -> Bool {
    if case .scale = step.kind { return true }
    return step.isCore
  }

  /// The step after an answer: the next one, or the one to which a chosen option jumps.
  private mutating func target(of stop: Stop, _ step: Step, _ kept: RunAnswers.Kept) -> Int {
    guard let landing = landing(of: stop, step, kept) else { return stop.index + 1 }
    landings.insert(landing)
    return landing
  }

  private func landing(of stop: Stop, _ step: Step, _ kept: RunAnswers.Kept) -> Int? {
    let own = jump(of: kept.answer.value, among: step.options)
    guard let last = path.passed.last, last.place.question == stop.place, last.place.isFollowUp,
      let more = answers.kept[last.place]
    else { return own }
    let options = step.follow[last.place.part - 1].options
    return jump(of: more.answer.value, among: options) ?? own
  }

  private func jump(of value: Value, among options: [Option]) -> Int? {
    guard case .options(let chosen) = value else { return nil }
    return chosen.compactMap { choice in
      options.first { $0.id == choice.id }?.goto.flatMap(pack.position)
    }.max()
  }
}

extension PathFinder {
  /// What the pack says after an answer, when its follow-up asks nothing.
  func saying(after stop: Stop) -> Saying? {
    let step = pack.steps[stop.index]
    guard let kept = answers.kept[stop.place], path.contains(stop.place),
      let part = followUp(of: stop, step, kept),
      case .say(let text, let offersShort) = step.follow[part - 1].move
    else { return nil }
    return Saying(text: text, offersShort: offersShort)
  }

  /// Whether a condition holds; `nil` when it depends on what is not asked yet.
  private func holds(_ condition: Condition?, own: RunAnswers.Kept?) -> Bool? {
    guard let condition else { return true }
    let context = ConditionContext(
      language: { pack.language(of: $0, else: language) }, history: history, own: own
    ) { id in
      if let kept = onPath[id] { return .answered(kept) }
      return undecided.contains(id) ? .unknown : .unanswered
    }
    return context.holds(condition)
  }
}

extension Step {
  /// What can be chosen, when there is something.
  var options: [Option] {
    switch kind {
    case .choice(let form): form.options
    case .review(let form): form.options
    case .text, .list, .scale, .commit, .read, .round: []
    }
  }
}

/// What a pack says after an answer.
struct Saying: Sendable, Equatable {
  var text: Text
  /// Whether it also says how to keep the core only.
  var offersShort: Bool
}

extension FollowUp {
  /// What can be chosen, when there is something.
  var options: [Option] {
    guard case .ask(_, .choice(let form)) = move else { return [] }
    return form.options
  }
}
