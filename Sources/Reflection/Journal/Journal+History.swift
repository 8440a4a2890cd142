extension Journal {
  /// What earlier runs tell a run of a pack: all that stood before it began.
  ///
  /// - Parameters:
  ///   - pack: the pack.
  ///   - run: the run, `nil` for one that is about to begin.
  ///   - with: only runs with this person are looked at.
  ///   - date: commitments made on this day are left out.
  ///   - signals: what matches is not brought back unasked.
  /// - Returns: the history that a dialogue is given.
  public func history(
    for pack: Pack, before run: RunOutline? = nil, with: Ref? = nil, on date: CivilDate,
    signals: Signals = Signals()
  ) -> History {
    let limit = run?.entries.first
    let pair = pair(with)
    let earlier = run.flatMap { run in runs.firstIndex { $0.ref == run.ref } } ?? runs.count
    var history = History()
    let remembered = pack.remembered
    var latest: [StepAddress: LastSaid] = [:]
    var lastBegan: Moment?
    for outline in runs[..<earlier] where isOf(pack.id, pair, outline) {
      guard let record = record(outline, before: limit), !record.answers.kept.isEmpty else {
        continue
      }
      let kept = onPath(record, of: pack, after: history, signals)
      history.count(kept, of: pack.topics)
      for address in remembered where address.pack == nil {
        guard let said = kept.last(at: address) else { continue }
        latest[address] = said
        history.lasts[address] = said.last(unless: Signals())
      }
      history.runNumber += 1
      history.lastRun = record.began.date
      lastBegan = record.began
    }
    for address in remembered {
      guard let other = address.pack else { continue }
      latest[address] = last(address, of: other, in: runs[..<earlier], pair, before: limit)
    }
    // Words are looked for in what may be brought back only: there may be thousands of runs.
    history.lasts = latest.compactMapValues { $0.last(unless: signals) }
    history.returns = history.returns.filter { !hasCommitment(since: $0.value.since, limit) }
    history.reply = reply(from: pair.person, since: lastBegan, before: limit, unless: signals)
    history.commitments = openCommitments(before: run, except: date).filter {
      !signals.recognise($0.commitment)
    }
    return history
  }

  /// Whether a commitment was made in any run on a day or later.
  private func hasCommitment(since date: CivilDate, _ limit: Int?) -> Bool {
    commitmentEntries.contains { index in
      guard arena.entries[index].kind == .committed, comes(index, before: limit),
        let made = recorded(index)
      else { return false }
      return made.moment.date >= date
    }
  }

  /// Commitments that were not closed, the oldest date first, those without a date last.
  public func openCommitments(
    before run: RunOutline? = nil, except date: CivilDate? = nil
  ) -> [OpenCommitment] {
    let limit = run?.entries.first
    var open: [OpenCommitment] = []
    var records: [Ref: RunRecord] = [:]
    for index in commitmentEntries where comes(index, before: limit) {
      guard let fact = recorded(index), let answer = fact.fact.answer,
        let outline = self.run(answer.run),
        let record = records[answer.run] ?? record(outline, before: limit)
      else { continue }
      records[answer.run] = record
      guard let kept = record.answers.kept[answer.place] else { continue }
      if case .commitment(let commitment) = kept.answer.value {
        guard kept.first == fact.ref else { continue }
        open.append(
          OpenCommitment(id: kept.first, ref: kept.ref, commitment: commitment, made: fact.moment))
      } else if kept.answer.closesCommitment {
        open.removeAll { $0.id == answer.place.commitment }
      }
    }
    return open.filter { $0.made.date != date }.oldestFirst
  }

  /// With whom a run is that is about to begin, or that begins a history.
  private func pair(_ with: Ref?) -> Pair {
    let contacts = contacts
    return Pair(person: person(with, at: nil, among: contacts), contacts: contacts)
  }

  private func isOf(_ pack: String, _ pair: Pair, _ outline: RunOutline) -> Bool {
    guard let begun = beginning(outline), begun.beginning.pack == pack else { return false }
    return person(begun.beginning.with, at: begun.moment, among: pair.contacts) == pair.person
  }

  /// What a mentor wrote back since the last run of a pack: the question, else the last line.
  private func reply(
    from person: Ref?, since last: Moment?, before limit: Int?, unless signals: Signals
  ) -> History.Last? {
    guard let person, let contact = contact(person) else { return nil }
    let letter = letters.last { letter in
      !letter.isMine && letter.contact == person && letter.head.kind == .reply
        && letter.mark != .resolved && comes(letter.ref, before: limit)
        && last.map { $0.milliseconds < letter.moment.milliseconds } ?? true
    }
    guard let letter else { return nil }
    let remarks = parts(of: letter.ref).compactMap { part -> (ref: Ref, remark: Remark)? in
      guard case .remark(let remark) = part.part, signals.signal(in: remark.words) == nil else {
        return nil
      }
      return (part.ref, remark)
    }
    guard let said = remarks.last(where: { $0.remark.kind == .question }) ?? remarks.last else {
      return nil
    }
    return History.Last(
      ref: said.ref, quotation: Quotation.of(said.remark.words), date: letter.head.made,
      name: contact.name)
  }

  /// What is kept of a run, without what a change took off its path.
  private func onPath(
    _ record: RunRecord, of pack: Pack, after history: History, _ signals: Signals
  ) -> [Place: RunAnswers.Kept] {
    guard record.answers.hasChanges else { return record.answers.kept }
    var history = history
    history.commitments = openCommitments(
      before: record.outline, except: record.began.date)
    let language = record.beginning.language
    let grave = record.answers.kept.values.filter { kept in
      signals.signal(in: kept.answer.allWords) != nil
    }
    let path = PathFinder(
      pack: pack, language: language, history: history, answers: record.answers,
      grave: Set(grave.map(\.ref))
    ).found
    return record.answers.kept.filter { path.contains($0.key) }
  }

  /// The last answer to a step of another pack.
  private func last(
    _ address: StepAddress, of pack: String, in outlines: ArraySlice<RunOutline>, _ pair: Pair,
    before limit: Int?
  ) -> LastSaid? {
    outlines.reversed().lazy.filter { isOf(pack, pair, $0) }.compactMap { outline in
      record(outline, before: limit).flatMap { record in
        record.answers.kept.last(at: address)
      }
    }.first
  }
}

