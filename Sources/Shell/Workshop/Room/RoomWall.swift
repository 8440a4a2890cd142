import Reflection

/// What the room sees of one step: never a word of the facilitator's notes.
struct RoomWall {
  let run: RoomRun
  let board: RoomBoard
  let language: Language
  /// Where answers come together; `nil` when none are collected.
  var collection: RoomCollection?
  /// The numbers to call, which stand on the last step.
  var numbers: CalledNumbers?

  /// The parts of a step under its title.
  enum Part: Equatable {
    case paragraph(Prose)
    case options([Prose])
    case rows([Row])
    /// A part of a result.
    case block(Block)
  }

  /// What stands under the title, in order.
  var parts: [Part] {
    if run.isSkipped { return [.paragraph(.say(.roomSkipped))] }
    if let result = collection?.result(of: step) {
      return ResultView(result, of: step, language).blocks.map { .block($0) }
    }
    return [text] + options + turn + release + boardParts + called
  }

  /// The same with what is needed now first: the turn and the board, then what accompanies them.
  private var urgentParts: [Part] {
    guard !run.isSkipped, !turn.isEmpty, collection?.result(of: step) == nil else { return parts }
    return turn + boardParts + [text] + options + release + called
  }

  private var step: Step { run.part.step }

  private var text: Part { .paragraph(.pack(step.ask.wording(language, run: 0))) }

  private var options: [Part] {
    switch step.kind {
    case .choice(let form) where !form.options.isEmpty:
      [.options(form.options.map { .pack($0.label[language]) })]
    case .scale(let form):
      [
        .paragraph(
          .say(
            .scaleEnds,
            ["low": .pack(form.low[language]), "high": .pack(form.high[language])]))
      ]
    default: []
    }
  }

  private var turn: [Part] {
    let turns = run.part.round.turns
    guard !turns.isEmpty else { return [] }
    let turn = turns[run.place.stretch]
    return [
      .paragraph(.pack(turn.text[language])),
      .paragraph(
        .say(
          .roomTurnNow,
          [
            "n": .number(run.place.stretch + 1), "m": .number(turns.count),
            "k": .number(turn.minutes),
          ])),
    ]
  }

  private var release: [Part] {
    guard let collection, run.part.releases else { return [] }
    return [.paragraph(RoomCurtain.joined([.say(.roomRelease), collection.way]))]
  }

  private var called: [Part] {
    guard run.place.part == run.plan.parts.count - 1 else { return [] }
    return (numbers?.lines ?? []).map { .paragraph($0) }
  }

  private var boardParts: [Part] {
    let rows = RoomBoardView(board: board, part: run.part, number: run.place.part, language).rows
    return rows.isEmpty ? [] : [.rows(rows)]
  }
}

/// The board of one step as rows: each column with what was noted in it.
struct RoomBoardView {
  let rows: [Row]
  /// The columns with their numbers: « 1 Écouter    2 Encourager ».
  let heading: Prose?

  init(board: RoomBoard, part: RoomPlan.Part, number: Int, _ language: Language) {
    let labels = part.round.columns.map { Prose.pack($0.label[language]) }
    let columns = board.columns(of: number, count: part.columnCount)
    rows = columns.enumerated().compactMap { index, texts in
      guard !texts.isEmpty else { return nil }
      let label = labels.indices.contains(index) ? labels[index] : .say(.roomBoardTitle)
      return Row(label, .person(texts.joined(separator: ", ")))
    }
    guard labels.count > 1 else {
      heading = labels.first
      return
    }
    heading = labels.enumerated().reduce(Prose()) { whole, label in
      whole + .ours((label.offset == 0 ? "" : "    ") + "\(label.offset + 1)\u{A0}") + label.element
    }
  }
}

extension RoomWall {
  /// The lines of the wall in a window, and how many pages they take.
  struct Page {
    var lines: [Line]
    var count: Int
    /// Whether there is a blank line before the clock.
    var isSpaced: Bool
  }

  /// Sets the wall into a window so that the clock fits under it: spaced, then close, and at last in
  /// pages, with what is needed now on the first one.
  ///
  /// - Parameters:
  ///   - number: the page, from 0; beyond the last it is the first again.
  ///   - typesetter: how lines are set.
  /// - Returns: the page.
  func page(_ number: Int, _ typesetter: Typesetter) -> Page {
    let rows = typesetter.layout.rows
    let spaced = lines(parts, typesetter, isSpaced: true)
    if spaced.count + 2 <= rows {
      return Page(lines: spaced, count: 1, isSpaced: true)
    }
    let close = lines(parts, typesetter, isSpaced: false)
    if close.count + 1 <= rows { return Page(lines: close, count: 1, isSpaced: false) }
    return paged(number, rows, typesetter)
  }

