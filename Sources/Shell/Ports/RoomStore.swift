/// Where a workshop under way is kept: plain text for nobody but the user, one for each exercise, and
/// for each workshop that is collected.
public protocol RoomStore: AnyObject {
  /// Takes an exercise for this process until it ends; false while another one has it.
  func claim(pack: String) -> Bool
  /// What is kept of an exercise; `nil` when there is nothing, or it cannot be read.
  func load(pack: String) -> String?
  /// Keeps a text durably and in one step; whether that went well.
  func save(_ text: String, pack: String) -> Bool
  /// Forgets an exercise.
  func remove(pack: String)
  /// The text that was kept last, of any exercise.
  func latest() -> String?
  /// Whether notes can go to a path: a free name, another terminal, or a file that is as an earlier
  /// writing of notes left it.
  ///
  /// - Throws: `FileFault`, `exists` for anything else that is there.
  func expect(notesAt path: [UInt8]) throws(FileFault)
  /// Writes notes to such a path; what is on a terminal is cleared before.
  ///
  /// - Throws: `FileFault`, `exists` when somebody has changed the file meanwhile: it stays.
  func write(notes: String, to path: [UInt8]) throws(FileFault)
  /// Reads a plain text for a script.
  ///
  /// - Throws: `FileFault`.
  func script(_ path: [UInt8]) throws(FileFault) -> String
}
