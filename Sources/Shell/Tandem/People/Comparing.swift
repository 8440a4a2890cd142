import Reflection

/// Comparing the digits of two keys: one side reads all of them aloud, the other types all of them.
///
/// Each side marks the key only when the typing side matched: who types half of them would have to
/// be deceived about the other half only.
struct Comparing {
  let session: Session

  private var people: People { People(session: session) }

  /// `/comparer NOM`: with the person of that name, or with whom a menu names.
  func start(_ name: String) -> Result<Void, Leaving> {
    guard name.isBlank else {
      guard let contact = session.journal.contact(named: name.trimmed) else {
        session.say(.personWhich)
        return .success(())
      }
      return compare(contact).map { _ in }
    }
    switch people.choose(for: .compareWhom) {
    case .failure(let leaving): return .failure(leaving)
    case .success(let contact?): return compare(contact).map { _ in }
    case .success:
      if people.open.isEmpty { Invitation(session: session).sayNoCards() }
      return .success(())
    }
  }

  /// Compares with a person, on the side that is chosen; whether the key is marked now.
  func compare(_ contact: Contact) -> Result<Bool, Leaving> {
    session.say(.compareHow, ["name": .name(contact.name)])
    let menu = Menu([.say(.compareRead), .say(.compareType), .say(.compareLater)])
    switch session.choose(menu, harmless: 3) {
    case .failure(let leaving): return .failure(leaving)
    case .success(1): return digits(with: contact).map { read($0, to: contact) } ?? .success(false)
    case .success(2):
      return digits(with: contact).map { type($0, from: contact) } ?? .success(false)
    case .success: return .success(false)
    }
  }

  private func digits(with contact: Contact) -> ComparisonDigits? {
    guard let format = people.format() else { return nil }
    do throws(CardRefusal) { return try format.digits(with: contact.key) } catch {
      session.screen.show(.statement(CardTrouble.words(error)))
      return nil
    }
  }

  private func read(_ digits: ComparisonDigits, to contact: Contact) -> Result<Bool, Leaving> {
    let rows = [digits.groups[..<3], digits.groups[3...]]
    session.screen.show(.lines(rows.map { .ours($0.joined(separator: "  ")) }))
    return people.ask(.say(.compareAsk)).flatMap { typed in
      if People.agrees(typed) { return .success(mark(contact, saying: .compareDone)) }
      guard typed.isEmpty else {
        return session.misfit(typed, .say(.compareNothing)).map { _ in false }
      }
      session.say(.compareNothing)
      return .success(false)
    }
  }

  private func type(_ digits: ComparisonDigits, from contact: Contact) -> Result<Bool, Leaving> {
    var question = Prose.say(.compareListen)
    while true {
      switch people.ask(question) {
      case .failure(let leaving): return .failure(leaving)
      case .success(""):
        session.say(.compareNothing)
        return .success(false)
      case .success(let typed) where digits.matches(typed):
        return .success(mark(contact, saying: .compareMatch))
      case .success(let typed):
        let count = typed.utf8.count { (48...57).contains($0) }
        let isWhole = count == ComparisonDigits.count
        question =
          isWhole ? .say(.compareDiffer) : .say(.compareCount, ["k": .number(count)])
        guard typed.isWords else {
          session.remember(typed)
          continue
        }
        if case .failure(let leaving) = session.misfit(typed, question) { return .failure(leaving) }
      }
    }
  }

  private func mark(_ contact: Contact, saying message: Message) -> Bool {
    let facts = [Fact.contactChanged(contact.ref, .compared)]
    guard !session.keepAside(facts).isEmpty else { return false }
    session.say(message, ["date": .ours(session.dates.day(session.today))])
    return true
  }
}
