import Shell

/// What a person does at a prompt, as a transcript writes it.
struct Keystrokes {
  private let written: String
  /// What stood in the line whenever nobody typed for two seconds.
  let pauses: [String]

  init(written: String) {
    let parts = written.components(separatedBy: "^2s")
    self.written = parts.joined()
    pauses = parts.indices.dropLast().map { parts[...$0].joined() }
  }

  /// What comes of it.
  var event: LineEvent {
    for (mark, event) in Keystrokes.keys where written.hasSuffix(mark) {
      return event(text(String(written.dropLast(mark.count))))
    }
    return .line(text(written))
  }

  private func text(_ written: String) -> String {
    written == "⏎" ? "" : written.replacing("↵", with: "\n")
  }

  private static let keys: [(String, (String) -> LineEvent)] = [
    ("^C", { .interrupted(line: $0) }), ("^PASTED", { .pasted(line: $0) }), ("^D", { _ in .ended }),
    ("^S", { .saveKey(line: $0) }),
    ("^Z", { .suspendKey(line: $0) }), ("^L", { .hideKey(line: $0) }),
    ("^IDLE", { .idle(line: $0) }),
    ("^HUP", { .stopped(signal: 1, line: $0) }),
    ("^NUL", { _ in .refused(.nul) }), ("^LATIN1", { _ in .refused(.notUTF8) }),
    ("^LONG", { _ in .refused(.tooLong) }), ("^EIO", { _ in .refused(.unreadable(code: 5)) }),
  ]
}
