import Reflection

/// `/inviter`: my card as a file, and a text to send it with.
///
/// The file stays a card and nothing else, so that it can be read strictly.
struct Invitation {
  let session: Session

  /// The setting that holds the day on which an invitation was written last.
  static let setting = "invited"

  private var people: People { People(session: session) }

  /// The day on which an invitation was written last.
  private var written: Filling? {
    session.journal.setting(Invitation.setting).flatMap { CivilDate(iso: $0) }
      .map { .ours(session.dates.day($0)) }
  }

  /// Says that there is nobody to write to yet, and what was done about it.
  func sayNobody() {
    guard let day = written else { return session.say(.shareNobody) }
    session.say(.shareNobodyInvited, ["date": day])
  }

  /// Says that no card was received, and what was done about it.
  func sayNoCards() {
    guard let day = written else { return session.say(.peopleNone) }
    session.say(.peopleNoneInvited, ["date": day])
  }

  /// Writes both, and shows the text.
  func write() -> Result<Void, Leaving> {
    people.ownName().map { name in
      guard let name else { return session.say(.inviteNothing) }
      guard let card = people.writeCard(named: name) else { return }
      let lines = text(around: card, from: name)
      let file = lines.map(session.screen.text).joined(separator: "\n\n") + "\n"
      guard let letter = people.put(Array(file.utf8), FileName.invitation(of: name)) else {
        return
      }
      let today = Fact.settled(key: Invitation.setting, value: session.today.description)
      if session.journal.setting(Invitation.setting) != session.today.description {
        _ = session.keepAside([today])
      }
      session.screen.show(
        .lines([
          .say(.cardWritten, ["file": .person(card)]),
          .say(.inviteSend, ["file": .person(letter)]),
        ]))
      session.screen.show(.words(lines))
    }
  }

  private func text(around card: String, from name: String) -> [Prose] {
    let file = card.split(separator: "/").last.map(String.init) ?? card
    return [
      .say(.inviteText), .say(.inviteOpen, ["file": .person(file)]), .say(.inviteBack),
      .say(.invitePhone), .person(name),
    ]
  }
}
