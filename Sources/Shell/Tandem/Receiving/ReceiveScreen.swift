import Reflection

/// `/recevoir`: what lies about that can be taken in, or a file by its name, or a pasted text.
struct ReceiveScreen {
  let session: Session

  private static let armor = "-----BEGIN AGE ENCRYPTED FILE-----"
  private static let armorEnd = "-----END AGE ENCRYPTED FILE-----"
  /// The most bytes of a pasted text: no share in armor has as many.
  private static let limit = 1_500_000

  /// Whether a line begins a letter that was pasted.
  static func isArmor(_ line: String) -> Bool { line.trimmed.hasPrefix(armor) }

  /// Takes in the file of a name; without one shows what there is.
  func open(_ name: String) -> Receiving.Outcome {
    name.isBlank ? choose() : Receiving(session: session).take(file: ReceiveScreen.path(name))
  }

  /// Takes in a letter of which the first line was entered; the others are read until its end.
  func takeArmor(_ first: String) -> Receiving.Outcome {
    var (text, number) = (first, 1)
    while !text.contains(ReceiveScreen.armorEnd), text.utf8.count < ReceiveScreen.limit {
      number += 1
      switch session.read(.item(number), for: .copy, begun: { _ in }) {
      case .left(let departure, _): return Receiving.Outcome(wasTaken: false, departure: departure)
      case .line(let line):
        guard !line.isBlank else { return Receiving(session: session).take(text) }
        text += "\n" + line
      }
    }
    return Receiving(session: session).take(text + (text.hasSuffix("\n") ? "" : "\n"))
  }

  private func choose() -> Receiving.Outcome {
    let found = Receiving(session: session).found()
    show(found)
    switch session.read(.answer, for: .path, again: { show(found) }) {
    case .left(let departure, _): return Receiving.Outcome(wasTaken: false, departure: departure)
    case .line(let line):
      guard !line.isBlank else { return Receiving.Outcome(wasTaken: true) }
      if ReceiveScreen.isArmor(line) { return takeArmor(line) }
      guard let number = Int(line.trimmed), found.indices.contains(number - 1) else {
        guard Self.isSentence(line) else { return open(line) }
        let problem = Prose.say(found.isEmpty ? .receiveName : .receiveChoose)
        switch session.misfit(line, problem) {
        case .failure(let leaving):
          return Receiving.Outcome(wasTaken: false, departure: leaving.departure)
        case .success: return choose()
        }
      }
      return Receiving(session: session).take(file: found[number - 1].path)
    }
  }

  private func show(_ found: [FoundFile]) {
    guard !found.isEmpty else {
      session.say(.receiveNone)
      return session.say(.receiveName)
    }
    let options = found.map { file in
      Prose.person(file.name) + .ours(", " + session.dates.moment(file.written))
    }
    session.screen.show(
      .menu(Menu(heading: .say(.receiveFound), options, notes: [.say(.receiveChoose)])))
  }

  /// Whether a line is words rather than the name of a file.
  private static func isSentence(_ line: String) -> Bool {
    line.split(whereSeparator: \.isWhitespace).count > 3 && !line.contains("/")
      && !line.contains("\\ ")
  }

  /// A file's name as it is typed, or dragged here with quotes around it.
  private static func path(_ typed: String) -> [UInt8] {
    let name = typed.trimmed
    guard let quote = name.first, "'\"".contains(quote), name.count > 1, name.last == quote else {
      return Array(name.utf8)
    }
    return Array(name.dropFirst().dropLast().utf8)
  }
}
