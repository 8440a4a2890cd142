extension Dialogue {
  /// Answers that may be shown to somebody, in the order of the run, each under its own question; never
  /// what a pack keeps back.
  public var shareable: [AnsweredQuestion] {
    answered.flatMap(\.parts).filter { $0.kept != nil && !isKeptBack($0) }
  }

  /// Whether something was answered that cannot leave.
  public var keepsBack: Bool { answered.contains { $0.kept != nil && isKeptBack($0) } }

  /// Whether the pack offers an answer to be shown; words that may point to something are not offered.
  public func isOffered(_ question: AnsweredQuestion) -> Bool {
    step(of: question)?.share == .offer && !isGrave(question)
  }

  /// An answer as a passage of a letter.
  public func passage(
    _ question: AnsweredQuestion, as id: PartID, in language: Language
  ) -> Passage? {
    guard let kept = question.kept else { return nil }
    let parts = [kept.answer, question.more?.answer].compactMap(\.self)
    return Passage(
      id: id, day: kept.moment.date, title: pack.title[language],
      asked: question.text.withoutAdvice.unquoted.withoutControls,
      answer: parts.flatMap(\.sharedLines).withoutRepeats.map(\.withoutControls)
        .joined(separator: "\n"),
      mark: kept.answer.mark(in: pack.id))
  }

  /// What a pack says is wanted of a mentor, among chosen answers.
  public func wishes(among questions: [AnsweredQuestion]) -> [Letter.Wish] {
    let chosen = Set(questions.flatMap { $0.kept?.answer.options ?? [] }.map(\.id))
    return Letter.Wish.allCases.filter { chosen.contains($0.rawValue) }
  }

  /// The promise of the pack as it was when it was answered holds, and that of the pack as it is now.
  private func isKeptBack(_ question: AnsweredQuestion) -> Bool {
    question.kept?.answer.share == .never || step(of: question)?.share == .never
  }

  private func step(of question: AnsweredQuestion) -> Step? {
    pack.position(of: question.place.step).map { pack.steps[$0] }
  }
}

extension Answer {
  /// The words of an answer as a letter has them, a line each; a number and a commitment stand in the
  /// passage's mark.
  fileprivate var sharedLines: [String] {
    let main: [String] =
      switch value {
      case .text(let text): text.split(whereSeparator: \.isNewline).map(String.init)
      case .items(let items): items
      case .options(let chosen): chosen.map(\.label)
      case .picked(let picked): picked.labels
      case .score, .commitment: []
      }
    return main + words.split(whereSeparator: \.isNewline).map(String.init)
  }

  fileprivate func mark(in pack: String) -> Passage.Mark? {
    switch value {
    case .score(let score): .score(score, key: pack + "/" + place.step)
    case .commitment(let made):
      .commitment(
        SharedCommitment(
          kind: made.kind, what: made.what.withoutControls, cue: made.cue?.withoutControls,
          due: made.due))
    case .text, .items, .options, .picked: nil
    }
  }
}

extension [String] {
  /// Words beside a choice stand in the line of its follow-up too, and are said once.
  fileprivate var withoutRepeats: [String] {
    reduce(into: []) { lines, line in
      if !line.isBlank, lines.last != line { lines.append(line) }
    }
  }
}

extension [Piece] {
  /// A question without the advice in brackets at its end, which is for who answers it.
  public var withoutAdvice: [Piece] {
    guard case .pack(let text) = last, text.hasSuffix(")"), let open = text.lastIndex(of: "(")
    else { return self }
    return dropLast() + [.pack(String(text[..<open]).trimmed)]
  }
}

extension [Piece] {
  /// The question as one text, without the words of other answers: those were not chosen.
  fileprivate var unquoted: String {
    map { piece in
      switch piece {
      case .person, .name, .other: .pack("…")
      case .pack, .date: piece
      }
    }.plainText
  }
}

extension String {
  /// A line without characters that a letter cannot hold: a paste may have brought some.
  fileprivate var withoutControls: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter { $0 == "\t" || $0.properties.generalCategory != .control }))
  }
}
