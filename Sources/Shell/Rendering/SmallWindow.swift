import Reflection

/// The smallest window that packs are written for: whether every question fits in it, with its
/// options, what is quoted before it, and its prompt (experience.md section 3.2).
struct SmallWindow {
  let pack: Pack
  let width: (String) -> Int

  /// The window.
  static let size = TerminalSize(columns: 40, rows: 12)

  /// The steps with a question that is higher, by their place; the highest of each language.
  var tall: [(step: Int, language: Language, rows: Int)] {
    var tall: [(step: Int, language: Language, rows: Int)] = []
    for (place, step) in pack.steps.enumerated() where step.isAnswered {
      for language in Language.allCases {
        let rows = questions(of: step, in: language).map { self.rows($0, language) }.max() ?? 0
        if rows > SmallWindow.size.rows { tall.append((place, language, rows)) }
      }
    }
    return tall
  }

  /// Everything that a step can ask, each follow-up for itself, with the longest that may be quoted.
  func questions(of step: Step, in language: Language) -> [Reflection.Question] {
    ([nil] + step.follow.indices.map { Optional($0) }).flatMap { follow in
      asked(by: pack(asking: step, follow: follow), language)
    }
  }

  /// Rows from the first line of a question to its prompt.
  private func rows(_ question: Reflection.Question, _ language: Language) -> Int {
    let today = CivilDate(daysSinceEpoch: 0)
    var view = QuestionView(
      language: language, dates: DateWords(language: language, today: today), today: today)
    view.showsHint = true
    let typesetter = Typesetter(
      layout: Layout(SmallWindow.size), composer: Composer(language: language),
      wrapping: Wrapping(width: width))
    return typesetter.lines(view.block(question)).count + 1
  }

  /// The longest quotation there is, so that a recall takes all the room that it may.
  private var history: History {
    let moment = Moment(milliseconds: 0, offsetMinutes: 0)
    let last = History.Last(
      ref: SmallWindow.ref(1), quotation: Quotation.of(SmallWindow.words), date: moment.date,
      score: 10)
    let commitment = Commitment(
      kind: .experiment, what: String(SmallWindow.words.prefix(60)),
      cue: String(SmallWindow.words.prefix(64)))
    let open = OpenCommitment(
      id: SmallWindow.ref(2), ref: SmallWindow.ref(2), commitment: commitment, made: moment)
    var history = History(commitments: [open], reply: last)
    history.reply?.name = "Dominique"
    for step in pack.steps {
      history.lasts[StepAddress(step: step.id)] = last
      if case .last(let address) = step.recall?.source { history.lasts[address] = last }
    }
    return history
  }

  /// A pack of one step that is always asked, its n-th follow-up always taken, and of the steps that
  /// it quotes or whose items are its options.
  private func pack(asking step: Step, follow: Int?) -> Pack {
    var (only, small) = (step, pack)
    only.when = nil
    only.recall?.asksFirst = false
    only.follow =
      follow.map { index in
        var entry = step.follow[index]
        entry.when = nil
        return [entry]
      } ?? []
    var ids: [String] = []
    if case .choice(let form) = step.kind, let from = form.from { ids.append(from) }
    if case .now(let addresses) = step.recall?.source { ids += addresses.map(\.step) }
    let sources = pack.steps.filter { ids.contains($0.id) && $0.id != step.id }.map { source in
      var source = source
      (source.when, source.recall, source.follow) = (nil, nil, [])
      return source
    }
    small.steps = sources + [only]
    return small
  }

  /// What is asked, question by question, however it is answered.
  private func asked(by pack: Pack, _ language: Language) -> [Reflection.Question] {
    var dialogue = Dialogue(
      pack: pack, language: language, history: history, run: SmallWindow.ref(3))
    var asked: [Reflection.Question] = []
    var queue = dialogue.handle(.start)
    var sequence: UInt64 = 10
    let today = CivilDate(daysSinceEpoch: 0)
    while !queue.isEmpty {
      switch queue.removeFirst() {
      case .ask(let question):
        asked.append(question)
        queue += dialogue.handle(.reply(reply(to: question), today: today))
      case .nextItem: queue += dialogue.handle(.reply("", today: today))
      case .keep(let facts):
        let recorded = facts.map { fact in
          sequence += 1
          return RecordedFact(
            ref: SmallWindow.ref(sequence), moment: Moment(milliseconds: 0, offsetMinutes: 0),
            fact: fact)
        }
        queue += dialogue.handle(.recorded(recorded))
      case .say, .refuse, .end, .care, .erase: break
      }
    }
    return asked
  }

  private func reply(to question: Reflection.Question) -> String {
    switch question.form {
    case .text: SmallWindow.words
    case .items: String(SmallWindow.words.prefix(22))
    case .scale, .options, .picks, .sentence: "1"
    case .date, .nothing: ""
    }
  }

  private static let words = String(repeating: "le comité de direction ", count: 20)

  private static func ref(_ sequence: UInt64) -> Ref {
    Ref(device: DeviceID(high: 1, low: 1), sequence: sequence)
  }
}
