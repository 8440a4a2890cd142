import Reflection

/// Whether an answer is handed to the group: asked for each, and no is what Enter says.
struct ReleaseOffer {
  let run: RunConversation
  let workshop: SeatWorkshop
  let seat: Seat

  private var session: Session { run.session }

  /// Offers what was just kept; why the person leaves, when they do.
  func offer(_ facts: [RecordedFact]) -> Leaving? {
    for fact in facts {
      guard let answer = fact.fact.answer, !answer.place.isFollowUp,
        let step = run.pack.steps.first(where: { $0.id == answer.place.step }),
        step.release != .never, let content = Contribution.Content(answer)
      else { continue }
      if let leaving = offer(answer, content, step) { return leaving }
    }
    return nil
  }

  private func offer(
    _ answer: Answer, _ content: Contribution.Content, _ step: Step
  ) -> Leaving? {
    let before = session.journal.run(run.run.ref).flatMap { outline in
      session.journal.releases(of: outline).last {
        $0.step == step.id && $0.workshop == workshop.card.id
      }
    }
    show(answer, content, step, wasReleased: before?.isWithdrawn == false)
    guard let before, !before.isWithdrawn else {
      return offerFirst(content, step, id: before?.id, turn: (before?.turn ?? 0) + 1)
    }
    return offerChange(content, before)
  }

  /// Exactly what would leave, and what that does not hide.
  private func show(
    _ answer: Answer, _ content: Contribution.Content, _ step: Step, wasReleased: Bool
  ) {
    session.say(wasReleased ? .releaseChanged : .releaseWhat)
    session.screen.show(.words(answer.releasedLines.map { .person($0) }))
    session.say(.releaseHidden)
    if content.isWords { session.say(.releaseReader) }
    if !workshop.card.hasTickets, step.release == .offer { session.say(.releaseMany) }
  }

  private func offerFirst(
    _ content: Contribution.Content, _ step: Step, id: ContributionID?, turn: Int
  ) -> Leaving? {
    let signs = content.isWords ? [Prose.say(.releaseSign)] : []
    let menu = Menu(
      [.say(.releaseKeep), .say(.releaseHand)] + signs, notes: [.say(.releaseRule)])
    let release = Release(
      run: run.run.ref, step: step.id, workshop: workshop.card.id,
      id: id ?? workshop.format.newContributionID(), turn: turn)
    switch session.choose(menu, harmless: 1) {
    case .failure(let leaving): return leaving
    case .success(1): session.say(.releaseKept)
    case .success(2): send(content, release, saying: done)
    default: return sign(content, release)
    }
    return nil
  }

  private var done: Message { workshop.isByCard ? .releaseBeside : .releaseDone }

  private func sign(_ content: Contribution.Content, _ release: Release) -> Leaving? {
    session.say(.releaseName)
    switch session.read(.answer, again: { session.say(.releaseName) }) {
    case .left(let departure, let line): return Leaving(departure, line: line)
    case .line(let name) where name.isBlank: session.say(.releaseKept)
    case .line(let name): send(content, release, name: name.trimmed, saying: done)
    }
    return nil
  }

  private func offerChange(_ content: Contribution.Content, _ before: Release) -> Leaving? {
    var next = before
    next.turn += 1
    let menu = Menu([.say(.releaseLeave), .say(.releaseReplace), .say(.releaseWithdraw)])
    switch session.choose(menu, harmless: 1) {
    case .failure(let leaving): return leaving
    case .success(1): session.say(.releaseLeft)
    case .success(2): send(content, next, saying: .releaseReplaced)
    default:
      next.isWithdrawn = true
      send(.withdrawn, next, saying: .releaseWithdrawn)
    }
    return nil
  }

  /// Puts the file into the folder first: what was not put there is not remembered.
  private func send(
    _ content: Contribution.Content, _ release: Release, name: String? = nil,
    saying message: Message
  ) {
    let contribution = Contribution(
      workshop: workshop.card.id, step: release.step, id: release.id, turn: release.turn,
      ticket: seat.ticket?.characters, content: content, name: name)
    do throws(ContributionFault) {
      let sealed = try workshop.format.seal(contribution, for: workshop.card)
      guard workshop.put(sealed) == nil else { return session.say(.releaseUnwritten) }
      _ = session.keepAside([.released(release)])
      let file = workshop.folder + "/" + sealed.fileName
      if let position = run.pack.position(of: release.step) { seat.written[position + 1] = file }
      session.say(message, ["file": .person(file), "folder": .person(workshop.folder)])
    } catch {
      session.say(error == .tooLong ? .releaseTooLong : .releaseUnwritten)
    }
  }
}

extension Contribution.Content {
  /// What would leave of an answer: what was chosen or written, and no word beside it.
  fileprivate init?(_ answer: Answer) {
    switch answer.value {
    case .score(let score): self = .scale(score)
    case .options(let chosen): self = .choice(chosen.map(\.id))
    case .text(let text): self = .text(text)
    case .items(let items): self = .list(items)
    case .commitment, .picked: return nil
    }
  }

  fileprivate var isWords: Bool {
    switch self {
    case .text, .list: true
    case .scale, .choice, .withdrawn: false
    }
  }
}

extension Answer {
  /// What would leave, line by line, as a person reads it.
  fileprivate var releasedLines: [String] {
    switch value {
    case .score(let score): [String(score)]
    case .options(let chosen): chosen.map(\.label)
    case .text(let text): text.split(whereSeparator: \.isNewline).map(String.init)
    case .items(let items): items
    case .commitment, .picked: []
    }
  }
}
