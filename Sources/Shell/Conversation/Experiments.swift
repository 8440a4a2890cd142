import Reflection

/// The open experiments: which there are, one in full, and the exercise that asks how it went.
struct Experiments {
  let home: HomeConversation

  private var session: Session { home.session }

  /// The exercise that looks at an experiment again.
  static let review = "mentee.experiment-review"

  /// `/essais`: the experiments that are open, the oldest date first.
  func list() -> HomeConversation.Step {
    let open = session.journal.openCommitments()
    guard !open.isEmpty else {
      session.say(.experimentsNone)
      return .stay
    }
    let menu = Menu(open.map { line($0.commitment) }, notes: [.say(.experimentsHint)])
    switch session.choose(menu, harmless: open.count + 1) {
    case .failure(let leaving): return .leave(leaving.departure)
    case .success(let number) where open.indices.contains(number - 1):
      return show(open[number - 1])
    case .success: return .show
    }
  }

  /// The words of one, and what can be done with it now.
  func show(_ experiment: OpenCommitment) -> HomeConversation.Step {
    let made = experiment.commitment
    let words = [made.what, made.cue, made.learn].compactMap(\.self)
    session.screen.show(.words(words.map { .person($0) }))
    let exercise = session.services.library.catalogue.first { $0.id == Experiments.review }
    guard let exercise else { return .show }
    let now = Prose.say(
      .experimentNow,
      [
        "title": .pack(exercise.title[session.language]), "n": .number(exercise.minutes),
      ])
    switch session.chooseOrType(Menu([now, .say(.experimentLater)])) {
    case .failure(let leaving): return .leave(leaving.departure)
    case .success(.number(1)): return home.begin(exercise.id)
    case .success(.typed(let words)) where words.isSentence: return begin(exercise.id, with: words)
    case .success(.typed(let line)) where !line.isBlank:
      session.remember(line)
      session.say(.menuAgain, ["n": .number(2)])
      return show(experiment)
    case .success: return .show
    }
  }

  /// The question was open, and was answered: the words wait for the exercise's first question.
  private func begin(_ id: String, with words: String) -> HomeConversation.Step {
    session.sealOutside(words)
    session.wordsAhead = words
    defer { session.wordsAhead = nil }
    return home.begin(id)
  }

  private func line(_ commitment: Commitment) -> Prose {
    let what = Filling.person(Quotation.of(commitment.what))
    guard let due = commitment.due else { return .say(.experimentsOpen, ["what": what]) }
    return .say(
      .experimentsDue, ["what": what, "date": .ours(session.dates.day(due))])
  }
}
