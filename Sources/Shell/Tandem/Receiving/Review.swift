import Reflection

/// A mentor's run over what somebody has shown, and the reply that comes of it.
enum Review {
  /// The exercise that reads chosen answers.
  static let pack = "mentor.review-reflections"
  /// The exercise that makes an experiment of a reply.
  static let fromReply = "mentee.from-reply"

  /// The reply that a run over a letter proposes; `nil` when there is nothing to say, or it was said.
  static func reply(of dialogue: Dialogue, to letter: KeptLetter, in journal: Journal) -> Draft? {
    guard letter.head.kind == .share, !letter.isMine, journal.answers(to: letter).isEmpty,
      let contact = journal.contact(letter.contact), !contact.isBlocked
    else { return nil }
    let remarks = dialogue.remarks
    return remarks.isEmpty ? nil : Draft(contact: contact, letter: letter, remarks: remarks)
  }

  /// A reply before it is looked at.
  struct Draft {
    var contact: Contact
    /// What it answers.
    var letter: KeptLetter
    var remarks: [Remark]
  }
}

/// Shows a reply as it would leave, and sends it on « oui » or “yes”.
struct ReplySending {
  let session: Session
  let draft: Review.Draft
  var isArmored = false

  /// Offers the reply.
  ///
  /// - Returns: whether it was sent.
  func offer() -> Result<Bool, Leaving> {
    People(session: session).ownName().flatMap { name in
      guard let name else { return .success(false) }
      do throws(EventLogFailure) {
        let letter = try letter(named: name)
        return LetterSending(session: session, contact: draft.contact)
          .offer(letter, sources: [], isArmored: isArmored)
      } catch {
        session.screen.show(.statement(Trouble.noting(error)))
        return .success(false)
      }
    }
  }

  private func letter(named name: String) throws(EventLogFailure) -> Letter {
    let format = try session.services.unlocking.identities.format()
    var letter = Letter(
      id: format.newLetterID(), kind: .reply, made: session.today, name: name,
      about: Letter.About(id: draft.letter.head.id, digest: draft.letter.head.digest))
    letter.remarks = draft.remarks
    letter.receipt = draft.letter.head.made
    return letter
  }
}

/// `/répondre NAME`, `tandem reply NAME`: the reply that the last run over a letter of somebody
/// proposes.
struct Replying {
  let session: Session
  var isArmored = false

  /// Offers the reply to somebody.
  ///
  /// - Returns: whether it was sent, `nil` when there is none.
  func reply(to name: String) -> Result<Bool?, Leaving> {
    let contact: Contact?
    switch person(named: name) {
    case .failure(let leaving): return .failure(leaving)
    case .success(let person): contact = person
    }
    guard let contact else {
      session.say(name.isBlank ? .replyWhom : .personWhich)
      return .success(nil)
    }
    guard let draft = draft(for: contact) else {
      session.say(.replyNone, ["name": .name(contact.name)])
      return .success(nil)
    }
    return ReplySending(session: session, draft: draft, isArmored: isArmored).offer().map { $0 }
  }

  /// Whom a name means; without one, the only person there is, or whom a menu names.
  private func person(named name: String) -> Result<Contact?, Leaving> {
    name.isBlank
      ? People(session: session).choose(for: .peopleWith)
      : .success(session.journal.contact(named: name))
  }

  private func draft(for contact: Contact) -> Review.Draft? {
    let journal = session.journal
    return journal.runs.reversed().lazy.compactMap { run -> Review.Draft? in
      guard let letter = journal.letter(readIn: run), letter.contact == contact.ref,
        let record = journal.record(run),
        let pack = try? session.services.library.pack(record.beginning.pack)
      else { return nil }
      return Review.reply(
        of: Dialogue(resuming: record, of: pack, in: journal), to: letter, in: journal)
    }.first
  }
}

/// Which of the letters that came an exercise reads.
struct ReviewChoice {
  let session: Session

  /// So many letters stand in a list at once, the newest first.
  static let most = 8

  /// What is to be read.
  enum Choice {
    case letter(KeptLetter)
    /// Nothing that came: a paper, a conversation.
    case nothing
    /// What lies about is to be taken in first.
    case receive
    /// The exercise is not begun.
    case leave
  }

  /// Asks for the letter; that nothing has come is said before anything is begun.
  func ask() -> Result<Choice, Leaving> {
    let journal = session.journal
    let letters = journal.letters.reversed().filter { letter in
      !letter.isMine && letter.head.kind == .share && !journal.parts(of: letter.ref).isEmpty
    }
    guard !letters.isEmpty else { return askWithout() }
    let options = letters.map { letter in
      People.named(of: letter, in: journal) + .ours(", " + session.dates.day(letter.head.made))
    }
    return session.chooseByPage(
      of: options, heading: .say(.reviewWhich), page: ReviewChoice.most,
      others: [.say(.reviewWithout)]
    ).map { $0.map { .letter(letters[$0]) } ?? .nothing }
  }

  private func askWithout() -> Result<Choice, Leaving> {
    let menu = Menu(
      heading: .say(.reviewNothing),
      [.say(.reviewReceive), .say(.reviewWithout), .say(.personBack)],
      notes: [.say(.reviewInvite)])
    return session.choose(menu, harmless: 3).map { [.receive, .nothing, .leave][$0 - 1] }
  }
}
