extension Dialogue {
  /// The text of a question as it is asked at a stop: a variant, or the alternative that holds.
  func wording(at stop: Stop) -> String {
    let step = pack.steps[stop.index]
    if stop.place.isFollowUp {
      guard case .ask(let ask, _) = step.follow[stop.place.part - 1].move else { return "" }
      return ask.wording(language, run: history.runNumber)
    }
    let alternative = step.alternatives.first { holds($0.when, at: stop) }
    return (alternative?.ask ?? step.ask).wording(language, run: history.runNumber)
  }

  /// A text of the pack with its placeholders filled, and what fills them.
  func pieces(of text: String, at stop: Stop) -> (pieces: [Piece], wording: Wording) {
    var wording = Wording(text)
    let pieces = Piece.pieces(of: text) { name in
      guard let placeholder = Wording.Placeholder.allCases.first(where: { $0.name == name }),
        let (piece, source) = filling(placeholder, at: stop)
      else { return nil }
      wording.fillings.append(Wording.Filling(placeholder, source))
      return piece
    }
    return (pieces, wording)
  }

  /// What fills a placeholder here, and the event that it comes from.
  private func filling(_ placeholder: Wording.Placeholder, at stop: Stop) -> (Piece, Ref)? {
    switch placeholder {
    case .answer: answers.kept[stop.place.question].map { (.person($0.answer.quotation), $0.ref) }
    case .score:
      answers.kept[stop.place.question].flatMap { kept in
        kept.answer.score.map { (.person(String($0)), kept.ref) }
      }
    case .last:
      history.lasts[StepAddress(step: stop.place.step)].flatMap { last in
        last.score.map { (.person(String($0)), last.ref) }
      }
    case .commitment:
      stop.commitment.map { (.person(Quotation.of($0.commitment.what)), $0.ref) }
    }
  }

  /// A kept wording as it was shown.
  func shownWording(_ wording: Wording) -> [Piece] {
    wording.pieces { filling in
      let own = answers.said[filling.source]
      let last = history.lasts.values.first { $0.ref == filling.source }
      let open = history.commitments.first { $0.ref == filling.source }
      return own?.filling(filling.placeholder) ?? last?.score.map(String.init)
        ?? open.map { Quotation.of($0.commitment.what) }
    }
  }

  /// Words of another time that stand before a question; those that are shown on request only, when
  /// the person said so.
  func recall(at stop: Stop, isWanted: Bool = false) -> RecallShown? {
    let step = pack.steps[stop.index]
    // After a card nothing brings old words back.
    guard way == .asWritten, !stop.place.isFollowUp, let recall = step.recall,
      isWanted || !recall.asksFirst || consents[step.id] == true
    else { return nil }
    switch recall.source {
    case .last(let address): return shown(history.lasts[address], in: recall.text)
    case .reply: return shown(history.reply, in: recall.text, isMine: false)
    case .now(let addresses): return shown(addresses, in: recall.text)
    }
  }

  private func shown(
    _ last: History.Last?, in text: Text?, isMine: Bool = true
  ) -> RecallShown? {
    guard let last else { return nil }
    guard let text else { return .quotations([last.quotation]) }
    return .sentence(
      Piece.pieces(of: text[language]) { name in
        switch name {
        case "date": .date(last.date)
        case "quote": isMine ? .person(last.quotation) : .other(last.quotation)
        case "name": last.name.map { .name($0) }
        default: nil
        }
      })
  }

  /// Answers of this run, without those that point to something.
  private func shown(_ addresses: [StepAddress], in text: Text?) -> RecallShown? {
    let quotations = addresses.compactMap { quotable(at: $0)?.quotation }
    guard let text, !quotations.isEmpty else {
      return quotations.isEmpty ? nil : .quotations(quotations)
    }
    return .sentence(
      Piece.pieces(of: text[language]) { name in
        name == "quote" ? .person(quotations.joined(separator: " ; ")) : nil
      })
  }

  private func holds(_ condition: Condition, at stop: Stop) -> Bool {
    let known = path
    let context = ConditionContext(
      language: { pack.language(of: $0, else: language) }, history: history, own: nil
    ) { id in
      let place = known.questions.first { $0.place.step == id }?.place
      return place.flatMap { answers.kept[$0] }.map { .answered($0) } ?? .unanswered
    }
    return context.holds(condition) ?? false
  }
}

extension Wording {
  /// The wording as it was shown; what can no longer be shown is “…”.
  public func pieces(text: (Filling) -> String?) -> [Piece] {
    Piece.pieces(of: self.text) { name in
      fillings.first { $0.placeholder.name == name }.map { .person(text($0) ?? "…") }
    }
  }
}

extension Answer {
  /// What the answer puts in place of a placeholder.
  public func filling(_ placeholder: Wording.Placeholder) -> String? {
    switch placeholder {
    case .answer: quotation
    case .score, .last: score.map(String.init)
    case .commitment: if case .commitment(let made) = value { Quotation.of(made.what) } else { nil }
    }
  }

  /// The answer as a quotation, without what was added to it.
  public var quotation: String { Quotation.of(quotable) }

  /// What there is to quote: words, items, or the labels that were chosen.
  var quotable: String {
    switch value {
    case .text(let text): text
    case .items(let items): items.joined(separator: ", ")
    case .score(let score): String(score)
    case .options(let options): options.map(\.label).joined(separator: ", ")
    case .picked(let picked): picked.labels.joined(separator: ", ")
    case .commitment(let commitment): commitment.what
    }
  }
}
