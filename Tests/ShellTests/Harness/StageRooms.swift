import Shell

/// Workshops under way, for as long as a transcript lasts.
final class StageRooms: RoomStore {
  private let stage: Stage

  init(_ stage: Stage) { self.stage = stage }

  func claim(pack: String) -> Bool { !stage.set.holdsRooms }

  func load(pack: String) -> String? { stage.rooms[pack] }

  func save(_ text: String, pack: String) -> Bool {
    if stage.set.keepsRooms { stage.rooms[pack] = text }
    return stage.set.keepsRooms
  }

  func remove(pack: String) { stage.rooms[pack] = nil }

  func latest() -> String? { stage.rooms.values.first }

  func expect(notesAt path: [UInt8]) throws(FileFault) {
    if let (isAtWriting, fault) = stage.set.secretFault, isAtWriting { throw fault }
    if stage.files[String(decoding: path, as: UTF8.self)] != nil { throw .exists }
  }

  func write(notes: String, to path: [UInt8]) throws(FileFault) {
    if let (isAtWriting, fault) = stage.set.secretFault, isAtWriting { throw fault }
    stage.roomNotes[String(decoding: path, as: UTF8.self)] = notes
  }

  func script(_ path: [UInt8]) throws(FileFault) -> String {
    if let fault = stage.set.answersFault { throw fault }
    return stage.answers.map { $0 + "\n" }.joined()
  }
}
