import Testing

@testable import Reflection

/// Plays a dialogue as the Shell does: keeps what is to be kept, and notes what is shown.
struct Play {
  static let device = DeviceID(high: 1, low: 1)
  static let run = Ref(device: device, sequence: 1)
  /// A Tuesday.
  static let today = CivilDate(daysSinceEpoch: 20_781)

  var dialogue: Dialogue
  /// All that was kept.
  var facts: [RecordedFact] = []
  var question: Question?
  /// What the last input led to.
  var said: [Statement] = []
  var refusal: Refusal?
  var nextItem: Int?
  var isAtEnd = false
  /// Cards that were shown, and places of which the answer was to be erased.
  var cards: [CareCard.Kind] = []
  var erased: [Place] = []
  /// Whether the next facts cannot be kept.
  var fails = false

  init(
    _ pack: Pack, _ language: Language = .english, after history: History = History(),
    extent: Beginning.Extent = .full, care: Care = Care(), said: Said = Said()
  ) {
    dialogue = Dialogue(
      pack: pack, language: language, history: history, run: Play.run,
      answers: RunAnswers(extent: extent), care: care, said: said)
    send(.start)
  }

  mutating func enter(_ lines: String...) {
    for line in lines { send(.reply(line, today: Play.today)) }
  }

  mutating func send(_ input: Input) {
    (said, refusal, nextItem) = ([], nil, nil)
    var queue = dialogue.handle(input)
    while !queue.isEmpty {
      switch queue.removeFirst() {
      case .ask(let asked): (question, isAtEnd) = (asked, false)
      case .nextItem(let number): nextItem = number
      case .say(let statement): said.append(statement)
      case .refuse(let why, _): refusal = why
      case .end: (question, isAtEnd) = (nil, true)
      case .keep(let facts): queue = keep(facts) + queue
      case .care(let kind): (cards, question) = (cards + [kind], nil)
      case .erase(let place): erased.append(place)
      }
    }
  }

  private mutating func keep(_ facts: [Fact]) -> [Effect] {
    if fails {
      fails = false
      return dialogue.handle(.notRecorded)
    }
    let recorded = facts.map { fact in
      let sequence = UInt64(self.facts.count + 2)
      defer { self.facts.append(record(fact, sequence)) }
      return record(fact, sequence)
    }
    return dialogue.handle(.recorded(recorded))
  }

  private func record(_ fact: Fact, _ sequence: UInt64) -> RecordedFact {
    RecordedFact(
      ref: Ref(device: Play.device, sequence: sequence),
      moment: Moment(milliseconds: Int64(sequence) * 1000, offsetMinutes: 0), fact: fact)
  }

  /// Where it stands: `3/9 topic`, `+3 topic.1`, `? same` for the question before a recall, `end`.
  var at: String {
    guard let question, !isAtEnd else { return "end" }
    let place = question.place
    switch question.role {
    case .main(let number, let total): return "\(number)/\(total) \(place.step)"
    case .followUp(let number):
      return "+\(number) \(place.step)" + (place.part > 0 ? ".\(place.part)" : "")
    case .askFirst: return "? \(place.step)"
    }
  }

  var text: String { question?.text.plainText ?? "" }
  var line: String { question?.line ?? "" }

  /// What is kept at a place.
  func answer(_ step: String, part: Int = 0, commitment: Ref? = nil) -> Answer? {
    dialogue.answers.kept[Place(step: step, part: part, commitment: commitment)]?.answer
  }

  /// The places of what was kept, in order: `a`, `a.1`, `-a` for one left aside, `~a` for a change.
  var written: [String] {
    facts.map { recorded in
      switch recorded.fact {
      case .skipped(_, let place): "-" + Play.name(place)
      case .revised(let answer): "~" + Play.name(answer.place)
      default: recorded.fact.answer.map { Play.name($0.place) } ?? "?"
      }
    }
  }

  private static func name(_ place: Place) -> String {
    place.step + (place.isFollowUp ? ".\(place.part)" : "")
  }
}

/// A text of so many words.
func words(_ count: Int) -> String {
  Array(repeating: "word", count: count).joined(separator: " ")
}

/// A ref of an earlier run.
func earlier(_ sequence: UInt64) -> Ref {
  Ref(device: DeviceID(high: 0, low: 9), sequence: sequence)
}

extension History.Last {
  static func of(_ quotation: String, score: Int? = nil, ref: UInt64 = 50) -> History.Last {
    History.Last(
      ref: earlier(ref), quotation: quotation, date: CivilDate(daysSinceEpoch: 20_700),
      score: score)
  }
}

extension OpenCommitment {
  static func of(_ what: String, _ sequence: UInt64, cue: String? = nil) -> OpenCommitment {
    OpenCommitment(
      id: earlier(sequence), ref: earlier(sequence),
      commitment: Commitment(kind: .experiment, what: what, cue: cue),
      made: Moment(milliseconds: 0, offsetMinutes: 0))
  }
}
