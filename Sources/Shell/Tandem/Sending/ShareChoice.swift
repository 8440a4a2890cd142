import Reflection

/// Choosing what to show somebody: nothing is ticked, and what is never shown is not in the list.
struct ShareChoice {
  let session: Session
  let dialogue: Dialogue
  var isArmored = false

  private var language: Language { session.language }

  /// From the choice to the file.
  ///
  /// - Parameter contact: for whom; asked when it is `nil` and there are several.
  /// - Returns: whether something was sent.
  func send(to contact: Contact? = nil) -> Result<Bool, Leaving> {
    Result { () throws(Leaving) in try sendChosen(to: contact) }
  }

  private func sendChosen(to named: Contact?) throws(Leaving) -> Bool {
    guard !dialogue.shareable.isEmpty else { return nothing(.shareNone) }
    guard !People(session: session).open.isEmpty else {
      Invitation(session: session).sayNobody()
      return false
    }
    let people = People(session: session)
    var contact = named
    if contact == nil { contact = try people.choose(for: .shareWhom).get() }
    guard let contact else { return nothing(.shareNothing) }
    let chosen = try pick()
    guard !chosen.isEmpty else { return nothing(.shareNothing) }
    let wish = try wish(beside: chosen)
    guard let name = try people.ownName().get() else { return nothing(.shareNothing) }
    return try write(chosen, wish, from: name, to: contact)
  }

  private func nothing(_ why: Message) -> Bool {
    session.say(why)
    return false
  }

  /// What the pack offers, and behind one more number the rest.
  private func pick() throws(Leaving) -> [AnsweredQuestion] {
    let offered = dialogue.shareable.filter(dialogue.isOffered)
    let others = dialogue.shareable.filter { !dialogue.isOffered($0) }
    guard !offered.isEmpty else { return try pick(among: others, .sharePick) }
    let more: [Prose] = others.isEmpty ? [] : [.say(.shareOther)]
    let numbers = try several(offered.map(title) + more, .sharePick)
    let chosen = numbers.filter { $0 <= offered.count }.map { offered[$0 - 1] }
    guard numbers.contains(offered.count + 1) else { return chosen }
    return try inOrder(chosen + pick(among: others, .sharePickOther))
  }

  private func pick(
    among questions: [AnsweredQuestion], _ heading: Message
  ) throws(Leaving) -> [AnsweredQuestion] {
    try several(questions.map(title), heading).map { questions[$0 - 1] }
  }

  private func several(_ options: [Prose], _ heading: Message) throws(Leaving) -> [Int] {
    let hidden: [Prose] = dialogue.keepsBack ? [.say(.shareHidden)] : []
    return try session.chooseSeveral(
      Menu(heading: .say(heading), options, notes: hidden + [.say(.shareNumbers)])
    ).get()
  }

  private func inOrder(_ chosen: [AnsweredQuestion]) -> [AnsweredQuestion] {
    let places = dialogue.shareable.map(\.place)
    return places.compactMap { place in chosen.first { $0.place == place } }
  }

  private func title(_ question: AnsweredQuestion) -> Prose {
    Prose(question.text.withoutAdvice, session.dates)
  }

  /// What is wanted today, asked only when no chosen answer says it.
  private func wish(
    beside chosen: [AnsweredQuestion]
  ) throws(Leaving) -> (named: [Letter.Wish], words: String) {
    guard dialogue.wishes(among: chosen).isEmpty else { return ([], "") }
    let menu = Menu(
      heading: .say(.wishAsk), Letter.Wish.allCases.map { .say($0.words) },
      notes: [.say(.wishHint)])
    switch try session.chooseOrSay(menu).get() {
    case .numbers(let numbers): return (numbers.map { Letter.Wish.allCases[$0 - 1] }, "")
    case .words(let words): return ([], words)
    }
  }

  private func write(
    _ chosen: [AnsweredQuestion], _ wish: (named: [Letter.Wish], words: String),
    from name: String, to contact: Contact
  ) throws(Leaving) -> Bool {
    guard let format = People(session: session).format() else { return false }
    var letter = Letter(id: format.newLetterID(), kind: .share, made: session.today, name: name)
    (letter.wish, letter.wishWords) = wish
    let parts = chosen.map { (id: format.newPartID(), question: $0) }
    let sources = parts.flatMap { part in
      [part.question.kept, part.question.more].compactMap(\.self).map {
        PassageSource(part: part.id, answer: $0.ref)
      }
    }
    let whole = parts.compactMap { dialogue.passage($0.question, as: $0.id, in: language) }
    letter.passages = whole.map { passage in
      let answers = sources.filter { $0.part == passage.id }.map(\.answer)
      return session.journal.lastSent(Set(answers), as: passage) ?? passage
    }
    return try LetterSending(session: session, contact: contact)
      .offer(letter, sources: sources, whole: whole, isArmored: isArmored).get()
  }
}
