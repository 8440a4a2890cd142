import Reflection

/// `tandem pack install FILE`: puts an exercise among a person's own, once it has no fault.
struct PackInstallCommand {
  let context: CommandContext
  let file: [UInt8]
  /// Whether another one under the same id may be replaced without asking.
  let isAgreed: Bool

  private var shelf: any PackShelf { context.equipment.shelf }
  private var output: CommandOutput { context.output }

  func run() -> ExitStatus {
    do throws(PackFailure) {
      let draft = try shelf.draft(file)
      return isFree(draft) ? install(draft) : .failed
    } catch {
      PackComplaint(output: output).about(error, of: Prose.shown(file))
      return .failed
    }
  }

  /// Whether nothing else has the id: a shipped exercise, or a file of another name.
  private func isFree(_ draft: PackDraft) -> Bool {
    let id = Filling.person(draft.id)
    guard !shelf.isShipped(draft.id) else {
      output.complain(.say(.installShipped, ["id": id]), hint: .say(.installShippedHint))
      return false
    }
    let other = shelf.own.first { file in
      (try? file.pack.get())?.id == draft.id && file.path != shelf.place(of: draft.id)
    }
    guard let other else { return true }
    output.complain(.say(.installTaken, ["id": id, "file": .person(other.path)]))
    return false
  }

  private func install(_ draft: PackDraft) -> ExitStatus {
    let place = Filling.person(shelf.place(of: draft.id))
    do throws(FileFault) {
      if let old = try shelf.installed(draft.id) {
        guard old != draft.bytes else {
          // Whoever installs it again agrees to what was changed by hand.
          try shelf.install(draft)
          output.line(.say(.installSame, ["file": place]))
          return .done
        }
        if let status = agree(old, draft) { return status }
      }
      try shelf.install(draft)
      output.line(.say(.installDone, ["file": place]))
      return .done
    } catch {
      output.complain(.say(.installFailed, ["why": .reason(error), "file": place]))
      return .failed
    }
  }

  /// Shows what would change and asks; the status to end with when it is not agreed to.
  private func agree(_ old: [UInt8], _ draft: PackDraft) -> ExitStatus? {
    let changes = LineChanges(
      from: String(decoding: old, as: UTF8.self), to: String(decoding: draft.bytes, as: UTF8.self))
    for change in changes.lines { output.line(.person(change.text)) }
    if let version = shelf.version(of: draft.id), version >= draft.version {
      output.note(.say(.installVersion, ["n": .number(draft.version)]))
    }
    guard !isAgreed else { return nil }
    guard let terminal = context.equipment.personTerminal() else {
      output.complain(.say(.installNeedsYes), hint: .say(.installNeedsYesHint))
      return .failed
    }
    return ask(terminal)
  }

  private func ask(_ terminal: any Terminal) -> ExitStatus? {
    let session = context.session(at: terminal)
    output.line(.say(.installAsk))
    switch session.read(.answer, again: { output.line(.say(.installAsk)) }) {
    case .line(let line) where ["oui", "yes"].contains(line.trimmed.lowercased()): return nil
    case .line: break
    case .left(.ended, _): break
    case .left(let departure, _): return ExitStatus(departure)
    }
    output.line(.say(.installKept))
    return .failed
  }
}
