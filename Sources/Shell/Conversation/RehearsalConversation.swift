import Reflection

/// One conversation over an exercise that keeps nothing: no journal, no passphrase, no settings.
struct RehearsalConversation {
  let context: CommandContext
  let pack: Pack

  func converse(at terminal: any Terminal) -> ExitStatus {
    var services = context.services(terminal)
    services.library = OnePack(pack, beside: context.equipment.library)
    services.isRehearsal = true
    services.settings = ForgetfulSettings(context.equipment.settings.load())
    let session = Session(
      services: services, screen: context.screen(terminal),
      log: MemoryLog(device: DeviceID(high: 0, low: 1)), journal: Journal())
    session.say(.rehearseBegin)
    let departure = RunStart(session: session).begin(pack.id)
    if case .stopped = departure { return ExitStatus(departure) }
    session.say(.rehearseEnd)
    return ExitStatus(departure)
  }
}

/// A library of one exercise.
final class OnePack: PackLibrary {
  private let pack: Pack
  private let library: any PackLibrary

  init(_ pack: Pack, beside library: any PackLibrary) {
    self.pack = pack
    self.library = library
  }

  var catalogue: [PackSummary] {
    [
      PackSummary(
        id: pack.id, audience: pack.audience, title: pack.title, minutes: pack.minutes)
    ]
  }

  func pack(_ id: String) throws(PackFailure) -> Pack {
    guard id == pack.id else { throw .unknown(nearest: nil) }
    return pack
  }

  func care(for pack: Pack?) -> Care { library.care(for: pack) }
}

/// Settings that last as long as a rehearsal.
private final class ForgetfulSettings: SettingsStore {
  private var settings: Settings

  init(_ settings: Settings) { self.settings = settings }

  func load() -> Settings { settings }

  func keep(_ settings: Settings) -> Bool {
    self.settings = settings
    return true
  }
}

/// A terminal at which someone invented answers; what they enter is shown, after a mark of its own.
final class InventedTerminal: Terminal {
  let size = TerminalSize(columns: 80, rows: 24)
  let abilities = TerminalAbilities(bold: false, colour: false)
  private let paper: any Terminal
  private var lines: ArraySlice<String>
  /// Empty lines that close what comes after the last question.
  private var closing = 3

  init(_ lines: [String], on paper: any Terminal) {
    self.lines = lines[...]
    self.paper = paper
  }

  var source: InputSource { .person }

  func write(_ text: String) { paper.write(text) }

  func complain(_ text: String) { paper.complain(text) }

  func clear() {}

  func suspend() {}

  func read(_ request: LineRequest, begun: @escaping (String) -> Void) -> LineEvent {
    guard let line = lines.popFirst() else {
      closing -= 1
      return closing < 0 ? .ended : entered("", request)
    }
    return entered(line, request)
  }

  private func entered(_ line: String, _ request: LineRequest) -> LineEvent {
    paper.write("~" + request.prompt + line + "\n")
    return .line(line)
  }
}
