import Reflection

/// Where the answers of one workshop come together, over the journal of who made it.
final class WorkshopDesk: GroupDesk {
  /// More bytes than a contribution has: a longer file is not one.
  static let mostBytes = 4297

  let card: WorkshopCard
  let joinCode: [String]
  /// The exercise, or what is known of it where it is not here.
  let pack: Pack
  /// Whether the exercise is here, exactly as it was.
  let hasPack: Bool
  let place: [UInt8]
  private let equipment: any Equipment
  private let opening: (any ContributionOpening)?
  private let now: () -> Moment
  private var opened: OpenedJournal
  /// What was opened before, by the file's name.
  private var known: [String: Result<OpenedContribution, ContributionFault>] = [:]
  /// What was looked at before its step is closed: exactly that is counted.
  private var looked: [String: Reading] = [:]

  /// What lies in the folder.
  struct Reading {
    var papers: [Ballot.Paper] = []
    var refused: [RefusedFile] = []
  }

  /// What was found of a workshop, before it is worked with.
  struct Found {
    var kept: KeptWorkshop
    var card: WorkshopCard
    var joinCode: [String]
    /// `nil` when it is not here.
    var pack: Pack?
    var folder: [UInt8]
    /// `nil` when the workshop is over.
    var opening: (any ContributionOpening)?
  }

  init(_ found: Found, over opened: OpenedJournal, context: CommandContext) {
    card = found.card
    joinCode = found.joinCode
    pack = found.pack ?? Pack(knownFrom: found.kept, found.card)
    hasPack = found.pack != nil
    place = found.folder
    opening = found.opening
    equipment = context.equipment
    let clock = context.clock
    now = { clock.now() }
    self.opened = opened
  }

  var folder: String { equipment.workshopFolders.shown(place) }

  var results: [StepResult] { kept?.closings.map(\.result) ?? [] }

  /// What the journal knows of it.
  var kept: KeptWorkshop? { opened.journal.workshops.first { $0.id == card.id } }

  /// The steps whose answers may be released.
  var steps: [Step] { pack.steps.filter(\.isReleasable) }

  func received(for step: Step) -> Int { ballot(in: read(isFresh: false), for: step).counted.count }

  func foreseen(_ step: Step, _ closing: StepClosing) -> ForeseenClosing? {
    let sealed = ballot(in: read(isFresh: true), for: step).counted.count { $0.name == nil }
    let paper = closing.paper.filter(step.takes).count
    return tally(of: step, closing).foreseen(sealed: sealed, paper: paper).map {
      ForeseenClosing(
        withholding: $0, answers: sealed + paper, present: closing.present, floor: card.floor)
    }
  }

  private func tally(of step: Step, _ closing: StepClosing) -> Tally {
    Tally(
      of: step, floor: card.floor, present: closing.present, hasTickets: card.hasTickets,
      heldBack: closing.heldBack)
  }

  /// How many came for a step after it was closed.
  func late(for step: Step) -> Int {
    guard let closing = kept?.closing(of: step.id) else { return 0 }
    return max(0, received(for: step) - closing.received)
  }

  /// What a step's result would be if it were closed now; it is closed over exactly that.
  func look(at step: Step, _ closing: StepClosing) -> ClosedStep {
    let reading = read(isFresh: true)
    looked[step.id] = reading
    return tally(step, closing, reading) { $0.sorted() }.closed
  }

  func close(_ step: Step, _ closing: StepClosing) throws(EventLogFailure) -> ClosedStep {
    if let before = kept?.closing(of: step.id) { return ClosedStep(result: before.result) }
    let format = equipment.contributions
    let reading = looked[step.id] ?? read(isFresh: true)
    let (closed, received) = tally(step, closing, reading) { format.shuffled($0) }
    try keep([.stepClosed(card.id, closed.result, received: received)])
    return closed
  }

  /// Keeps facts of this workshop.
  ///
  /// - Throws: `EventLogFailure`; nothing was kept then.
  func keep(_ facts: [Fact]) throws(EventLogFailure) {
    try opened.journal.keep(facts, at: now(), in: opened.log)
  }

  /// Removes what was put in for this workshop.
  ///
  /// - Throws: `FileFault` for the first that cannot be removed.
  /// - Returns: how many were removed.
  func eraseContributions() throws(FileFault) -> Int {
    _ = read(isFresh: true)
    let own = known.filter { (try? $0.value.get()) != nil }.keys.sorted()
    for name in own { try equipment.workshopFolders.remove(name, in: place) }
    // Without its card nobody comes to a workshop that is over.
    try equipment.workshopFolders.remove(WorkshopDoor.cardName, in: place)
    return own.count
  }

  private func tally(
    _ step: Step, _ closing: StepClosing, _ reading: Reading, by shuffle: ([String]) -> [String]
  ) -> (closed: ClosedStep, received: Int) {
    let ballot = ballot(in: reading, for: step)
    let result = tally(of: step, closing).result(
      of: ballot.counted, paper: closing.paper, shuffle: shuffle)
    let refused = ballot.refused.map { RefusedFile(name: $0.file, fault: $0.fault) }
    return (ClosedStep(result: result, refused: reading.refused + refused), ballot.counted.count)
  }

  private func ballot(in reading: Reading, for step: Step) -> Ballot {
    let tickets = card.hasTickets ? kept?.tickets[step.id] ?? [] : nil
    return Ballot(reading.papers, for: step, tickets: tickets)
  }
}

extension WorkshopDesk {
  /// Opens what lies in the folder.
  ///
  /// - Parameter isFresh: whether what was opened before is opened again: a file may have been put in
  ///   the place of another one.
  /// - Returns: what opened, and what did not.
  private func read(isFresh: Bool) -> Reading {
    guard let opening, let listing = try? equipment.workshopFolders.names(in: place) else {
      return Reading()
    }
    if isFresh { known = [:] }
    var reading = Reading()
    let files = listing.names.filter { $0.hasSuffix(WorkshopDesk.suffix) }
    for name in files.prefix(equipment.workshopFolders.most) {
      let outcome = known[name] ?? open(name, opening)
      known[name] = outcome
      take(name, outcome, into: &reading)
    }
    reading.refused += files.dropFirst(equipment.workshopFolders.most).map {
      RefusedFile(name: $0, fault: .tooMany)
    }
    // Those beyond it have names that nobody has listed.
    if !listing.isWhole { reading.refused.append(RefusedFile(name: "…", fault: .tooMany)) }
    return reading
  }

  private func take(
    _ name: String, _ outcome: Result<OpenedContribution, ContributionFault>,
    into reading: inout Reading
  ) {
    switch outcome {
    case .success(let opened) where !steps.contains { $0.id == opened.contribution.step }:
      reading.refused.append(RefusedFile(name: name, fault: .otherStep))
    case .success(let opened):
      reading.papers.append(Ballot.Paper(file: name, opened: opened))
    case .failure(let fault): reading.refused.append(RefusedFile(name: name, fault: fault))
    }
  }

  private func open(
    _ name: String, _ opening: any ContributionOpening
  ) -> Result<OpenedContribution, ContributionFault> {
    let file: [UInt8]
    do throws(FileFault) {
      file = try equipment.workshopFolders.read(
        name, in: place, atMost: WorkshopDesk.mostBytes)
    } catch {
      return .failure(.unreadable)
    }
    return Result { () throws(ContributionFault) in try opening.open(file) }
  }

  /// How contributions are named.
  private static let suffix = ".age"
}
