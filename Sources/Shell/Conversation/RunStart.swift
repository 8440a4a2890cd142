import Reflection

/// Beginning a run, or going on with one.
struct RunStart {
  let session: Session

  private var language: Language { session.language }

  /// After so many days a paused run asks whether it still makes sense.
  static let oldAfterDays = 7

  /// Begins a new run of a pack.
  ///
  /// - Parameters:
  ///   - id: the pack's.
  ///   - extent: how much of it is asked.
  ///   - person: whom it is about, `nil` for nobody in particular.
  ///   - letter: what is read in it.
  /// - Returns: where to go from here.
  func begin(
    _ id: String, extent: Beginning.Extent = .full, with person: Ref? = nil,
    reading letter: KeptLetter? = nil
  ) -> Departure {
    guard let pack = pack(id) else { return .home }
    let fact = session.journal.beginning(of: pack, in: language, extent: extent, with: person)
    guard let began = session.keepAside([fact]).first else { return .home }
    if let letter { _ = session.keepAside([.reading(run: began.ref, letter: letter.ref)]) }
    guard let run = session.journal.run(began.ref) else { return .home }
    let care = session.services.library.care(for: pack)
    let history = session.journal.history(
      for: pack, before: run, with: person, on: session.today, signals: care.signals)
    let dialogue = { (extent: Beginning.Extent) in
      Dialogue(
        pack: pack, language: language, history: history, run: run.ref,
        answers: RunAnswers(extent: extent), letter: letter.map(session.journal.text), care: care,
        said: session.said)
    }
    // A run is never without a question because it was to be short.
    let isTooShort = extent == .short && dialogue(extent).isAtEnd
    if isTooShort { _ = session.keepAside([.resized(run: run.ref, extent: .full)]) }
    let conversation = RunConversation(
      session: session, pack: pack, run: run, dialogue: dialogue(isTooShort ? .full : extent))
    if session.seat == nil, !pack.needsReply { RunOpening(run: conversation).show() }
    if isTooShort { session.say(.shortNone) }
    return conversation.converse()
  }

  /// Takes a seat in a workshop; a run of it that was begun today and left goes on.
  func join(_ pack: Pack, _ seat: Seat) -> Departure {
    let library = session.services.library
    // A workshop may bring its exercise along, beside its card.
    session.services.library = OnePack(pack, beside: library)
    session.seat = seat
    defer { (session.seat, session.services.library) = (nil, library) }
    let opening = JoinOpening(session: session, pack: pack)
    opening.show(to: seat)
    if let leaving = opening.compare(for: seat) { return leaving.departure }
    let left = session.journal.runs.last { outline in
      guard !outline.isFinished, let begun = session.journal.beginning(outline) else {
        return false
      }
      return begun.beginning.pack == pack.id && begun.moment.date == session.today
    }
    let departure = left.map { resume($0.ref) } ?? begin(pack.id)
    if seat.workshop?.isByCard == true { showWritten(seat) }
    return departure
  }

  /// What a person who has the card alone still has to bring to the workshop's folder.
  private func showWritten(_ seat: Seat) {
    let rows = seat.written.sorted { $0.key < $1.key }.map { number, file in
      Prose.say(.joinWrittenStep, ["n": .number(number), "file": .person(file)])
    }
    guard !rows.isEmpty else { return }
    session.say(.joinWritten)
    session.screen.show(.lines(rows))
    session.say(.joinWrittenMail)
  }

  /// Goes on with a run at the question where it stood.
  func resume(_ ref: Ref, asksWhenOld: Bool = false) -> Departure {
    guard let outline = session.journal.run(ref), let record = session.journal.record(outline),
      let pack = pack(record.beginning.pack)
    else { return .home }
    if asksWhenOld,
      session.today.daysSinceEpoch - record.last.date.daysSinceEpoch > Self.oldAfterDays
    {
      switch askAboutOld(record) {
      case .failure(let leaving): return leaving.departure
      case .success(1): break
      case .success(2):
        _ = session.keepAside([.finished(run: ref)])
        return .home
      default:
        _ = session.keepAside([.finished(run: ref)])
        return begin(
          record.beginning.pack, with: record.beginning.with,
          reading: session.journal.letter(readIn: outline))
      }
    }
    return goOn(record, outline, pack)
  }

