import Reflection

/// `/envoyer`: from an exercise that was done to a letter.
struct Sending {
  let session: Session
  var isArmored = false

  /// How many exercises are proposed.
  static let proposed = 5

  /// Asks from which exercise, and for whom when that is not said.
  ///
  /// - Parameter name: of a person, as it was typed after the command.
  /// - Returns: where to go from here.
  func send(to name: String) -> HomeConversation.Step {
    var contact: Contact?
    if !name.isBlank {
      guard let named = session.journal.contact(named: name) else {
        session.say(.shareUnknown, ["name": .within(quotes: name.trimmed)])
        return .stay
      }
      contact = named
    }
    // That nobody can be written to is said before anything is chosen.
    guard !People(session: session).open.isEmpty else {
      Invitation(session: session).sayNobody()
      return .stay
    }
    switch run().flatMap({ run in run.map { send($0, to: contact) } ?? .success(false) }) {
    case .failure(let leaving): return .leave(leaving.departure)
    case .success: return .show
    }
  }

  /// Chooses among the answers of a run.
  func send(_ run: RunOutline, to contact: Contact?) -> Result<Bool, Leaving> {
    guard let dialogue = session.dialogue(of: run) else {
      session.say(.shareNone)
      return .success(false)
    }
    return ShareChoice(session: session, dialogue: dialogue, isArmored: isArmored).send(to: contact)
  }

  /// The run that is meant: the only one with something to show, else one of the last.
  private func run() -> Result<RunOutline?, Leaving> {
    let runs = session.journal.runs.reversed().filter { run in
      session.dialogue(of: run).map { !$0.shareable.isEmpty } ?? false
    }
    guard let first = runs.first else {
      session.say(.shareNoRun)
      return .success(nil)
    }
    guard runs.count > 1 else { return .success(first) }
    return session.chooseByPage(
      of: runs.map(title), heading: .say(.shareWhich), page: Sending.proposed, harmless: 1
    ).map { $0.map { runs[$0] } }
  }

  private func title(_ run: RunOutline) -> Prose {
    guard let begun = session.journal.beginning(run) else { return .ours(String(run.number)) }
    return .pack(begun.beginning.title) + .ours(", " + session.dates.day(begun.moment.date))
  }
}

extension Session {
  /// A run as it stands, in its own language; `nil` when its exercise is not there any more.
  func dialogue(of run: RunOutline) -> Dialogue? {
    guard let record = journal.record(run),
      let pack = try? services.library.pack(record.beginning.pack)
    else { return nil }
    return Dialogue(
      resuming: record, of: pack, in: journal, care: services.library.care(for: pack))
  }
}
