import Reflection

/// What a person enters at a question is looked at once it is kept; what is not kept, or not yet, is
/// looked at here.
extension RunConversation {
  /// Looks at a line before it is an answer; `nil` when it is one.
  func looked(at text: String) -> Step? {
    guard isWatchful else { return nil }
    if session.isCallNumber(text), !isWanted(text) { return showNumbers(text) }
    guard let kind = session.cardKind(of: text) else { return nil }
    // A part of a commitment would not be kept before its last question, which must not come now.
    if isInCommitment { return stop(at: text, kind) }
    return whole(with: text, kind)
  }

  /// Looks at words beside a command, at a command that is none, and at the lines of a text that is left
  /// before it is sent.
  func looked(beside text: String, _ command: ReplCommand? = nil) -> Step? {
    // Whoever hides or locks has somebody behind: nothing shows.
    guard isWatchful, command != .hide, command != .lock else { return nil }
    if let kind = session.cardKind(of: text) { return stop(at: text.trimmed, kind) }
    let whole = lines.joined(separator: "\n")
    guard command == .pause || command == .quit, let kind = session.cardKind(of: whole),
      !dialogue.hasMet(kind)
    else { return nil }
    return stop(at: "", kind, keeping: whole)
  }

  /// Stops at a line that did not fit.
  func stopAtRefused() -> Step? {
    guard let refused else { return nil }
    self.refused = nil
    return stop(at: refused.line, refused.kind)
  }

  private var isWatchful: Bool { session.terminal.source == .person && session.seat == nil }

  /// A list is kept as far as it is entered, and its card comes, once a run.
  ///
  /// A text of several lines is written to its end, and looked at when it is sent or left.
  private func whole(with text: String, _ kind: CareCard.Kind) -> Step? {
    guard lineNumber != nil, !dialogue.hasMet(kind) else { return nil }
    guard case .items = question?.form else { return nil }
    let before = question?.place
    if advance(.reply(text, today: session.today)) { return .end }
    guard question?.place == before, leaving == nil, !dialogue.hasMet(kind) else { return .stay }
    return .go(.reply("", today: session.today))
  }

  /// Stops at words that are not kept: what stands at the question waits, and the run goes on gently.
  private func stop(
    at text: String, _ kind: CareCard.Kind, keeping kept: String? = nil
  ) -> Step {
    // Before the card: whatever happens under it, nothing of the words is sealed.
    session.leaveUnkept(kept ?? text)
    line = ""
    sealSilently("")
    switch session.stop(at: text, kind, keeping: kept) {
    case .left(let departure): return .leave(departure, line: "")
    case .again(let back):
      // A text that was to be left is kept as a note, or not at all.
      if kept != nil, back.isEmpty { (lines, lineNumber, paragraphs) = ([], 1, []) }
      line = back
      sealSilently(back)
      return .go(.met(kind))
    case .back: return .go(.met(kind))
    case .nothing: return .stay
    }
  }

  /// Shows the numbers; at an open question the number can be sent once more, as an answer.
  private func showNumbers(_ text: String) -> Step {
    session.showNumbers()
    if isOpen {
      called = text
      line = text
    }
    return .go(.again)
  }

  /// Whether a number to call is also what is asked for.
  private func isWanted(_ text: String) -> Bool {
    let number = Int(text.trimmed)
    switch question?.form {
    case .scale: return number.map { (1...10).contains($0) } ?? false
    case .options(let options, _): return number.map { (1...options.count).contains($0) } ?? false
    case .picks(let items, _): return number.map { (1...items.count).contains($0) } ?? false
    case .sentence(let sentences):
      return number.map { (1...sentences.count).contains($0) } ?? false
    case .date: return dialogue.isDate(text, today: session.today)
    // A small number may be an answer in words; a long one is when it comes once more.
    case .text, .items: return text.filter(\.isNumber).count < 3 || text == called
    case .nothing, nil: return false
    }
  }

  /// Whether any words are an answer here.
  private var isOpen: Bool {
    switch question?.form {
    case .text, .items: true
    default: false
    }
  }
}
