import Reflection

/// What left, for whom, when, and what is known of it since.
struct Sent {
  let session: Session

  private var journal: Journal { session.journal }

  /// `/envois`: the letters that left, the newest first; a number shows one.
  func list(_ number: String) -> HomeConversation.Step {
    let sent = Array(journal.letters.filter(\.isMine).reversed())
    guard !sent.isEmpty else {
      session.say(.sentNone)
      return .stay
    }
    if let number = Int(number.trimmed) {
      guard sent.indices.contains(number - 1) else {
        session.say(.sentUnknown)
        return .stay
      }
      return show(sent[number - 1])
    }
    let menu = Menu(
      sent.map { SentLine(journal).prose($0, session.dates) }, notes: [.say(.sentHint)])
    switch session.choose(menu, harmless: sent.count + 1) {
    case .failure(let leaving): return .leave(leaving.departure)
    case .success(let number) where sent.indices.contains(number - 1): return show(sent[number - 1])
    case .success: return .show
    }
  }

  /// One letter as it left, and its file once more when it is wanted.
  private func show(_ letter: KeptLetter) -> HomeConversation.Step {
    let text = journal.text(of: letter)
    let reader = journal.contact(letter.contact)?.name ?? "…"
    session.screen.show(.statement(SentLine(journal).prose(letter, session.dates)))
    for block in session.view(of: text, by: .me(reader: reader)).blocks {
      session.screen.show(block)
    }
    switch session.choose(Menu([.say(.sentAgain), .say(.sentLeave)]), harmless: 2) {
    case .failure(let leaving): return .leave(leaving.departure)
    case .success(1):
      LetterAgain(session: session).write(letter)
      return .show
    case .success: return .show
    }
  }
}

/// A letter that left, once more: the same number, the same content.
struct LetterAgain {
  let session: Session

  /// Writes its file again; whether it could.
  @discardableResult
  func write(_ letter: KeptLetter, isArmored: Bool = false) -> Bool {
    do throws(EventLogFailure) {
      let format = try session.services.unlocking.identities.format()
      let text = session.journal.text(of: letter)
      let sealed = try? format.seal(
        text, for: letter.head.to, from: letter.head.from, armored: isArmored)
      guard let sealed, sealed.digest == letter.head.digest else {
        session.say(.sentErased)
        return false
      }
      LetterFile(session: session).write(sealed, isArmored: isArmored)
      return true
    } catch {
      session.screen.show(.statement(Trouble.noting(error)))
      return false
    }
  }
}

/// A letter that left, on one line: dates and counts, never a word of it.
struct SentLine {
  let journal: Journal

  init(_ journal: Journal) { self.journal = journal }

  func prose(_ letter: KeptLetter, _ dates: DateWords) -> Prose {
    let contact = journal.contact(letter.contact)
    let values: [String: Filling] = [
      "date": .ours(dates.day(letter.head.made)), "name": .name(contact?.name ?? "…"),
      "state": .prose(.say(state(of: letter))),
      "k": .number(Set(letter.sources.map(\.part)).count),
    ]
    return .say(letter.head.kind.sentLine, values)
  }

  /// What is known of it.
  func state(of letter: KeptLetter) -> Message {
    let answers = journal.answers(to: letter)
    if answers.contains(where: { $0.head.kind == .reply }) { return .sentAnswered }
    return answers.contains { $0.head.receipt != nil } ? .sentRead : .sentUnread
  }
}

extension Letter.Kind {
  /// The line that a letter has among those that left.
  fileprivate var sentLine: Message {
    switch self {
    case .share: .sentLine
    case .reply, .receipt: .sentReply
    case .newKey: .sentKey
    }
  }
}
