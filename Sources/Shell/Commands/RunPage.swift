import Reflection

/// A run with its answers in the order of the path, as `show` and `/read` give it.
struct RunPage {
  /// One question with what was answered.
  struct Entry {
    var place: Place
    var asked: [Piece]
    var type: String
    /// `nil` when it was left aside.
    var answer: Answer?
    /// Whether it is no longer on the path.
    var isHidden: Bool
    var moment: Moment
    var share: ShareRule
    /// The number of the commitment that it makes or reviews.
    var commitment: UInt64?
    var more: More?
    /// What somebody wrote back about it.
    var remarks: [SaidBeside] = []
  }

  /// One of a mentor's lines beside the answer that it speaks of.
  struct SaidBeside: Equatable {
    var remark: Remark
    /// Who wrote it.
    var name: String
    /// When the key that wrote it was compared.
    var verified: CivilDate?
    var made: CivilDate
  }

  /// What was added to an answer.
  struct More {
    var asked: [Piece]
    var answer: Answer
    var moment: Moment
  }

  let record: RunRecord
  private(set) var entries: [Entry] = []
  private let journal: Journal
  private let pack: Pack?
  private let dialogue: Dialogue?

  /// Reads a run; without its pack everything counts as on the path, in the order it was asked.
  init(_ record: RunRecord, in journal: Journal, pack: Pack?) {
    self.record = record
    self.journal = journal
    self.pack = pack
    dialogue = pack.map { Dialogue(resuming: record, of: $0, in: journal) }
    entries = places.compactMap(entry)
  }

  /// Every question, then follow-ups that left the path, in the order of the pack.
  private var places: [Place] {
    let answers = record.answers
    let onPath = Set(dialogue?.placesOnPath ?? [])
    let loose = answers.kept.keys.filter { place in
      place.isFollowUp && dialogue != nil && !onPath.contains(place)
    }
    let order = { (place: Place) in pack?.position(of: place.step) ?? Int.max }
    let ranked = (answers.questions + loose.sorted { $0.part < $1.part }).enumerated()
    return ranked.sorted { (order($0.element), $0.offset) < (order($1.element), $1.offset) }
      .map(\.element)
  }

  private func entry(_ place: Place) -> Entry? {
    let answers = record.answers
    let kept = answers.kept[place]
    guard let moment = kept?.moment ?? answers.skipped[place] else { return nil }
    let step = pack.flatMap { pack in pack.position(of: place.step).map { pack.steps[$0] } }
    // What is only read, or done by a room, was never a question left aside.
    if kept == nil, step?.isAnswered == false { return nil }
    return Entry(
      place: place, asked: asked(place, kept), type: type(place, kept?.answer, step),
      answer: kept?.answer, isHidden: dialogue.map { !$0.placesOnPath.contains(place) } ?? false,
      moment: moment, share: kept?.answer.share ?? step?.share ?? .private,
      commitment: commitment(place, kept), more: place.isFollowUp ? nil : more(of: place),
      remarks: remarks(kept, place))
  }

  private func remarks(_ kept: RunAnswers.Kept?, _ place: Place) -> [SaidBeside] {
    let more = place.isFollowUp ? nil : record.answers.more(of: place)
    let said = [kept, more].compactMap { $0 }
    guard !said.isEmpty, journal.hasLetters else { return [] }
    return journal.remarks(on: Set(said.flatMap { [$0.first, $0.ref] })).map { standing in
      let contact = journal.contact(standing.letter.contact)
      return SaidBeside(
        remark: standing.remark, name: contact?.name ?? standing.letter.head.name,
        verified: contact?.comparisons[standing.letter.head.from],
        made: standing.letter.head.made)
    }
  }

  private func asked(_ place: Place, _ kept: RunAnswers.Kept?) -> [Piece] {
    if let kept { return journal.shown(kept.answer.wording) }
    return dialogue?.answered.first { $0.place == place }?.text ?? []
  }

  private func type(_ place: Place, _ answer: Answer?, _ step: Step?) -> String {
    if place.commitment != nil, !place.isFollowUp { return "review" }
    if let answer { return RunJSON.type(of: answer.value) }
    switch step?.kind {
    case .list: return "list"
    case .scale: return "scale"
    case .choice: return "choice"
    case .commit: return "commit"
    case .review: return "review"
    case .text, .read, .round, nil: return "text"
    }
  }

  private func commitment(_ place: Place, _ kept: RunAnswers.Kept?) -> UInt64? {
    if let reviewed = place.commitment { return journal.number(of: reviewed) }
    guard let kept, case .commitment = kept.answer.value else { return nil }
    return journal.number(of: kept.first)
  }

  /// What was added: the follow-up on the path; without the pack, the latest.
  private func more(of question: Place) -> More? {
    let onPath = dialogue?.placesOnPath.first { $0.isFollowUp && $0.question == question }
    let kept =
      dialogue == nil
      ? record.answers.more(of: question) : onPath.flatMap { record.answers.kept[$0] }
    return kept.map { kept in
      More(
        asked: journal.shown(kept.answer.wording), answer: kept.answer, moment: kept.moment)
    }
  }
}

extension Dialogue {
  /// A run as it stands, in the language in which it began.
  init(
    resuming record: RunRecord, of pack: Pack, in journal: Journal, care: Care = Care(),
    said: Said = Said()
  ) {
    let history = journal.history(
      for: pack, before: record.outline, with: record.beginning.with, on: record.began.date,
      signals: care.signals)
    self.init(
      pack: pack, language: record.beginning.language, history: history,
      run: record.outline.ref, answers: record.answers,
      letter: journal.letter(readIn: record.outline).map(journal.text), care: care, said: said)
  }
}
