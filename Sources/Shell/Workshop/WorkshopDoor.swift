import Reflection

/// The way to a workshop that was made here: by its folder, its card or the first digits of its number.
struct WorkshopDoor {
  /// The name of a card in its folder.
  static let cardName = "card.txt"
  /// The name of the exercise beside its card.
  static let packName = "pack.yaml"
  /// The most bytes of an exercise, and one more.
  static let mostPackBytes = 262_145
  /// The most bytes of a card, and one more.
  private static let mostBytes = 1025

  let context: CommandContext

  private var output: CommandOutput { context.output }
  private var folders: any WorkshopFolders { context.equipment.workshopFolders }
  private var format: any WorkshopFormat { context.equipment.contributions }

  /// Opens the journal, to be written, and finds the workshop in it; what goes wrong is said.
  ///
  /// - Parameters:
  ///   - name: its folder, its card or the first digits of its number.
  ///   - needsPack: whether nothing can be done without its exercise.
  /// - Returns: where its answers come together.
  func open(_ name: [UInt8], needsPack: Bool = true) -> Result<WorkshopDesk, ExitStatus> {
    switch KeepingDoor(context: context).open() {
    case .failure(let status): return .failure(status)
    case .success(let opened):
      return desk(for: name, over: opened).flatMap { desk in
        needsPack && !desk.hasPack
          ? .failure(refuse(packOf: desk.card, in: desk.place)) : .success(desk)
      }
    }
  }

  /// Finds a workshop in a journal; what goes wrong is said.
  private func desk(
    for name: [UInt8], over opened: OpenedJournal
  ) -> Result<WorkshopDesk, ExitStatus> {
    guard let (kept, folder) = find(name, in: opened.journal) else { return .failure(.failed) }
    let opening: (any ContributionOpening)?
    do throws(EventLogFailure) {
      opening = try context.unlocking.workshops.opening(of: kept.id)
    } catch {
      return .failure(KeepingDoor(context: context).fail(error))
    }
    do throws(WorkshopCardFault) {
      let card = try format.readCard(kept.card)
      let found = WorkshopDesk.Found(
        kept: kept, card: card, joinCode: try format.joinCode(of: kept.card),
        pack: pack(of: card, in: folder, kept: opened.journal.keptPack(card.digest)),
        folder: folder, opening: opening)
      return .success(WorkshopDesk(found, over: opened, context: context))
    } catch {
      return .failure(refuse(error))
    }
  }

  /// Reads a card, by its own path or that of its folder; what is wrong with it is said.
  func card(_ path: [UInt8]) -> (card: WorkshopCard, bytes: [UInt8], folder: [UInt8])? {
    let (folder, name) = WorkshopDoor.parts(path, isFolder: folders.isFolder(path))
    do throws(FileFault) {
      let bytes = try folders.read(name, in: folder, atMost: WorkshopDoor.mostBytes)
      do throws(WorkshopCardFault) { return (try format.readCard(bytes), bytes, folder) } catch {
        _ = refuse(error)
      }
    } catch {
      output.complain(.say(.workshopNoCard, ["file": .person(folders.shown(path))]))
    }
    return nil
  }

  private func find(
    _ name: [UInt8], in journal: Journal
  ) -> (kept: KeptWorkshop, folder: [UInt8])? {
    let typed = String(decoding: name, as: UTF8.self)
    if typed.utf8.count >= 4, typed.utf8.allSatisfy(WorkshopDoor.isDigit), !folders.isFolder(name) {
      let found = journal.workshops.filter { $0.id.description.hasPrefix(typed) }
      if found.count == 1 { return (found[0], Array(found[0].folder.utf8)) }
      output.complain(.say(.workshopUnknown, ["name": .person(typed)]))
      return nil
    }
    // A workshop that is over has no card any more.
    if let over = journal.workshops.last(where: { $0.isClosed && Array($0.folder.utf8) == name }) {
      return (over, name)
    }
    guard let (card, bytes, folder) = card(name) else { return nil }
    guard let kept = journal.workshops.first(where: { $0.id == card.id }), kept.card == bytes
    else {
      output.complain(.say(.workshopUnknown, ["name": .person(folders.shown(name))]))
      return nil
    }
    return (kept, folder)
  }

  /// The exercise that a card names, exactly as it was then: the one that is here, that was kept with
  /// the workshop, or that lies beside the card; `nil` when none of them is.
  func pack(of card: WorkshopCard, in folder: [UInt8], kept: [UInt8]? = nil) -> Pack? {
    if let pack = try? context.equipment.library.pack(card.pack), pack.digest == card.digest {
      return pack
    }
    for file in [kept, fileBeside(in: folder)].compactMap(\.self) {
      if case .success(let pack) = context.equipment.pack(from: file, named: WorkshopDoor.packName),
        pack.digest == card.digest
      {
        return pack
      }
    }
    return nil
  }

  private func fileBeside(in folder: [UInt8]) -> [UInt8]? {
    try? folders.read(WorkshopDoor.packName, in: folder, atMost: WorkshopDoor.mostPackBytes)
  }

  /// Says that the exercise of a card is another one now, or is not here at all.
  func refuse(packOf card: WorkshopCard, in folder: [UInt8]) -> ExitStatus {
    let isOther =
      (try? context.equipment.library.pack(card.pack)) != nil || fileBeside(in: folder) != nil
    output.complain(
      .say(isOther ? .workshopOtherPack : .workshopNoPack, ["pack": .ours(card.pack)]),
      hint: .say(.workshopPackHint))
    return .failed
  }

  /// Says what is wrong with a card.
  func refuse(_ fault: WorkshopCardFault) -> ExitStatus {
    let what: Prose =
      switch fault {
      case .notACard: .say(.workshopNotCard)
      case .newer: .say(.workshopNewerCard)
      case .malformed(let line): .say(.workshopMalformedCard, ["n": .ours(String(line))])
      case .outOfMemory: .say(.contactsMemory)
      }
    output.complain(what)
    return .failed
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...102).contains(byte)
  }

  /// The folder of a card, and its name there.
  private static func parts(
    _ path: [UInt8], isFolder: Bool
  ) -> (folder: [UInt8], name: String) {
    guard !isFolder else { return (path, cardName) }
    let slash = path.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { $0 == 0 ? [UInt8(ascii: "/")] : Array(path[..<$0]) }
    let name = path[(slash.map { $0 + 1 } ?? 0)...]
    return (folder ?? [UInt8(ascii: ".")], String(decoding: name, as: UTF8.self))
  }
}
