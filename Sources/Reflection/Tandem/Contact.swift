/// Another person: a name that I gave, and the key that letters for them are sealed to.
public struct Contact: Sendable, Equatable {
  /// The event that added the person: their name in the journal.
  public var ref: Ref
  /// The name that I gave.
  public var name: String
  /// The key, as it stands on a card: `age1…`.
  public var key: String
  /// When the person was added.
  public var added: Moment
  /// When this key came.
  public var keySince: CivilDate
  /// When the digits of this key were compared; `nil` for never.
  public var verified: CivilDate?
  /// When the digits of each key of theirs were compared, of those before this one too.
  public var comparisons: [String: CivilDate] = [:]
  /// Whether nothing of theirs is read any more.
  public var isBlocked = false

  /// Creates a person whose key was not compared yet.
  public init(ref: Ref, name: String, key: String, added: Moment) {
    self.ref = ref
    self.name = name
    self.key = key
    self.added = added
    keySince = added.date
  }

  /// Takes one change.
  mutating func evolve(_ change: ContactChange, on date: CivilDate) {
    switch change {
    case .renamed(let name): self.name = name
    case .compared: (verified, comparisons[key]) = (date, date)
    case .rekeyed(let key):
      // A new key proves nothing by the one before: it begins unverified.
      (self.key, keySince, verified) = (key, date, nil)
    case .blocked: isBlocked = true
    case .unblocked: isBlocked = false
    }
  }
}

/// What can change about a person.
public enum ContactChange: Sendable, Equatable {
  /// I call them otherwise.
  case renamed(String)
  /// The digits of their key were compared, and were the same.
  case compared
  /// They have another key.
  case rekeyed(String)
  /// Nothing of theirs is read any more.
  case blocked
  /// It is again.
  case unblocked
}

extension Journal {
  /// The people, in the order in which they were added.
  public var contacts: [Contact] {
    var contacts: [Contact] = []
    for index in contactEntries {
      guard let event = recorded(index) else { continue }
      switch event.fact {
      case .contactAdded(let name, let key):
        contacts.append(
          Contact(ref: event.ref, name: name, key: key, added: event.moment))
      case .contactChanged(let ref, let change):
        guard let place = contacts.firstIndex(where: { $0.ref == ref }) else { continue }
        contacts[place].evolve(change, on: event.moment.date)
      default: break
      }
    }
    return contacts
  }

  /// The person of that ref.
  public func contact(_ ref: Ref) -> Contact? { contacts.first { $0.ref == ref } }

  /// The person whose key it is now.
  public func contact(keyed key: String) -> Contact? { contacts.first { $0.key == key } }

  /// The person whom that name means, when it can mean one only.
  public func contact(named name: String) -> Contact? {
    let meant = contacts(named: name)
    return meant.count == 1 ? meant[0] : nil
  }

  /// The people whom a name can mean: those of that whole name, else those whose name begins so, else
  /// those of whom a later word does; accents and case do not count.
  public func contacts(named name: String) -> [Contact] {
    let wanted = Folding.fold(name.trimmed)
    guard !wanted.isEmpty else { return [] }
    let known = contacts.map { (contact: $0, name: Folding.fold($0.name)) }
    let ways: [(String) -> Bool] = [
      { $0 == wanted }, { $0.hasPrefix(wanted) },
      { (" " + $0.replacing("-", with: " ")).contains(" " + wanted.replacing("-", with: " ")) },
    ]
    for isMeant in ways {
      let meant = known.filter { isMeant($0.name) }
      guard meant.isEmpty else { return meant.map(\.contact) }
    }
    return []
  }

  /// Whom a run is with that names nobody: as long as there was one person only, with that one.
  ///
  /// What a person wrote before they added somebody was meant for whom they added first.
  func person(_ named: Ref?, at moment: Moment?, among contacts: [Contact]) -> Ref? {
    if let named { return named }
    guard let first = contacts.first else { return nil }
    guard contacts.count > 1 else { return first.ref }
    guard let moment, moment.milliseconds < contacts[1].added.milliseconds else { return nil }
    return first.ref
  }

  /// Whether a name is taken by somebody else.
  public func isTaken(_ name: String, except own: Ref? = nil) -> Bool {
    let wanted = Folding.fold(name)
    return contacts.contains { $0.ref != own && Folding.fold($0.name) == wanted }
  }
}
