import Reflection

/// What a person entered at a prompt, once keys that are no answer were dealt with.
nonisolated enum Entered: Equatable {
  case line(String)
  case left(Departure, line: String)
}

extension Session {
  /// Two Ctrl-C within so many seconds leave.
  static let leavingSeconds = 2.0

  /// Reads a line; Ctrl-C, Ctrl-S and Ctrl-Z are answered here and lose nothing, and so are the commands
  /// that work everywhere.
  ///
  /// - Parameters:
  ///   - prompt: what stands before the line.
  ///   - use: what the line is wanted for.
  ///   - line: what stands in it already.
  ///   - completions: what Tab completes.
  ///   - earlier: what the up arrow brings back, before a line set aside.
  ///   - seal: keeps what stands in the line, and whether it could.
  ///   - begun: keeps what stands in the line while it is typed, and shows nothing; `nil` seals it as
  ///     words outside of a question.
  ///   - edit: hears that the line is wanted in an editor, and then the line is entered; `nil` where
  ///     there is none.
  ///   - staysOpen: whether nobody is expected to type: then the journal is not locked meanwhile.
  ///   - fits: whether a line is wanted here although it is also a number to call.
  ///   - isLookedAt: whether the words of the line are looked at here, and not by who wants it.
  ///   - again: shows once more what is asked, after the screen was cleared.
  ///   - file: where in the program the line is asked for.
  ///   - function: the same.
  /// - Returns: the line, or why there is none.
  func read(
    _ prompt: Screen.Prompt, for use: LineUse = .choice, line: String = "",
    completions: [String] = [], earlier: [String] = [], seal: (String) -> Bool = { _ in false },
    begun: ((String) -> Void)? = nil, edit: (() -> Void)? = nil, staysOpen: Bool = false,
    fits: (String) -> Bool = { _ in false }, isLookedAt: Bool = true, again: () -> Void = {},
    file: String = #fileID, function: String = #function
  ) -> Entered {
    let given = line
    var line = line
    let site = Session.site(file, function)
    // What is copied from elsewhere is not lost with the line.
    let copied = use == .copy ? line : ""
    let begun =
      begun ?? {
        // Under a card nothing is kept that was not chosen.
        if use.isOutside, !self.isAtCard { self.sealOutside(line: $0 == copied ? "" : $0) }
      }
    var interruptedAt: Double?
    // Only an open journal is locked.
    let idleSeconds = log == nil || staysOpen ? nil : services.lockMinutes.map { $0 * 60 }
    while true {
      offer(line)
      if use.isOutside { begun(line) }
      lineGiven = line
      let request = LineRequest(
        prompt: screen.prompt(prompt), colouredPrompt: !screen.isPlain, text: line,
        completions: completions,
        earlier: use == .secret ? [] : earlier + unfitLines + asideLines, idleSeconds: idleSeconds,
        takesLines: prompt.isOfLines, site: site)
      switch terminal.read(request, begun: begun) {
      case .line(let entered):
        asideLines.removeAll { $0 == entered }
        if use.isOutside { begun("") }
        // What stood in the line already was looked at when it was written.
        let looked =
          isLookedAt && (entered != given || entered.isEmpty)
          ? look(at: entered, fits: fits) : Looked.nothing
        switch looked {
        case .nothing: break
        case .left(let departure): return .left(departure, line: "")
        case .again, .back:
          line = if case .again(let back) = looked { back } else { "" }
          if use.isOutside { begun(line) }
          again()
          continue
        }
        switch obey(entered, for: use) {
        case .typed: return .line(entered)
        case .done(let before):
          again()
          line = before
        case .left(let departure, let before):
          if use.isOutside { begun(before) }
          return .left(departure, line: before)
        }
      case .pasted(let text):
        say(.pasteLines)
        line = text
      case .ended: return .left(.ended, line: "")
      case .stopped(let signal, let line):
        if use.isOutside { begun(line) }
        return .left(.stopped(signal: signal), line: line)
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
      case .idle(let typed):
        if use.isOutside { begun(typed) }
        return .left(.locked(isIdle: true), line: typed)
      case .refused(let fault):
        refuse(fault)
        line = ""
      }
    }
  }

  /// A place in the program where a line is asked for.
  static func site(_ file: String, _ function: String) -> String {
    "\(file.split(separator: "/").last ?? "") \(function.prefix { $0 != "(" })"
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

extension Screen.Prompt {
  /// Whether it stands before a line of several.
  fileprivate var isOfLines: Bool { if case .item = self { true } else { false } }
}
