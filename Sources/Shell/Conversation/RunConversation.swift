import Reflection

/// The conversation over one run: what the dialogue wants done, and what a person enters.
final class RunConversation {
  let session: Session
  let pack: Pack
  let run: RunOutline
  var dialogue: Dialogue
  /// What is asked now.
  var question: Reflection.Question?
  /// What stands in the line when it is read next.
  var line = ""
  /// The line of a list or of a text of several lines, from 1; `nil` for one line.
  var lineNumber: Int?
  /// Lines of a text of several lines, entered and not sent yet.
  var lines: [String] = []
  /// Paragraphs of a long text that are still to be given back, one by one.
  var paragraphs: ArraySlice<String> = []
  /// The text that an editor gave back last.
  var edited: String?
  /// Lines entered at this question and not kept yet: items, or parts of a commitment.
  var unsent: [String] = []
  /// What was entered at questions that were left for another one.
  private(set) var elsewhere: [Place: Begun] = [:]
  /// Words typed where a number is wanted: they go with the number.
  var beside: [String] = []
  /// What is sealed of this question; its answer empties it.
  var sealed: Draft?
  /// Whether the last input led to a durable commit.
  private var wasKept = false
  /// Whether the last input was given back: it stands in the line again, and nowhere else.
  private var wasGivenBack = false
  /// Whether the run came to its end and nothing is open.
  private var isDone = false
  /// What was shown last.
  private var watched: Place?
  /// Forms whose hint was shown.
  private var hinted: Set<String> = []
  /// A refused line with words at which the script stops.
  var refused: (line: String, kind: CareCard.Kind)?
  /// Core questions that were asked once more.
  private var askedAgain: Set<Place> = []
  /// Whether the person has not said yet that one is to be left.
  private var asksLeftAside = true
  /// Where a card was left to.
  var leaving: Departure?
  /// Whether the run was left under a self-harm card.
  var isStopped = false
  /// A number to call that was typed as an answer: once more, and it is one.
  var called: String?
  /// Whether the last answer could not be kept.
  private(set) var failed = false

  init(session: Session, pack: Pack, run: RunOutline, dialogue: Dialogue) {
    self.session = session
    self.pack = pack
    self.run = run
    self.dialogue = dialogue
    self.dialogue.isTogether = session.seat != nil
  }

  var view: QuestionView {
    QuestionView(
      language: session.language, dates: session.dates, today: session.today,
      isAlone: pack.needsReply, steps: session.seat == nil ? [] : pack.steps.map(\.id),
      writer: writer, look: look)
  }

  /// Who wrote what is read.
  private var writer: String? {
    guard dialogue.letter != nil, let letter = session.journal.letter(readIn: run) else {
      return nil
    }
    return session.journal.contact(letter.contact)?.name ?? letter.head.name
  }

  /// What a step says to who has nothing to write in it: the group's screen has the rest.
  private var look: Prose {
    guard isCleared, let question,
      let step = pack.steps.first(where: { $0.id == question.place.step }),
      let minutes = step.room?.minutes
    else { return .say(.joinLook) }
    return .say(.joinCleared, ["n": .number(minutes)])
  }

  /// Whether something was written that must not stay on the screen meanwhile.
  private var isCleared: Bool { dialogue.answered.contains { $0.kept != nil } }

  /// Asks and listens until the run ends or is left.
  ///
  /// - Parameter draft: what was entered at the open question and not sent.
  /// - Returns: where to go from here.
  func converse(taking draft: Draft? = nil) -> Departure {
    defer {
      session.questionNumber = nil
      session.said = dialogue.said
    }
    var isAtEnd = perform(dialogue.handle(.start))
    if let draft { takeUp(draft) }
    takeAhead()
    while true {
      let (wasAtEnd, left) = (isAtEnd, leaving)
      (isAtEnd, leaving) = (false, nil)
      let step =
        left.map { .leave($0, line: "") } ?? stopAtRefused() ?? (wasAtEnd ? close() : listen())
      switch step {
      case .go(let input): isAtEnd = advance(input)
      case .stay: break
      case .end: isAtEnd = true
      case .leave(let departure, let line):
        if isDone { return departure }
        if let left = Leave(run: self).leave(departure, line: line) { return left }
      }
    }
  }

