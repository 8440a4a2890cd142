import Reflection

/// Reads a letter that is kept: who wrote it, and what to do with it now.
struct LetterReading {
  let session: Session
  let letter: KeptLetter

  private var journal: Journal { session.journal }
  private var words: DeliveryWords { DeliveryWords(dates: session.dates) }
  private var text: Letter { journal.text(of: letter) }
  private var view: LetterView { LetterView(language: session.language, dates: session.dates) }

  /// Says who wrote it, and goes on as its kind asks.
  ///
  /// - Parameter mismatches: what does not fit in it; looked for when nothing is said of it.
  /// - Returns: where to go from here.
  func read(_ mismatches: [Mismatch]? = nil) -> Departure {
    guard let contact = journal.contact(letter.contact) else { return .home }
    let text = self.text
    var heading = words.heading(
      text, from: contact,
      mismatches: mismatches ?? journal.mismatches(in: text, from: contact.ref))
    if letter.head.kind == .reply, let sent = answered {
      heading = heading + .ours(" ") + words.about(sent)
    }
    session.screen.show(.statement(heading))
    switch letter.head.kind {
    case .share: return readShare(contact)
    case .reply: return readReply()
    case .receipt, .newKey:
      mark(.read)
      return .home
    }
  }

  /// The letter of mine that it answers.
  private var answered: KeptLetter? {
    letter.head.about.flatMap { journal.sent($0, to: letter.contact) }
  }

  private func readShare(_ contact: Contact) -> Departure {
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
      return RunStart(session: session).begin(Review.pack, with: contact.ref, reading: letter)
    case .success(2): return readOnly()
    case .success:
      wait()
      return .home
    }
  }

  private func readOnly() -> Departure {
    if let leaving = LetterPages(session: session).show(text) { return leaving.departure }
    mark(.read)
    return .home
  }

  private func readReply() -> Departure {
    let remarks = text.remarks
    guard !remarks.isEmpty else {
      session.say(.letterGone)
      return .home
    }
    for block in view.blocks(remarks) { session.screen.show(block) }
    session.screen.show(.statement(keptWhere(remarks)))
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

  /// Beside which answer a reply stands: that of the first words that it quotes.
  private func keptWhere(_ remarks: [Remark]) -> Prose {
    let quoted = Set(remarks.compactMap(\.on?.part))
    let passage = answered.map(journal.text)?.passages.first { quoted.contains($0.id) }
    guard let passage else { return .say(.replyInJournal) }
    return .say(.replyBeside, ["date": .ours(session.dates.day(passage.day))])
  }

  private func wait() {
    mark(.later)
    session.say(.receiveWaits)
  }

  private func mark(_ mark: LetterMark) {
    guard letter.mark != mark, !session.isReading else { return }
    _ = session.keepAside([.letterMarked(letter.ref, mark)])
  }
}

/// Shows the answers of a letter one after the other, a window at a time.
struct LetterPages {
  let session: Session

  /// Shows all of them; where they are taller than the window, each full window waits for Enter.
  ///
  /// - Returns: why the person left in between.
  func show(_ letter: Letter) -> Leaving? {
    let screen = session.screen
    let rows = session.terminal.size.rows
    guard session.terminal.source == .person else {
      for block in blocks(letter) { screen.show(block) }
      return nil
    }
    // Two rows are for what Enter does, one for the prompt.
    let room = max(4, rows - 4)
    var page: [Screen.Row] = []
    for block in blocks(letter) {
      let rows = screen.rows(block)
      // A question stays with its answer where both have room in a window.
      if !page.isEmpty, page.count + rows.count > room, rows.count <= room {
        if let leaving = turn(&page) { return leaving }
      }
      for row in rows {
        if page.count == room, let leaving = turn(&page) { return leaving }
        page.append(row)
      }
    }
    screen.show(page)
    return nil
  }

  /// Shows a full window, and waits; the next begins empty.
  private func turn(_ page: inout [Screen.Row]) -> Leaving? {
    let full = page
    page = []
    let show = {
      session.screen.show(full)
      session.say(.readGoOn)
    }
    show()
    switch session.read(.answer, again: show) {
    case .left(let departure, let line): return Leaving(departure, line: line)
    case .line(let line) where line.isWords:
      if case .failure(let leaving) = session.misfit(line, .say(.readGoOn)) { return leaving }
      return nil
    case .line: return nil
    }
  }

  private func blocks(_ letter: Letter) -> [Block] {
    LetterView(language: session.language, dates: session.dates).blocks(letter)
  }
}
