import Reflection

/// What every command is given: the adapters, the options that all commands have, and a screen.
final class CommandContext {
  /// The options that every command has.
  struct Options: Equatable {
    var journal: [UInt8]?
    var passphrase = PassphraseOrigin.terminal
    var language: Language?
    var isPlain = false
    var now: Moment?
    var lockMinutes: Double?
    /// Whether a journal that does not go on from what was seen of it here may be written to, unasked.
    var acceptsOlder = false
    /// The folder that letters go to, `nil` for `~/Tandem`.
    var outbox: [UInt8]?
    /// Whether the journal may be written where nobody can tell who else may.
    var acceptsOpenFolder = false
  }

  let equipment: any Equipment
  let options: Options
  let language: Language
  let isPlain: Bool
  let clock: any Clock

  init(equipment: any Equipment, options: Options, language: Language, isPlain: Bool) {
    self.equipment = equipment
    self.options = options
    self.language = language
    self.isPlain = isPlain
    clock = equipment.clock(standingAt: options.now)
  }

  /// Data goes to standard output through this, words about the program to standard error.
  lazy var output = CommandOutput(
    terminal: equipment.quietTerminal(), language: language, clock: clock)

  lazy var unlocking = equipment.unlocking(
    journal: options.journal, passphrase: options.passphrase, clock: clock)

  lazy var surroundings = equipment.surroundings(journal: options.journal)

  /// What a conversation is given to work with.
  func services(_ terminal: any Terminal) -> Services {
    let equipment = self.equipment
    return Services(
      terminal: terminal, clock: clock, library: equipment.library, unlocking: unlocking,
      surroundings: surroundings, settings: equipment.settings,
      postbox: equipment.postbox,
      exchangeFolder: options.outbox, acceptsOpenFolder: options.acceptsOpenFolder,
      chosenLanguage: options.language ?? equipment.settings.load().language,
      territory: equipment.settings.load().country ?? equipment.territory,
      acknowledges: equipment.environment("TANDEM_TEST_ACK") == "1",
      acceptsOlder: options.acceptsOlder,
      lockMinutes: lockMinutes, width: { equipment.width($0) }, find: { equipment.find($0, $1) })
  }

  /// After how many minutes without a key the journal is locked, `nil` for never.
  private var lockMinutes: Double? {
    let minutes =
      options.lockMinutes ?? equipment.settings.load().lockMinutes ?? Settings.usualLockMinutes
    return minutes > 0 ? minutes : nil
  }

  /// A screen on a terminal.
  func screen(_ terminal: any Terminal) -> Screen {
    let equipment = self.equipment
    let isPlain = self.isPlain || terminal.source != .person
    return Screen(
      terminal: terminal, language: language, isPlain: isPlain, width: { equipment.width($0) })
  }

  /// Prints what somebody else wrote, each line with its mark.
  func print(_ writing: Writing) {
    if isPlain {
      let speech = PlainSpeech(composer: Composer(language: language), isLow: false)
      for line in speech.lines(.written(writing)) { output.file(line + "\n") }
      return
    }
    if let heading = writing.heading { output.line(heading) }
    for line in writing.words { output.line(.ours("  | ") + line) }
  }

  /// Somebody at a terminal, over a journal that was opened, or before any.
  func session(at terminal: any Terminal, over opened: OpenedJournal? = nil) -> Session {
    Session(
      services: services(terminal), screen: screen(terminal), log: opened?.log,
      journal: opened?.journal ?? Journal())
  }

  /// Whether it may be written where nobody can tell who else may write.
  ///
  /// - Throws: `EventLogFailure.openPlace`.
  func expectAccepted(_ place: OpenPlace) throws(EventLogFailure) {
    guard place.kind == .withoutModes, options.acceptsOpenFolder else { throw .openPlace(place) }
  }

  /// The journal, read; a damaged one opens as far as it can be read.
  func openForReading() -> Result<OpenedJournal, ExitStatus> {
    CommandEntrance(context: self).open(writing: false)
  }
}

/// A journal that a command opened.
struct OpenedJournal {
  var log: any EventLog
  var journal: Journal
  var damage: [Damage]

  /// The status of a command that did its work: a damaged journal is told by it.
  var status: ExitStatus { damage.isEmpty ? .done : .failed }
}

extension Equipment {
  /// The two letters of the country that the locale names.
  var territory: String? {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { self.environment($0) }
      .first { !$0.isEmpty }
    guard let parts = locale?.prefix(while: { $0 != "." && $0 != "@" }).split(separator: "_"),
      parts.count == 2, parts[1].count == 2
    else { return nil }
    return String(parts[1])
  }
}
