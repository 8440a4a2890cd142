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
  func show(_ kind: CareCard.Kind) -> Outcome {
    guard let card = care.cards[kind] else { return .chose(.goOn) }
    let sentences = card.text[session.language].map { Prose.pack($0) }
    let numbers = NumbersView(session: session, numbers: care.numbers)
    session.screen.show(.card(sentences, rows(kind, numbers), notes: [numbers.age]))
    let choices = CareCard.choices(of: kind)
    guard !choices.isEmpty, session.terminal.source == .person else { return .chose(.goOn) }
    let menu = Menu(card.labels[session.language].map { .pack($0) })
    switch session.choose(menu) {
    case .success(let number): return .chose(choices[number - 1])
    case .failure(let leaving): return .left(leaving)
    }
  }

  /// The numbers that a card has, with the country's name when none is known.
  private func rows(_ kind: CareCard.Kind, _ view: NumbersView) -> [Row] {
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
    switch CareConversation(session: session, care: dialogue.care).show(kind) {
    case .chose(.close):
      leaving = .quit
      return []
    case .chose(.pause):
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
