/// The conversation over one run of a pack: a pure machine.
///
/// The same inputs give the same effects, for ever. It serves the terminal, a file of answers, a
/// rehearsal and every test. Who drives it keeps the facts of a `keep` effect durably and then says
/// so with `recorded`: the next question comes only after that, so a question on the screen means
/// that the answer before it is kept.
public struct Dialogue: Sendable {
  /// What is being asked.
  enum Asking: Sendable, Equatable {
    /// Nothing: not begun, waiting for a durable commit, or at the end.
    case nothing
    /// A question or a follow-up.
    case question(Stop)
    /// Whether old words are to be shown.
    case consent(Stop)
    /// A list with these items so far.
    case items(Stop, [String])
    /// A part of a commitment.
    case part(Stop, CommitmentDraft)
    /// What to do under a card.
    case care(Stop, CareCard.Kind)
  }

  /// The pack as it is asked here: as it is written, or as it goes on after a card.
  public internal(set) var pack: Pack
  /// The pack as it is written.
  let written: Pack
  /// The language of what is asked.
  public internal(set) var language: Language
  /// What stood before this run began.
  public let history: History
  /// The run: the ref of its `began`.
  public let run: Ref
  /// What is read in this run, `nil` when it reads nothing.
  public let letter: Letter?
  /// What is kept of the run so far.
  public internal(set) var answers: RunAnswers

  var asking = Asking.nothing
  /// Whether the question at hand was gone back to.
  var isRevisit = false
  /// What will be said once the facts under way are durable.
  var pending: Pending?
  /// Whether the person wants to see old words, by the step that would quote them.
  var consents: [String: Bool] = [:]
  /// Lists and commitments of which a part is entered, left for another question.
  var aside: [Place: Asking] = [:]
  /// Questions whose why-line and recall were shown.
  var shown: Set<Place> = []
  /// Questions completed since something was last said.
  var questionsInARow = 0
  /// The safety file.
  public let care: Care
  /// What was said in this session already.
  public internal(set) var said: Said
  /// What the words of kept answers may point to, looked at once; never kept.
  var signals: [Ref: Signal] = [:]
  /// The cards that came up in this run.
  var cards: Set<CareCard.Kind> = []
  /// How the run goes on; read from the answers, never kept.
  var way = AfterCard.asWritten
  /// Whether it is one person's part of what a whole room does: the room waits for nobody's card.
  public var isTogether = false
  /// Found the path that the kept answers give.
  var finder: PathFinder

  /// Takes up a run where its events stand; a new run has none.
  ///
  /// - Parameters:
  ///   - pack: the pack as it is now.
  ///   - language: the language of what is asked.
  ///   - history: what stood before the run began.
  ///   - run: the ref of its `began`.
  ///   - answers: what is kept of it.
  ///   - letter: what is read in it.
  ///   - care: the safety file; by default nothing is looked for.
  ///   - said: what was said in this session already.
  public init(
    pack: Pack, language: Language, history: History, run: Ref, answers: RunAnswers = RunAnswers(),
    letter: Letter? = nil, care: Care = Care(), said: Said = Said()
  ) {
    self.pack = pack
    written = pack
    self.language = language
    self.history = history
    self.run = run
    self.answers = answers
    self.letter = letter
    self.care = care
    self.said = said
    finder = PathFinder(
      pack: pack, language: language, history: history, answers: answers, grave: [])
    for kept in answers.kept.values { look(at: kept.answer, kept.ref) }
    goOnAfterCards()
    walk()
  }

  /// Takes one input and says what is to be done.
  ///
  /// While facts are under way only their outcome, or another language, is heard.
  public mutating func handle(_ input: Input) -> [Effect] {
    switch input {
    case .speak(let language):
      self.language = language
      walk()
      return []
    case .recorded(let facts): return recorded(facts)
    case .notRecorded: return notRecorded()
    default: return pending == nil ? enter(input) : []
    }
  }

  private mutating func enter(_ input: Input) -> [Effect] {
    switch input {
    case .start: goOn()
    case .reply(let line, let today): reply(line, today)
    case .skip: skip()
    case .back: back()
    case .change(let number, let followUp): change(number, followUp: followUp)
    case .go(let number): go(to: number)
    case .again: again()
    case .resize(let extent): resize(extent)
    case .cared(let choice): cared(choice)
    case .met(let kind): met(kind)
    case .erased(let place, let moment): erased(place, moment)
    case .speak, .recorded, .notRecorded: []
    }
  }
}