  /// Hands an input to the dialogue and does what it wants; true at the end of the run.
  func advance(_ input: Input) -> Bool {
    let before = question?.place
    let given = question?.line
    let begun = (line, lineNumber, lines, paragraphs)
    let isAtEnd = perform(dialogue.handle(input))
    switch input {
    case .reply where wasGivenBack: break
    case .reply(let line, _) where before == question?.place && !wasKept: unsent.append(line)
    case .back where before == question?.place: _ = unsent.popLast()
    // The same question once more: what was begun at it stands.
    case .again: (line, lineNumber, lines, paragraphs) = begun
    case .met where before == question?.place: (line, lineNumber, lines, paragraphs) = begun
    case .resize where before == question?.place && !isAtEnd:
      (line, lineNumber, lines, paragraphs) = begun
      if wasKept { sealed = nil }
    case .change where before == question?.place && isInCommitment: unsent = []
    case .change where before == question?.place:
      (line, lineNumber, lines, paragraphs) = begun
    default:
      let isReply = if case .reply = input { true } else { false }
      let words = isReply || begun.0 == given ? "" : begun.0
      move(from: before, Begun(unsent: unsent, lines: begun.2, line: words, beside: beside))
    }
    return isAtEnd
  }

  /// What is entered at a question and not sent.
  struct Begun {
    var unsent: [String] = []
    var lines: [String] = []
    var line = ""
    var beside: [String] = []

    /// Everything, as one text.
    var words: String {
      (unsent + lines + beside + [line]).filter { !$0.isBlank }.joined(separator: "\n")
    }
  }

  /// What was entered at a question that is left for another one waits for the way back.
  private func move(from before: Place?, _ begun: Begun) {
    if wasKept { (unsent, sealed, beside) = ([], nil, []) }
    guard let here = question?.place, before != here else { return }
    if let before, !wasKept, !begun.words.isEmpty { elsewhere[before] = begun }
    let waiting = elsewhere.removeValue(forKey: here)
    (unsent, beside) = (waiting?.unsent ?? [], waiting?.beside ?? [])
    if let words = waiting?.line, !words.isEmpty { line = words }
    guard let entered = waiting?.lines, !entered.isEmpty else { return }
    (lines, lineNumber) = (entered, entered.count + 1)
  }

  /// Words begun at questions that were left and not come back to, but for those that are sealed as the
  /// draft: they leave with the run.
  func takeElsewhere() -> String {
    defer { elsewhere = [:] }
    return elsewhere.filter { $0.key != sealed?.place }.values.map(\.words)
      .joined(separator: "\n")
  }

  /// The end of the run, and what the person does there.
  private func close() -> Step {
    if let step = askLeftAside() { return step }
    session.questionNumber = nil
    let end = EndOfRun(run: self)
    end.announce()
    isDone = true
    switch end.choose() {
    case .departure(let departure): return .leave(departure, line: "")
    case .change(let number):
      isDone = false
      return .go(.change(number: number, followUp: false))
    }
  }

  /// A core question that was left aside is asked once more before the end.
  private func askLeftAside() -> Step? {
    guard session.terminal.source == .person, session.seat == nil, asksLeftAside,
      session.journal.run(run.ref)?.isFinished != true,
      let aside = dialogue.coreLeftAside.first(where: { !askedAgain.contains($0.place) })
    else { return nil }
    askedAgain.insert(aside.place)
    session.questionNumber = nil
    session.say(.asideCore, ["question": .prose(view.prose(aside.text.withoutAdvice))])
    switch session.choose(Menu([.say(.asideAnswer), .say(.asideLeave)]), harmless: 2) {
    case .failure(let leaving): return .leave(leaving.departure, line: "")
    case .success(1): return .go(.change(number: aside.number, followUp: false))
    case .success:
      asksLeftAside = false
      return nil
    }
  }

