import Reflection

/// What is joined: a pack alone, or a workshop that was made of it.
struct JoinTarget {
  let context: CommandContext

  /// A pack, and the workshop that answers can be released to.
  struct Found {
    var pack: Pack
    var workshop: SeatWorkshop?
  }

  /// Finds it: a pack by its id, else a folder or a card; what is wrong is said.
  func find(_ name: [UInt8]) -> Result<Found, ExitStatus> {
    let id = String(decoding: name, as: UTF8.self)
    let isPack = context.equipment.library.catalogue.contains { $0.id == id }
    guard !isPack, isPath(name) else {
      return RoomSource(context: context, name: id).workshop().map { Found(pack: $0) }
    }
    let door = WorkshopDoor(context: context)
    guard let (card, bytes, folder) = door.card(name) else { return .failure(.failed) }
    guard let pack = door.pack(of: card, in: folder) else {
      return .failure(door.refuse(packOf: card, in: folder))
    }
    let (format, folders) = (context.equipment.contributions, context.equipment.workshopFolders)
    do throws(WorkshopCardFault) {
      let code = try format.joinCode(of: bytes)
      return .success(
        Found(
          pack: pack,
          workshop: SeatWorkshop(
            card: card, joinCode: code, format: format, folder: folders.shown(folder),
            isByCard: !folders.isFolder(name)
          ) { sealed in
            do throws(FileFault) {
              try folders.put(sealed.file, named: sealed.fileName, in: folder, dated: card.made)
              return nil
            } catch {
              return error
            }
          }))
    } catch {
      return .failure(door.refuse(error))
    }
  }

  /// Whether something is named that can only be a file or a folder, or is one.
  private func isPath(_ name: [UInt8]) -> Bool {
    let isExercise = name.suffix(5) == Array(".yaml".utf8)[...]
    return (name.contains(UInt8(ascii: "/")) && !isExercise)
      || name.suffix(4) == Array(".txt".utf8)[...]
      || context.equipment.workshopFolders.isFolder(name)
  }
}
