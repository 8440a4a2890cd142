import Shell

/// A terminal of which a transcript tells what is typed, and shows everything.
final class StageTerminal: @MainActor RoomTerminal {
  let size: TerminalSize
  let abilities = TerminalAbilities(bold: false, colour: false)
  private let stage: Stage

  init(_ stage: Stage, size: TerminalSize) {
    self.stage = stage
    self.size = size
  }

  var source: InputSource { .person }

  func write(_ text: String) {
    stage.note(written: text)
    stage.show(text)
  }

  func complain(_ text: String) {
    stage.note(written: text)
    stage.complain(text)
  }

  func clear() { stage.show("----- screen cleared\n") }

  func suspend() {
    stage.show("----- stopped, then fg\n")
    stage.pass()
  }

  /// Seconds that still pass before the next key.
  private var waiting = 0.0

  func rewrite(_ text: String) { stage.rewrite(text) }

  func readKey(seconds: Double?) -> RoomKey {
    if waiting <= 0 {
      let typed = stage.takeKey()
      stage.note(written: "key> ")
      stage.show("key> \(typed)\n")
      guard typed.count > 1, typed.hasSuffix("s"), let time = Double(typed.dropLast()) else {
        return StageTerminal.key(typed)
      }
      waiting = time
    }
    let passed = min(waiting, seconds ?? waiting)
    waiting -= passed
    stage.pass(passed)
    return .timeOut
  }

  private static func key(_ typed: String) -> RoomKey {
    let named: [String: RoomKey] = [
      "⏎": .enter, "PgDn": .pageDown, "PgUp": .pageUp, "Space": .character(" "),
      "^C": .interrupt, "^Z": .suspend, "^L": .redraw, "^D": .ended, "F5": .other,
      "^HUP": .stopped(signal: 1),
    ]
    return named[typed] ?? typed.first.map { .character($0) } ?? .other
  }

  private(set) lazy var editor: (any TextEditor)? = StageEditor(stage)

  func read(_ request: LineRequest, begun: @escaping (String) -> Void) -> LineEvent {
    stage.willRead(request)
    if !request.text.isEmpty { stage.show("----- in the line: \(request.text)\n") }
    let typed = stage.takeTyped()
    stage.note(written: request.prompt)
    stage.show(wrapped(request.prompt + typed) + "\n")
    let keys = Keystrokes(written: typed)
    for text in keys.pauses { begun(text) }
    return keys.event
  }

  /// Readline breaks a long line where the window ends, in the middle of a word.
  private func wrapped(_ line: String) -> String {
    let characters = Array(line)
    let rows = stride(from: 0, to: characters.count, by: size.columns).map { start in
      String(characters[start..<min(start + size.columns, characters.count)])
    }
    return (rows + (rows.last?.count == size.columns ? [""] : [])).joined(separator: "\n")
  }
}

/// A file of answers in a person's place.
final class StageScript: Terminal {
  let size = TerminalSize(columns: 80, rows: 24)
  let abilities = TerminalAbilities(bold: false, colour: false)
  private let stage: Stage
  private let name: String
  private var answers: ArraySlice<String>
  private var number = 0

  init(_ stage: Stage, name: String, answers: [String]) {
    self.stage = stage
    self.name = name
    self.answers = answers[...]
  }

  var source: InputSource { .script(name: name, line: number) }

  func write(_ text: String) {
    stage.note(written: text)
    stage.show(text)
  }

  func complain(_ text: String) {
    stage.note(written: text)
    stage.complain(text)
  }

  func clear() {}

  func suspend() {}

  func read(_ request: LineRequest, begun: @escaping (String) -> Void) -> LineEvent {
    guard let answer = answers.popFirst() else { return .ended }
    number += 1
    return Keystrokes(written: answer).event
  }
}