/// What follows once facts are durable.
struct Pending: Sendable, Equatable {
  /// Where the conversation stood.
  var asking: Dialogue.Asking
  var isRevisit: Bool
  /// What was entered, to go back into the line when it could not be kept.
  var line: String
  /// The path before.
  var before: Path
  /// What the pack said after the answer that was kept before.
  var saidBefore: Saying?
  /// Whether the facts only lead to another step: nothing is said of them.
  var isJump = false
}

extension Dialogue {
  /// The path that the kept answers give.
  var path: Path { finder.found }

  /// Walks the path anew: after every change of what is kept, of the extent or of the language.
  mutating func walk() {
    finder = PathFinder(
      pack: pack, language: language, history: history, answers: answers,
      grave: Set(signals.keys), isGentle: way > .asWritten)
  }

  /// Asks what is open, or ends; first what was being changed when another question came between.
  mutating func goOn() -> [Effect] {
    let path = self.path
    let changing = path.passed.first { aside[$0.place] != nil && answers.kept[$0.place] != nil }
    isRevisit = changing != nil
    guard let open = changing ?? path.open else {
      asking = .nothing
      return [.end]
    }
    return present(open)
  }

  /// Asks at a stop: first whether old words may be shown, when the pack wants that asked.
  mutating func present(_ stop: Stop) -> [Effect] {
    let step = pack.steps[stop.index]
    if !isRevisit, !stop.place.isFollowUp, step.recall?.asksFirst ?? false,
      recall(at: stop, isWanted: true) != nil, consents[step.id] == nil
    {
      asking = .consent(stop)
      return ask()
    }
    let cards = shown.contains(stop.place) ? [] : opening(at: stop) + card(at: stop)
    if let aside = aside[stop.place] {
      asking = aside
      return cards + again()
    }
    if case .commit(let form) = step.kind, !stop.place.isFollowUp {
      asking = .part(stop, draft(at: stop, form))
    } else {
      asking = .question(stop)
    }
    return cards + ask()
  }

  /// The effect that asks what is being asked.
  mutating func ask(line: String? = nil) -> [Effect] {
    guard var question = question() else { return [] }
    if let line { question.line = line }
    if question.role != .askFirst { shown.insert(question.place) }
    return [.ask(question)]
  }

  /// The question once more, alone; in the middle of a list, with the line that comes next.
  mutating func again() -> [Effect] {
    guard case .items(_, let items) = asking else { return ask() }
    return ask() + [.nextItem(items.count + 1)]
  }

  /// Proposes facts; nothing is said or asked until they are durable.
  mutating func keep(_ facts: [Fact], entered line: String) -> [Effect] {
    let stop = asking.stop
    pending = Pending(
      asking: asking, isRevisit: isRevisit, line: line, before: path,
      saidBefore: stop.flatMap(textSaid))
    if let stop { aside[stop.place] = nil }
    asking = .nothing
    return [.keep(facts)]
  }

  /// The facts are durable: says what is to be said, and asks what comes next.
  mutating func recorded(_ facts: [RecordedFact]) -> [Effect] {
    guard let pending else { return [] }
    self.pending = nil
    for fact in facts {
      answers.evolve(fact)
      if let answer = fact.fact.answer { look(at: answer, fact.ref) }
    }
    walk()
    if let card = attend(to: facts, at: pending.asking.stop) { return card }
    let statements = statements(after: pending, facts)
    let next = goOn()
    return statements + returned(from: pending, to: next) + next
  }

  /// The facts could not be kept: the same question, with what was entered in the line.
  mutating func notRecorded() -> [Effect] {
    guard let pending else { return [] }
    self.pending = nil
    asking = pending.asking
    return ask(line: pending.line)
  }

  /// After a change: where the conversation goes on.
  private func returned(from pending: Pending, to next: [Effect]) -> [Effect] {
    guard pending.isRevisit else { return [] }
    guard case .ask(let question) = next.last else { return [.say(.backDone(nil))] }
    switch question.role {
    case .main(let number, _): return [.say(.backDone(number))]
    case .followUp, .askFirst: return []
    }
  }
}
