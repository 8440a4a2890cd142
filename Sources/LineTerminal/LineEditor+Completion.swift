import CReadline
import Glibc

extension LineEditor {
  /// Tab: the words of the request, and nothing else ever, no file names.
  func bindCompletion() {
    rl_completion_append_character = 32
    rl_completion_query_items = -1
    rl_attempted_completion_function = { text, start, _ in
      rl_attempted_completion_over = 1
      guard start == 0, LineEditor.shared.isCommand else { return nil }
      return rl_completion_matches(text) { LineEditor.shared.nextCandidate($0, state: $1) }
    }
  }

  /// In free text Tab does nothing, silently.
  func complete(_ count: Int32, _ key: Int32) -> Int32 {
    isCommand ? rl_complete(count, key) : 0
  }

  private var isCommand: Bool { line.first == UInt8(ascii: "/") }

  /// One more word that begins like the text, in memory that readline frees.
  private func nextCandidate(
    _ text: UnsafePointer<CChar>?, state: Int32
  ) -> UnsafeMutablePointer<CChar>? {
    if state == 0 {
      let beginning = text.map { String(cString: $0) } ?? ""
      candidates = completions.filter { $0.hasPrefix(beginning) }.reversed()
    }
    return candidates.popLast().flatMap { strdup($0) }
  }

  /// What the up arrow brings back, for one request.
  func remember(_ earlier: [String]) {
    forgetHistory()
    unstifle_history()
    for line in earlier { add_history(line) }
  }

  /// Wipes what the up arrow brought back.
  func forgetHistory() {
    // After `rl_clear_history` the list has no end of its own; only the length tells.
    if let entries = history_list() {
      for index in 0..<Int(history_length) {
        guard let line = entries[index]?.pointee.line else { continue }
        explicit_bzero(line, strlen(line))
      }
    }
    rl_clear_history()
  }
}