  /// What one entered line comes to.
  enum Step {
    case go(Input)
    case stay
    /// There is no question left.
    case end
    case leave(Departure, line: String)
  }

  /// Does what the dialogue wants; true at the end of the run.
  func perform(_ effects: [Effect]) -> Bool {
    var queue = effects
    (wasKept, wasGivenBack) = (false, false)
    while !queue.isEmpty {
      switch queue.removeFirst() {
      case .ask(let question): ask(question)
      case .nextItem(let number): (lineNumber, line) = (number, "")
      case .say(let statement): say(statement)
      case .refuse(let refusal, let line): refuse(refusal, line)
      case .keep(let facts): queue = keep(facts) + queue
      case .care(let kind): queue = care(kind) + queue
      case .erase(let place): queue = erase(place) + queue
      case .end: return true
      }
    }
    return false
  }

  private func say(_ statement: Statement) {
    // Where nothing stays, no sentence says that something is kept.
    if case .numbers(let kind) = statement {
      return CareConversation(session: session, care: dialogue.care).showRows(kind)
    }
    if session.seat?.isEphemeral == true {
      switch statement {
      case .acknowledgement, .backDone(nil): return
      case .backDone(let number?):
        return session.say(.backDoneMemory, ["n": .number(number)])
      default: break
      }
    }
    StatementView(view: view, overload: dialogue.care.overload).show(
      statement, on: session.screen)
  }

  private func ask(_ question: Reflection.Question) {
    self.question = question
    line = question.line
    lines = []
    lineNumber = question.form.isOfSeveralLines ? 1 : nil
    show(question)
    giveBack(line)
  }

  /// Puts a text into the line.
  ///
  /// One of several lines comes back line by line, and so does one that is taller than the window:
  /// readline would show it wrongly (experience.md 4.5).
  func giveBack(_ text: String) {
    (line, paragraphs) = (text, [])
    guard case .text(let severalLines) = question?.form else { return }
    let isTall = isTall(text)
    guard severalLines || isTall else { return }
    paragraphs = text.split(whereSeparator: \.isLineEnd).map(String.init)[...]
    guard paragraphs.count > 1, let first = paragraphs.popFirst() else { return paragraphs = [] }
    if isTall { session.say(.backLines) }
    (line, lineNumber) = (first, lines.count + 1)
  }

  /// Whether a text in the line would leave less than three rows of the window.
  private func isTall(_ text: String) -> Bool {
    let size = session.terminal.size
    let rows = text.split(omittingEmptySubsequences: false, whereSeparator: \.isLineEnd).reduce(0) {
      $0 + 1 + session.services.width(String($1)) / max(1, size.columns)
    }
    return session.terminal.source == .person && rows > size.rows - 3
  }

  /// Shows the question; its hint when its form comes for the first time in a first run.
  private func show(_ question: Reflection.Question) {
    var view = self.view
    view.showsHint = isFirstTime && hinted.insert(question.form.hintKey).inserted
    // Only on the way to it: what was asked about it stays to be read.
    if isWatching, isCleared, question.place != watched { session.screen.clear() }
    watched = question.place
    session.screen.show(view.block(question))
    guard question.letter != nil, !question.isRepeated else { return }
    leaving = session.showLetter(of: dialogue, readIn: run.ref)?.departure
  }

  /// Whether this person is new to the pack, or was away for sixty days.
  var isFirstTime: Bool {
    guard let last = dialogue.history.lastRun else { return dialogue.history.runNumber == 0 }
    return session.today.daysSinceEpoch - last.daysSinceEpoch >= 60
  }

