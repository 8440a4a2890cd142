import Reflection

/// What a person entered at a prompt, once keys that are no answer were dealt with.
nonisolated enum Entered: Equatable {
  case line(String)
  case left(Departure, line: String)
}

extension Session {
  /// Two Ctrl-C within so many seconds leave.
  static let leavingSeconds = 2.0

  /// Reads a line; Ctrl-C, Ctrl-S and Ctrl-Z are answered here and lose nothing.
  ///
  /// - Parameters:
  ///   - prompt: what the line is for.
  ///   - line: what stands in it already.
  ///   - completions: what Tab completes.
  ///   - earlier: what the up arrow brings back, before a line set aside.
  ///   - seal: keeps what stands in the line, and whether it could.
  ///   - begun: keeps what stands in the line while it is typed, and shows nothing.
  ///   - edit: hears that the line is wanted in an editor, and then the line is entered; `nil` where
  ///     there is none.
  ///   - staysOpen: whether nobody is expected to type: then the journal is not locked meanwhile.
  ///   - fits: whether a line is wanted here although it is also a number to call.
  ///   - isLookedAt: whether the words of the line are looked at here, and not by who wants it.
  ///   - again: shows once more what is asked, after the screen was cleared.
  /// - Returns: the line, or why there is none.
  func read(
    _ prompt: Screen.Prompt, line: String = "", completions: [String] = [],
    earlier: [String] = [], seal: (String) -> Bool = { _ in false },
    begun: @escaping (String) -> Void = { _ in }, edit: (() -> Void)? = nil,
    staysOpen: Bool = false, fits: (String) -> Bool = { _ in false }, isLookedAt: Bool = true,
    again: () -> Void = {}
  ) -> Entered {
    let given = line
    var line = line
    var interruptedAt: Double?
    // Only an open journal is locked.
    let idleSeconds = log == nil || staysOpen ? nil : services.lockMinutes.map { $0 * 60 }
    while true {
      offer(line)
      let request = LineRequest(
        prompt: screen.prompt(prompt), colouredPrompt: !screen.isPlain, text: line,
        completions: completions,
        earlier: earlier + asideLines, idleSeconds: idleSeconds)
      switch terminal.read(request, begun: begun) {
      case .line(let entered):
        // What stood in the line already was looked at when it was written.
        guard isLookedAt, entered != given || entered.isEmpty else { return .line(entered) }
        switch look(at: entered, fits: fits) {
        case .nothing: return .line(entered)
        case .left(let departure): return .left(departure, line: "")
        case .again(let back):
          begun(back)
          line = back
          again()
        }
      case .ended: return .left(.ended, line: "")
      case .stopped(let signal, let line): return .left(.stopped(signal: signal), line: line)
      case .interrupted(let typed):
        begun(typed)
        let now = services.clock.steadySeconds()
        if let before = interruptedAt, now - before <= Session.leavingSeconds {
          return .left(.interrupted, line: typed.isEmpty ? asideLines.last ?? "" : typed)
        }
        interruptedAt = now
        line = setAside(typed)
      case .saveKey(let typed):
        let isSealed = seal(typed)
        say(seat?.isEphemeral == true ? .joinMemory : isSealed ? .saveKeyLine : .saveKey)
        line = typed
      case .suspendKey(let typed):
        let before = services.clock.steadySeconds()
        suspend(isSealed: seal(typed))
        if let idleSeconds, services.clock.steadySeconds() - before >= idleSeconds {
          return .left(.locked(isIdle: true), line: typed)
        }
        again()
        line = typed
      case .hideKey(let typed):
        begun(typed)
        guard prompt != .hidden else {
          screen.clear()
          again()
          continue
        }
        if let departure = hide() { return .left(departure, line: typed) }
        again()
        line = typed
      case .editorKey(let typed):
        line = typed
        guard let edit else { continue }
        edit()
        return .line(typed)
      case .idle(let typed): return .left(.locked(isIdle: true), line: typed)
      case .refused(let fault):
        refuse(fault)
        line = ""
      }
    }
  }

  private func setAside(_ line: String) -> String {
    guard !line.isEmpty else { return "" }
    asideLines = [line]
    say(.lineAside)
    return ""
  }

  private func suspend(isSealed: Bool) {
    screen.clear()
    say(isSealed ? .suspendDoneLine : .suspendDone)
    terminal.suspend()
    screen.clear()
  }

  private func refuse(_ fault: LineFault) {
    guard case .script(let name, let number) = terminal.source else {
      return screen.show(.statement(Trouble.line(fault)))
    }
    if case .unreadable = fault { isInputCut = true }
    complain(name, number, Wanted.line(fault))
  }

  /// Names a line of an answers file that does not fit; the line itself is never quoted.
  func complain(_ name: String, _ number: Int, _ wanted: Prose) {
    let values: [String: Filling] = [
      "file": .person(name), "line": .number(number), "wanted": .prose(wanted),
    ]
    terminal.complain(screen.text(.say(.scriptWanted, values)) + "\n")
  }

  /// In plain mode a line that is offered is also said before the prompt.
  private func offer(_ line: String) {
    guard screen.isPlain, !line.isEmpty, terminal.source == .person else { return }
    screen.show(.statement(.say(.plainLine, ["text": .person(line)])))
  }

  /// Asks for one of some choices; an empty line takes the harmless one, or asks again.
  ///
  /// Help and leaving work here as everywhere.
  ///
  /// - Parameters:
  ///   - menu: the choices.
  ///   - harmless: the choice of an empty line, from 1; `nil` to ask again.
  /// - Returns: the choice, from 1, or why there is none.
  func choose(_ menu: Menu, harmless: Int? = nil) -> Result<Int, Leaving> {
    screen.show(.menu(menu))
    while true {
      let fits = { (line: String) in
        Int(line.trimmed).map { (1...menu.options.count).contains($0) } ?? false
      }
      switch read(.answer, fits: fits, again: { screen.show(.menu(menu)) }) {
      case .left(let departure, let line): return .failure(Leaving(departure, line: line))
      case .line(let line):
        if line.isBlank, let harmless { return .success(harmless) }
        if let number = Int(line.trimmed), (1...menu.options.count).contains(number) {
          return .success(number)
        }
        switch attend(to: line) {
        case .failure(let leaving): return .failure(leaving)
        case .success(true): screen.show(.menu(menu))
        case .success(false): say(.menuAgain, ["n": .number(menu.options.count)])
        }
      }
    }
  }
}

extension Result where Success == Departure, Failure == Leaving {
  /// Where to go, whether something was done or left.
  var departure: Departure {
    switch self {
    case .success(let departure): departure
    case .failure(let leaving): leaving.departure
    }
  }
}

/// Leaving in the middle of something, and what stood in the line.
nonisolated struct Leaving: Error, Equatable {
  var departure: Departure
  var line: String

  init(_ departure: Departure, line: String = "") {
    self.departure = departure
    self.line = line
  }
}
