import Reflection

/// A workshop on the screen of a group: keys and time go in, one step at a time comes out.
final class RoomStage {
  /// How it was left.
  enum End: Equatable {
    /// The workshop is over.
    case finished
    /// It is to be taken up later.
    case left
    /// The terminal went away, or the program was told to stop.
    case stopped(signal: Int32)
  }

  /// After how many seconds the state is kept at the latest.
  static let keepingSeconds = 5.0

  let session: Session
  let terminal: any RoomTerminal
  let clock: any Clock
  let keeping: RoomKeeping
  var run: RoomRun
  var board: RoomBoard
  /// Where answers come together; `nil` when none are collected.
  var desk: (any GroupDesk)?
  /// How many people are in the room, when somebody said so.
  var present: Int?
  /// Whether turns and the end of a time ring.
  var rings = false
  /// Whether turns end by themselves.
  var movesAlone = false
  /// Whether something is shown instead of the step, until a key is pressed.
  var isAside = false
  private var page = 0
  private var letters = ""

  init(
    session: Session, terminal: any RoomTerminal, keeping: RoomKeeping, run: RoomRun,
    board: RoomBoard
  ) {
    self.session = session
    self.terminal = terminal
    self.keeping = keeping
    self.run = run
    self.board = board
    clock = session.services.clock
  }

  var screen: Screen { session.screen }

  /// The record of this moment.
  var record: RoomRecord {
    RoomRecord(
      source: keeping.source, run: run, board: board, saved: clock.now(), present: present,
      received: desk.flatMap { run.part.releases ? $0.received(for: run.part.step) : nil })
  }

  /// Goes through the workshop until it is left.
  func play() -> End {
    keep()
    show()
    while true {
      let key = terminal.readKey(seconds: patience)
      // Time first: what was over before the key belongs to the step that was there.
      // A question that is open is closed by a person.
      run.movesAlone = movesAlone && openQuestion == nil
      let effects = run.handle(nil, steady: clock.steadySeconds())
      if effects.contains(.show) { keep() }
      apply(effects)
      if let end = take(key) { return end }
      if run.isFinished { return .finished }
      keeping.keepIfDue(record, at: clock.steadySeconds())
      if !isAside { showClock() }
    }
  }

  /// Until when nothing changes that is to be seen, or kept.
  private var patience: Double {
    if run.isPaused || run.isSkipped { return RoomStage.keepingSeconds }
    if screen.isPlain { return min(RoomStage.keepingSeconds, run.nextReminder ?? .infinity) }
    let left = run.left
    let next = left > 0 ? left - (left.rounded(.up) - 1) : 1 + left - left.rounded(.up)
    // A little later, so that the second that ends is not said again.
    return min(1, max(0, next)) + 0.01
  }

  private func take(_ key: RoomKey) -> End? {
    switch key {
    case .stopped(let signal):
      keep()
      return .stopped(signal: signal)
    case .ended:
      keep()
      return .left
    case .suspend:
      keep()
      session.terminal.suspend()
      show()
    case .redraw: if !isAside { show() }
    case .timeOut: break
    case .interrupt: return perform("q")
    case .enter, .pageDown, .pageUp, .character, .other: return press(key)
    }
    return nil
  }

  private func press(_ key: RoomKey) -> End? {
    guard !isAside else {
      isAside = false
      show()
      return nil
    }
    switch key {
    case .pageDown: return goOn()
    case .pageUp: step(.back)
    case .enter:
      let word = letters
      letters = ""
      return word.isEmpty ? goOn() : perform(word)
    case .character(let character):
      let letter = String(character).lowercased()
      guard screen.isPlain else { return perform(letter) }
      if letters.count < 20 { letters += letter }
    default: break
    }
    return nil
  }

  /// Does what a key means; one that means nothing does nothing.
  private func perform(_ word: String) -> End? {
    switch word {
    case "r": step(.back)
    case "+": step(.more)
    case "-": step(.less)
    case "p": step(.pause)
    case "s": step(.skip)
    case "h": step(.hold)
    case "n": return note()
    case "?": show(aside: .table(RoomKeys.rows + [RoomKeys.space]))
    case "q": return quit()
    case " ":
      page += 1
      draw()
    case "/", "/notes": return offerNotes()
    default: break
    }
    return nil
  }

  /// To the next turn or step; at the end of a step that is collected the question is closed first.
  private func goOn() -> End? {
    switch closeQuestion() {
    case .goesOn: step(.next)
    case .stays: break
    case .left(let end): return end
    }
    return nil
  }

  /// Presses a key of the machine.
  func step(_ key: RoomRun.Key) {
    let effects = run.handle(key, steady: clock.steadySeconds())
    keep()
    apply(effects)
  }

  /// Shows what came of a key or of time; it is kept already.
  private func apply(_ effects: [RoomRun.Effect]) {
    for effect in effects {
      switch effect {
      case .show:
        if rings, run.place.stretch > 0 { terminal.write("\u{7}") }
        isAside = false
        page = 0
        show()
      case .clock: if screen.isPlain { say(clock: run) }
      case .remind(let reminder):
        if rings, reminder == .end { terminal.write("\u{7}") }
        if screen.isPlain { say(reminder) }
      case .finish: break
      }
    }
  }

  /// Keeps the state now.
  func keep() { keeping.keep(record, at: clock.steadySeconds()) }
}

extension RoomStage {
  /// The wall of this moment.
  var wall: RoomWall {
    RoomWall(
      run: run, board: board, language: session.language,
      collection: desk.map { RoomCollection(desk: $0) },
      numbers: CalledNumbers(
        numbers: session.services.library.care(for: nil).numbers,
        territory: session.services.territory, language: session.language))
  }

  /// Shows the step: on an empty screen, in plain mode under what came before.
  func show() {
    guard screen.isPlain else { return draw() }
    screen.show(.title(wall.spoken[0]))
    let said = Array(wall.spoken.dropFirst())
    if !said.isEmpty { screen.show(.lines(said)) }
    for block in wall.blocks { screen.show(block) }
    say(clock: run)
  }

  private func draw() {
    guard !screen.isPlain else { return }
    screen.clear()
    let page = wall.page(self.page, screen.typesetter)
    screen.show(page.lines)
    if page.isSpaced { terminal.write("\n") }
    showClock()
  }

  /// Writes the last line anew.
  func showClock() {
    guard !screen.isPlain else { return }
    guard let line = RoomTime.clockLine(run) else { return terminal.rewrite("") }
    terminal.rewrite(screen.layout.gutter("") + screen.text(line))
  }

  private func say(clock run: RoomRun) {
    guard let line = RoomTime.clockLine(run) else { return }
    let text = screen.text(line)
    screen.show(.statement(.ours(text.prefix(1).uppercased() + text.dropFirst() + ".")))
  }

  private func say(_ reminder: RoomRun.Reminder) {
    let time: [String: Filling] = ["time": .ours(RoomTime.left(run.left))]
    switch reminder {
    case .half: session.say(.roomPlainHalf, time)
    case .fifth, .twentieth: session.say(.roomPlainLeft, time)
    case .end: session.say(.roomPlainOver)
    }
  }

  /// Shows something instead of the step, until a key is pressed; in plain mode it only stands there.
  func show(aside block: Block) {
    guard !screen.isPlain else { return screen.show(block) }
    isAside = true
    screen.clear()
    screen.show(block)
    if screen.layout.isSpaced { screen.show(.statement(.say(.roomAnyKey))) }
  }
}
