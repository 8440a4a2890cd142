import Reflection

/// Shows a card of the safety file, and asks what to do.
struct CareConversation {
  let session: Session
  let care: Care

  /// What a person chose, or how the card was left.
  enum Outcome {
    case chose(CareCard.Choice)
    case left(Leaving)
  }

  /// Shows a card; one with choices waits for one, an empty line asks again.
  ///
  /// A file of answers never meets a question that it did not expect: there it goes on.
  ///
  /// - Parameters:
  ///   - kind: which card.
  ///   - inRoom: whether a whole room goes on together: then the choices are those of the file.
  /// - Returns: what was chosen.
  func show(_ kind: CareCard.Kind, inRoom: Bool = false) -> Outcome {
    guard let card = care.cards[kind] else { return .chose(unseen) }
    let sentences = card.text[session.language].map { Prose.pack($0) }
    var choices = CareCard.choices(of: kind)
    var labels = card.labels[session.language].map { Prose.pack($0) }
    if kind == .selfHarm, !inRoom {
      choices.append(.elsewhere)
      labels = labels.dropLast() + [.say(.cardSimpler), .say(.cardElsewhere)]
    }
    session.screen.show(.card(sentences, rows(kind), notes: [], choices: choices.count))
    guard !choices.isEmpty else { return .chose(.goOn) }
    guard session.terminal.source == .person else { return .chose(unseen) }
    session.isAtCard = true
    defer { session.isAtCard = false }
    switch session.choose(Menu(labels)) {
    case .success(let number): return .chose(choices[number - 1])
    case .failure(let leaving): return .left(leaving)
    }
  }

  /// Shows who reads words of distress what to do with them, and whom to call: once a letter.
  ///
  /// What the card says of suicide stands only where the words do.
  func showReader(of letter: Letter) -> Leaving? {
    let texts = letter.passages.flatMap(\.texts) + letter.remarks.map(\.words) + [letter.wishWords]
    guard session.terminal.source == .person, let card = care.cards[.thirdParty],
      let signal = care.signals.signal(in: texts.joined(separator: "\n")),
      let kind = CareCard.Kind(signal), session.helpShown.insert(letter.id).inserted
    else { return nil }
    let sentences = card.text[session.language].filter { sentence in
      kind == .selfHarm || !Mentions(sentence).contains("suicid*")
    }
    return Pages(session: session).show(
      [.card(sentences.map { .pack($0) }, rows(kind), notes: [], choices: 0)], staysLow: true)
  }

  /// The numbers of a kind, and nothing else.
  func showRows(_ kind: CareCard.Kind) {
    session.screen.show(.card([], rows(kind), notes: [], choices: 0))
  }

  /// A rehearsal is read by somebody, and goes on as a person would; a file of answers meets the
  /// questions that it expects.
  private var unseen: CareCard.Choice { session.services.isRehearsal ? .goOn : .unseen }

  /// The numbers that a card has, with the country's name when none is known.
  func rows(_ kind: CareCard.Kind) -> [Row] {
    let view = NumbersView(session: session, numbers: care.numbers)
    let countries = view.countries
    let lines = countries.flatMap { country in
      let rows = view.rows(country.lines(for: kind.purposes))
      guard countries.count > 1 else { return rows }
      return rows.map { row in
        Row(row.key, .ours(country.name(in: session.language) + ", ") + row.text)
      }
    }
    return lines + view.rows(care.numbers.local)
  }
}

extension CareCard.Kind {
  /// Which numbers a card has.
  fileprivate var purposes: [HelpNumbers.Purpose] {
    switch self {
    case .selfHarm, .thirdParty: [.emergency, .selfHarm]
    case .harassment: [.emergency, .harassment]
    }
  }
}

extension RunConversation {
  /// Shows a card, and what comes of it.
  func care(_ kind: CareCard.Kind) -> [Effect] {
    let card = CareConversation(session: session, care: dialogue.care)
    switch card.show(kind, inRoom: dialogue.isTogether) {
    case .chose(.close):
      if kind == .selfHarm { session.farewell = .cardClosed }
      isStopped = kind == .selfHarm
      leaving = .quit
      return []
    case .chose(.pause):
      isStopped = kind == .selfHarm
      leaving = .home
      return []
    case .chose(let choice): return dialogue.handle(.cared(choice))
    case .left(let left):
      leaving = left.departure
      return []
    }
  }
}

extension RunConversation {
  /// Erases the answer under a card, which asks no second time.
  func erase(_ place: Place) -> [Effect] {
    eraseNow(place).map { dialogue.handle($0) } ?? dialogue.handle(.cared(.goOn))
  }

  /// Takes an answer and what was added to it out of the journal; `nil` when that failed, which is said.
  func eraseNow(_ place: Place) -> Input? {
    do throws(EventLogFailure) {
      try session.erase(place, of: run.ref)
      return .erased(place.question, session.services.clock.now())
    } catch {
      session.screen.show(.statement(Trouble.noting(error)))
      return nil
    }
  }
}
