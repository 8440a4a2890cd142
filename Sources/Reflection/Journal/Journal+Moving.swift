extension Journal {
  /// Keeps a run of another journal as a run of this one: all of it, or nothing but its beginning.
  ///
  /// Its events get new refs, and what points from one to another points to the new ones.
  ///
  /// - Parameters:
  ///   - run: the run.
  ///   - other: the journal that has it, such as one in memory.
  ///   - moment: when it is kept.
  ///   - log: where this journal is kept.
  /// - Throws: `EventLogFailure`; a run without answers may stand there then.
  public mutating func take(
    _ run: RunOutline, of other: Journal, at moment: Moment, in log: any EventLog
  ) throws(EventLogFailure) {
    let facts = run.entries.compactMap(other.recorded)
    guard let first = facts.first, case .began(var beginning) = first.fact else { return }
    let earlier = runs.count { self.beginning($0)?.beginning.pack == beginning.pack }
    beginning.ordinal = earlier + 1
    guard let began = try keep([.began(beginning)], at: moment, in: log).first else { return }
    // The events of one commit stand one after another in their chain.
    var refs = [first.ref: began.ref]
    for (index, fact) in facts.dropFirst().enumerated() {
      let sequence = began.ref.sequence + UInt64(index) + 1
      refs[fact.ref] = Ref(device: began.ref.device, sequence: sequence)
    }
    let moved = facts.dropFirst().map { $0.fact.pointing { refs[$0] ?? began.ref } }
    try keep(Array(moved), at: moment, in: log)
  }
}

extension Fact {
  /// The same fact of a run, whose refs are others.
  fileprivate func pointing(_ map: (Ref) -> Ref) -> Fact {
    switch self {
    case .answered(let answer): .answered(answer.pointing(map))
    case .revised(let answer): .revised(answer.pointing(map))
    case .committed(let answer): .committed(answer.pointing(map))
    case .reviewed(let answer): .reviewed(answer.pointing(map))
    case .skipped(let run, let place): .skipped(run: map(run), place: place.pointing(map))
    case .paused(let run, let cause): .paused(run: map(run), cause: cause)
    case .finished(let run): .finished(run: map(run))
    case .resized(let run, let extent): .resized(run: map(run), extent: extent)
    case .released(let release): .released(release.pointing(map))
    case .deviceBegan, .settled, .began, .erased, .noted, .gone, .contactAdded, .contactChanged,
      .sent, .received, .letterPart, .reading, .letterMarked, .workshopMade, .workshopTickets,
      .stepClosed, .workshopClosed, .packKept:
      self
    }
  }
}

extension Release {
  fileprivate func pointing(_ map: (Ref) -> Ref) -> Release {
    var release = self
    release.run = map(run)
    return release
  }
}

extension Place {
  fileprivate func pointing(_ map: (Ref) -> Ref) -> Place {
    Place(step: step, part: part, commitment: commitment.map(map))
  }
}

extension Answer {
  fileprivate func pointing(_ map: (Ref) -> Ref) -> Answer {
    var answer = self
    answer.run = map(run)
    answer.place = place.pointing(map)
    answer.wording.fillings = wording.fillings.map { filling in
      Wording.Filling(filling.placeholder, map(filling.source))
    }
    if case .picked(var picked) = value {
      picked.source = map(picked.source)
      answer.value = .picked(picked)
    }
    return answer
  }
}
