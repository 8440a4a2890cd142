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
  func keep(_ facts: [Fact]) throws(EventLogFailure) -> [RecordedFact] {
    guard !isReading, let log else { throw .readOnly }
    return try journal.keep(facts, at: services.clock.now(), in: log)
  }

  /// Keeps what was entered at a question and not sent.
  ///
  /// - Throws: `EventLogFailure`; then the draft before it stands.
  func keepDraft(_ draft: Draft) throws(EventLogFailure) {
    guard !isReading, let log else { throw .readOnly }
    try log.keepDraft(draft)
  }

  /// Takes an answer and what was added to it out of the journal; its question counts as left aside.
  ///
  /// - Throws: `EventLogFailure`; then the text still stands.
  func erase(_ place: Place, of run: Ref) throws(EventLogFailure) {
    throw .readOnly
  }

  /// Takes a note out of the journal.
  ///
  /// - Throws: `EventLogFailure`; then the text still stands.
  func erase(_ note: KeptNote) throws(EventLogFailure) {
    throw .readOnly
  }

  /// Keeps facts that are no answer; when they cannot be kept, that is said and nothing else is lost.
  func keepAside(_ facts: [Fact]) -> [RecordedFact] {
    do throws(EventLogFailure) { return try keep(facts) } catch {
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
  var settings: any SettingsStore
  /// The language that `--lang` names, else the one that was chosen and kept.
  var chosenLanguage: Language?
  /// The two letters of the country of the locale, `nil` when it names none.
  var territory: String?
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
}
