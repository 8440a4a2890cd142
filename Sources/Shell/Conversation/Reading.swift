import Reflection

/// Reading at home what was written: titles and dates by themselves, answers on request only.
struct Reading {
  let session: Session

  private var language: Language { session.language }
  private var journal: Journal { session.journal }

  /// What was written, without an answer.
  func list() -> HomeConversation.Step {
    let runs = journal.runs.compactMap(journal.record).map(line)
    let notes = journal.notes.map { note in
      Numbered(Int(note.number), title(of: note))
    }
    let letters = journal.letters.filter { !$0.isMine }.map { letter in
      Numbered(Int(letter.number), title(of: letter))
    }
    let lines = (runs + notes + letters).sorted { $0.number < $1.number }
    guard let last = lines.last else {
      session.say(.journalEmpty)
      return .stay
    }
    let hint = Prose.say(.journalHint, ["n": .number(last.number)])
    session.screen.show(.answers(lines, hint: hint))
    return .stay
  }

  private func title(of note: KeptNote) -> Prose {
    .say(
      note.isUnconfirmed ? .noteUnconfirmed : .noteTitle,
      ["date": .ours(session.dates.day(note.moment.date))])
  }

  private func title(of letter: KeptLetter) -> Prose {
    .say(
      .letterListed,
      [
        "name": .prose(People.named(of: letter, in: journal)),
        "date": .ours(session.dates.day(letter.moment.date)),
      ])
  }

  private func line(_ record: RunRecord) -> Numbered {
    Numbered(
      Int(record.outline.number),
      .say(
        record.outline.isFinished ? .journalFinished : .journalPaused,
        [
          "title": .pack(record.beginning.title),
          "date": .ours(session.dates.day(record.began.date)),
          "k": .number(record.answers.kept.keys.count { !$0.isFollowUp }),
        ]))
  }

  /// The answers of one run.
  func read(_ number: String) -> HomeConversation.Step {
    guard let wanted = UInt64(number.trimmed) else {
      session.say(.readWhich)
      return .stay
    }
    if let note = journal.notes.first(where: { $0.number == wanted }) {
      session.screen.show(
        .answered(
          title(of: note),
          words: note.note.text.split(whereSeparator: \.isLineEnd).map { .person(String($0)) })
      )
      if note.isUnconfirmed { session.say(.noteUnconfirmedWhy) }
      return .stay
    }
    if let letter = journal.letter(numbered: wanted), !letter.isMine {
      let departure = LetterReading(session: session, letter: letter).read()
      return departure == .home ? .stay : .leave(departure)
    }
    guard let run = journal.run(numbered: wanted), let record = journal.record(run) else {
      session.say(.readNone, ["n": .ours(String(wanted))])
      return .stay
    }
    RunPageView(screen: session.screen, dates: session.dates).show(
      RunPage(record, in: journal, pack: try? session.services.library.pack(record.beginning.pack)))
    return .stay
  }

  /// The answers that hold some words.
  func search(_ text: String) -> HomeConversation.Step {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard !words.isEmpty else {
      session.say(.searchWhich)
      return .stay
    }
    let hits = session.journal.search(
      words, index: &session.searchIndex, find: session.services.find)
    if let unread = SearchWords.unread(words) { session.screen.show(.statement(unread)) }
    HitView(screen: session.screen, dates: session.dates, journal: session.journal).show(hits)
    return .stay
  }

  /// The chosen lines of a run on a clean screen: the last one, or the one of a number.
  func present(_ number: String) -> HomeConversation.Step {
    let wanted = UInt64(number.trimmed)
    let runs = journal.runs.reversed().filter { wanted == nil || $0.number == wanted }
    for run in runs {
      guard let conversation = conversation(run), !conversation.dialogue.shareable.isEmpty else {
        continue
      }
      return EndOfRun(run: conversation).present().map { .leave($0) } ?? .show
    }
    session.say(.presentNone)
    return .stay
  }

  private func conversation(_ run: RunOutline) -> RunConversation? {
    guard let record = journal.record(run),
      let pack = try? session.services.library.pack(record.beginning.pack)
    else { return nil }
    return RunConversation(
      session: session, pack: pack, run: run,
      dialogue: Dialogue(
        resuming: record, of: pack, in: journal, care: session.services.library.care(for: pack)))
  }
}

/// Shows a run with its answers.
struct RunPageView {
  let screen: Screen
  let dates: DateWords

  func show(_ page: RunPage) {
    let date = Prose.ours(", " + dates.day(page.record.began.date))
    screen.show(.title(.pack(page.record.beginning.title) + date))
    for entry in page.entries { show(entry) }
  }

  private func show(_ entry: RunPage.Entry) {
    let answers = AnswerView(language: screen.language)
    let asked = Prose(entry.asked, dates)
    guard let answer = entry.answer else {
      return screen.show(.lines([asked, .say(.readSkipped)]))
    }
    screen.show(.answered(asked, words: answers.lines(answer)))
    if entry.isHidden { screen.show(.statement(.say(.readAside))) }
    if let more = entry.more {
      screen.show(.answered(Prose(more.asked, dates), words: answers.lines(more.answer)))
    }
    for said in RemarksBeside(entry.remarks, dates) {
      screen.show(.written(said))
    }
  }
}

/// Shows what a search found.
struct HitView {
  let screen: Screen
  let dates: DateWords
  let journal: Journal

  func show(_ hits: [SearchHit]) {
    guard !hits.isEmpty else { return screen.show(.statement(.say(.searchNone))) }
    screen.show(.statement(.say(.searchFound, ["k": .number(hits.count)])))
    for hit in hits {
      let date = dates.day(hit.moment.date)
      let title = title(of: hit, date)
      let words = LetterView.lines(hit.text)
      let heading = Prose.ours("\(hit.run)  ") + title
      screen.show(
        hit.isOfLetter
          ? .written(Writing(by: .name(hit.title), heading: heading, words: words))
          : .answered(heading, words: words))
    }
  }

  private func title(of hit: SearchHit, _ date: String) -> Prose {
    if hit.isOfLetter {
      return .say(
        .letterFrom,
        ["name": .prose(People.named(of: hit, in: journal)), "date": .ours(date)])
    }
    guard hit.place != nil else {
      return .say(hit.isUnconfirmed ? .noteUnconfirmed : .noteTitle, ["date": .ours(date)])
    }
    return .pack(hit.title) + .ours(", " + date)
  }
}
