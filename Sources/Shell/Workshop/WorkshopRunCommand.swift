import Reflection

/// `tandem workshop run PACK`: a workshop on the screen of a group.
struct WorkshopRunCommand {
  let context: CommandContext
  let name: String
  /// Where the notes go beside the state; `nil` for nowhere.
  var notes: [UInt8]?
  var movesAlone = false
  var rings = false
  /// Whether answers are collected; the name is a workshop's then.
  var collects = false
  /// How many people are in the room, when the command line says so.
  var present: Int?

  private var clock: any Clock { context.clock }

  func run() -> ExitStatus {
    guard let terminal = context.equipment.personTerminal() as? any RoomTerminal else {
      context.output.complain(.say(.roomNoTerminal), hint: .say(.roomNoTerminalHint))
      return .failed
    }
    switch RoomSource(context: context, name: name).open(collecting: collects) {
    case .failure(let status): return status
    case .success(let (plan, desk)): return run(plan, desk, at: terminal)
    }
  }

  private func run(
    _ plan: RoomPlan, _ desk: WorkshopDesk?, at terminal: any RoomTerminal
  ) -> ExitStatus {
    let rooms = context.equipment.rooms
    let kept = desk.map { "\(plan.pack)-\($0.card.id)" } ?? plan.pack
    guard rooms.claim(pack: kept) else {
      context.output.complain(.say(.roomHeldElsewhere), hint: .say(.roomHeldElsewhereHint))
      return .failed
    }
    guard expectNotes() else { return .failed }
    let session = context.session(at: terminal)
    let keeping = RoomKeeping(
      store: rooms, source: name, name: kept, notesPath: notes, language: session.language)
    switch begin(plan, keeping, session, desk) {
    case .failure(let leaving): return ExitStatus(leaving.departure)
    case .success(let record):
      let stage = RoomStage(
        session: session, terminal: terminal, keeping: keeping, run: record.run,
        board: record.board)
      stage.movesAlone = movesAlone
      (stage.rings, stage.desk) = (rings, desk)
      stage.present = present ?? record.present
      return play(stage, folder: desk?.place)
    }
  }

  /// Whether the notes can go where they are wanted; a file of somebody else's is never replaced.
  private func expectNotes() -> Bool {
    guard let notes else { return true }
    do throws(FileFault) {
      try context.equipment.rooms.expect(notesAt: notes)
      return true
    } catch {
      complain(error, of: notes)
      return false
    }
  }

  private func complain(_ fault: FileFault, of notes: [UInt8]) {
    context.output.complain(
      .say(
        fault == .exists ? .roomNotesTaken : .roomNotesUnwritten,
        ["file": .file(notes), "why": .reason(fault)]))
  }

  private func play(_ stage: RoomStage, folder: [UInt8]?) -> ExitStatus {
    let status = end(stage, folder: folder)
    if let notes, let fault = stage.keeping.notesFault { complain(fault, of: notes) }
    return status
  }

  private func end(_ stage: RoomStage, folder: [UInt8]?) -> ExitStatus {
    switch stage.play() {
    case .finished:
      var ending = RoomEnding(
        session: stage.session, run: stage.run, board: stage.board, folder: folder)
      if let desk = stage.desk, !desk.results.isEmpty {
        let command = Prose.person("tandem workshop tally \(desk.folder)")
        ending.results = [Row(.say(.roomFileResults), command)]
      }
      ending.results += openQuestions(stage)
      guard ending.show() else { return .failed }
      stage.keeping.forget()
      return .done
    case .left:
      if !stage.screen.isPlain { stage.screen.clear() }
      if let (step, desk) = stage.openQuestion, step.hasWords {
        stage.session.say(.roomReadSoon)
        let command = RoomCollection(desk: desk).command(closing: step)
        stage.session.say(.roomReadHow, ["command": .prose(command)])
      }
      stage.session.say(.roomLeftHere, ["n": .number(stage.run.place.part + 1)])
      return .done
    case .stopped(let signal): return .signal(signal)
    }
  }

  /// What closes each question that the workshop left open.
  private func openQuestions(_ stage: RoomStage) -> [Row] {
    guard let desk = stage.desk else { return [] }
    let collection = RoomCollection(desk: desk)
    return collection.openSteps(of: stage.run.plan).map { number, step in
      Row(.say(.roomFileOpen, ["n": .number(number)]), collection.command(closing: step))
    }
  }

  /// A workshop that was interrupted is taken up; another one begins with the curtain.
  private func begin(
    _ plan: RoomPlan, _ keeping: RoomKeeping, _ session: Session, _ desk: WorkshopDesk?
  ) -> Result<RoomRecord, Leaving> {
    while let record = keeping.kept(over: plan), !record.run.isFinished {
      switch RoomResumption(session: session, record: record).ask() {
      case .failure(let leaving): return .failure(leaving)
      case .success(let resumed?): return .success(resumed)
      case .success(nil): break
      }
      // What the group wrote is on paper before it begins anew.
      let earlier = RoomEnding(
        session: session, run: record.run, board: record.board, folder: desk?.place)
      if earlier.writeEarlier() { break }
    }
    let curtain = RoomCurtain(session: session, plan: plan, start: clock.now())
    let waiting = record(of: plan)
    keeping.keep(waiting, at: clock.steadySeconds())
    // Nothing is lost by leaving at the curtain.
    keeping.forget()
    if !keeping.isKept { session.say(.roomUnsaved) }
    if let leaving = curtain.open(collection: desk.map { RoomCollection(desk: $0) }) {
      return .failure(leaving)
    }
    return .success(record(of: plan))
  }

  private func record(of plan: RoomPlan) -> RoomRecord {
    let run = RoomRun(plan, at: clock.now(), steady: clock.steadySeconds())
    return RoomRecord(source: name, run: run, board: RoomBoard(), saved: clock.now())
  }
}

/// A workshop whose program was away: with or without the time of the interruption, or anew.
struct RoomResumption {
  let session: Session
  let record: RoomRecord

  /// Asks how it goes on.
  ///
  /// - Returns: the workshop as it goes on, `nil` to begin again, or why there is no answer.
  func ask() -> Result<RoomRecord?, Leaving> {
    session.choose(menu).map { choice in
      guard choice < 4 else { return nil }
      var record = self.record
      let clock = session.services.clock
      record.run.resume(after: gap, isCounted: choice == 2, steady: clock.steadySeconds())
      if choice == 3 { _ = record.run.handle(.next, steady: clock.steadySeconds()) }
      return record
    }
  }

  /// Seconds that the program was away by the clock on the wall; one that was set back counts as none.
  private var gap: Int { max(0, session.services.clock.now().seconds(since: record.saved)) }

  private var menu: Menu {
    let run = record.run
    let left = Filling.ours(RoomTime.left(run.left))
    return Menu(
      heading: .say(
        .roomResume,
        [
          "n": .number(run.place.part + 1), "m": .number(run.plan.parts.count),
          "title": .pack(run.part.title[session.language]), "time": left,
          "gap": .ours(RoomTime.gap(gap, session.language)),
        ]),
      [
        .say(.roomResumeWith, ["time": left]),
        .say(
          .roomResumeCounted, ["time": .ours(RoomTime.left(run.left - Double(gap)))]),
        .say(.roomResumeNext), .say(.roomResumeRestart),
      ])
  }
}
