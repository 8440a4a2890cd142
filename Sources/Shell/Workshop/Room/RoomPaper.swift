import Reflection

/// The board and the log of a workshop as Markdown, for files that anybody may read.
struct RoomPaper {
  let run: RoomRun
  let board: RoomBoard
  let language: Language

  /// The board, step by step; `nil` when nothing was noted.
  var boardText: String? {
    guard !board.entries.isEmpty else { return nil }
    let steps = board.parts.map { number -> String in
      let part = run.plan.parts[number]
      let columns = board.columns(of: number, count: part.columnCount)
      let lists = columns.indices.map { column -> String in
        let label =
          part.round.columns.indices.contains(column)
          ? text(.pack(part.round.columns[column].label[language])) : nil
        guard !columns[column].isEmpty else { return label.map { "### " + escaped($0) } ?? "" }
        let items = columns[column].map { "- " + escaped(text(.person($0))) }
        return ((label.map { ["### " + escaped($0), ""] } ?? []) + items).joined(separator: "\n")
      }
      return "## \(number + 1). \(escaped(text(.pack(part.title[language]))))\n\n"
        + lists.joined(separator: "\n\n")
    }
    return heading(.roomBoardTitle) + steps.joined(separator: "\n\n") + "\n"
  }

  /// What ran, when, and how long.
  var logText: String {
    let head = [.roomLogStep, .roomLogPlanned, .roomLogBegan, .roomLogLasted, .roomLogRemarks]
      .map { text(.say($0)) }
    let rows = run.plan.parts.indices.map(row)
    let total = [
      text(.say(.roomLogTotal)), "\(run.plan.minutes) min", "",
      RoomTime.over(run.elapsed), "",
    ]
    let table = ([head, head.map { _ in "---" }] + rows + [total]).map { cells in
      "| " + cells.joined(separator: " | ") + " |"
    }
    return heading(.roomLogTitle) + table.joined(separator: "\n") + "\n\n"
      + text(RoomPaper.ending(run)) + "\n"
  }

  private func row(_ number: Int) -> [String] {
    let part = run.plan.parts[number]
    let began = run.log.beginning(of: number)
    return [
      "\(number + 1). \(escaped(text(.pack(part.title[language]))))", "\(part.minutes) min",
      began.map { DateWords.clock($0.minuteOfDay) } ?? "",
      began == nil ? "" : RoomTime.over(run.spent(on: number).rounded()),
      remarks(number).map(text).joined(separator: ", "),
    ]
  }

  private func remarks(_ number: Int) -> [Prose] {
    if run.skipped.contains(number) { return [.say(.roomLogSkipped)] }
    guard run.log.beginning(of: number) != nil else { return [.say(.roomLogUnseen)] }
    let added = run.log.added(to: number)
    let pauses = run.log.count(.paused, at: number)
    let away = run.log.interruption(at: number)
    let time = Filling.ours(RoomTime.over(Double(abs(added))))
    return [
      added == 0 ? nil : .say(added > 0 ? .roomLogAdded : .roomLogTaken, ["time": time]),
      pauses == 0 ? nil : .say(.roomLogPaused, ["k": .number(pauses)]),
      away == 0
        ? nil : .say(.roomLogAway, ["time": .ours(RoomTime.gap(away, language))]),
    ].compactMap(\.self)
  }

  private func heading(_ message: Message) -> String {
    let day = DateWords(language: language, today: run.started.date).fullDay(run.started.date)
    return
      "# \(text(.say(message)))\n\n\(escaped(text(.pack(run.plan.title[language])))), \(day)\n\n"
  }

  /// How it ended: when, and how far from the plan.
  static func ending(_ run: RoomRun) -> Prose {
    let minutes = RoomTime.minutes(run.delay)
    let time = Filling.ours(RoomTime.ofDay(run.now))
    if minutes == 0 { return .say(.roomOnTime, ["time": time]) }
    return .say(minutes > 0 ? .roomLate : .roomEarly, ["time": time, "k": .number(abs(minutes))])
  }

  /// Which steps were left out; `nil` when none was.
  static func skipped(_ run: RoomRun, _ language: Language) -> Prose? {
    guard !run.skipped.isEmpty else { return nil }
    let titles = run.skipped.sorted().map { run.plan.parts[$0].title[language] }
    return .say(
      .roomEndSkipped, ["k": .number(titles.count), "list": .prose(Prose([.enumeration(titles)]))])
  }

  private func text(_ prose: Prose) -> String {
    Composer(language: language).text(prose).split(whereSeparator: \.isNewline)
      .joined(separator: " ")
  }

  /// Text of people and packs, with what means something to Markdown made harmless.
  private func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "\\`*_[]<>|#&".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}
