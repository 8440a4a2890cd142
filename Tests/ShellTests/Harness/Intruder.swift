import Shell

/// Types words of distress at every prompt before what a transcript types there, drops them when the
/// program stops, and remembers where it did not.
final class Intruder {
  private enum State {
    /// Types the words at the next prompt.
    case ready
    /// Typed them; how much had been written before.
    case typed(before: Int)
    /// Dropped them: the prompt is there again, for what the transcript types.
    case dropped
  }

  private let sentences: [String]
  private var state = State.ready
  /// At how many prompts it typed.
  private(set) var count = 0
  /// What was written instead of a stop.
  private(set) var failures: [String] = []

  init(_ sentences: [String]) { self.sentences = sentences }

  /// What is typed at a prompt; `nil` for what the transcript types.
  func words(at request: LineRequest, after written: String) -> String? {
    switch state {
    case .dropped:
      state = .ready
      return nil
    case .typed(let before): return answer(Intruder.oneLine(written.dropFirst(before)))
    case .ready:
      guard !Intruder.isInRun(request), !Intruder.isHidden(written) else { return nil }
      count += 1
      state = .typed(before: written.count)
      return sentences[count % sentences.count]
    }
  }

  /// What is typed after what the words brought.
  private func answer(_ said: String) -> String? {
    guard Intruder.numbers.contains(where: said.contains) else {
      failures.append(said)
      state = .ready
      return nil
    }
    guard Intruder.stops.contains(where: said.contains) else {
      // Under a card the numbers come again, and the choice stands.
      state = .ready
      return nil
    }
    state = .dropped
    return Intruder.keeping.contains(where: said.contains) ? "3" : "2"
  }

  /// A question looks at what it keeps: its rows are a transcript of their own.
  private static func isInRun(_ request: LineRequest) -> Bool {
    request.completions.contains { ["/passer", "/skip"].contains($0) }
  }

  /// On an emptied screen nothing is to be shown before Enter: a row of its own, too.
  private static func isHidden(_ written: String) -> Bool {
    let last = oneLine(written.suffix(120))
    return ["Screen cleared. Press Enter", "Écran vidé. Entrée"].contains(where: last.contains)
  }

  private static let numbers = ["112", "999", "911", "144"]
  private static let stops = ["these words can point", "ces mots peuvent"]
  private static let keeping = ["Keep these words, for you", "Garder ces mots, pour vous"]

  private static func oneLine(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
