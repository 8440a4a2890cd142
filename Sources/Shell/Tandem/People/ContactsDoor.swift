import Reflection

/// What commands about people have in common: a journal that is written, and a person by their name.
struct ContactsDoor {
  let context: CommandContext

  var output: CommandOutput { context.output }

  /// Opens the journal to be written, and says what goes wrong.
  func open(
    _ body: (inout OpenedJournal) throws(EventLogFailure) -> ExitStatus
  ) -> ExitStatus {
    let door = KeepingDoor(context: context)
    switch door.open() {
    case .failure(let status): return status
    case .success(var opened):
      do throws(EventLogFailure) { return try body(&opened) } catch { return door.fail(error) }
    }
  }

  /// Opens the journal to be written, for something about one person.
  func open(
    for name: String,
    _ body: (inout OpenedJournal, Contact) throws(EventLogFailure) -> ExitStatus
  ) -> ExitStatus {
    open { opened throws(EventLogFailure) in
      guard let contact = opened.journal.contact(named: name) else { return refuseName(name) }
      return try body(&opened, contact)
    }
  }

  /// Keeps facts.
  ///
  /// - Throws: `EventLogFailure`; nothing was kept then.
  func keep(_ facts: [Fact], in opened: inout OpenedJournal) throws(EventLogFailure) {
    _ = try opened.journal.keep(facts, at: context.clock.now(), in: opened.log)
  }

  /// Says that nobody goes by a name.
  func refuseName(_ name: String) -> ExitStatus {
    output.complain(
      .say(.contactsUnknown, ["name": .person(name)]), hint: .say(.contactsUnknownHint))
    return .failed
  }

  /// Whether a name can be given to a person; why not is said, and what it is easily taken for.
  func accepts(_ name: String, for own: Contact?, in journal: Journal) -> Bool {
    guard PersonName.isAcceptable(name) else {
      output.complain(.say(.contactsBadName))
      return false
    }
    guard !journal.isTaken(name, except: own?.ref) else {
      output.complain(.say(.contactsTaken, ["name": .person(name)]))
      return false
    }
    if let other = journal.lookalike(of: name, except: own?.ref) {
      output.note(
        .say(
          .contactsAlike,
          ["name": .within(quotes: name), "other": .within(quotes: other.name)]))
    }
    return true
  }

  /// Says why a card or a key is refused.
  func refuse(_ refusal: CardRefusal) -> ExitStatus {
    let what: Prose =
      switch refusal {
      case .tooLarge: .say(.contactsTooLarge)
      case .notACard: .say(.contactsNotCard)
      case .surroundedCard: .say(.contactsSurrounded)
      case .newerCard: .say(.contactsNewer)
      case .malformedCard(let line): .say(.contactsMalformed, ["n": .ours(String(line))])
      case .badName: .say(.contactsCardName)
      case .malformedKey: .say(.contactsKey)
      case .lowOrderKey: .say(.contactsKeyOpen)
      case .ownKey: .say(.contactsKeyOwn)
      case .outOfMemory: .say(.contactsMemory)
      }
    output.complain(what)
    return .failed
  }

  /// Says why a file cannot be read.
  func refuse(_ fault: FileFault, of file: [UInt8]) -> ExitStatus {
    let name = Filling.file(file)
    let what: Prose =
      switch fault {
      case .tooLarge: .say(.contactsTooLarge)
      case .notAFile, .exists, .swapped: .say(.contactsNotFile, ["file": name])
      case .system(let code): .say(.contactsUnread, ["file": name, "why": .reason(code)])
      }
    output.complain(what)
    return .failed
  }
}