  private func paged(_ number: Int, _ rows: Int, _ typesetter: Typesetter) -> Page {
    let head = heading(typesetter)
    let body = Array(lines(urgentParts, typesetter, isSpaced: false).dropFirst(head.count))
    func more(_ page: Int, of count: Int) -> [Line] {
      typesetter.paragraph(.say(.roomPage, ["n": .number(page), "m": .number(count)]))
    }
    // The title, the line that says how to go on, and the clock.
    let room = max(1, rows - head.count - more(9, of: 9).count - 1)
    let count = (body.count + room - 1) / room
    let page = number % count
    return Page(
      lines: head + body[(page * room)..<min(body.count, (page + 1) * room)]
        + more(page + 1, of: count), count: count,
      isSpaced: false)
  }

  /// Steps of a workshop that do not fit on one page of a wall of 60 columns and 20 rows: the place of
  /// each, the language, and how many pages it takes.
  static func overflowing(
    _ pack: Pack, width: @escaping (String) -> Int
  ) -> [(step: Int, language: Language, pages: Int)] {
    guard let plan = RoomPlan(of: pack) else { return [] }
    return plan.parts.indices.flatMap { part in
      Language.allCases.compactMap { language in
        let typesetter = Typesetter(
          layout: Layout(TerminalSize(columns: 60, rows: 20)),
          composer: Composer(language: language), wrapping: Wrapping(width: width))
        let pages =
          plan.parts[part].stretches.indices.map { stretch in
            var run = RoomRun(plan, at: Moment(milliseconds: 0, offsetMinutes: 0), steady: 0)
            run.place = RoomPlace(part: part, stretch: stretch)
            return RoomWall(run: run, board: RoomBoard(), language: language)
              .page(0, typesetter).count
          }.max() ?? 1
        let step = pack.position(of: plan.parts[part].step.id)
        return pages > 1 ? step.map { ($0, language, pages) } : nil
      }
    }
  }

  private func lines(_ parts: [Part], _ typesetter: Typesetter, isSpaced: Bool) -> [Line] {
    let all = [heading(typesetter)] + parts.map { set($0, typesetter) }
    return isSpaced ? typesetter.spaced(all) : all.flatMap(\.self)
  }

  private func set(_ part: Part, _ typesetter: Typesetter) -> [Line] {
    switch part {
    case .paragraph(let prose): typesetter.paragraph(prose)
    case .options(let options): options.enumerated().flatMap { typesetter.option($0 + 1, $1) }
    case .rows(let rows): typesetter.table(rows, gap: 4, right: typesetter.layout.right)
    case .block(let block): typesetter.lines(block)
    }
  }

  /// The number, the title in bold, and the minutes at the right edge.
  func heading(_ typesetter: Typesetter) -> [Line] {
    let mark = "\(run.place.part + 1)/\(run.plan.parts.count)"
    let title = Prose.pack(run.part.title[language])
    let minutes = "\(run.part.minutes) min"
    let layout = typesetter.layout
    let alone = typesetter.paragraph(title, mark: mark, isBold: true)
    guard layout.hasGutter, let last = alone.last else {
      let whole = typesetter.paragraph(
        title + .ours(" (\(run.part.minutes)\u{A0}min)"), mark: mark, isBold: true)
      return whole.count > alone.count ? alone : whole
    }
    let used = last.mark.count + typesetter.wrapping.width(last.text)
    let gap = layout.right - used - minutes.count
    guard gap >= 2 else { return alone }
    return alone.dropLast() + [
      Line(last.text + String(repeating: " ", count: gap) + minutes, mark: last.mark, isBold: true)
    ]
  }

  /// The same for plain mode: one thing a line, nothing beside another.
  var spoken: [Prose] {
    let title = Prose.pack(run.part.title[language])
    let head = Prose.say(
      .roomPlainStep,
      [
        "n": .number(run.place.part + 1), "m": .number(run.plan.parts.count),
        "title": .prose(RoomWall.sentence(title, language)), "k": .number(run.part.minutes),
      ])
    return [head]
      + parts.flatMap { part -> [Prose] in
        switch part {
        case .paragraph(let prose): [prose]
        case .options(let options): options.enumerated().map { .ours("\($0 + 1). ") + $1 }
        case .rows(let rows):
          rows.map { row in
            row.key.map { $0 + .ours(language == .french ? " : " : ": ") + row.text } ?? row.text
          }
        case .block: []
        }
      }
  }

  /// The result that is shown under it.
  var blocks: [Block] {
    parts.compactMap { part in
      if case .block(let block) = part { block } else { nil }
    }
  }

  /// A title as a sentence, with its stop.
  private static func sentence(_ title: Prose, _ language: Language) -> Prose {
    let text = Composer(language: language).text(title)
    return text.last.map(".?!…".contains) == true ? title : title + .ours(".")
  }
}
