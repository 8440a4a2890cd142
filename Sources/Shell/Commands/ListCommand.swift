import Reflection

/// `tandem list`: what was begun, with dates and counts, never an answer; notes by their dates.
struct ListCommand {
  let context: CommandContext
  let isJSON: Bool

  func run() -> ExitStatus {
    switch context.openForReading() {
    case .failure(let status): return status
    case .success(let opened):
      let records = opened.journal.runs.compactMap(opened.journal.record)
      if isJSON {
        let entries =
          records.map { (number: $0.outline.number, entry: RunJSON.summary($0)) }
          + opened.journal.notes.map { (number: $0.number, entry: RunJSON.summary($0)) }
        let sorted = entries.sorted { $0.number < $1.number }.map(\.entry)
        context.output.document(.list(sorted))
        return opened.status
      }
      let lines =
        records.map { (number: $0.outline.number, text: line($0)) }
        + opened.journal.notes.map { (number: $0.number, text: line($0)) }
      if lines.isEmpty { context.output.note(.say(.listEmpty)) }
      for line in lines.sorted(by: { $0.number < $1.number }) { context.output.line(line.text) }
      return opened.status
    }
  }

  private func line(_ note: KeptNote) -> Prose {
    let day = context.output.dates.day(note.moment.date)
    return .ours("\(note.number)  " + day) + .ours("  ")
      + .say(note.isUnconfirmed ? .noteUnconfirmedName : .noteName)
  }

  /// A run on one line: its number, its day, its title, whether it is finished, how many answers.
  private func line(_ record: RunRecord) -> Prose {
    let gap = Prose.ours("  ")
    let run =
      .ours("\(record.outline.number)  " + context.output.dates.day(record.began.date)) + gap
      + .pack(record.beginning.title) + gap
    // At its end without an answer, or with none left: that is not called finished.
    guard !record.isWithoutAnswer else { return run + .say(.listWithoutAnswer) }
    return run + .say(record.outline.isFinished ? .listFinished : .listPaused) + gap
      + .say(.listAnswers, ["k": .number(record.answers.kept.count)])
  }
}
