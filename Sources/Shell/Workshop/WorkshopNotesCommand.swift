import Reflection

/// `tandem workshop notes`: the facilitator's own window beside the wall.
struct WorkshopNotesCommand {
  let context: CommandContext
  /// Whether it prints once and ends.
  let isOnce: Bool

  /// After how many seconds the workshop is looked at again.
  private static let patience = 1.0
  /// After how many seconds without a word the wall is taken to be closed: it writes every five.
  private static let silence = 20

  func run() -> ExitStatus {
    guard !isOnce, let terminal = context.equipment.personTerminal() as? any RoomTerminal else {
      return printOnce()
    }
    return follow(at: terminal)
  }

  /// What is known of the workshop that was kept last.
  fileprivate enum State {
    /// There is none.
    case none
    /// Its exercise cannot be read here.
    case unread(pack: String)
    /// Its record, and when it was written where the wall writes no more.
    case known(RoomRecord, silentSince: Moment?)
  }

  private var state: State {
    guard let text = context.equipment.rooms.latest(), let name = RoomRecord.Name(text) else {
      return .none
    }
    guard let plan = plan(of: name), let record = RoomRecord(text, over: plan) else {
      return .unread(pack: name.pack)
    }
    let age = context.clock.now().seconds(since: record.saved)
    return .known(record, silentSince: age > WorkshopNotesCommand.silence ? record.saved : nil)
  }

  private func spoken(_ state: State) -> [Prose] {
    switch state {
    case .none: return [.say(.roomWaiting)]
    case .unread(let pack): return [.say(.roomUnreadPack, ["pack": .ours(pack)])]
    case .known(let record, let silence):
      let notes = notes(of: record, since: silence).spoken
      return silence.map { [stale($0)] + notes } ?? notes
    }
  }

  private func notes(of record: RoomRecord, since silence: Moment?) -> RoomNotes {
    RoomNotes(record: record, language: context.language, isUnderWay: silence == nil)
  }

  private func stale(_ moment: Moment) -> Prose {
    .say(.roomStale, ["time": .ours(RoomTime.ofDay(moment))])
  }

  private func plan(of name: RoomRecord.Name) -> RoomPlan? {
    let isFile = name.source.hasSuffix(".yaml")
    let packs = [
      isFile
        ? try? context.equipment.read(pack: Array(name.source.utf8)).get()
        : try? context.equipment.library.pack(name.pack),
      packOfFolder(name),
    ]
    let pack = packs.compactMap(\.self).first { $0.id == name.pack && $0.version == name.version }
    return pack.flatMap { RoomPlan(of: $0) }
  }

  /// The exercise that lies in the folder of a workshop.
  private func packOfFolder(_ name: RoomRecord.Name) -> Pack? {
    let (folder, file) = (Array(name.source.utf8), WorkshopDoor.packName)
    let bytes = try? context.equipment.workshopFolders.read(
      file, in: folder, atMost: WorkshopDoor.mostPackBytes)
    return bytes.flatMap { try? context.equipment.pack(from: $0, named: file).get() }
  }

  private func printOnce() -> ExitStatus {
    let state = self.state
    guard case .known = state else {
      context.output.complain(state.isNone ? .say(.roomNone) : spoken(state)[0])
      return .failed
    }
    for line in spoken(state) { context.output.line(line) }
    return .done
  }

  private func follow(at terminal: any RoomTerminal) -> ExitStatus {
    let screen = context.screen(terminal)
    var shown: [Prose]?
    while true {
      let state = self.state
      let now = spoken(state)
      if now != shown { show(state, now, on: screen) }
      shown = now
      switch terminal.readKey(seconds: WorkshopNotesCommand.patience) {
      case .character("q"), .character("Q"), .ended: return .done
      case .interrupt: return .interrupted
      case .stopped(let signal): return .signal(signal)
      case .suspend:
        terminal.suspend()
        shown = nil
      case .redraw: shown = nil
      default: break
      }
    }
  }

  private func show(_ state: State, _ spoken: [Prose], on screen: Screen) {
    if screen.isPlain { return screen.show(.lines(spoken)) }
    screen.clear()
    guard case .known(let record, let silence) = state else {
      return screen.show(.lines(spoken))
    }
    if let silence { screen.show(.statement(stale(silence))) }
    screen.show(notes(of: record, since: silence).lines(screen.typesetter))
  }
}

extension WorkshopNotesCommand.State {
  fileprivate var isNone: Bool { if case .none = self { true } else { false } }
}
