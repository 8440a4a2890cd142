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
      let pack = try pack()
      guard pack.steps.contains(where: \.isReleasable) else {
        output.complain(.say(.workshopNoRelease, ["pack": .ours(pack.id)]))
        return .failed
      }
      return ContactsDoor(context: context).open { opened throws(EventLogFailure) in
        try make(pack, in: &opened)
      }
    } catch {
      PackComplaint(output: output).about(error, of: name)
      return .failed
    }
  }

  private var isFile: Bool { name.contains("/") || name.hasSuffix(".yaml") }

  private func pack() throws(PackFailure) -> Pack {
    guard isFile else { return try context.equipment.library.pack(name) }
    return try context.equipment.read(pack: Array(name.utf8)).get()
  }

  private func make(
    _ pack: Pack, in opened: inout OpenedJournal
  ) throws(EventLogFailure) -> ExitStatus {
    let id = format.newWorkshopID()
    let workshops = context.unlocking.workshops
    let card = WorkshopCard(
      id: id, pack: pack.id, version: pack.version, digest: pack.digest,
      key: try workshops.makeKey(for: id), floor: floor, hasTickets: hasTickets,
      made: context.clock.now().date)
    do throws(EventLogFailure) {
      let (status, isMade) = try keep(card, pack, in: &opened)
      if !isMade { try workshops.destroyKey(of: id) }
      return status
    } catch {
      try? workshops.destroyKey(of: id)
      throw error
    }
  }

  private func keep(
    _ card: WorkshopCard, _ pack: Pack, in opened: inout OpenedJournal
  ) throws(EventLogFailure) -> (status: ExitStatus, isMade: Bool) {
    let bytes: [UInt8]
    let code: [String]
    do throws(WorkshopCardFault) {
      bytes = try format.print(card)
      code = try format.joinCode(of: bytes)
    } catch {
      return (WorkshopDoor(context: context).refuse(error), false)
    }
    guard let folder = put(bytes, of: card) else { return (.failed, false) }
    let kept = Fact.workshopMade(
      card.id, card: bytes, folder: String(decoding: folder, as: UTF8.self))
    try opened.journal.keep([kept], at: context.clock.now(), in: opened.log)
    tell(card, pack, code, folder)
    return (opened.status, true)
  }

  /// Makes the folder and puts the card into it, and beside it an exercise that is a file of its own.
  private func put(_ bytes: [UInt8], of card: WorkshopCard) -> [UInt8]? {
    let kind = context.language == .french ? "atelier" : "workshop"
    let name = "\(kind)-\(card.id.description.prefix(4))"
    do throws(FileFault) {
      let folder = try folders.make(name, at: out)
      if isFile, let draft = try? context.equipment.shelf.draft(Array(self.name.utf8)) {
        try folders.put(draft.bytes, named: WorkshopDoor.packName, in: folder, dated: nil)
      }
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
  }
}
