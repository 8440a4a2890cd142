import Reflection

/// Keeps a workshop under way, and writes the facilitator's notes where they are wanted.
final class RoomKeeping {
  /// How the exercise was named.
  let source: String
  /// The name under which the state is kept: of the workshop where answers come together, else of the
  /// exercise.
  let name: String
  /// Whether the state could be kept the last time.
  private(set) var isKept = true
  /// Why the notes could not be written the last time.
  private(set) var notesFault: FileFault?
  private let store: any RoomStore
  private let notesPath: [UInt8]?
  private let language: Language
  private var keptAt = -Double.infinity
  private var notes = ""

  init(
    store: any RoomStore, source: String, name: String, notesPath: [UInt8]?, language: Language
  ) {
    self.store = store
    self.source = source
    self.name = name
    self.notesPath = notesPath
    self.language = language
  }

  /// Keeps a record now.
  func keep(_ record: RoomRecord, at seconds: Double) {
    keptAt = seconds
    isKept = store.save(record.text, pack: name)
    guard let notesPath else { return }
    let composer = Composer(language: language)
    let text = RoomNotes(record: record, language: language).spoken
      .map { composer.text($0) + "\n" }.joined(separator: "\n")
    guard text != notes else { return }
    notes = text
    do throws(FileFault) {
      try store.write(notes: text, to: notesPath)
      notesFault = nil
    } catch {
      notesFault = error
    }
  }

  /// Keeps a record when the last one is old; else none is made, for the folder is counted in it.
  func keepIfDue(_ record: @autoclosure () -> RoomRecord, at seconds: Double) {
    if seconds - keptAt >= RoomStage.keepingSeconds { keep(record(), at: seconds) }
  }

  /// What was kept of a workshop over a plan.
  func kept(over plan: RoomPlan) -> RoomRecord? {
    store.load(pack: name).flatMap { RoomRecord($0, over: plan) }
  }

  /// Forgets it: it is over, and written down.
  func forget() { store.remove(pack: name) }
}
