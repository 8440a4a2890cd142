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
    let limit = run.flatMap { run in runs.firstIndex { $0.ref == run.ref } } ?? runs.count
    let earlier = runs[..<limit].reversed()
    let same = earlier.filter { outline in
      guard let begun = beginning(outline)?.beginning else { return false }
      return begun.pack == pack.id && begun.with == with
    }.compactMap(record).filter { !$0.answers.kept.isEmpty }
    var history = History(runNumber: same.count, lastRun: same.first?.began.date)
    for step in pack.remembered {
      history.lasts[step] = last(step, in: same) ?? other(step, in: earlier, with: with)
    }
    history.commitments = openCommitments(before: run, except: date)
    return history
  }

  /// Commitments that were not closed, the oldest date first, those without a date last.
  public func openCommitments(
    before run: RunOutline? = nil, except date: CivilDate? = nil
  ) -> [OpenCommitment] {
    var open: [OpenCommitment] = []
    let limit = run?.entries.first ?? Int.max
    for index in commitmentEntries where index < limit {
      guard let recorded = recorded(index), let answer = recorded.fact.answer else { continue }
      if case .reviewed = recorded.fact {
        guard answer.closesCommitment else { continue }
        open.removeAll { $0.id == answer.place.commitment }
      } else if let current = current(answer.place, in: answer.run, unless: recorded) {
        open.append(current)
      }
    }
    return open.filter { $0.made.date != date }.sorted { left, right in
      let (one, other) = (left.commitment.due, right.commitment.due)
      guard let one else { return false }
      return other.map { one < $0 } ?? true
    }
  }

  /// A commitment as it stands now: it may have been changed, or left aside again.
  private func current(_ place: Place, in run: Ref, unless made: RecordedFact) -> OpenCommitment? {
    guard let outline = self.run(run), let kept = record(outline)?.answers.kept[place],
      case .commitment(let commitment) = kept.answer.value
    else { return nil }
    return OpenCommitment(
      id: made.ref, ref: kept.ref, commitment: commitment, made: made.moment)
  }

  private func last(_ step: String, in records: [RunRecord]) -> History.Last? {
    for record in records {
      let place = Place(step: step)
      guard let kept = record.answers.kept[place] else { continue }
      let more = record.answers.more(of: place)?.answer.quotable
      return History.Last(
        ref: kept.ref, quotation: Quotation.of(kept.answer.quotable, more: more),
        date: kept.moment.date, score: kept.answer.score)
    }
    return nil
  }

  /// The last answer to `pack/step` of another pack.
  private func other(
    _ address: String, in outlines: some Sequence<RunOutline>, with: Ref?
  ) -> History.Last? {
    let parts = address.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    let records = outlines.lazy.filter { outline in
      guard let begun = self.beginning(outline)?.beginning else { return false }
      return begun.pack == parts[0] && begun.with == with
    }.compactMap(record)
    return last(parts[1], in: Array(records))
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
