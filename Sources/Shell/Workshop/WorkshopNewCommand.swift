import Reflection

/// `tandem workshop new`: a key for one workshop, and a card that says so.
struct WorkshopNewCommand {
  let context: CommandContext
  let name: String
  let floor: Int
  let hasTickets: Bool
  /// The folder, `nil` for one in `~/Tandem`.
  let out: [UInt8]?

  private var output: CommandOutput { context.output }
  private var format: any WorkshopFormat { context.equipment.contributions }
  private var folders: any WorkshopFolders { context.equipment.workshopFolders }

  func run() -> ExitStatus {
    do throws(PackFailure) {
      let draft = try draft()
      guard draft.pack.steps.contains(where: \.isReleasable) else {
        output.complain(.say(.workshopNoRelease, ["pack": .ours(draft.id)]))
        return .failed
      }
      return ContactsDoor(context: context).open { opened throws(EventLogFailure) in
        // After the passphrase: what is typed ahead of it is never a choice.
        switch wantsTickets(draft.pack) {
        case .success(let hasTickets):
          return try make(draft, hasTickets: hasTickets, in: &opened)
        case .failure(let leaving): return ExitStatus(leaving.departure)
        }
      }
    } catch {
      PackComplaint(output: output).about(error, of: name)
      return .failed
    }
  }

  private var isFile: Bool { name.contains("/") || name.hasSuffix(".yaml") }

  private func draft() throws(PackFailure) -> PackDraft {
    let shelf = context.equipment.shelf
    return isFile ? try shelf.draft(Array(name.utf8)) : try shelf.draft(of: name)
  }

  /// Whether answers count only with a ticket: proposed where the numbers of a few could tell of one.
  private func wantsTickets(_ pack: Pack) -> Result<Bool, Leaving> {
    guard !hasTickets, pack.steps.contains(where: { $0.isReleasable && $0.release == .offer })
    else { return .success(hasTickets) }
    guard let terminal = context.equipment.personTerminal() else {
      output.note(.say(.releaseMany))
      return .success(false)
    }
    let menu = Menu(
      heading: .say(.workshopAskTickets),
      [.say(.workshopWithTickets), .say(.workshopWithoutTickets)],
      notes: [.say(.workshopTicketsRule)])
    return context.session(at: terminal).choose(menu, harmless: 1).map { $0 == 1 }
  }

  private func make(
    _ draft: PackDraft, hasTickets: Bool, in opened: inout OpenedJournal
  ) throws(EventLogFailure) -> ExitStatus {
    let id = format.newWorkshopID()
    let workshops = context.unlocking.workshops
    let card = WorkshopCard(
      id: id, pack: draft.id, version: draft.version, digest: draft.pack.digest,
      key: try workshops.makeKey(for: id), floor: floor, hasTickets: hasTickets,
      made: context.clock.now().date)
    do throws(EventLogFailure) {
      let (status, isMade) = try keep(card, draft, in: &opened)
      if !isMade { try workshops.destroyKey(of: id) }
      return status
    } catch {
      try? workshops.destroyKey(of: id)
      throw error
    }
  }

  private func keep(
    _ card: WorkshopCard, _ draft: PackDraft, in opened: inout OpenedJournal
  ) throws(EventLogFailure) -> (status: ExitStatus, isMade: Bool) {
    let bytes: [UInt8]
    let code: [String]
    do throws(WorkshopCardFault) {
      bytes = try format.print(card)
      code = try format.joinCode(of: bytes)
    } catch {
      return (WorkshopDoor(context: context).refuse(error), false)
    }
    guard let folder = put(bytes, draft, of: card) else { return (.failed, false) }
    var facts = [
      Fact.workshopMade(
        card.id, card: bytes, folder: String(decoding: folder, as: UTF8.self))
    ]
    if opened.journal.keptPack(card.digest) == nil {
      facts.insert(.packKept(digest: card.digest, file: draft.bytes), at: 0)
    }
    do throws(EventLogFailure) {
      try opened.journal.keep(facts, at: context.clock.now(), in: opened.log)
    } catch {
      // Nobody is to hand anything to a workshop that is not there.
      try? folders.remove(WorkshopDoor.cardName, in: folder)
      throw error
    }
    tell(card, draft.pack, code, folder)
    return (opened.status, true)
  }

  /// Makes the folder, and puts the exercise and then the card into it.
  private func put(_ bytes: [UInt8], _ draft: PackDraft, of card: WorkshopCard) -> [UInt8]? {
    let kind = context.language == .french ? "atelier" : "workshop"
    let name = "\(kind)-\(card.id.description.prefix(4))"
    do throws(FileFault) {
      let folder = try folders.make(name, at: out)
      try folders.put(draft.bytes, named: WorkshopDoor.packName, in: folder, dated: nil)
      try folders.put(bytes, named: WorkshopDoor.cardName, in: folder, dated: nil)
      return folder
    } catch {
      output.complain(
        .say(
          .workshopUnwritten,
          [
            "folder": .person(out.map(folders.shown) ?? "~/Tandem/" + name),
            "why": .reason(error),
          ]))
      return nil
    }
  }

  private func tell(_ card: WorkshopCard, _ pack: Pack, _ code: [String], _ folder: [UInt8]) {
    let shown = folders.shown(folder)
    output.line(
      .say(
        .workshopMade,
        [
          "title": .pack(pack.title[context.language]),
          "id": .ours(String(card.id.description.prefix(4))),
        ]))
    output.line(.say(.workshopFolder, ["folder": .person(shown)]))
    output.line(.say(.workshopCard, ["file": .person("\(shown)/\(WorkshopDoor.cardName)")]))
    output.line(.say(.workshopDigits, ["code": .ours(code.joined(separator: " "))]))
    output.line(.say(.workshopFloor, ["n": .ours(String(card.floor))]))
    output.note(.say(.workshopHand))
    guard card.hasTickets else { return }
    let command = "tandem workshop tickets \(card.id.description.prefix(4)) N"
    output.note(.say(.workshopPrint, ["command": .ours(command)]))
  }
}
