import PTYSupport
import Testing

/// Somebody at the keyboard, who looks before typing.
struct Person {
  let session: PTYSession

  /// Waits for a prompt and checks that the question, or what else is to be seen, stands above it.
  func see(
    _ question: String, prompt: String = "> ", seconds: Double = 10,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try session.expectPrompt(prompt, seconds: seconds)
    let shown = session.screen.lines.joined(separator: " ")
      .split { $0.isWhitespace || $0 == "\u{a0}" }.joined(separator: " ")
    #expect(shown.contains(question), "\(session.screen.lines)", sourceLocation: sourceLocation)
  }

  /// Waits for a prompt, sees the question above it, and types.
  func answer(
    _ question: String, _ keys: String, prompt: String = "> ", line: String = "",
    seconds: Double = 10, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try see(question, prompt: prompt + line, seconds: seconds, sourceLocation: sourceLocation)
    session.send(keys + "\r")
  }

  /// Pastes lines at a question, and sends them.
  func paste(
    _ question: String, _ lines: String, prompt: String = "> ",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try see(question, prompt: prompt, sourceLocation: sourceLocation)
    session.paste(lines)
    session.send("\r")
  }
}
