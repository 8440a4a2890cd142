import Reflection

extension People {
  /// Keeps the person of a card, under a name that is asked for.
  ///
  /// - Returns: the person, also one whose key is known already; `nil` when nobody was added.
  func adopt(_ card: ContactCard) -> Result<Contact?, Leaving> {
    if let known = session.journal.contact(keyed: card.key) {
      session.say(.contactKnown, ["name": .prose(People.named(known))])
      return .success(known)
    }
    guard let namesake = session.journal.namesake(of: card.name) else {
      return add(card, proposing: PersonName.proposal(of: card.name))
    }
    return change(namesake, to: card)
  }

  private func add(_ card: ContactCard, proposing name: String?) -> Result<Contact?, Leaving> {
    newName(proposing: name).map { name in
      guard let name else {
        session.say(.contactUnchanged)
        return nil
      }
      guard !session.keepAside([.contactAdded(name: name, key: card.key)]).isEmpty else {
        return nil
      }
      return session.journal.contact(keyed: card.key)
    }
  }

  /// Another key under a name that is known: it stops, and nothing is replaced unasked.
  private func change(_ contact: Contact, to card: ContactCard) -> Result<Contact?, Leaving> {
    session.say(
      .contactChanged,
      ["name": .within(quotes: contact.name), "date": .ours(session.dates.day(contact.keySince))])
    session.screen.show(
      .lines([
        .say(.contactKeyBefore), .ours(contact.key), .say(.contactKeyNow), .ours(card.key),
      ]))
    let menu = Menu([.say(.changedKeep), .say(.changedOther), .say(.changedReplace)])
    switch session.choose(menu, harmless: 1) {
    case .failure(let leaving): return .failure(leaving)
    case .success(2): return add(card, proposing: nil)
    case .success(3): return .success(replaceKey(of: contact, with: card.key))
    case .success:
      session.say(.contactUnchanged)
      return .success(nil)
    }
  }

  private func replaceKey(of contact: Contact, with key: String) -> Contact? {
    let change = Fact.contactChanged(contact.ref, .rekeyed(key))
    guard !session.keepAside([change]).isEmpty else { return nil }
    session.say(.contactReplaced, ["name": .name(contact.name)])
    return session.journal.contact(contact.ref)
  }

  /// Asks under which name a person is kept.
  ///
  /// A name that is taken is asked again; one that is easily taken for another is asked twice.
  ///
  /// - Parameters:
  ///   - proposal: what Enter keeps; `nil` when Enter keeps nobody.
  ///   - own: who is renamed, `nil` for somebody new.
  /// - Returns: the name, `nil` for nobody.
  func newName(
    proposing proposal: String?, except own: Contact? = nil
  ) -> Result<String?, Leaving> {
    var (proposal, warned) = (proposal, String?.none)
    while true {
      if let name = proposal, name != warned, warn(of: name, except: own) { warned = name }
      let question = proposal.map { Prose.say(.contactNameAs, ["name": .name($0)]) }
      switch ask(question ?? .say(.contactName)) {
      case .failure(let leaving): return .failure(leaving)
      case .success(let typed):
        guard let name = typed.isEmpty ? proposal : typed else { return .success(nil) }
        guard PersonName.isAcceptable(name) else {
          if case .failure(let leaving) = session.misfit(name, .say(.cardBadName)) {
            return .failure(leaving)
          }
          continue
        }
        guard isFree(name, except: own) else { continue }
        let isUnwarned = name != warned
        if isUnwarned, session.journal.lookalike(of: name, except: own?.ref) != nil {
          proposal = name
          continue
        }
        return .success(name)
      }
    }
  }

  /// Says that a name is easily taken for another; whether it is.
  private func warn(of name: String, except own: Contact?) -> Bool {
    guard let other = session.journal.lookalike(of: name, except: own?.ref) else { return false }
    session.say(
      .contactAlike, ["name": .within(quotes: name), "other": .within(quotes: other.name)])
    return true
  }

  private func isFree(_ name: String, except own: Contact?) -> Bool {
    guard !session.journal.isTaken(name, except: own?.ref) else {
      session.say(.contactTaken, ["name": .within(quotes: name)])
      return false
    }
    return true
  }
}