extension History {
  /// Counts in how many runs in a row a topic was still there, with no commitment in between.
  fileprivate mutating func count(_ kept: [Place: RunAnswers.Kept], of topics: [Topic]) {
    let isCommitted = kept.values.contains { kept in
      if case .commitment = kept.answer.value { true } else { false }
    }
    for topic in topics {
      let answer = kept[Place(step: topic.step)]?.answer
      let isAlive = answer?.options.contains { $0.id == Topic.alive } ?? false
      guard isAlive, !isCommitted, let since = returns[topic.step]?.since ?? lasts[topic.of]?.date
      else {
        returns[topic.step] = nil
        continue
      }
      returns[topic.step] = Returns(count: (returns[topic.step]?.count ?? 0) + 1, since: since)
    }
  }
}

/// A step that asks whether what was written to another step is still there.
struct Topic: Sendable, Equatable {
  /// The step that asks.
  var step: String
  /// The step whose answer it is about.
  var of: StepAddress

  /// The option that says so (method.md 5.4: counted from the answer, never guessed from a text).
  static let alive = "alive"
}

/// The last answer to a step, with what was added to it.
private struct LastSaid {
  var kept: RunAnswers.Kept
  var more: RunAnswers.Kept?

  /// What is known of it; `nil` for words that are not brought back unasked.
  func last(unless signals: Signals) -> History.Last? {
    let added = more?.answer.quotable
    let isHidden = [kept.answer.allWords, added ?? ""].contains {
      signals.signal(in: $0) != nil
    }
    // A number alone tells nothing of the words beside it.
    guard !isHidden || kept.answer.score != nil else { return nil }
    return History.Last(
      ref: kept.ref, quotation: Quotation.of(kept.answer.quotable, more: isHidden ? nil : added),
      date: kept.moment.date, score: kept.answer.score)
  }
}

extension [Place: RunAnswers.Kept] {
  /// The answer at an address.
  fileprivate func last(at address: StepAddress) -> LastSaid? {
    let place = Place(step: address.step)
    let more = values.filter { $0.answer.place.isFollowUp && $0.answer.place.question == place }
      .max { $0.moment.milliseconds < $1.moment.milliseconds }
    guard address.isMore else {
      return self[place].map { LastSaid(kept: $0, more: more) }
    }
    return more.map { LastSaid(kept: $0, more: nil) }
  }
}

extension Signals {
  /// Whether a commitment's words point to something.
  fileprivate func recognise(_ commitment: Commitment) -> Bool {
    signal(in: [commitment.what, commitment.cue ?? ""].joined(separator: "\n")) != nil
  }
}

/// The two people whose runs are looked at.
private struct Pair {
  /// The other one, `nil` for nobody in particular.
  var person: Ref?
  /// Everybody who was added.
  var contacts: [Contact]
}

extension [OpenCommitment] {
  /// By date; those without one last; those of one day in the order in which they were made.
  fileprivate var oldestFirst: [OpenCommitment] {
    enumerated().sorted { left, right in
      let (one, other) = (left.element.commitment.due, right.element.commitment.due)
      guard one == other else { return one.map { one in other.map { one < $0 } ?? true } ?? false }
      return left.offset < right.offset
    }.map(\.element)
  }
}

extension Answer {
  /// Whether a review's outcome closes its commitment: all but `not_yet` do.
  fileprivate var closesCommitment: Bool { !options.contains { $0.id == "not_yet" } }
}

extension Pack {
  /// The steps of which earlier answers matter: recalled, asked for, or compared with.
  var remembered: Set<StepAddress> {
    var steps: Set<StepAddress> = []
    for step in self.steps {
      if case .last(let of) = step.recall?.source { steps.insert(of) }
      if case .scale = step.kind { steps.insert(StepAddress(step: step.id)) }
      let conditions =
        [step.when].compactMap(\.self) + step.alternatives.map(\.when)
        + step.follow.compactMap(\.when)
      for clause in conditions.flatMap(\.clauses) {
        if case .hasLast(let of) = clause { steps.insert(StepAddress(of)) }
      }
    }
    return steps
  }

  /// The steps that ask whether a topic is still there.
  var topics: [Topic] {
    steps.compactMap { step in
      guard case .last(let of) = step.recall?.source, case .choice = step.kind,
        step.options.contains(where: { $0.id == Topic.alive })
      else { return nil }
      return Topic(step: step.id, of: of)
    }
  }
}
