import Reflection

/// `/recevoir`: what lies about that can be taken in, or a file by its name, or a pasted text.
struct ReceiveScreen {
  let session: Session

  private static let armor = "-----BEGIN AGE ENCRYPTED FILE-----"
  private static let armorEnd = "-----END AGE ENCRYPTED FILE-----"
  /// The most bytes of a pasted text: no share in armor has as many.
  private static let limit = 1_500_000

  /// The most bytes of a path: no system has as long a name.
  private static let longestPath = 4096

  /// Whether a line begins a letter that was pasted.
  static func isArmor(_ line: String) -> Bool { line.trimmed.hasPrefix(armor) }

  /// Whether a pasted text has a letter or a card in it.
  static func holdsLetter(_ text: String) -> Bool {
    text.contains(armor)
      || text.split(whereSeparator: \.isNewline).contains {
        $0.drop { !$0.isLetter }.hasPrefix("tandem-card/")
      }
  }

  /// Takes in the file of a name, or a text that was pasted, which is never tried as a name; without
  /// either shows what there is.
  func open(_ entered: String) -> Receiving.Outcome {
    guard !entered.isBlank else { return choose() }
    let isText =
      entered.trimmed.utf8.contains(10) || entered.utf8.count > ReceiveScreen.longestPath
      || ReceiveScreen.holdsLetter(entered)
    return isText
      ? Receiving(session: session).take(entered)
      : Receiving(session: session).take(file: ReceiveScreen.path(entered))
  }

  /// Takes in a text that was pasted and has a letter in it; one that only begins is read to its end.
  func take(_ text: String) -> Receiving.Outcome {
    ReceiveScreen.isArmor(text) ? takeArmor(text) : open(text)
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

  /// So many files stand in a list at once.
  static let page = 9

  private func choose() -> Receiving.Outcome {
    let lying = Receiving(session: session).found()
    var first = 0
    while true {
      let page = Page(of: lying.files, from: first)
      show(page, of: lying)
      let fits = { (line: String) in
        Int(line.trimmed).map { (1...max(1, page.count)).contains($0) } ?? false
      }
      switch session.read(.answer, for: .path, fits: fits, again: { show(page, of: lying) }) {
      case .left(let departure, _): return Receiving.Outcome(wasTaken: false, departure: departure)
      case .line(let line):
        guard !line.isBlank else { return Receiving.Outcome(wasTaken: true) }
        if ReceiveScreen.isArmor(line) { return takeArmor(line) }
        guard let number = Int(line.trimmed), !lying.files.isEmpty else {
          guard Self.isSentence(line) else { return open(line) }
          let problem = Prose.say(lying.files.isEmpty ? .receiveName : .receiveChoose)
          if case .failure(let leaving) = session.misfit(line, problem) {
            return Receiving.Outcome(wasTaken: false, departure: leaving.departure)
          }
          continue
        }
        if page.files.indices.contains(number - 1) {
          return Receiving(session: session).take(file: page.files[number - 1].path)
        }
        guard number == page.count, page.rest > 0 else {
          session.say(.menuAgain, ["n": .number(page.count)])
          continue
        }
        first += page.files.count
      }
    }
  }

  /// Some of the files, and how many come after them.
  private struct Page {
    let files: [FoundFile]
    let rest: Int

    /// How many lines have a number: the last is for the rest.
    var count: Int { files.count + (rest > 0 ? 1 : 0) }

    init(of all: [FoundFile], from first: Int) {
      files = Array(all.dropFirst(first).prefix(ReceiveScreen.page))
      rest = all.count - first - files.count
    }
  }

  private func show(_ page: Page, of lying: Receiving.Lying) {
    var notes = ReceiveScreen.notes(on: lying)
    if let fault = lying.fault {
      notes.append(FolderWords.sentence(fault, of: session.services.exchangeFolder ?? []))
    }
    guard !page.files.isEmpty else {
      session.say(.receiveNone)
      return session.screen.show(.paragraphs(notes + [.say(.receiveName)]))
    }
    let options = page.files.map { file in
      Prose.person(file.name) + .ours(", " + session.dates.moment(file.written))
    }
    let rest: [Prose] = page.rest > 0 ? [.say(.receiveOlder, ["k": .number(page.rest)])] : []
    session.screen.show(
      .menu(
        Menu(
          heading: .say(.receiveFound), options + rest, notes: notes + [.say(.receiveChoose)])))
  }

  /// What lies about and is not among the files that can be taken in.
  static func notes(on lying: Receiving.Lying) -> [Prose] {
    let refused = lying.refused.first.map { newest in
      Prose.say(
        .receiveRefused, ["k": .number(lying.refused.count), "file": .person(newest.name)])
    }
    return [refused, lying.isWhole ? nil : .say(.receiveCutHere)].compactMap(\.self)
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
