import Reflection

extension RunConversation {
  /// What became of sealing what is begun.
  enum Sealing {
    /// There was nothing to seal.
    case nothing
    /// It is kept.
    case kept
    /// It could not be kept, and that was said.
    case failed
  }

  /// Seals what is entered at this question and not sent, or takes away what was sealed of it and is
  /// no longer entered; a failure is said.
  ///
  /// - Parameters:
  ///   - line: what stands in the line.
  ///   - pause: when the run was left; a draft of that moment was left with it.
  ///   - marksPlace: whether a draft without words is sealed too, for who comes back to its question.
  /// - Returns: what became of it.
  func seal(_ line: String, at pause: Moment? = nil, marksPlace: Bool = false) -> Sealing {
    let replaces = pause != nil && hasSealed
    guard var draft = draft(line), marksPlace || !draft.isEmpty || replaces else {
      return .nothing
    }
    draft.moment = pause ?? draft.moment
    do throws(EventLogFailure) {
      try keep(draft)
      return marksPlace || !draft.isEmpty ? .kept : .nothing
    } catch {
      session.screen.show(.statement(Trouble.keeping(error)))
      return .failed
    }
  }

  /// Whether something is entered at this question and not sent.
  func hasBegun(_ line: String) -> Bool { draft(line)?.isEmpty == false }

  /// Seals what has changed while a person types: nothing may be shown then, and what cannot be kept
  /// is said when the line is sent.
  func sealSilently(_ line: String) {
    guard let draft = draft(line), !draft.says(sealed) else { return }
    // A question at which nothing is entered needs no draft, unless one with words stands there.
    guard !draft.isEmpty || sealed?.isEmpty == false else { return }
    try? keep(draft)
  }

  /// Seals what stands at this question before the next line of it is read.
  func sealBeforeReading() {
    if failed || sealed != nil || !unsent.isEmpty || !lines.isEmpty { sealSilently(line) }
  }

  /// Whether words of this run are sealed.
  private var hasSealed: Bool {
    guard let draft = session.draftAtQuestion, draft.run == run.ref else { return false }
    return !draft.isEmpty
  }

  /// What is entered at this question; where nothing is, what was entered at another one that was left
  /// for it, else the line that was set aside.
  private func draft(_ line: String) -> Draft? {
    guard let question else { return nil }
    let entered = (unsent + lines).filter { !session.unkeptLines.contains($0.trimmed) }
    if entered.isEmpty, line == question.line, let left = elsewhere.first {
      return Draft(
        moment: session.services.clock.now(), run: run.ref, place: left.key,
        lines: left.value.unsent + left.value.lines,
        line: (left.value.beside + [left.value.line]).joined(separator: " ").trimmed)
    }
    var line = ([line] + paragraphs).joined(separator: "\n")
    if !beside.isEmpty { line = ([line] + beside).joined(separator: " ").trimmed }
    if line.isBlank, entered.isEmpty { line = session.asideLines.last ?? "" }
    line = session.sealable(line)
    return Draft(
      moment: session.services.clock.now(), run: run.ref, place: question.place, lines: entered,
      line: line)
  }

  private func keep(_ draft: Draft) throws(EventLogFailure) {
    try session.keepDraft(draft)
    sealed = draft
  }

  /// Enters a draft again, line by line, where it was entered.
  func takeUp(_ draft: Draft) {
    if draft.place != question?.place { goBack(to: draft.place) }
    guard draft.place == question?.place, draft.lines.allSatisfy(enter) else {
      return offerElsewhere(draft)
    }
    showEntered()
    giveBack(draft.line)
    if question?.form.takesNumbers == true, draft.line.isWords, !dialogue.takes(draft.line) {
      // A number is wanted first: nothing is to be glued to the words.
      (beside, line) = ([draft.line], "")
      showBeside()
    }
    sealed = draft
  }

  /// Takes words that were typed before the first question was asked.
  func takeAhead() {
    guard let words = session.wordsAhead, let question else { return }
    session.wordsAhead = nil
    if question.form.takesNumbers {
      beside = [words]
      showBeside()
    } else {
      giveBack(words)
    }
    sealSilently(line)
    session.sealOutside("")
  }

  /// The words that go with the number that is wanted.
  private func showBeside() {
    session.screen.show(.words(beside.map { .person($0) }))
    session.say(.againBeside)
  }

  /// Goes to the answer that was being changed.
  private func goBack(to place: Place) {
    let number = dialogue.answered.first { $0.place == place.question }?.number
    guard let number else { return }
    _ = advance(.change(number: number, followUp: place.isFollowUp))
  }

  /// Its question is no longer there: the words are offered all the same, where one is.
  private func offerElsewhere(_ draft: Draft) {
    session.say(.draftElsewhere, ["when": .ours(session.dates.moment(draft.moment))])
    giveBack((draft.lines + [draft.line]).filter { !$0.isBlank }.joined(separator: "\n"))
  }

  /// Enters one line; false where lines are not entered one by one.
  private func enter(_ line: String) -> Bool {
    switch question?.form {
    case .text where !isInCommitment:
      lines.append(line)
      lineNumber = lines.count + 1
    case .items: _ = advance(.reply(line, today: session.today))
    default:
      guard isInCommitment else { return false }
      _ = advance(.reply(line, today: session.today))
    }
    return true
  }

  /// Whether the question is a part of a commitment.
  var isInCommitment: Bool {
    guard let place = question?.place, !place.isFollowUp else { return false }
    return pack.steps.contains { step in
      guard step.id == place.step, case .commit = step.kind else { return false }
      return true
    }
  }

  /// The lines that the next one follows: nothing else shows them.
  private func showEntered() {
    let entered = isInCommitment ? [] : unsent + lines
    guard !entered.isEmpty else { return }
    session.screen.show(.words(entered.map { .person($0) }))
  }
}

extension Draft {
  /// Whether another one says the same of the same question.
  func says(_ other: Draft?) -> Bool {
    guard let other else { return false }
    return place == other.place && lines == other.lines && line == other.line
  }
}
