import Reflection

/// `tandem workshop agenda PACK`: what happens when.
struct WorkshopAgendaCommand {
  let context: CommandContext
  let name: String
  /// Minutes since midnight; `nil` to count from the beginning.
  let start: Int?
  let isMarkdown: Bool

  private var language: Language { context.language }

  func run() -> ExitStatus {
    guard let plan = RoomSource(context: context, name: name).plan() else { return .failed }
    if isMarkdown {
      context.output.file(markdown(plan))
    } else {
      show(plan)
    }
    return .done
  }

  private func show(_ plan: RoomPlan) {
    let columns = (context.equipment.personTerminal()?.size.columns).map { min($0, Layout.textEnd) }
    let table = RoomAgenda(plan: plan, start: start, language: language) {
      context.equipment.width($0)
    }
    context.output.line(.ours("") + head(plan))
    context.output.line(Prose())
    for line in table.lines(columns: columns ?? Layout.textEnd) {
      context.output.line(.pack(line))
    }
    context.output.line(Prose())
    for (label, command) in [
      (Message.roomAgendaSheet, "tandem workshop sheet \(name)"),
      (.roomAgendaFast, "tandem workshop run \(name) --clock fast"),
    ] {
      context.output.line(.say(label) + .ours(" ") + .person(command))
    }
  }

  private func head(_ plan: RoomPlan) -> Prose {
    var values: [String: Filling] = [
      "title": .pack(plan.title[language]), "m": .number(plan.minutes),
      "n": .number(plan.parts.count),
    ]
    guard let range = plan.group?.range else { return .say(.roomAgenda, values) }
    values["from"] = .number(range.lowerBound)
    values["to"] = .number(range.upperBound)
    return .say(.roomAgendaPeople, values)
  }

  private func markdown(_ plan: RoomPlan) -> String {
    let composer = Composer(language: language)
    let rows = RoomAgenda(plan: plan, start: start, language: language, width: \.count).rows
    let table = rows.map { row in
      "| \(row.time) | \(row.number). \(row.title) | \(row.company) | \(row.minutes) |\n"
    }
    let end = RoomAgenda(plan: plan, start: start, language: language, width: \.count).end
    return "# \(composer.text(head(plan)))\n\n| | | | |\n|---|---|---|---|\n" + table.joined()
      + "| \(end.time) | \(end.title) | | |\n"
  }
}

/// The agenda of a workshop as rows.
struct RoomAgenda {
  /// One step of it, as text.
  struct Row {
    var time: String
    var number: Int
    var title: String
    var company: String
    var minutes: String
  }

  let plan: RoomPlan
  let start: Int?
  let language: Language
  let width: (String) -> Int

  init(plan: RoomPlan, start: Int?, language: Language, width: @escaping (String) -> Int) {
    self.plan = plan
    self.start = start
    self.language = language
    self.width = width
  }

  private var composer: Composer { Composer(language: language) }

  /// The steps.
  var rows: [Row] {
    plan.parts.enumerated().map { index, part in
      Row(
        time: time(plan.start(of: index)), number: index + 1,
        title: composer.text(.pack(part.title[language])),
        company: composer.text(.say(part.room.who.message)), minutes: "\(part.minutes) min")
    }
  }

  /// The end.
  var end: (time: String, title: String) {
    (time(plan.minutes), composer.text(.say(.roomAgendaEnd)))
  }

  private func time(_ minutes: Int) -> String {
    DateWords.clock(((start ?? 0) + minutes) % (24 * 60))
  }

  /// The lines in so many columns: in columns where they fit, else with what follows in brackets.
  func lines(columns: Int) -> [String] {
    let rows = self.rows
    let title = rows.map { width($0.title) }.max() ?? 0
    let company = rows.map { width($0.company) }.max() ?? 0
    let gaps = [(5, 8), (3, 3), (2, 2)].first { 13 + title + $0.0 + company + $0.1 + 6 <= columns }
    guard let gaps else {
      return rows.flatMap { narrow($0, columns) } + ["\(end.time)  \(end.title)"]
    }
    return rows.map { row in
      "  " + left(row.time, 5) + "  " + left(String(row.number), 2) + "  "
        + right(row.title, title + gaps.0) + right(row.company, company + gaps.1)
        + left(row.minutes, 6)
    } + ["  " + left(end.time, 5) + "      " + end.title]
  }

  private func narrow(_ row: Row, _ columns: Int) -> [String] {
    let first = left(row.time, 5) + "  "
    // What stands in brackets is not broken between a number and its unit.
    let company = row.company.map { $0 == " " ? "\u{A0}" : String($0) }.joined()
    let minutes = row.minutes.map { $0 == " " ? "\u{A0}" : String($0) }.joined()
    let text = "\(row.number) \(row.title) (\(company), \(minutes))"
    return Wrapping(width: width).lines(
      text, first: columns - first.count, rest: columns - first.count - 2
    ).enumerated().map { ($0 == 0 ? first : String(repeating: " ", count: first.count + 2)) + $1 }
  }

  private func left(_ text: String, _ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - width(text))) + text
  }

  private func right(_ text: String, _ columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - width(text)))
  }
}
