import Reflection

/// `tandem workshop tally`: what is received, what was shown, and the closing of a question.
struct WorkshopTallyCommand {
  /// As what results are printed.
  enum Form {
    case terminal, csv, html
  }

  let context: CommandContext
  let workshop: [UInt8]
  /// The question to close, by its id or its number; `nil` for a look at all.
  let step: String?
  let present: Int?
  let paper: [UInt8]?
  let hold: String?
  let form: Form
  let isConfirmed: Bool
  /// Whether a question is closed even where the numbers say that nothing will be shown.
  let allowsNothing: Bool

  private var output: CommandOutput { context.output }

  func run() -> ExitStatus {
    switch WorkshopDoor(context: context).open(workshop, needsPack: false) {
    case .failure(let status): return status
    case .success(let desk):
      guard let name = step else { return showAll(desk) }
      guard let step = find(name, in: desk) else {
        guard desk.hasPack else {
          return WorkshopDoor(context: context).refuse(packOf: desk.card, in: desk.place)
        }
        output.complain(.say(.workshopNoStep, ["name": .person(name)]))
        return .failed
      }
      guard !desk.results.contains(where: { $0.step == step.id }) else {
        return show([step], of: desk)
      }
      return close(step, of: desk)
    }
  }

  private func find(_ name: String, in desk: WorkshopDesk) -> Step? {
    if let number = Int(name), desk.pack.steps.indices.contains(number - 1) {
      return desk.steps.first { $0.id == desk.pack.steps[number - 1].id }
    }
    return desk.steps.first { $0.id == name }
  }

  private func showAll(_ desk: WorkshopDesk) -> ExitStatus {
    let status = show(desk.steps, of: desk)
    guard form == .terminal, desk.kept?.isClosed == false else { return status }
    let closed = Set(desk.results.map(\.step))
    for step in desk.steps where !closed.contains(step.id) {
      output.line(
        .say(
          .tallyOpen,
          [
            "n": .ours(String((desk.pack.position(of: step.id) ?? 0) + 1)),
            "title": .pack(ResultView.title(of: step, context.language)),
            "k": .number(desk.received(for: step)),
          ]))
    }
    return status
  }

  /// Shows the results of those steps that are closed.
  private func show(_ steps: [Step], of desk: WorkshopDesk) -> ExitStatus {
    if !desk.hasPack {
      output.note(.say(.workshopIdsOnly, ["pack": .ours(desk.card.pack)]))
    }
    let closed = steps.compactMap { step in
      desk.results.first { $0.step == step.id }.map { ResultView($0, of: step, context.language) }
    }
    switch form {
    case .csv: output.file(ResultCSV(closed, of: desk.card.id).text)
    case .html:
      output.file(
        ResultPage.html(desk.pack, desk.card, closed.map(\.result), in: context.language))
    case .terminal:
      for view in closed {
        show(view)
        let late = desk.late(for: view.step)
        if late > 0 { output.note(.say(.tallyLate, ["k": .number(late)])) }
      }
    }
    return .done
  }

  private func show(_ view: ResultView) {
    let screen = context.screen(context.equipment.personTerminal() ?? output.terminal)
    for block in view.titled { screen.show(block) }
  }
}

extension WorkshopTallyCommand {
  /// Closes a question: once, over what is there now.
  private func close(_ step: Step, of desk: WorkshopDesk) -> ExitStatus {
    guard desk.kept?.isClosed == false else {
      output.complain(.say(.workshopIsOver))
      return .failed
    }
    let typed: [Contribution.Content]
    switch typedAnswers(to: step) {
    case .failure(let status): return status
    case .success(let answers): typed = answers
    }
    let asking = ClosingQuestions(
      context: context, step: step, isConfirmed: isConfirmed, allowsNothing: allowsNothing)
    switch asking.closing(of: desk, present: present, paper: typed, hold: hold) {
    case .failure(let status): return status
    case .success(let closing):
      do throws(EventLogFailure) {
        let closed = try desk.close(step, closing)
        _ = show([step], of: desk)
        RefusedFiles(output: output, most: context.equipment.workshopFolders.most).list(
          closed.refused)
        return .done
      } catch {
        return KeepingDoor(context: context).fail(error)
      }
    }
  }

  private func typedAnswers(to step: Step) -> Result<[Contribution.Content], ExitStatus> {
    guard let paper else { return .success([]) }
    let name = Filling.file(paper)
    do throws(FileFault) {
      let file = try context.equipment.postbox.read(paper)
      let answers = PaperAnswers(String(decoding: file, as: UTF8.self), to: step)
      guard let line = answers.badLine else { return .success(answers.contents) }
      output.complain(.say(.tallyPaper, ["n": .ours(String(line)), "file": name]))
      return .failure(.failed)
    } catch {
      return .failure(ContactsDoor(context: context).refuse(error, of: paper))
    }
  }
}

/// Files that are not counted, each with its reason.
struct RefusedFiles {
  let output: CommandOutput
  /// The most files that are looked at.
  let most: Int

  /// Lists them on standard error.
  func list(_ files: [RefusedFile]) {
    for file in files {
      output.note(
        .say(
          .tallyRefused,
          ["file": .person(file.name), "why": .prose(words(for: file.fault))]))
    }
  }

  /// Why a file is not counted.
  func words(for fault: ContributionFault) -> Prose {
    switch fault {
    case .badLength: .say(.contributionLength)
    case .unreadable: .say(.contributionUnreadable)
    case .malformed, .tooLong, .badCard: .say(.contributionMalformed)
    case .otherWorkshop: .say(.contributionOtherWorkshop)
    case .otherStep: .say(.contributionOtherStep)
    case .contradicted: .say(.contributionContradicted)
    case .replaced: .say(.contributionReplaced)
    case .repeated: .say(.contributionRepeated)
    case .badTicket: .say(.contributionBadTicket)
    case .usedTicket: .say(.contributionUsedTicket)
    case .tooMany: .say(.contributionTooMany, ["n": .ours(String(most))])
    }
  }
}
