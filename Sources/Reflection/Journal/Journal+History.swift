extension Journal {
  /// What earlier runs tell a run of a pack: all that stood before it began.
  ///
  /// - Parameters:
  ///   - pack: the pack.
  ///   - run: the run, `nil` for one that is about to begin.
  ///   - with: only runs with this person are looked at.
  ///   - date: commitments made on this day are left out.
  /// - Returns: the history that a dialogue is given.
  public func history(
    for pack: Pack, before run: RunOutline? = nil, with: Ref? = nil, on date: CivilDate
  ) -> History {
    let limit = run?.entries.first
    let earlier = run.flatMap { run in runs.firstIndex { $0.ref == run.ref } } ?? runs.count
    var history = History()
    for outline in runs[..<earlier] where isOf(pack.id, with, outline) {
      guard let record = record(outline, before: limit), !record.answers.kept.isEmpty else {
        continue
      }
      history.take(onPath(record, of: pack, after: history), of: pack.remembered)
      history.runNumber += 1
      history.lastRun = record.began.date
    }
    for address in pack.remembered where address.contains("/") {
      history.lasts[address] = last(address, in: runs[..<earlier], with, before: limit)
    }
    history.commitments = openCommitments(before: run, except: date)
    return history
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

  private func isOf(_ pack: String, _ with: Ref?, _ outline: RunOutline) -> Bool {
    guard let begun = beginning(outline)?.beginning else { return false }
    return begun.pack == pack && begun.with == with
  }

  /// What is kept of a run, without what a change took off its path.
  private func onPath(
    _ record: RunRecord, of pack: Pack, after history: History
  ) -> [Place: RunAnswers.Kept] {
    guard record.answers.hasChanges else { return record.answers.kept }
    var history = history
    history.commitments = openCommitments(
      before: record.outline, except: record.began.date)
    let path = PathFinder.path(
      of: pack, in: record.beginning.language, after: history, with: record.answers)
    return record.answers.kept.filter { path.contains($0.key) }
  }

  /// The last answer to `pack/step` of another pack.
  private func last(
    _ address: String, in outlines: ArraySlice<RunOutline>, _ with: Ref?, before limit: Int?
  ) -> History.Last? {
    let parts = address.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    return outlines.reversed().lazy.filter { isOf(parts[0], with, $0) }
      .compactMap { record($0, before: limit)?.answers.kept.last(at: parts[1]) }.first
  }
}

extension History {
  /// Takes a later run's answers to these steps.
  fileprivate mutating func take(_ kept: [Place: RunAnswers.Kept], of steps: Set<String>) {
    for step in steps {
      if let last = kept.last(at: step) { lasts[step] = last }
    }
  }
}

extension [Place: RunAnswers.Kept] {
  /// The answer to a step with what was added to it.
  fileprivate func last(at step: String) -> History.Last? {
    let place = Place(step: step)
    guard let kept = self[place] else { return nil }
    let more = values.filter { $0.answer.place.isFollowUp && $0.answer.place.question == place }
      .max { $0.moment.milliseconds < $1.moment.milliseconds }
    return History.Last(
      ref: kept.ref, quotation: Quotation.of(kept.answer.quotable, more: more?.answer.quotable),
      date: kept.moment.date, score: kept.answer.score)
  }
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
  var remembered: Set<String> {
    var steps: Set<String> = []
    for step in self.steps {
      if let recall = step.recall { steps.insert(recall.of) }
      if case .scale = step.kind { steps.insert(step.id) }
      let conditions =
        [step.when].compactMap(\.self) + step.alternatives.map(\.when)
        + step.follow.compactMap(\.when)
      for clause in conditions.flatMap(\.clauses) {
        if case .hasLast(let of) = clause { steps.insert(of) }
      }
    }
    return steps
  }
}