  /// Shows what is asked once more, after the screen was cleared.
  func showAgain() {
    guard let question else { return }
    var repeated = question
    repeated.isRepeated = true
    session.screen.show(view.block(repeated))
  }

  /// Keeps an answer before anything else is shown; a failure speaks first.
  private func keep(_ facts: [Fact]) -> [Effect] {
    do throws(EventLogFailure) {
      let recorded = try session.keep(facts)
      if failed { session.say(.saveKept) }
      (failed, wasKept) = (false, true)
      session.asideLines = []
      return release(recorded, before: dialogue.handle(.recorded(recorded)))
    } catch {
      guard session.terminal.source == .person else {
        (session.unkept, leaving) = (error, .ended)
        return []
      }
      (failed, wasGivenBack) = (true, true)
      session.screen.show(.statement(Trouble.keeping(error)))
      restore(dialogue.handle(.notRecorded))
      return []
    }
  }

  /// Offers to hand an answer to the group, unless a card comes first; what follows comes after.
  private func release(_ facts: [RecordedFact], before effects: [Effect]) -> [Effect] {
    guard let seat = session.seat, let workshop = seat.workshop,
      !effects.contains(where: { if case .care = $0 { true } else { false } })
    else { return effects }
    leaving = ReleaseOffer(run: self, workshop: workshop, seat: seat).offer(facts)?.departure
    return leaving == nil ? effects : []
  }

  /// The question as it stood, without printing it again: what was entered is in the line.
  private func restore(_ effects: [Effect]) {
    for case .ask(let question) in effects { line = question.line }
  }

  private func refuse(_ refusal: Refusal, _ line: String) {
    wasGivenBack = true
    let session = self.session
    guard case .script(let name, let number) = session.terminal.source else {
      // Before any other sentence: words that are not kept are looked at all the same.
      if session.seat == nil, let kind = session.cardKind(of: line) {
        refused = (line, kind)
        return
      }
      return giveBack(refused: line, refusal)
    }
    session.complain(name, number, Wanted.reply(refusal, among: question?.form))
    session.isRefused = true
  }
}

extension RunConversation {
  /// A line that does not fit: words go with the number that is wanted, or come back where words are
  /// kept; a number comes back in the up arrow only, so that nothing is glued to it.
  private func giveBack(refused text: String, _ refusal: Refusal) {
    line = ""
    session.remember(text)
    switch refusal {
    case .scale, .option, .options, .words:
      let words = String(text.drop { !$0.isLetter })
      guard words.isWords, question?.form.takesNumbers == true else {
        return session.screen.show(.statement(Trouble.again(refusal)))
      }
      guard question?.role != .askFirst else { return offer(text, refusal) }
      if !beside.contains(words) { beside.append(words) }
      session.screen.show(
        .statement(Trouble.again(refusal) + .ours(" ") + .say(.againBeside)))
    case .items:
      line = text
      session.screen.show(.statement(Trouble.again(refusal)))
    case .date: offer(text, refusal)
    }
  }

  /// Words where none are kept.
  private func offer(_ text: String, _ refusal: Refusal) {
    guard text.split(whereSeparator: \.isWhitespace).count > 3 else {
      return session.screen.show(.statement(Trouble.again(refusal)))
    }
    if case .failure(let left) = session.misfit(text, Trouble.again(refusal)) {
      leaving = left.departure
    }
  }
}

extension Reflection.Question.Form {
  /// Whether numbers are entered.
  var takesNumbers: Bool {
    switch self {
    case .scale, .options, .picks: true
    case .text, .items, .sentence, .nothing, .date: false
    }
  }

  /// Whether its answer is entered line by line.
  var isOfSeveralLines: Bool {
    switch self {
    case .text(let severalLines): severalLines
    case .items: true
    case .sentence, .scale, .options, .picks, .date, .nothing: false
    }
  }
}