  private func goOn(_ record: RunRecord, _ outline: RunOutline, _ pack: Pack) -> Departure {
    let before = language
    session.screen.language = session.chosenLanguage ?? record.beginning.language
    defer { session.screen.language = session.chosenLanguage ?? before }
    var dialogue = Dialogue(
      resuming: record, of: pack, in: session.journal,
      care: session.services.library.care(for: pack), said: session.said)
    _ = dialogue.handle(.speak(language))
    let conversation = RunConversation(
      session: session, pack: pack, run: outline, dialogue: dialogue)
    if pack.digest != record.beginning.digest { session.say(.packChanged) }
    let draft = session.draftAtQuestion.flatMap { $0.run == outline.ref && !$0.isEmpty ? $0 : nil }
    greet(record, dialogue.standing?.number, draft)
    return conversation.converse(taking: draft)
  }

  /// Says where the run goes on; of one that was not left on purpose, that the program stopped.
  ///
  /// A draft that is not of the moment of the pause was begun since, and not left on purpose either.
  private func greet(_ record: RunRecord, _ number: Int?, _ draft: Draft?) {
    guard record.wasPaused, draft.map({ $0.moment == record.last }) ?? true else {
      session.say(
        draft == nil ? .crashResumed : .crashResumedLine,
        ["when": .ours(session.dates.moment(draft?.moment ?? record.last))])
      return
    }
    guard let number else { return }
    session.say(draft == nil ? .pauseResumed : .pauseResumedLine, ["n": .number(number)])
  }

  private func askAboutOld(_ record: RunRecord) -> Result<Int, Leaving> {
    session.say(.pauseOld, ["date": .ours(session.dates.day(record.last.date))])
    return session.choose(
      Menu([.say(.oldGo), .say(.oldFinish), .say(.oldAgain)]), harmless: 1)
  }

  private func pack(_ id: String) -> Pack? {
    do throws(PackFailure) { return try session.services.library.pack(id) } catch {
      session.screen.show(.statement(Trouble.pack(error)))
      return nil
    }
  }
}

/// What is said before the first question of a run.
struct RunOpening {
  let run: RunConversation

  func show() {
    let language = run.session.language
    let intro = run.pack.intro?[language] ?? ""
    let count = opening
    var paragraphs = [.pack(intro), notice, count].compactMap(\.self)
    if !run.isFirstTime {
      let first = firstSentence(of: intro)
      paragraphs =
        notice.map { [.pack(first), $0, count] }
        ?? [first.isEmpty ? count : .pack(first + " ") + count]
    }
    run.session.screen.show(
      .opening(
        title: .pack(run.pack.title[language]),
        paragraphs: paragraphs.filter { $0 != .pack("") }))
  }

  private var notice: Prose? {
    guard run.pack.showsNotice else { return nil }
    return run.pack.notice.map { .pack($0[run.session.language]) }
  }

  /// How many questions there are; how to answer them, the first time.
  private var opening: Prose {
    let total = run.dialogue.standing?.total ?? run.pack.steps.count
    let isShort = run.dialogue.answers.extent == .short
    if run.isFirstTime, run.dialogue.letter != nil {
      return howTo(total) + .ours(" ") + .say(.readAgain)
    }
    return isShort ? howTo(total) + .ours(" ") + .say(.fullOffered) : howTo(total)
  }

  private func howTo(_ total: Int) -> Prose {
    guard run.isFirstTime else {
      guard let short = run.dialogue.shortCount else {
        return .say(.runOpeningLater, ["n": .number(total)])
      }
      return .say(.runOpeningLaterShort, ["n": .number(total), "k": .number(short)])
    }
    let intro = run.pack.intro?[run.session.language] ?? ""
    return .say(
      intro.contains("/pause") ? .runOpeningNamed : .runOpening, ["n": .number(total)])
  }

  private func firstSentence(of text: String) -> String {
    guard let end = text.firstRange(of: ". ") ?? text.firstRange(of: ".") else { return text }
    return String(text[..<end.lowerBound]) + "."
  }
}
