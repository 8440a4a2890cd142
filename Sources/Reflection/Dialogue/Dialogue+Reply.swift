extension Dialogue {
  /// Takes what was entered.
  mutating func reply(_ line: String, _ today: CivilDate) -> [Effect] {
    switch asking {
    case .nothing, .care: return []
    case .consent(let stop): return consent(line, at: stop)
    case .items(let stop, let items): return item(line, after: items, at: stop)
    case .part(let stop, let draft): return part(line, today, of: draft, at: stop)
    case .question(let stop): return answer(line, at: stop)
    }
  }

  private mutating func answer(_ line: String, at stop: Stop) -> [Effect] {
    if line.isBlank { return answers.kept[stop.place] == nil ? leaveAside() : goOn() }
    if isRevisit, line == self.line(at: stop) { return goOn() }
    if case .items = form(at: stop) { return item(line, after: [], at: stop) }
    do throws(Refusal) {
      let (value, words) = try value(of: line, at: stop)
      return keep(facts(value, words, at: stop), entered: line)
    } catch {
      return [.refuse(error, line: line)]
    }
  }

  /// Whether a line fits what is asked.
  public func takes(_ line: String) -> Bool {
    switch asking {
    case .question(let stop): (try? value(of: line, at: stop)) != nil
    case .part: (try? ReplyReader.score(line)) != nil
    case .nothing, .care, .consent, .items: false
    }
  }

  private func value(of line: String, at stop: Stop) throws(Refusal) -> (Value, words: String) {
    switch form(at: stop) {
    case .scale:
      let (score, words) = try ReplyReader.score(line)
      return (.score(score), words)
    case .options(_, let maximum), .picks(_, let maximum):
      let (chosen, words) = try ReplyReader.options(
        line, among: options(at: stop), maximum: maximum, in: language)
      guard let list = list(at: stop) else { return (.options(chosen), words) }
      return (.picked(Picked(chosen, of: list)), words)
    case .sentence(let sentences):
      guard let number = Int(line.trimmed) else { return (.text(line), "") }
      guard sentences.indices.contains(number - 1) else { throw .option(count: sentences.count) }
      return (.text(sentences[number - 1]), "")
    case .text, .items, .date, .nothing: return (.text(line), "")
    }
  }

  /// The facts that an answer makes: new, changed, or a follow-up that changes the answer above it.
  private func facts(_ value: Value, _ words: String, at stop: Stop) -> [Fact] {
    let step = pack.steps[stop.index]
    let answer = self.answer(value, words, at: stop)
    if stop.place.isFollowUp, let changed = changed(by: value, at: stop) {
      return [.revised(changed), .skipped(run: run, place: stop.place)]
    }
    if answers.kept[stop.place] != nil { return [.revised(answer)] }
    if case .review = step.kind, !stop.place.isFollowUp { return [.reviewed(answer)] }
    return [.answered(answer)]
  }

  func answer(_ value: Value, _ words: String, at stop: Stop) -> Answer {
    let step = pack.steps[stop.index]
    let wording = pieces(of: self.wording(at: stop), at: stop).wording
    return Answer(
      run: run, place: stop.place, wording: wording, value: value, words: words,
      share: step.share)
  }

  /// The answer above, as a follow-up changes it: in its place, or with one more item.
  private func changed(by value: Value, at stop: Stop) -> Answer? {
    guard case .text(let text) = value, var above = answers.kept[stop.place.question]?.answer else {
      return nil
    }
    switch pack.steps[stop.index].follow[stop.place.part - 1].keep {
    case .append: return nil
    case .replace: above.value = .text(text)
    case .item: above.value = .items(above.items + [text])
    }
    return above
  }

  /// Takes one line of a list; a pasted block has one item a line.
  private mutating func item(_ line: String, after items: [String], at stop: Stop) -> [Effect] {
    guard case .items(let maximum) = form(at: stop) else { return [] }
    let entered = line.split(whereSeparator: \.isNewline).filter { !$0.isBlank }.map(String.init)
    let all = Array((items + entered).prefix(maximum))
    guard items.count + entered.count <= maximum else {
      return [.refuse(.items(maximum: maximum), line: line)]
    }
    let isWhole = entered.isEmpty || all.count == maximum || (isRevisit && entered.count > 1)
    guard !isWhole else { return keep(facts(.items(all), "", at: stop), entered: line) }
    asking = .items(stop, all)
    return [.nextItem(all.count + 1)]
  }

  /// Whether old words are to be shown: 1 or an empty line is no, 2 is yes.
  private mutating func consent(_ line: String, at stop: Stop) -> [Effect] {
    let typed = Folding.fold(line.trimmed)
    let yes = ["2", "oui", "yes"]
    guard typed.isEmpty || (["1", "non", "no"] + yes).contains(typed) else {
      return [.refuse(.option(count: 2), line: line)]
    }
    consents[stop.place.step] = yes.contains(typed)
    return present(stop)
  }

  /// Leaves aside what is asked: the question, one part of a commitment, or the old words.
  mutating func skip() -> [Effect] {
    switch asking {
    case .consent(let stop): consent("", at: stop)
    case .part(let stop, let draft) where draft.part != .what: leavePart(of: draft, at: stop)
    case .nothing, .care, .question, .items, .part: leaveAside()
    }
  }

  /// Leaves the question aside; one that was left aside already stays as it is.
  mutating func leaveAside() -> [Effect] {
    guard let stop = asking.stop else { return [] }
    guard answers.skipped[stop.place] == nil else {
      aside[stop.place] = nil
      return goOn()
    }
    return keep([.skipped(run: run, place: stop.place)], entered: "")
  }
}

extension Picked {
  /// The items of a list that were chosen.
  fileprivate init(_ chosen: [Chosen], of list: RunAnswers.Kept) {
    self.init(
      source: list.ref, numbers: chosen.compactMap { Int($0.id) }, labels: chosen.map(\.label))
  }
}
