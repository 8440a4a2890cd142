import Reflection

/// `tandem note`: words for the journal, without opening it; they wait, sealed, for the next unlock.
///
/// They are read from the terminal or from standard input, never from the command line, which others
/// may see and shells remember.
struct NoteCommand {
  let context: CommandContext

  func run() -> ExitStatus {
    if let absence = context.unlocking.absence {
      Complaint(context: context).about(absence)
      return .cannotOpen
    }
    let text: String
    switch read() {
    case .failure(let status): return status
    case .success(let words): text = words
    }
    guard !text.isBlank else {
      context.output.complain(.say(.noteBlank))
      return .failed
    }
    return context.unlocking.isScripted ? keep(text) : leave(text)
  }

  private func leave(_ text: String) -> ExitStatus {
    do throws(EventLogFailure) {
      try context.unlocking.inbox.leave(text, at: context.clock.now())
      context.output.note(.say(.noteLeft))
      return .done
    } catch {
      Complaint(context: context).about(error)
      return .failed
    }
  }

  /// With a passphrase at hand it is kept at once, as a note of the person's own.
  private func keep(_ text: String) -> ExitStatus {
    switch CommandEntrance(context: context).open(writing: true) {
    case .failure(let status): return status
    case .success(let opened):
      do throws(EventLogFailure) {
        var journal = opened.journal
        try journal.keep([.noted(Note(text: text))], at: context.clock.now(), in: opened.log)
        context.output.note(.say(.noteDone))
        return opened.status
      } catch {
        Complaint(context: context).about(error)
        return .failed
      }
    }
  }

  private func read() -> Result<String, ExitStatus> {
    guard let terminal = context.equipment.personTerminal() else {
      return text(of: context.equipment.standardInput())
    }
    let session = context.session(at: terminal)
    session.say(.noteHow)
    return lines(session)
  }

  /// Lines until an empty one.
  private func lines(_ session: Session) -> Result<String, ExitStatus> {
    var lines: [String] = []
    while true {
      switch session.read(.item(lines.count + 1), for: .copy) {
      case .line(let line) where !line.isBlank: lines.append(line)
      case .left(.quit, let line):
        return .success((lines + [line]).joined(separator: "\n").trimmed)
      case .line, .left(.ended, _): return .success(lines.joined(separator: "\n"))
      case .left(let departure, let line):
        // The terminal went away: what was typed is no less a note for that.
        if case .stopped = departure {
          let text = (lines + [line]).joined(separator: "\n").trimmed
          if !text.isEmpty {
            try? context.unlocking.inbox.leave(text, at: context.clock.now())
          }
        }
        return .failure(ExitStatus(departure))
      }
    }
  }

  private func text(of input: WholeText) -> Result<String, ExitStatus> {
    switch input.event {
    case .line(let text): return .success(text)
    case .refused(.nul), .refused(.notUTF8):
      context.output.complain(
        .say(.noteBytes, ["n": .ours(String(input.faultLine))]), hint: .say(.noteBytesHint))
      return .failure(.failed)
    case .refused(let fault):
      context.output.complain(Wanted.line(fault))
      return .failure(.failed)
    case .stopped(let signal, _): return .failure(.signal(signal))
    case .pasted(let text): return .success(text)
    case .ended, .interrupted, .saveKey, .suspendKey, .hideKey, .editorKey, .idle:
      return .success("")
    }
  }
}
