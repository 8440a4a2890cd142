import Reflection

/// Reads a letter that is kept: who wrote it, and what to do with it now.
struct LetterReading {
  let session: Session
  let letter: KeptLetter

  private var journal: Journal { session.journal }
  private var words: DeliveryWords { DeliveryWords(dates: session.dates) }
  private var text: Letter { journal.text(of: letter) }

  /// Says who wrote it, and goes on as its kind asks.
  ///
  /// - Returns: where to go from here.
  func read() -> Departure {
    guard let provenance = journal.provenance(of: letter) else { return .home }
    session.screen.show(.statement(words.heading(text, provenance)))
    switch letter.head.kind {
    case .share: return readShare(provenance)
    case .reply: return readReply(provenance)
    case .receipt, .newKey:
      mark(.read)
      return .home
    }
  }

  private func readShare(_ provenance: Provenance) -> Departure {
    guard !text.passages.isEmpty else {
      session.say(.letterGone)
      return .home
    }
    let minutes = session.services.library.catalogue.first { $0.id == Review.pack }?.minutes ?? 15
    let menu = Menu([
      .say(.readSteps, ["n": .number(minutes)]), .say(.readOnly), .say(.experimentLater),
    ])
    switch session.choose(menu, harmless: 3) {
    case .failure(let leaving): return leaving.departure
    case .success(1):
      return RunStart(session: session).begin(
        Review.pack, with: letter.contact, reading: letter)
    case .success(2): return readOnly(provenance)
    case .success:
      wait()
      return .home
    }
  }

  private func readOnly(_ provenance: Provenance) -> Departure {
    if let leaving = session.show(text, provenance) { return leaving.departure }
    mark(.read)
    return .home
  }

  private func readReply(_ provenance: Provenance) -> Departure {
    let remarks = text.remarks
    guard !remarks.isEmpty else {
      session.say(.letterGone)
      return .home
    }
    if let leaving = session.show(text, provenance) {
      return leaving.departure
    }
    session.screen.show(.statement(keptWhere(provenance)))
    var options: [Prose] = [.say(.replyRead), .say(.replyTry), .say(.replyLater)]
    if letter.mark != nil { options.append(.say(.replyDone)) }
    switch session.choose(Menu(options), harmless: 3) {
    case .failure(let leaving): return leaving.departure
    case .success(1): mark(.read)
    case .success(2):
      mark(.read)
      return RunStart(session: session).begin(
        Review.fromReply, with: letter.contact, reading: letter)
    case .success(4): mark(.resolved)
    case .success: wait()
    }
    return .home
  }

  /// Beside which answer a reply stands: that of the first words of mine that it quotes.
  private func keptWhere(_ provenance: Provenance) -> Prose {
    let passages = provenance.answered.map(journal.text)?.passages ?? []
    let quoted = Set(
      text.remarks.compactMap(\.on).filter { provenance.standing(of: $0) == .mine })
    let passage = passages.first { passage in
      quoted.contains { $0.part == passage.id && passage.holds($0.words) }
    }
    guard let passage else { return .say(.replyInJournal) }
    return .say(.replyBeside, ["date": .ours(session.dates.day(passage.day))])
  }

  private func wait() {
    mark(.later)
    session.say(.receiveWaits, ["n": .ours(String(letter.number))])
  }

  private func mark(_ mark: LetterMark) {
    guard letter.mark != mark, !session.isReading else { return }
    _ = session.keepAside([.letterMarked(letter.ref, mark)])
  }
}

/// Shows blocks a window at a time.
struct Pages {
  let session: Session

  /// Rows that a menu after a page takes.
  private static let next = 12

  /// Shows all of them; where they are taller than the window, each full window waits for Enter.
  ///
  /// - Parameters:
  ///   - blocks: what is shown.
  ///   - isAlone: whether nothing else is on the screen: it is emptied between windows, and the last one
  ///     waits too.
  ///   - staysLow: whether the last one waits where what comes next, a menu of a dozen rows, would push
  ///     it out of a low window.
  /// - Returns: why the person left in between.
  func show(_ blocks: [Block], isAlone: Bool = false, staysLow: Bool = false) -> Leaving? {
    let screen = session.screen
    guard session.terminal.source == .person else {
      for block in blocks { screen.show(block) }
      return nil
    }
    // What Enter does, with a blank line before it and one before the prompt.
    let room = max(4, session.terminal.size.rows - 4)
    var page: [Screen.Row] = []
    for block in blocks {
      let rows = screen.rows(block)
      // A question stays with its answer where both have room in a window.
      if !page.isEmpty, page.count + rows.count > room, rows.count <= room {
        if let leaving = turn(&page, .readGoOn, isAlone) { return leaving }
      }
      for row in rows {
        if page.count == room, let leaving = turn(&page, .readGoOn, isAlone) { return leaving }
        page.append(row)
      }
    }
    if staysLow, page.count + Pages.next > session.terminal.size.rows {
      return turn(&page, .readGoOn, isAlone)
    }
    guard isAlone else {
      screen.show(page)
      return nil
    }
    return turn(&page, .presentClose, isAlone)
  }

  /// Shows a full window, and waits; the next begins empty.
  private func turn(
    _ page: inout [Screen.Row], _ message: Message, _ isAlone: Bool
  ) -> Leaving? {
    let full = page
    page = []
    let show = {
      session.screen.show(full)
      session.say(message)
    }
    show()
    let entered = session.read(.answer, again: show)
    if isAlone { session.screen.clear() }
    switch entered {
    case .left(let departure, let line): return Leaving(departure, line: line)
    case .line(let line) where line.isWords:
      if case .failure(let leaving) = session.misfit(line, .say(message)) { return leaving }
      return nil
    case .line: return nil
    }
  }
}

extension Session {
  /// How a letter is shown here.
  func view(of letter: Letter, by writer: LetterView.Writer) -> LetterView {
    LetterView(
      letter: letter, writer: writer, language: language, dates: dates,
      questions: KnownQuestions(services.library))
  }

  /// Shows a letter that came, a window at a time.
  ///
  /// - Returns: why the person left in between.
  func show(_ letter: Letter, _ provenance: Provenance) -> Leaving? {
    let view = view(of: letter, by: .other(provenance))
    if let leaving = Pages(session: self).show(view.blocks) { return leaving }
    return CareConversation(session: self, care: care).showReader(of: letter)
  }

  /// A letter that a run reads, a window at a time.
  ///
  /// - Returns: why the person left in between.
  func showLetter(of dialogue: Dialogue, readIn run: Ref) -> Leaving? {
    guard let letter = dialogue.letter, let outline = journal.run(run),
      let kept = journal.letter(readIn: outline), let provenance = journal.provenance(of: kept)
    else { return nil }
    return show(letter, provenance)
  }
}
