import Reflection

/// Texts that were in an editor when the program was killed: back at their questions, or kept as
/// notes.
struct LeftTexts {
  let session: Session

  /// Stands where a journal's own device would: notes beside texts name every device in full.
  static let noDevice = DeviceID(high: 0, low: 0)

  /// Takes in what belongs to this journal; what belongs to another one stays where it is.
  func takeIn() {
    guard !session.isReading, session.log != nil else { return }
    session.terminal.editor?.takeLeft { left in
      guard let place = place(of: left), session.journal.run(place.run) != nil else {
        return false
      }
      return left.text.isBlank || takeIn(left, at: place)
    }
  }

  private func place(of left: LeftText) -> Draft? {
    left.note.withUnsafeBytes { try? Draft($0, in: LeftTexts.noDevice) }
  }

  private func takeIn(_ left: LeftText, at place: Draft) -> Bool {
    let offset = session.services.clock.now().offsetMinutes
    var draft = place
    draft.moment = Moment(milliseconds: left.written, offsetMinutes: offset)
    (draft.lines, draft.line) = ([], left.text)
    do throws(EventLogFailure) {
      let isBack = try putBack(&draft, after: place.lines.count)
      if !isBack { try session.keep([.noted(Note(text: left.text))]) }
      session.say(
        isBack ? .editorLeft : .editorLeftNote, ["when": .ours(session.dates.moment(draft.moment))])
      return true
    } catch {
      session.screen.show(.statement(Trouble.noting(error)))
      return false
    }
  }

  /// Makes it what is begun at its question, unless its run is over, or something else is begun;
  /// `count` parts of a commitment come before it.
  private func putBack(_ draft: inout Draft, after count: Int) throws(EventLogFailure) -> Bool {
    guard session.journal.run(draft.run)?.isFinished == false else { return false }
    if let begun = session.draftAtQuestion, !begun.isEmpty {
      guard begun.run == draft.run, begun.place == draft.place, begun.lines.count >= count,
        begun.moment.milliseconds <= draft.moment.milliseconds
      else { return false }
      draft.lines = Array(begun.lines.prefix(count))
    } else if count > 0 {
      return false
    }
    try session.keepDraft(draft)
    return true
  }
}
