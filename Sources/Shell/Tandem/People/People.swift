import Reflection

/// The people whom a person writes to and hears from: asking for their names, and naming them.
struct People {
  let session: Session

  /// The setting that holds the name on my card.
  static let nameSetting = "name"

  /// The people who are not blocked.
  var open: [Contact] { session.journal.contacts.filter { !$0.isBlocked } }

  /// The name as it stands everywhere: a key that was not compared is said beside it.
  static func named(_ contact: Contact) -> Prose { named(contact.name, verified: contact.verified) }

  /// A name beside what was written with a key of theirs.
  static func named(_ name: String, verified: CivilDate?) -> Prose {
    verified != nil ? .name(name) : .name(name) + .ours(" ") + .say(.personUnverified)
  }

  /// The name on my card, asked once; `nil` when that is left for later.
  func ownName() -> Result<String?, Leaving> {
    if let name = session.journal.setting(People.nameSetting) { return .success(name) }
    while true {
      switch ask(.say(.cardOwnName)) {
      case .failure(let leaving): return .failure(leaving)
      case .success(""): return .success(nil)
      case .success(let name):
        guard PersonName.isAcceptable(name) else {
          if case .failure(let leaving) = session.misfit(name, .say(.cardBadName)) {
            return .failure(leaving)
          }
          continue
        }
        let kept = session.keepAside([.settled(key: People.nameSetting, value: name)])
        return .success(kept.isEmpty ? nil : name)
      }
    }
  }

  /// One of the people who are not blocked: the only one, else whom a menu names.
  ///
  /// - Parameters:
  ///   - heading: what the menu asks.
  ///   - none: what its last line is called, which chooses nobody.
  ///   - file: where in the program it is asked.
  ///   - function: the same.
  /// - Returns: the person, `nil` when there is none, or none was chosen.
  func choose(
    for heading: Message, orNone none: Message = .personBack, file: String = #fileID,
    function: String = #function
  ) -> Result<Contact?, Leaving> {
    let people = open
    guard people.count > 1 else { return .success(people.first) }
    let menu = Menu(heading: .say(heading), people.map(People.named) + [.say(none)])
    return session.choose(
      menu, harmless: people.count + 1, file: file, function: function
    ).map { number in
      people.indices.contains(number - 1) ? people[number - 1] : nil
    }
  }

  /// With whom an exercise is begun: asked where there are several people, and only at a terminal.
  ///
  /// Where there is one, the journal says itself whom a run is with.
  func partner(for pack: String) -> Result<Ref?, Leaving> {
    let audience = session.services.library.catalogue.first { $0.id == pack }?.audience
    guard session.terminal.source == .person, open.count > 1, let audience,
      [.mentee, .mentor].contains(audience)
    else { return .success(nil) }
    return choose(for: .peopleWith, orNone: .peopleNobody).map { $0?.ref }
  }

  /// Whether typed words are the word that agrees, in either language.
  static func agrees(_ typed: String) -> Bool {
    ["oui", "yes"].contains(Folding.fold(typed.trimmed))
  }

  /// What seals and opens letters, with the keys of this journal; that there is none is said.
  func format() -> (any ShareFormat)? {
    do throws(EventLogFailure) { return try session.services.unlocking.identities.format() } catch {
      session.screen.show(.statement(Trouble.noting(error)))
      return nil
    }
  }

  /// Asks for a line of words, without the spaces around it.
  ///
  /// - Parameters:
  ///   - question: what is asked.
  ///   - file: where in the program it is asked.
  ///   - function: the same.
  /// - Returns: the words, "" for none, or why there are none.
  func ask(
    _ question: Prose, file: String = #fileID, function: String = #function
  ) -> Result<String, Leaving> {
    let show = { session.screen.show(.statement(question)) }
    show()
    switch session.read(.answer, again: show, file: file, function: function) {
    case .left(let departure, let line): return .failure(Leaving(departure, line: line))
    case .line(let text): return .success(text.trimmed)
    }
  }
}

extension People {
  /// Who wrote a letter that came, with what is known of the key that wrote it.
  static func named(of letter: KeptLetter, in journal: Journal) -> Prose {
    let contact = journal.contact(letter.contact)
    return named(
      contact?.name ?? letter.head.name, verified: contact?.comparisons[letter.head.from])
  }

  /// Who wrote the letter that a search found.
  static func named(of hit: SearchHit, in journal: Journal) -> Prose {
    journal.letter(numbered: hit.run).map { named(of: $0, in: journal) } ?? .name(hit.title)
  }
}
