/// What stands open after a card: nothing of it is kept as a mark, all is read from what was written.
extension Journal {
  /// For so many days at most, home stays quiet after a card.
  public static let quietDays = 7

  /// Whether home is the quiet one: what was kept last meets the list of self-harm, and no other
  /// exercise was begun since.
  ///
  /// What is written in *Someone near*, and to Tandem's own closing questions, does not count as
  /// something later.
  ///
  /// - Parameters:
  ///   - today: the day of the visit.
  ///   - signals: the lists to look by.
  /// - Returns: whether it is.
  public func isQuiet(on today: CivilDate, _ signals: Signals) -> Bool {
    for index in arena.entries.indices.reversed() {
      switch arena.entries[index].kind {
      case .began:
        guard let begun = recorded(index), case .began(let beginning) = begun.fact else {
          return false
        }
        if beginning.pack != Pack.someoneNear { return false }
      case .answered, .revised, .committed, .reviewed, .noted:
        guard let said = recorded(index), !isBesideTheMatter(said) else { continue }
        let days = today.daysSinceEpoch - said.moment.date.daysSinceEpoch
        return days <= Journal.quietDays && (points(said, signals) || isOfClosedRun(said))
      default: break
      }
    }
    return false
  }

  /// Whether a run stopped at words of the list of self-harm: it stands as it is, and is not offered.
  public func stoppedAtCard(_ outline: RunOutline, _ signals: Signals) -> Bool {
    let said = outline.entries.reversed().lazy.compactMap(recorded).first { recorded in
      recorded.fact.answer != nil && !isClosing(recorded)
    }
    return said.map { points($0, signals) } ?? false || isClosing(outline)
  }

  private func points(_ said: RecordedFact, _ signals: Signals) -> Bool {
    switch said.fact {
    case .noted(let note): signals.signal(in: note.text) == .selfHarm
    default: said.fact.answer.map { signals.signal(in: $0.allWords) == .selfHarm } ?? false
    }
  }

  private func isBesideTheMatter(_ said: RecordedFact) -> Bool {
    guard let answer = said.fact.answer else { return false }
    let pack = run(answer.run).flatMap { beginning($0)?.beginning.pack }
    return pack == Pack.someoneNear || isClosing(said)
  }

  /// Whether it belongs to a run that went on to Tandem's own questions, after words like these.
  private func isOfClosedRun(_ said: RecordedFact) -> Bool {
    said.fact.answer.flatMap { run($0.run) }.map(isClosing) ?? false
  }

  private func isClosing(_ said: RecordedFact) -> Bool {
    said.fact.answer.map { ClosingQuestion(rawValue: $0.place.step) != nil } ?? false
  }

  private func isClosing(_ outline: RunOutline) -> Bool {
    outline.entries.reversed().contains { index in
      guard let recorded = recorded(index) else { return false }
      if case .skipped(_, let place) = recorded.fact {
        return ClosingQuestion(rawValue: place.step) != nil
      }
      return isClosing(recorded)
    }
  }
}
