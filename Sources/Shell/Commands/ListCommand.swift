import Reflection

/// `tandem list`: what was begun, with dates and counts, never an answer.
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
      if records.isEmpty { context.output.note(.say(.listEmpty)) }
      for record in records { context.output.line(line(record)) }
      return opened.status
    }
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
