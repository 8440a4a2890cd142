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
    guard let contact = session.journal.contact(named: name) else {
      session.say(name.isBlank ? .replyWhom : .personWhich)
      return .success(nil)
    }
    guard let draft = draft(for: contact) else {
      session.say(.replyNone, ["name": .person(contact.name)])
      return .success(nil)
    }
    return ReplySending(session: session, draft: draft, isArmored: isArmored).offer().map { $0 }
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

  /// So many letters are offered at most, the newest first.
  static let most = 8

  /// Asks for the letter; without any there is nothing to ask.
  ///
  /// - Returns: the letter, `nil` to begin without one.
  func ask() -> Result<KeptLetter?, Leaving> {
    let journal = session.journal
    let letters = journal.letters.reversed().filter { letter in
      !letter.isMine && letter.head.kind == .share && !journal.parts(of: letter.ref).isEmpty
    }.prefix(ReviewChoice.most)
    guard !letters.isEmpty else { return .success(nil) }
    let options = letters.map { letter -> Prose in
      let name = journal.contact(letter.contact)?.name ?? letter.head.name
      return .person(name) + .ours(", " + session.dates.day(letter.head.made))
    }
    let menu = Menu(heading: .say(.reviewWhich), options + [.say(.reviewWithout)])
    return session.choose(menu).map { choice in
      letters.indices.contains(letters.startIndex + choice - 1)
        ? letters[letters.startIndex + choice - 1] : nil
    }
  }
}
