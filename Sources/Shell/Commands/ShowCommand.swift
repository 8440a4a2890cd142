import Reflection

/// `tandem show RUN`: the answers of one run, or a note.
struct ShowCommand {
  let context: CommandContext
  let run: RunName
  let isJSON: Bool

  func perform() -> ExitStatus {
    switch context.openForReading() {
    case .failure(let status): return status
    case .success(let opened):
      if let note = run.note(in: opened.journal) ?? run.latestNote(in: opened.journal) {
        return print(note, opened.status)
      }
      if let letter = run.letter(in: opened.journal) {
        return LetterPage(context: context, journal: opened.journal).print(letter, isJSON)
          ?? opened.status
      }
      guard let outline = run.find(in: opened.journal), let record = opened.journal.record(outline)
      else {
        context.output.complain(run.missing)
        return .failed
      }
      let pack = try? context.equipment.library.pack(record.beginning.pack)
      return print(RunPage(record, in: opened.journal, pack: pack), opened.status)
    }
  }

  private func print(_ note: KeptNote, _ status: ExitStatus) -> ExitStatus {
    guard !isJSON else {
      context.output.document(RunJSON.note(note))
      return status
    }
    let date = context.output.dates.day(note.moment.date)
    context.output.line(
      .say(note.isUnconfirmed ? .noteUnconfirmed : .noteTitle, ["date": .ours(date)]))
    for line in note.note.text.split(whereSeparator: \.isLineEnd) {
      context.output.line(.ours("  ") + .person(String(line)))
    }
    if note.isUnconfirmed { context.output.line(.ours("  ") + .say(.noteUnconfirmedWhy)) }
    return status
  }

  private func print(_ page: RunPage, _ status: ExitStatus) -> ExitStatus {
    guard !isJSON else {
      context.output.document(RunJSON.page(page))
      return status
    }
    let output = context.output
    let answers = AnswerView(language: context.language)
    let date = Prose.ours(", " + output.dates.day(page.record.began.date))
    output.line(.pack(page.record.beginning.title) + date)
    for entry in page.entries {
      output.line(.ours(""))
      output.line(Prose(entry.asked, output.dates))
      let words = entry.answer.map(answers.lines) ?? [.say(.showSkipped)]
      for line in words + (entry.isHidden ? [.say(.showHidden)] : []) {
        output.line(.ours("  ") + line)
      }
      if let more = entry.more {
        output.line(Prose(more.asked, output.dates))
        for line in answers.lines(more.answer) { output.line(.ours("  ") + line) }
      }
      for said in RemarksBeside(entry.remarks, output.dates) { context.print(said) }
    }
    return status
  }
}

/// How a run is named on the command line.
nonisolated enum RunName: Equatable {
  /// The number that `list` shows.
  case number(UInt64)
  /// The latest.
  case last

  /// Reads a number or `last`.
  ///
  /// - Throws: `UsageFault.badRun`.
  init(_ name: String) throws(UsageFault) {
    if name == "last" {
      self = .last
      return
    }
    // `UInt64` alone would take `+1`.
    guard name.utf8.allSatisfy({ (48...57).contains($0) }), let number = UInt64(name) else {
      throw .badRun(name)
    }
    self = .number(number)
  }

  /// The run of that name.
  func find(in journal: Journal) -> RunOutline? {
    switch self {
    case .number(let number): journal.run(numbered: number)
    case .last: journal.runs.last
    }
  }

  /// The note of that number.
  func note(in journal: Journal) -> KeptNote? {
    guard case .number(let number) = self else { return nil }
    return journal.notes.first { $0.number == number }
  }

  /// The note that was kept after the latest run, when the latest is asked for.
  func latestNote(in journal: Journal) -> KeptNote? {
    guard self == .last, let note = journal.notes.last else { return nil }
    return note.number > journal.runs.last?.number ?? 0 ? note : nil
  }

  /// The letter of that number that came.
  func letter(in journal: Journal) -> KeptLetter? {
    guard case .number(let number) = self else { return nil }
    return journal.letter(numbered: number).flatMap { $0.isMine ? nil : $0 }
  }

  /// What is said when there is none.
  @MainActor var missing: Prose {
    switch self {
    case .number(let number): .say(.showNone, ["n": .ours(String(number))])
    case .last: .say(.listEmpty)
    }
  }
}
