/// A commitment of which some parts are entered.
struct CommitmentDraft: Sendable, Equatable {
  /// What is asked for, one after the other.
  enum Part: Sendable, Equatable {
    case what
    case cue
    case learn
    case due
    case confidence
    case eased
  }

  var commitment: Commitment
  /// Words typed beside the chances.
  var words = ""
  var part = Part.what
  let form: CommitForm

  init(form: CommitForm, from commitment: Commitment?) {
    self.form = form
    self.commitment = commitment ?? Commitment(kind: form.kind, what: "")
  }

  /// The parts that are asked for, given what is known.
  var parts: [Part] {
    let isLow = commitment.confidence.map { $0 <= form.lowAtMost } ?? false
    return [.what] + (form.cue == nil ? [] : [.cue]) + (form.learn == nil ? [] : [.learn])
      + (form.due == nil ? [] : [.due]) + (form.confidence == nil ? [] : [.confidence])
      + (isLow && form.low != nil ? [.eased] : [])
  }

  /// The draft at the part after this one; `nil` when it is whole.
  func next() -> CommitmentDraft? { moved(by: 1) }

  /// The draft at the part before this one; `nil` at the first.
  func previous() -> CommitmentDraft? { moved(by: -1) }

  private func moved(by distance: Int) -> CommitmentDraft? {
    let target = (parts.firstIndex(of: part) ?? 0) + distance
    guard parts.indices.contains(target) else { return nil }
    var draft = self
    draft.part = parts[target]
    return draft
  }
}

extension Dialogue {
  func draft(at stop: Stop, _ form: CommitForm) -> CommitmentDraft {
    guard let kept = answers.kept[stop.place]?.answer, case .commitment(let made) = kept.value
    else {
      return CommitmentDraft(form: form, from: nil)
    }
    var draft = CommitmentDraft(form: form, from: made)
    draft.words = kept.words
    return draft
  }

  /// Keeps in mind what was entered here and not sent, for when the question comes back.
  mutating func setAside() {
    switch asking {
    case .nothing, .question, .consent, .care: return
    case .items(let stop, _): aside[stop.place] = asking
    case .part(let stop, let draft):
      let kept = answers.kept[stop.place]?.answer
      guard kept?.value != .commitment(draft.commitment) || kept?.words != draft.words else {
        return
      }
      aside[stop.place] = asking
    }
  }

  /// Takes one part; an empty line passes it, keeps what is there, or takes the date proposed.
  mutating func part(
    _ line: String, _ today: CivilDate, of draft: CommitmentDraft, at stop: Stop
  ) -> [Effect] {
    var draft = draft
    if draft.part == .what, line.isBlank, draft.commitment.what.isEmpty { return leaveAside() }
    do throws(Refusal) {
      try draft.take(line, today, language)
    } catch {
      return [.refuse(error, line: line)]
    }
    let said: [Effect] =
      draft.part == .due && !line.isBlank
      ? draft.commitment.due.map { [.say(.date($0))] } ?? [] : []
    return said + goOn(from: draft, at: stop, entered: line)
  }

  /// Leaves one part without an answer; at the first part the whole commitment.
  mutating func leavePart(of draft: CommitmentDraft, at stop: Stop) -> [Effect] {
    var draft = draft
    draft.clear()
    return goOn(from: draft, at: stop, entered: "")
  }

  private mutating func goOn(
    from draft: CommitmentDraft, at stop: Stop, entered line: String
  ) -> [Effect] {
    if let next = draft.next() {
      asking = .part(stop, next)
      return ask()
    }
    return finish(draft, at: stop, entered: line)
  }

  private mutating func finish(
    _ draft: CommitmentDraft, at stop: Stop, entered line: String
  ) -> [Effect] {
    let kept = answers.kept[stop.place]?.answer
    aside[stop.place] = nil
    asking = .part(stop, draft)
    let answer = self.answer(.commitment(draft.commitment), draft.words, at: stop)
    guard let kept else { return keep([.committed(answer)], entered: line) }
    guard kept.value != answer.value || kept.words != answer.words else { return goOn() }
    return keep([.revised(answer)], entered: line)
  }

  /// The question for one part of a commitment.
  func partQuestion(at stop: Stop, _ draft: CommitmentDraft) -> Question {
    let step = pack.steps[stop.index]
    let (text, wording) = pieces(of: draft.text(language) ?? self.wording(at: stop), at: stop)
    let isFirst = draft.part == .what
    let isRepeated = isRevisit || (isFirst && shown.contains(stop.place))
    return Question(
      place: stop.place, role: isFirst ? role(of: stop) : .followUp(of: number(of: stop.place)),
      recall: isFirst && !isRepeated ? recall(at: stop) : nil, text: text, wording: wording,
      cue: nil, why: isFirst ? step.why?[language] : nil,
      showsWhy: isFirst && history.runNumber == 0 && (step.isCore || step.share == .never),
      examples: isFirst ? step.examples?[language] ?? [] : [], form: draft.replyForm,
      line: draft.line, isAnswered: !draft.line.isEmpty, isRepeated: isRepeated)
  }
}

extension CommitmentDraft {
  /// What this part may be answered with; the day proposed is counted from the day it is asked.
  var replyForm: Question.Form {
    switch part {
    case .what, .cue, .learn, .eased: .text(severalLines: false)
    case .due: .date(inDays: form.defaultDueDays, kept: commitment.due)
    case .confidence: .scale(low: nil, high: nil)
    }
  }

  /// The pack's words for this part; `nil` for the first, which is the step's own question.
  func text(_ language: Language) -> String? {
    switch part {
    case .what: nil
    case .cue: form.cue?[language]
    case .learn: form.learn?[language]
    case .due: form.due?[language]
    case .confidence: form.confidence?[language]
    case .eased: form.low?[language]
    }
  }

  /// What stands in the line.
  var line: String {
    switch part {
    case .what: commitment.what
    case .cue: commitment.cue ?? ""
    case .learn: commitment.learn ?? ""
    case .due: ""
    case .confidence:
      commitment.confidence.map { words.isEmpty ? String($0) : "\($0) \(words)" } ?? ""
    case .eased: commitment.eased ?? ""
    }
  }

  /// Empties this part.
  mutating func clear() {
    switch part {
    case .what: commitment.what = ""
    case .cue: commitment.cue = nil
    case .learn: commitment.learn = nil
    case .due: commitment.due = nil
    case .confidence: (commitment.confidence, words) = (nil, "")
    case .eased: commitment.eased = nil
    }
  }

  /// Takes what was entered for this part; an empty line leaves it as it is.
  mutating func take(
    _ line: String, _ today: CivilDate, _ language: Language
  ) throws(Refusal) {
    if line.isBlank {
      if part == .due, commitment.due == nil {
        commitment.due = form.defaultDueDays.map(today.adding)
      }
      return
    }
    switch part {
    case .what: commitment.what = line
    case .cue: commitment.cue = line
    case .learn: commitment.learn = line
    case .eased: commitment.eased = line
    case .confidence:
      let (score, words) = try ReplyReader.score(line)
      commitment.confidence = score
      self.words = words
    case .due:
      guard let date = DateReader(today: today, language: language).date(line) else { throw .date }
      commitment.due = date
    }
  }
}
