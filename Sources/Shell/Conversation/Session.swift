import Reflection

/// One person at one terminal, with one open journal.
final class Session {
  var services: Services
  let screen: Screen
  /// Where answers are kept; `nil` before there is a journal.
  let log: (any EventLog)?
  var journal: Journal
  /// Cards, notices and sentences that came up in this session, over all its runs.
  var said = Said()
  var searchIndex = SearchIndex()
  /// Whether answers can be kept; a second window only reads.
  let isReading: Bool
  /// A line set aside at a prompt, which the up arrow brings back.
  var asideLines: [String] = []
  /// The language that the person asked for, on the command line or before or since; a run that is resumed
  /// goes on in its own when there is none.
  var chosenLanguage: Language?
  /// What was typed at home, which the up arrow brings back there.
  var homeLines: [String] = []
  /// Lines that did not fit, and words that were not kept: the up arrow brings them back anywhere.
  var unfitLines: [String] = []
  /// Lines at which the program stopped and that nobody chose to keep: they are never sealed.
  var unkeptLines: Set<String> = []
  /// What stood in the line before it was typed in.
  var lineGiven = ""
  /// Whether the conversation leads home, where every command of home works.
  var hasHome = false
  /// Whether the journal was looked at and is to be written in: until then nothing is sealed.
  var isSettled = true
  /// Words that answer the first question of the exercise that is begun next.
  var wordsAhead: String?
  /// A command of home that was typed elsewhere: home does it next.
  var nextAtHome: String?
  /// Words under offer when their menu was left: home has them in its line.
  var undecidedWords: String?
  /// How many answers this process has kept.
  var acknowledged = 0
  /// Whether the recovery key was spoken of since the program began.
  var hasToldOfKey = false
  /// The question that is being asked, `nil` outside of a run.
  var questionNumber: Int?
  /// Where the person sits in a workshop, `nil` outside of one.
  var seat: Seat?
  /// Why something that a script wanted kept was not: its next line would answer another question.
  var unkept: EventLogFailure?
  /// Whether a line of a file of answers was refused: the next one was taken for the same question, and
  /// that the file came to its end is no success.
  var isRefused = false
  /// Letters after which it was said whom to call.
  var helpShown: Set<LetterID> = []
  /// The last sentence of the session.
  var farewell = Message.quitDone
  /// Whether what is read now is the choice under a card.
  var isAtCard = false
  /// Whether a file of answers could not be read to its end: then that it came to one is no success.
  var isInputCut = false

  init(
    services: Services, screen: Screen, log: (any EventLog)?, journal: Journal,
    isReading: Bool = false
  ) {
    self.services = services
    self.screen = screen
    self.log = log
    self.journal = journal
    self.isReading = isReading
    chosenLanguage = services.chosenLanguage
  }

  var language: Language { screen.language }
  var terminal: any Terminal { services.terminal }
  var today: CivilDate { services.clock.now().date }
  var dates: DateWords { DateWords(language: language, today: today) }

  /// Shows a sentence as a paragraph.
  func say(_ message: Message, _ values: [String: Filling] = [:]) {
    screen.show(.statement(.say(message, values)))
  }

  /// Keeps facts durably.
  ///
  /// - Throws: `EventLogFailure`; nothing was kept then.
  @discardableResult
  func keep(_ facts: [Fact], at moment: Moment? = nil) throws(EventLogFailure) -> [RecordedFact] {
    guard !isReading, let log else { throw .readOnly }
    let recorded = try journal.keep(facts, at: moment ?? services.clock.now(), in: log)
    if services.acknowledges { acknowledge(facts) }
    return recorded
  }

  /// Takes an answer and what was added to it out of the journal; its question counts as left aside.
  ///
  /// - Throws: `EventLogFailure`; then the text still stands.
  func erase(_ place: Place, of run: Ref) throws(EventLogFailure) {
    guard let outline = journal.run(run) else { return }
    try erase(journal.events(of: .place(place), in: outline))
    try keep([.skipped(run: run, place: place.question)])
  }

  /// Takes a note out of the journal.
  ///
  /// - Throws: `EventLogFailure`; then the text still stands.
  func erase(_ note: KeptNote) throws(EventLogFailure) { try erase([note.ref]) }

  private func erase(_ events: [Ref]) throws(EventLogFailure) {
    guard !isReading, let log else { throw .readOnly }
    try journal.erase(events, at: services.clock.now(), in: log)
    searchIndex = SearchIndex()
  }

  /// Keeps facts that are no answer; when they cannot be kept, that is said and nothing else is lost.
  func keepAside(_ facts: [Fact]) -> [RecordedFact] {
    do throws(EventLogFailure) { return try keep(facts) } catch {
      if terminal.source != .person { unkept = error }
      screen.show(.statement(isReading ? .say(.openReading) : Trouble.noting(error)))
      return []
    }
  }
}

/// What a conversation is given to work with: adapters behind their ports.
struct Services {
  var terminal: any Terminal
  var clock: any Clock
  var library: any PackLibrary
  var unlocking: any Unlocking
  var surroundings: any Surroundings
  var settings: any SettingsStore
  var postbox: any Postbox
  /// The folder that something else synchronises with the other person (`--outbox`), `nil` for none.
  var exchangeFolder: [UInt8]?
  /// Whether the journal may be written where nobody can tell who else may (`--accept-open-folder`).
  var acceptsOpenFolder = false
  /// The language that `--lang` names, else the one that was chosen and kept.
  var chosenLanguage: Language?
  /// The two letters of the country of the locale, `nil` when it names none.
  var territory: String?
  /// Whether every answer that is durable is counted on standard output, for harnesses that kill the
  /// program (`TANDEM_TEST_ACK=1`).
  var acknowledges = false
  /// Whether it is a rehearsal, of which nothing stays: no run is left paused.
  var isRehearsal = false
  /// Whether a journal that does not go on from what was seen of it here is written to, unasked.
  var acceptsOlder = false
  /// After how many minutes without a key the journal is locked, `nil` for never.
  var lockMinutes: Double?
  /// How many columns a text takes.
  var width: (String) -> Int
  /// Finds bytes in bytes.
  var find: ByteSearch
}

/// How a conversation ends, or why it cannot go on.
nonisolated enum Departure: Equatable {
  /// Back to the list of exercises.
  case home
  /// The program closes; everything is kept.
  case quit
  /// The input ended: Ctrl-D, or the last line of the answers.
  case ended
  /// Ctrl-C twice.
  case interrupted
  /// The terminal went away, or the program was told to stop.
  case stopped(signal: Int32)
  /// The journal is to be locked, because nobody types or because the person said so; where the
  /// passphrase leads back to.
  case locked(isIdle: Bool, from: Standing = .home)

  /// Where a person was.
  enum Standing: Equatable {
    /// Between exercises, or at the end of one.
    case home
    /// At a question; whether something is begun there.
    case question(Int, isBegun: Bool)
  }
}
