import Reflection

/// `/inviter`: my card as a file, and a text to send it with.
///
/// The file stays a card and nothing else, so that it can be read strictly.
struct Invitation {
  let session: Session

  private var people: People { People(session: session) }

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
