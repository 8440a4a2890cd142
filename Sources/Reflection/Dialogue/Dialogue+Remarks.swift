extension Dialogue {
  /// What a mentor's run over a letter proposes as the reply: the lines that were written as one, each
  /// with the kind of the answer it started from, about the sentence that was picked.
  public var remarks: [Remark] {
    guard let letter else { return [] }
    let quote = picked.flatMap { letter.quote(of: $0) }
    return proposed.map { Remark(kind: $0.kind, words: $0.words, on: quote) }
  }

  /// The sentence that was picked, as it stands.
  private var picked: String? {
    let step = pack.steps.first(where: \.picksSentence)
    guard case .text(let words) = step.flatMap({ answer(to: $0.id) })?.value else { return nil }
    return words.trimmed
  }

  private var proposed: [(kind: ReplyKind, words: String)] {
    let started = pack.steps.first { step in
      !step.startFrom.isEmpty && step.startFrom.allSatisfy { kind(of: $0) != nil }
    }
    guard let started, let written = answer(to: started.id) else {
      return pack.steps.compactMap { step in
        guard step.share == .offer, let kind = step.replyKind, let answer = answer(to: step.id)
        else { return nil }
        return (kind, answer.quotable)
      }
    }
    let sources = started.startFrom.filter { answer(to: $0) != nil }
    return Self.kinds(of: written.quotable.lines, from: sources.map(source))
  }

  private func source(_ id: String) -> (kind: ReplyKind, words: String) {
    (kind(of: id) ?? .heard, answer(to: id)?.quotable.trimmed ?? "")
  }

  /// The lines with their kinds: in order as long as there are as many as they started from, else by
  /// the words that stayed, and a line that asks is a question.
  private static func kinds(
    of lines: [String], from sources: [(kind: ReplyKind, words: String)]
  ) -> [(kind: ReplyKind, words: String)] {
    guard lines.count != sources.count else {
      return zip(lines, sources).map { (kind: $1.kind, words: $0) }
    }
    return lines.enumerated().map { index, line in
      let same = sources.first { $0.words == line }?.kind
      let guess: ReplyKind =
        line.hasSuffix("?") ? .question : index == 0 ? .heard : .encourage
      return (same ?? guess, line)
    }
  }

  private func kind(of id: String) -> ReplyKind? {
    pack.position(of: id).flatMap { pack.steps[$0].replyKind }
  }

  private func answer(to id: String) -> Answer? { answers.kept[Place(step: id)]?.answer }
}

extension String {
  /// The lines that say something.
  fileprivate var lines: [String] {
    split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}
