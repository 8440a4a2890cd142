import Reflection

/// Where a person is between exercises: at most five numbered lines, titles and dates only.
struct Home {
  let session: Session

  /// How many lines there are at most.
  static let limit = 5
  /// So many days after a preparation, the look back at the session comes first.
  static let afterSessionDays = 3

  /// One line, and what its number does.
  struct Entry {
    enum Action: Equatable {
      case resume(Ref)
      case experiment(Ref)
      case letter(Ref)
      case begin(String, Beginning.Extent)
      case workshop
      case exercises
      case write
      case others
    }

    var text: Prose
    var action: Action
  }

  private var language: Language { session.language }
  private var isNew: Bool { session.journal.runs.isEmpty }

  /// The lines that stand at home now.
  ///
  /// - Parameter skipsPaused: whether the paused exercise was just declined.
  /// - Returns: the lines, in their order.
  func entries(skipsPaused: Bool = false) -> [Entry] {
    if isQuiet { return quietEntries }
    let paused = skipsPaused ? nil : pausedEntry()
    let urgent = [paused, letterEntry(), dueEntry()].compactMap(\.self)
    guard paused == nil else {
      return urgent + [Entry(text: .say(.homeOther), action: .others)]
    }
    let offered = isNew ? first() : likeliest()
    return urgent + offered.prefix(Home.limit - 1 - urgent.count)
      + [Entry(text: .say(isNew ? .homeAll : .homeOthers), action: .exercises)]
  }

  /// Shows the lines.
  func show(_ entries: [Entry], isArriving: Bool) {
    if isQuiet { return showQuiet(entries, isArriving: isArriving) }
    if isArriving {
      showLastVisit()
      // Before the lines, which stay in sight in a small window.
      RecoveryNotice(session: session).sayAtOpening()
    }
    session.screen.show(
      .menu(
        Menu(
          name: .say(.plainHome), heading: isNew ? .say(.homeFirst) : nil, entries.map(\.text),
          notes: isNew ? [.say(.homeHint)] : [])))
  }

  /// The date of the last visit, when it was another day.
  private func showLastVisit() {
    guard let last = session.journal.lastVisit, !isNew, last.date < session.today else { return }
    let today = Prose.ours(session.dates.sentenceStart(session.today) + ". ")
    let visit = Prose.say(.homeLast, ["date": .ours(session.dates.weekday(last.date))])
    session.screen.show(.statement(today + visit))
  }

  private func pausedEntry() -> Entry? {
    guard let run = session.pausedRun,
      let record = session.journal.record(run),
      let pack = try? session.services.library.pack(record.beginning.pack),
      let standing = Dialogue(
        resuming: record, of: pack, in: session.journal,
        care: session.services.library.care(for: pack)
      ).standing
    else { return nil }
    return Entry(
      text: .say(
        .homeResume,
        [
          "title": .pack(pack.title[language]), "n": .number(standing.number),
          "m": .number(standing.total),
        ]), action: .resume(run.ref))
  }

  /// A letter that waits, the one that has waited longest; one that a paused exercise reads is there
  /// with it.
  func letterEntry() -> Entry? {
    let letter = session.journal.waitingLetters.first { letter in
      session.journal.review(of: letter)?.isFinished ?? true
    }
    guard let letter else { return nil }
    return Entry(
      text: .say(
        letter.head.kind == .reply ? .homeReceived : .homeReceivedShare,
        [
          "name": .prose(People.named(of: letter, in: session.journal)),
          "date": .ours(session.dates.recent(letter.moment.date)),
        ]), action: .letter(letter.ref))
  }

  private func dueEntry() -> Entry? {
    let due = session.journal.openCommitments().first { commitment in
      commitment.commitment.due.map { $0 <= session.today } ?? false
    }
    guard let due, let date = due.commitment.due else { return nil }
    return Entry(
      text: .say(.homeDue, ["date": .ours(session.dates.day(date))]), action: .experiment(due.id))
  }
}

extension Home {
  /// Exercises that the lines at home know by their purpose.
  private enum Known {
    static let preparation = "mentee.before-session"
    static let lookBack = "mentee.after-session"
    static let reading = Review.pack
    static let mentorPreparation = "mentor.prepare-session"
  }

  /// What somebody who is new is offered: whichever of the two they are.
  private func first() -> [Entry] {
    var entries = session.services.library.catalogue.filter { $0.id == Known.preparation }
      .flatMap { pack in
        [
          entry(pack),
          Entry(text: .say(.homeThreeMinutes), action: .begin(pack.id, .short)),
        ]
      }
    if session.services.library.catalogue.contains(where: { $0.id == Known.reading }) {
      entries.append(Entry(text: .say(.homeReadFirst), action: .begin(Known.reading, .full)))
    }
    if session.services.library.catalogue.contains(where: { $0.audience == .workshop }) {
      entries.append(Entry(text: .say(.homeWorkshop), action: .workshop))
    }
    return entries
  }

  /// The exercises in the order of likelihood: the look back when a preparation has just been made,
  /// then what this person does most, then the catalogue's order, their own side first.
  private func likeliest() -> [Entry] {
    let begun = session.journal.runs.compactMap { session.journal.beginning($0) }
    var counts: [String: Int] = [:]
    for run in begun { counts[run.beginning.pack, default: 0] += 1 }
    let catalogue = session.services.library.catalogue.filter { $0.audience != .workshop }
    let side = catalogue.max { (counts[$0.id] ?? 0) < (counts[$1.id] ?? 0) }?.audience
    let rank = { (pack: PackSummary) in
      (
        pack.id == Known.lookBack && looksBack(begun) ? 0 : 1, -(counts[pack.id] ?? 0),
        pack.audience == side ? 0 : 1
      )
    }
    return catalogue.enumerated().sorted { left, right in
      let (one, other) = (rank(left.element), rank(right.element))
      return one == other ? left.offset < right.offset : one < other
    }.map { entry($0.element) }
  }

  /// Whether a session was prepared in the last days and not looked back at since.
  private func looksBack(_ begun: [(beginning: Beginning, moment: Moment)]) -> Bool {
    let last = begun.last { [Known.preparation, Known.lookBack].contains($0.beginning.pack) }
    guard let last, last.beginning.pack == Known.preparation else { return false }
    let days = session.today.daysSinceEpoch - last.moment.date.daysSinceEpoch
    return days <= Home.afterSessionDays
  }

  func entry(_ pack: PackSummary) -> Entry {
    let values: [String: Filling] = [
      "title": .pack(pack.title[language]), "n": .number(pack.minutes),
    ]
    let words: Message =
      switch pack.id {
      case Known.preparation: isNew ? .homePrepareFirst : .homePrepare
      case Known.mentorPreparation: .homePrepareMentor
      default: .homeExercise
      }
    return Entry(text: .say(words, values), action: .begin(pack.id, .full))
  }
}
