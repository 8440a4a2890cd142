import Reflection

/// A recovery key on the screen until its end was typed, or put off; then the screen is emptied.
struct RecoveryKeyView {
  let session: Session

  /// How many characters of its end are asked.
  private static let asked = 6

  /// Shows a key between two sentences and asks for its end.
  ///
  /// - Returns: whether its end was typed, false for an empty line; or why the person left.
  func show(_ key: String, after introduction: Message, asking question: Message) -> Result<
    Bool, Leaving
  > {
    session.say(introduction)
    session.screen.show(.keyLine(key))
    session.say(question)
    let outcome = check(key)
    session.screen.clear()
    return outcome
  }

  private func check(_ key: String) -> Result<Bool, Leaving> {
    let end = key.suffix(RecoveryKeyView.asked).uppercased()
    while true {
      switch session.read(.answer, for: .secret) {
      case .left(let departure, let line): return .failure(Leaving(departure, line: line))
      case .line(let line):
        if line.isBlank { return .success(false) }
        if line.trimmed.uppercased() == end { return .success(true) }
        session.say(.recoveryDiffers)
      }
    }
  }
}
