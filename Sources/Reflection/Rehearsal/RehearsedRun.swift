/// One run of an invented person, through what a dialogue is given and what it wants done.
struct RehearsedRun {
  private let pack: Pack
  private let language: Language
  private var dialogue: Dialogue
  private var answerer: Answerer
  /// What it came by.
  private(set) var reached: Set<Landmark> = []
  /// How long it would take.
  private(set) var time = RunTime()
  /// Every line that was entered, in order.
  private(set) var lines: [String] = []
  /// Whether it came to its end.
  private(set) var isFinished = false
  /// Whether it was still not at its end after more inputs than any run takes.
  private(set) var goesInCircles = false
  private var question: Question?

  /// More inputs than any run takes; one that is still not at its end goes in circles.
  private static let mostInputs = 600

  init(_ dialogue: Dialogue, _ answerer: Answerer) {
    pack = dialogue.pack
    language = dialogue.language
    self.dialogue = dialogue
    self.answerer = answerer
  }

  /// Goes through the run and keeps in a journal what is to be kept.
  mutating func play(in life: inout RehearsedLife, _ chance: inout Chance) {
    time.showFrame(of: pack, in: language, isFirst: dialogue.history.runNumber == 0)
    send(.start, &life)
    var count = 0
    while let question, count < RehearsedRun.mostInputs {
      count += 1
      if chance.happens(answerer.temperament.leaves) { return }
      if let other = aside(from: question, &chance) {
        send(other, &life)
      } else {
        answer(question, &life, &chance)
      }
    }
    isFinished = question == nil
    goesInCircles = !isFinished
  }

  /// Something else than an answer, now and then.
  private func aside(from question: Question, _ chance: inout Chance) -> Input? {
    if chance.happens(answerer.temperament.wanders) {
      return chance.pick([.back, .resize(.short), .resize(.full), .again])
    }
    let skips = answerer.temperament.skips
    return chance.happens(question.form == .nothing ? 0 : skips) ? .skip : nil
  }

  private mutating func answer(
    _ question: Question, _ life: inout RehearsedLife, _ chance: inout Chance
  ) {
    count(question)
    let entered = answerer.lines(for: question, after: dialogue.history, &chance)
    self.question = nil
    for line in entered {
      lines.append(line)
      time.type(isTyped(question) ? line.wordCount : 0)
      send(.reply(line, today: life.today), &life)
    }
    if question.isOfSeveralLines { lines.append("") }
  }

  private func isTyped(_ question: Question) -> Bool {
    switch question.form {
    case .text, .items, .sentence: room(of: question) == nil
    case .scale, .options, .picks, .nothing, .date: false
    }
  }

  private mutating func count(_ question: Question) {
    if let room = room(of: question) {
      time.spend(room.minutes, at: question.place.step)
    } else {
      time.ask(question)
    }
  }

  private func room(of question: Question) -> RoomForm? {
    pack.position(of: question.place.step).flatMap { pack.steps[$0].room }
  }

  private mutating func send(_ input: Input, _ life: inout RehearsedLife) {
    var queue = dialogue.handle(input)
    while !queue.isEmpty {
      switch queue.removeFirst() {
      case .ask(let question): meet(question)
      case .say(.pack(let pieces, _)): hear(pieces)
      case .keep(let facts): queue = dialogue.handle(keep(facts, &life)) + queue
      case .care: queue = dialogue.handle(.cared(.goOn)) + queue
      case .end: question = nil
      case .say, .nextItem, .refuse, .erase: break
      }
    }
  }

  private mutating func meet(_ question: Question) {
    self.question = question
    reached.formUnion(pack.landmarks(at: question, in: language))
  }

  private mutating func hear(_ pieces: [Piece]) {
    time.show(pieces.plainText.wordCount)
    guard
      let landmark = answeredLast.flatMap({ step in
        pack.landmark(saying: pieces, after: step, in: language)
      })
    else { return }
    reached.insert(landmark)
  }

  /// The step that was answered last.
  private var answeredLast: String?

  private mutating func keep(_ facts: [Fact], _ life: inout RehearsedLife) -> Input {
    for answer in facts.compactMap(\.answer) {
      answeredLast = answer.place.step
      reached.formUnion(pack.landmarks(of: answer))
    }
    return life.keep(facts).map { .recorded($0) } ?? .notRecorded
  }
}

extension Question {
  /// Whether an empty line sends its text.
  fileprivate var isOfSeveralLines: Bool {
    if case .text(let severalLines) = form { severalLines } else { false }
  }
}
