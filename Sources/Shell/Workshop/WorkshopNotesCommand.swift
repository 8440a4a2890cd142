import Reflection

/// `tandem workshop notes`: the facilitator's own window beside the wall.
struct WorkshopNotesCommand {
  let context: CommandContext
  /// Whether it prints once and ends.
  let isOnce: Bool

  /// After how many seconds the workshop is looked at again.
  private static let patience = 1.0

  func run() -> ExitStatus {
    guard !isOnce, let terminal = context.equipment.personTerminal() as? any RoomTerminal else {
      return printOnce()
    }
    return follow(at: terminal)
  }

  private var record: RoomRecord? {
    guard let text = context.equipment.rooms.latest(), let name = RoomRecord.Name(text),
      let plan = plan(of: name)
    else { return nil }
    return RoomRecord(text, over: plan)
  }

  private func plan(of name: RoomRecord.Name) -> RoomPlan? {
    let isFile = name.source.hasSuffix(".yaml")
    let pack =
      isFile
      ? try? context.equipment.read(pack: Array(name.source.utf8)).get()
      : try? context.equipment.library.pack(name.pack)
    return pack.flatMap { RoomPlan(of: $0) }
  }

  private func printOnce() -> ExitStatus {
    guard let record else {
      context.output.complain(.say(.roomNone))
      return .failed
    }
    for line in RoomNotes(record: record, language: context.language).spoken {
      context.output.line(line)
    }
    return .done
  }

  private func follow(at terminal: any RoomTerminal) -> ExitStatus {
    let screen = context.screen(terminal)
    var shown: [Prose]?
    while true {
      let record = self.record
      let notes = record.map { RoomNotes(record: $0, language: context.language) }
      let now = notes?.spoken ?? [.say(.roomWaiting)]
      if now != shown { show(notes, now, on: screen) }
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

  private func show(_ notes: RoomNotes?, _ spoken: [Prose], on screen: Screen) {
    if screen.isPlain { return screen.show(.lines(spoken)) }
    screen.clear()
    if let notes {
      screen.show(notes.lines(screen.typesetter))
    } else {
      screen.show(.lines(spoken))
    }
  }
}
