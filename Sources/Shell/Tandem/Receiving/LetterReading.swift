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

/// Shows the answers of a letter one after the other.
struct LetterPages {
  let session: Session

  /// Shows all of them; when they are taller than the window, each waits for Enter.
  ///
  /// - Returns: why the person left in between.
  func show(_ letter: Letter) -> Leaving? {
    let blocks = LetterView(language: session.language, dates: session.dates).blocks(letter)
    let isTall = session.terminal.source == .person && rows(letter) > session.terminal.size.rows
    for (index, block) in blocks.enumerated() {
      session.screen.show(block)
      guard isTall, index + 1 < blocks.count else { continue }
      session.say(.readGoOn)
      switch session.read(.answer, again: { session.screen.show(block) }) {
      case .left(let departure, let line): return Leaving(departure, line: line)
      case .line(let line) where line.isWords:
        if case .failure(let leaving) = session.misfit(line, .say(.readGoOn)) { return leaving }
      case .line: break
      }
    }
    return nil
  }

  /// About how many rows a letter takes.
  private func rows(_ letter: Letter) -> Int {
    let columns = max(20, min(session.terminal.size.columns, Layout.textEnd) - 9)
    let texts = letter.passages.flatMap { [$0.asked, ""] + $0.texts } + letter.remarks.map(\.words)
    return texts.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }.reduce(2) {
      $0 + 1 + session.services.width(String($1)) / columns
    }
  }
}
