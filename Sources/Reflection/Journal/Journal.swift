/// The journal of one person: its events, and the state that they fold to.
///
/// Everything a person sees later is a fold over the events. Opening steps over texts; a `String`
/// is made only of what is shown.
public struct Journal: Sendable {
  /// The events as bytes.
  public private(set) var arena: EventArena
  /// The runs, in the order in which they began.
  public private(set) var runs: [RunOutline] = []
  /// When the last event before this opening was written.
  public let lastVisit: Moment?

  private var runIndex: [Ref: Int] = [:]
  private var latest: (ref: Ref, place: Int)?
  private var settings: [String: Int] = [:]
  /// Entries that say something of a commitment, in the order of the fold.
  private(set) var commitmentEntries: [Int] = []
  /// Entries of notes, in the order of the fold.
  private(set) var noteEntries: [Int] = []
  /// Entries that say something of a person, in the order of the fold.
  private(set) var contactEntries: [Int] = []
  /// Entries that say of a letter that it left or came, or what became of it.
  private(set) var letterEntries: [Int] = []
  /// Entries that hold the texts of a letter, by its ref.
  private(set) var partEntries: [Ref: [Int]] = [:]
  /// Entries that say something of a workshop, in the order of the fold.
  private(set) var workshopEntries: [Int] = []
  /// Entries that hold the exercise of a workshop, in the order of the fold.
  private(set) var packEntries: [Int] = []
  private var folded = 0

  /// Folds the events of an arena.
  public init(_ arena: EventArena = EventArena()) {
    self.arena = arena
    let order = Journal.order(arena)
    lastVisit = order.last.flatMap { arena.moment(of: arena.entries[$0]) }
    fold(order)
  }

  /// Reads a log and folds it.
  ///
  /// - Throws: `EventLogFailure` when nothing can be read.
  /// - Returns: the journal, and what could not be read.
  public static func read(
    _ log: any EventLog
  ) throws(EventLogFailure) -> (journal: Journal, damage: [Damage]) {
    var arena = EventArena()
    let damage = try log.load(into: &arena)
    return (Journal(arena), damage)
  }

  /// Keeps facts durably and folds them.
  ///
  /// - Throws: `EventLogFailure`; nothing was kept then.
  /// - Returns: the facts with their names.
  @discardableResult
  public mutating func keep(
    _ facts: [Fact], at moment: Moment, in log: any EventLog
  ) throws(EventLogFailure) -> [RecordedFact] {
    let start = arena.entries.count
    try log.append(facts, at: moment, to: &arena)
    fold(Array(start..<arena.entries.count))
    // What another device wrote, and the beginning of a chain, come before them.
    return zip(arena.entries.suffix(facts.count), facts).map { entry, fact in
      RecordedFact(ref: arena.ref(of: entry), moment: moment, fact: fact)
    }
  }

  /// Takes the texts of events out of the journal for ever.
  ///
  /// - Parameters:
  ///   - events: the events.
  ///   - run: the run of which no text is to stay, `nil` when only single texts go.
  ///   - moment: when.
  ///   - log: the log.
  /// - Throws: `EventLogFailure`; nothing was erased then.
  public mutating func erase(
    _ events: [Ref], ofAll run: Ref? = nil, at moment: Moment, in log: any EventLog
  ) throws(EventLogFailure) {
    let start = arena.entries.count
    try log.erase(events, ofAll: run, at: moment, from: &arena)
    fold(Array(start..<arena.entries.count))
  }

  /// A run by its name.
  public func run(_ ref: Ref) -> RunOutline? { runIndex[ref].map { runs[$0] } }

  /// A run by the number of the row that began it.
  public func run(numbered number: UInt64) -> RunOutline? {
    runs.first { $0.number == number }
  }

  /// The value of a setting of this journal.
  public func setting(_ key: String) -> String? {
    guard let index = settings[key], case .settled(_, let value) = fact(at: index) else {
      return nil
    }
    return value
  }
}

