import Reflection

/// A passphrase that Tandem draws: shown once, typed back, then gone from the screen.
///
/// The six words themselves never come here: they are drawn, shown and compared behind the port.
struct PassphraseDrawing {
  let unlocking: any Unlocking
  let language: Language
  /// How wide the terminal is.
  let columns: Int
  /// Says a sentence where the person reads.
  let say: (Message) -> Void
  /// What is asked with, to have the words typed back.
  let request: () -> SecretRequest
  /// Empties the screen, where there is one.
  let clear: () -> Void

  /// What became of it.
  enum Outcome: Equatable {
    /// It was typed back.
    case chosen
    /// The person would rather choose one.
    case declined
    /// The person left.
    case left(ExitStatus)
  }

  /// Draws and shows one, and has it typed back.
  func draw() -> Outcome {
    say(.drawnShow)
    guard unlocking.drawPassphrase(language, columns: columns) else { return .declined }
    say(.drawnAsk)
    defer { clear() }
    while true {
      switch unlocking.repeatPassphrase(request()) {
      case .matches: return .chosen
      case .empty: return .declined
      case .differs:
        // On a small screen the words have moved up meanwhile.
        clear()
        say(.drawnDiffers)
        guard unlocking.showPassphrase(columns: columns) else { return .declined }
      case .cancelled: return .left(.interrupted)
      case .ended: return .left(.done)
      case .stopped(let signal): return .left(.signal(signal))
      }
    }
  }
}
