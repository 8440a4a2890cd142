import Reflection

/// `tandem workshop run PACK --script FILE --clock fast`: a workshop without a person or a terminal.
///
/// A step's time passes at once, while the log keeps the minutes of the plan. The wall and the log go to
/// standard output, and no file is written. Nothing is kept, but the results of a workshop that is
/// collected: its questions are closed when their time is over.
struct WorkshopScriptCommand {
  let context: CommandContext
  let name: String
  /// The file of keys; `nil` for a workshop that goes by its plan.
  let script: [UInt8]?
  /// Of a workshop that is collected: how many people are in the room; the name is a workshop's then.
  var present: Int?

  /// What one line says.
  private struct Line {
    var key: RoomRun.Key
    var times = 1
  }

  /// The most minutes that a line adds.
  private static let mostMinutes = 240

  func run() -> ExitStatus {
    switch RoomSource(context: context, name: name).open(collecting: present != nil) {
    case .failure(let status): return status
    case .success(let (plan, desk)):
      guard let lines = readLines() else { return .failed }
      do throws(EventLogFailure) {
        return try play(plan, lines, desk.map { RoomCollection(desk: $0) })
      } catch {
        return KeepingDoor(context: context).fail(error)
      }
    }
  }

  private func play(
    _ plan: RoomPlan, _ lines: [Line], _ collection: RoomCollection?
  ) throws(EventLogFailure) -> ExitStatus {
    var run = RoomRun(plan, at: context.clock.now(), steady: 0)
    var seconds = 0.0
    show(run, collection)
    // A script that goes back and forth comes to its end; the plan does too.
    for line in lines { try press(line, &run, &seconds, collection) }
    while !run.isFinished { try press(Line(key: .next), &run, &seconds, collection) }
    let paper = RoomPaper(run: run, board: RoomBoard(), language: context.language)
    context.output.file("\n" + paper.logText)
    guard let collection else { return .done }
    let open = collection.openSteps(of: plan)
    for (number, step) in open {
      let command = collection.command(closing: step)
      context.output.note(.say(.roomStillOpen, ["n": .number(number), "command": .prose(command)]))
    }
    // What is to be read is closed apart; what the numbers stand against is not as it should be.
    return open.allSatisfy(\.step.hasWords) ? .done : .failed
  }

  private func press(
    _ line: Line, _ run: inout RoomRun, _ seconds: inout Double, _ collection: RoomCollection?
  ) throws(EventLogFailure) {
    guard !run.isFinished else { return }
    if line.key == .next {
      // What is left of the step passes before it is over.
      if !run.isSkipped { seconds += max(0, run.left) }
      try close(run, collection)
    }
    for _ in 0..<line.times {
      for effect in run.handle(line.key, steady: seconds) where effect == .show {
        show(run, collection)
      }
    }
  }

  /// Closes the question that the step was for, and shows its result.
  private func close(_ run: RoomRun, _ collection: RoomCollection?) throws(EventLogFailure) {
    guard let collection, let present, let step = collection.openStep(of: run), !step.hasWords
    else { return }
    let closing = StepClosing(present: present)
    if let foreseen = collection.desk.foreseen(step, closing) {
      return context.output.note(ForeseenQuestion(foreseen: foreseen).words)
    }
    _ = try collection.desk.close(step, closing)
    show(run, collection)
  }

  private func show(_ run: RoomRun, _ collection: RoomCollection?) {
    let wall = RoomWall(
      run: run, board: RoomBoard(), language: context.language, collection: collection,
      numbers: context.calledNumbers)
    context.output.line(
      .ours((run.log.entries.count > 1 ? "\n" : "") + DateWords.clock(run.now.minuteOfDay) + "  ")
        + wall.spoken[0])
    for prose in wall.spoken.dropFirst() { context.output.line(prose) }
  }

  private func readLines() -> [Line]? {
    guard let script else { return [] }
    let file = Filling.file(script)
    let text: String
    do throws(FileFault) { text = try context.equipment.rooms.script(script) } catch {
      context.output.complain(
        .say(.roomScriptUnread, ["file": file, "why": .reason(error)]))
      return nil
    }
    var lines: [Line] = []
    for (number, words) in WorkshopScriptCommand.split(text).enumerated() {
      guard let line = WorkshopScriptCommand.line(words.trimmed) else {
        context.output.complain(
          .say(.roomScriptLine, ["file": file, "line": .ours(String(number + 1))]))
        return nil
      }
      lines.append(line)
    }
    return lines
  }

  private static func split(_ text: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    // The line feed at the end of a file begins no line.
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map(String.init)
  }

  private static func line(_ word: String) -> Line? {
    switch word {
    case "", "next": return Line(key: .next)
    case "back": return Line(key: .back)
    case "skip": return Line(key: .skip)
    case "pause": return Line(key: .pause)
    case "hold": return Line(key: .hold)
    default:
      guard let sign = word.first, "+-".contains(sign),
        word.dropFirst().utf8.allSatisfy({ (48...57).contains($0) }),
        let minutes = Int(word.dropFirst()), (1...mostMinutes).contains(minutes)
      else { return nil }
      return Line(key: sign == "+" ? .more : .less, times: minutes)
    }
  }
}