extension Journal {
  /// The order of the fold: clock, device, sequence; never wall time, never place in the file.
  private static func order(_ arena: EventArena) -> [Int] {
    let entries = arena.entries
    let isInOrder = zip(entries, entries.dropFirst()).allSatisfy { $0.clock < $1.clock }
    guard !isInOrder else { return Array(entries.indices) }
    return entries.indices.sorted { arena.isInOrder(entries[$0], entries[$1]) }
  }

  /// Whether an entry comes before another one in the fold; before `nil` comes everything.
  func comes(_ index: Int, before limit: Int?) -> Bool {
    limit.map { arena.isInOrder(arena.entries[index], arena.entries[$0]) } ?? true
  }

  /// Whether an event comes before an entry in the fold.
  func comes(_ ref: Ref, before limit: Int?) -> Bool {
    index(of: ref).map { comes($0, before: limit) } ?? false
  }

  /// The place of a run; events of a run come together, so it is nearly always that of the last.
  private mutating func place(of run: Ref) -> Int? {
    if let latest, latest.ref == run { return latest.place }
    guard let place = runIndex[run] else { return nil }
    latest = (run, place)
    return place
  }

  private mutating func fold(_ order: [Int]) {
    for index in order { evolve(index) }
  }

  /// Takes one event into the state.
  private mutating func evolve(_ index: Int) {
    let entry = arena.entries[index]
    switch entry.kind {
    case .began:
      runIndex[arena.ref(of: entry)] = runs.count
      runs.append(
        RunOutline(ref: arena.ref(of: entry), number: entry.number, entries: [index]))
    case .answered, .skipped, .revised, .committed, .reviewed, .paused, .finished, .resized,
      .reading, .released:
      guard let run = arena.run(of: entry), let place = place(of: run) else { return }
      runs[place].entries.append(index)
      runs[place].isFinished = runs[place].isFinished || entry.kind == .finished
      if entry.kind == .committed || entry.kind == .reviewed { commitmentEntries.append(index) }
    case .settled:
      if case .settled(let key, _) = fact(at: index) { settings[key] = index }
    case .noted: noteEntries.append(index)
    case .contactAdded, .contactChanged: contactEntries.append(index)
    case .sent, .received, .letterMarked: letterEntries.append(index)
    case .letterPart:
      if case .letterPart(let back, _) = fact(at: index), back < entry.sequence {
        let letter = Ref(
          device: arena.ref(of: entry).device, sequence: entry.sequence - UInt64(back))
        partEntries[letter, default: []].append(index)
      }
    case .workshopMade, .workshopTickets, .stepClosed, .workshopClosed:
      workshopEntries.append(index)
    case .packKept: packEntries.append(index)
    case .deviceBegan, .erased, .gone: break
    }
  }

  /// An event with its name, `nil` when its texts cannot be read.
  func recorded(_ index: Int) -> RecordedFact? {
    let entry = arena.entries[index]
    guard let event = try? arena.event(entry) else { return nil }
    return RecordedFact(ref: arena.ref(of: entry), moment: event.moment, fact: event.fact)
  }

  private func fact(at index: Int) -> Fact? { recorded(index)?.fact }
}

extension EventArena {
  fileprivate func isInOrder(_ one: Entry, _ other: Entry) -> Bool {
    guard one.clock == other.clock else { return one.clock < other.clock }
    let (first, second) = (ref(of: one), ref(of: other))
    return (first.device, first.sequence) < (second.device, second.sequence)
  }

  fileprivate func moment(of entry: Entry) -> Moment? { (try? event(entry))?.moment }
}

/// A run without its texts: what opening knows of it.
public struct RunOutline: Sendable {
  /// The ref of its `began`.
  public let ref: Ref
  /// The number of the row that began it: its name on the command line.
  public let number: UInt64
  /// Whether it came to its end.
  public fileprivate(set) var isFinished = false
  /// Its events, as indices of the arena.
  fileprivate(set) var entries: [Int]

  init(ref: Ref, number: UInt64, entries: [Int]) {
    self.ref = ref
    self.number = number
    // A run has about a dozen events.
    self.entries = []
    self.entries.reserveCapacity(16)
    self.entries += entries
  }
}
