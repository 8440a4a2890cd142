import Reflection

extension Session {
  /// What is begun at a question and not sent.
  var draftAtQuestion: Draft? { log?.draft?.atQuestion }

  /// Words that were typed outside of a question and neither kept nor dropped.
  var wordsOutside: String? { log?.draft?.outside.flatMap { $0.isBlank ? nil : $0 } }

  /// Whether words can be kept in the journal here.
  var keepsWords: Bool {
    log != nil && isSettled && !isReading && seat?.isEphemeral != true && !services.isRehearsal
      && terminal.source == .person
  }

  /// Seals words that were typed outside of a question until they are kept or dropped.
  ///
  /// No words take away what was sealed. Nothing is shown: what cannot be sealed stands in the line all
  /// the same.
  func sealOutside(_ words: String) {
    guard keepsWords, let log else { return }
    let words = sealable(words)
    let standing = log.draft
    guard (standing?.outside ?? "") != words else { return }
    let begun = standing?.atQuestion
    let now = services.clock.now()
    if words.isEmpty, let begun {
      try? log.keepDraft(begun)
    } else {
      try? log.keepDraft(Draft(outside: words, at: now, over: begun))
    }
  }

  /// Seals a line outside of a question, with the one that was set aside before it; numbers and commands
  /// are no words.
  func sealOutside(line: String) {
    let words = line.isWords ? [line] : []
    sealOutside((asideLines.filter(\.isWords) + words).joined(separator: "\n"))
  }

  /// Words are not to be sealed, unless the person chooses to keep them.
  func leaveUnkept(_ words: String) { unkeptLines.formUnion(words.trimmedLines) }

  /// What of some words may be sealed: not the lines at which the program stopped.
  func sealable(_ words: String) -> String {
    guard !unkeptLines.isEmpty else { return words }
    let lines = words.split(omittingEmptySubsequences: false, whereSeparator: \.isLineEnd)
    return lines.filter { !unkeptLines.contains(String($0).trimmed) }.joined(separator: "\n")
  }

  /// Keeps what was entered at a question and not sent.
  ///
  /// - Throws: `EventLogFailure`; then the draft before it stands.
  func keepDraft(_ draft: Draft) throws(EventLogFailure) {
    guard !isReading, let log else { throw .readOnly }
    guard let words = wordsOutside else { return try log.keepDraft(draft) }
    try log.keepDraft(Draft(outside: words, at: draft.moment, over: draft))
  }
}

extension String {
  /// Whether a line is words that somebody might miss: no number, command or short yes.
  var isWords: Bool {
    let line = trimmed
    guard line.contains(where: \.isLetter), !line.hasPrefix("/") || line.hasPrefix("//") else {
      return false
    }
    return line.contains(where: \.isWhitespace) || line.count > 3
  }

  /// Its lines, without blanks around them.
  var trimmedLines: [String] {
    split(whereSeparator: \.isLineEnd).map { String($0).trimmed }
  }

  /// Whether they are more than one word.
  var isSentence: Bool { isWords && trimmed.contains(where: \.isWhitespace) }
}
