import Reflection

/// Where a person is between exercises: at most five numbered lines, titles and dates only.
struct Home {
  let session: Session

  /// How many lines there are at most.
  static let limit = 5

  /// One line, and what its number does.
  struct Entry {
    enum Action: Equatable {
      case resume(Ref)
      case experiment(Ref)
      case begin(String)
      case exercises
      case others
    }

    var text: Prose
    var action: Action
  }

  private var language: Language { session.language }

  /// The lines that stand at home now.
  ///
  /// - Parameter skipsPaused: whether the paused exercise was just declined.
  /// - Returns: the lines, in their order.
  func entries(skipsPaused: Bool = false) -> [Entry] {
    let paused = skipsPaused ? nil : pausedEntry()
    let urgent = [paused, dueEntry()].compactMap(\.self)
    guard paused == nil else {
      return urgent + [Entry(text: .say(.homeOther), action: .others)]
    }
    let likely = likeliest().prefix(Home.limit - 1 - urgent.count)
    let isNew = session.journal.runs.isEmpty
    return urgent + likely
      + [Entry(text: .say(isNew ? .homeAll : .homeOthers), action: .exercises)]
  }

  /// Shows the lines.
  func show(_ entries: [Entry], isArriving: Bool) {
    var notes: [Prose] = []
    let isChecked = session.journal.setting(Session.recoveryKey) == Session.recoveryChecked
    if isArriving && !isChecked { notes.append(.say(.recoveryPending)) }
    let isNew = session.journal.runs.isEmpty
    if isNew { notes.append(.say(.homeHint)) }
    if isArriving { showLastVisit() }
    session.screen.show(
      .menu(
        Menu(
          name: .say(.plainHome), heading: isNew ? .say(.homeFirst) : nil, entries.map(\.text),
          notes: notes)))
  }

  /// The date of the last visit, when it was another day.
  private func showLastVisit() {
    guard let last = session.journal.lastVisit, !session.journal.runs.isEmpty,
      last.date != session.today
    else { return }
    let today = Prose.ours(session.dates.sentenceStart(session.today) + ". ")
    let visit = Prose.say(.homeLast, ["date": .ours(session.dates.weekday(last.date))])
    session.screen.show(.statement(today + visit))
  }

  private func pausedEntry() -> Entry? {
    guard let run = session.journal.runs.last(where: { !$0.isFinished }),
      let record = session.journal.record(run),
      let pack = try? session.services.library.pack(record.beginning.pack),
      let standing = Dialogue(resuming: record, of: pack, in: session.journal).standing
    else { return nil }
    return Entry(
      text: .say(
        .homeResume,
        [
          "title": .pack(pack.title[language]), "n": .number(standing.number),
          "m": .number(standing.total),
        ]), action: .resume(run.ref))
  }

  private func dueEntry() -> Entry? {
    let due = session.journal.openCommitments().first { commitment in
      commitment.commitment.due.map { $0 <= session.today } ?? false
    }
    guard let due, let date = due.commitment.due else { return nil }
    return Entry(
      text: .say(.homeDue, ["date": .ours(session.dates.day(date))]), action: .experiment(due.id))
  }

  /// The exercises in the order of likelihood: what this person does most, then the catalogue's.
  private func likeliest() -> [Entry] {
    var counts: [String: Int] = [:]
    for run in session.journal.runs {
      if let pack = session.journal.beginning(run)?.beginning.pack { counts[pack, default: 0] += 1 }
    }
    let catalogue = session.services.library.catalogue.filter { $0.audience != .workshop }
    let ranked = catalogue.enumerated().sorted { left, right in
      let (one, other) = (counts[left.element.id] ?? 0, counts[right.element.id] ?? 0)
      return one == other ? left.offset < right.offset : one > other
    }
    return ranked.map { entry($0.element) }
  }

  private func entry(_ pack: PackSummary) -> Entry {
    let minutes = Filling.number(pack.minutes)
    let isNew = session.journal.runs.isEmpty
    let text: Prose =
      pack.id == "mentee.before-session"
      ? .say(isNew ? .homePrepareFirst : .homePrepare, ["n": minutes])
      : .say(.homeExercise, ["title": .pack(pack.title[language]), "n": minutes])
    return Entry(text: text, action: .begin(pack.id))
  }
}
