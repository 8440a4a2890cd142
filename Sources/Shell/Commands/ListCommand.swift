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
        let status = context.output.document(.list(records.map(RunJSON.summary)))
        return status == .done ? opened.status : status
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
    let state: Message = record.outline.isFinished ? .listFinished : .listPaused
    let gap = Prose.ours("  ")
    return .ours("\(record.outline.number)  " + context.output.dates.day(record.began.date)) + gap
      + .pack(record.beginning.title) + gap + .say(state) + gap
      + .say(.listAnswers, ["k": .number(record.answers.kept.count)])
  }
}
