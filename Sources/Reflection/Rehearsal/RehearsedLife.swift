/// The journal of an invented person, in memory: one run after the other, days apart.
struct RehearsedLife {
  private let log = MemoryLog(device: DeviceID(high: 0, low: 1))
  private var journal = Journal()
  /// The day of the run at hand.
  private(set) var today = RehearsedLife.firstDay
  private var milliseconds: Int64 = 0

  /// 12 March 2026, a Thursday.
  private static let firstDay = CivilDate(daysSinceEpoch: 20_524)

  /// Lets so many days go by.
  mutating func wait(_ days: Int) { today = today.adding(days: days) }

  /// Keeps facts; `nil` when they could not be kept.
  mutating func keep(_ facts: [Fact]) -> [RecordedFact]? {
    milliseconds += 1000
    let nine = Int64(today.daysSinceEpoch * 86_400 + 9 * 3600) * 1000
    let moment = Moment(milliseconds: nine + milliseconds, offsetMinutes: 0)
    return try? journal.keep(facts, at: moment, in: log)
  }

  /// A dialogue over a new run, with the history that this journal gives, and a mentor's message when
  /// there is to be one.
  mutating func begin(
    _ pack: Pack, _ language: Language, _ extent: Beginning.Extent, care: Care, reply: Bool
  ) -> Dialogue? {
    let fact = journal.beginning(of: pack, in: language, extent: extent)
    guard let began = keep([fact])?.first, let run = journal.run(began.ref) else { return nil }
    var history = journal.history(for: pack, before: run, on: today, signals: care.signals)
    if reply {
      history.reply = History.Last(
        ref: began.ref, quotation: Phrasebook.reply[language], date: today.adding(days: -2),
        name: Phrasebook.mentor)
    }
    return Dialogue(
      pack: pack, language: language, history: history, run: run.ref,
      answers: RunAnswers(extent: extent), care: care)
  }

  /// The run came to its end.
  mutating func finish(_ run: Ref) { _ = keep([.finished(run: run)]) }
}

extension Phrasebook {
  /// What a mentor wrote back.
  static let reply = Bilingual(
    french: "Qu’est-ce qui vous ferait dire que la séance a servi ?",
    english: "What would tell you that the session was of use?")
  /// Who wrote it.
  static let mentor = "Dominique"
}
