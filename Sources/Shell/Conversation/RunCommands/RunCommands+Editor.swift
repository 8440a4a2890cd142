import Reflection

extension RunCommands {
  /// `/éditeur`: the text of the question at hand in the person's editor; it comes back into the line.
  static func edit(_ run: RunConversation, _ argument: String) -> RunConversation.Step {
    let session = run.session
    guard let editor = session.terminal.editor else {
      session.say(.editorNone)
      return .stay
    }
    guard case .text = run.question?.form else {
      session.say(.editorWords)
      return .stay
    }
    run.sealSilently(run.line)
    if let leaving = announce(editor, session) {
      return leaving.departure.map { .leave($0, line: run.takeLine()) } ?? .stay
    }
    return run.edit(in: editor)
  }

  /// What keeps an editor from opening.
  private struct Hindrance {
    /// Where the person wants to go; `nil` back to the question.
    var departure: Departure?
  }

  /// Says how to come back; of an editor that is not known, first what it may leave behind.
  private static func announce(_ editor: any TextEditor, _ session: Session) -> Hindrance? {
    if editor.kind == .other {
      session.say(.editorCopies, ["editor": .person(editor.name)])
      switch session.choose(Menu([.say(.editorNot), .say(.editorStill)]), harmless: 1) {
      case .failure(let leaving): return Hindrance(departure: leaving.departure)
      case .success(1): return Hindrance()
      case .success: break
      }
    }
    session.say(
      .editorOpen, ["editor": .person(editor.name), "how": .prose(.say(editor.kind.wayBack))])
    return nil
  }
}

extension EditorKind {
  /// How one comes back from it.
  fileprivate var wayBack: Message {
    switch self {
    case .vi: .editorHowVi
    case .nano: .editorHowNano
    case .emacs: .editorHowEmacs
    case .other: .editorHowOther
    }
  }
}

extension RunConversation {
  /// Opens an editor on what is entered at this question, and gives back what comes of it.
  fileprivate func edit(in editor: any TextEditor) -> Step {
    let standing = lines + [line] + paragraphs
    let text = asGiven(standing) ?? standing.joined(separator: "\n")
    var departure: Departure?
    let fault = editor.edit(text, note: note) {
      let leaving = askElsewhere(editor.name)
      departure = leaving
      return leaving == nil
    } take: { event in
      switch event {
      case .line(let text):
        takeEdited(text)
        return true
      case .refused(let fault):
        let next = askAboutUnfit(fault)
        if case .leave(let leaving) = next { departure = leaving }
        return next != .again
      default: return true
      }
    }
    if let departure { return .leave(departure, line: takeLine()) }
    if let fault { session.screen.show(.statement(Trouble.editor(fault, editor.name))) }
    return .stay
  }

  /// Which question a text belongs to: a draft without words.
  ///
  /// What was entered before it in a commitment is only counted.
  private var note: [UInt8] {
    guard let question else { return [] }
    return Draft(
      moment: session.services.clock.now(), run: run.ref, place: question.place,
      lines: unsent.map { _ in "" }, line: ""
    ).encoded(in: LeftTexts.noDevice)
  }

  private func takeEdited(_ text: String) {
    lines = []
    if case .text(severalLines: true) = question?.form { lineNumber = 1 } else { lineNumber = nil }
    edited = text
    giveBack(text)
    sealSilently(line)
  }

  /// An editor that closes at once may go on in a window of its own; where the person went away to
  /// instead of saving there, `nil` when they have.
  private func askElsewhere(_ name: String) -> Departure? {
    session.say(.editorElsewhere, ["editor": .person(name)])
    switch session.choose(Menu([.say(.editorSaved)]), harmless: 1) {
    case .success: return nil
    case .failure(let leaving): return leaving.departure
    }
  }

  private enum AfterUnfit: Equatable {
    case again, drop
    case leave(Departure)
  }

  /// What came back cannot be kept: the editor opens again, or the line from before stands.
  private func askAboutUnfit(_ fault: LineFault) -> AfterUnfit {
    session.screen.show(.statement(Trouble.line(fault)))
    switch session.choose(Menu([.say(.editorAgain), .say(.editorDrop)]), harmless: 1) {
    case .success(1): return .again
    case .success: return .drop
    case .failure(let leaving): return .leave(leaving.departure)
    }
  }
}
