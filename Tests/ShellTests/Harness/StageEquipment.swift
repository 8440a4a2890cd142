import Reflection
import Shell

/// What the programs of a transcript find: everything is in memory.
final class StageEquipment: Equipment, SettingsStore, Clock {
  static let usualJournal = "journal.tandem"

  private let stage: Stage
  private var instant: Moment?

  init(_ stage: Stage) { self.stage = stage }

  var library: any PackLibrary { StageLibrary(stage.set) }

  var shelf: any PackShelf { StageShelf(stage) }

  var libraries: [String] { ["libsodium 1.0.18", "SQLite 3.40.1"] }

  var postbox: any Postbox { StagePostbox(stage) }

  var rooms: any RoomStore { StageRooms(stage) }
  var contributions: any WorkshopFormat { StageContributions(stage) }

  var workshopFolders: any WorkshopFolders { StageFolders(stage) }

  var settings: any SettingsStore { self }

  func personTerminal() -> (any Terminal)? {
    guard stage.set.hasTerminal else { return nil }
    return StageTerminal(stage, size: stage.set.size)
  }

  func quietTerminal() -> any Terminal { StageScript(stage, name: "-", answers: []) }

  var outputFailure: Int32? { stage.set.outputFailure }

  func scriptTerminal(answers: [UInt8]) throws(FileFault) -> any Terminal {
    if let fault = stage.set.answersFault { throw fault }
    return StageScript(
      stage, name: String(decoding: answers, as: UTF8.self), answers: stage.answers)
  }

  func standardInput() -> WholeText {
    let text = stage.answers.joined(separator: "\n")
    return WholeText(Keystrokes(written: text).event, faultLine: stage.answers.count)
  }

  func clock(standingAt instant: Moment?) -> any Clock {
    self.instant = instant
    return self
  }

  func now() -> Moment { instant ?? stage.set.clock }

  func steadySeconds() -> Double { stage.seconds }

  func unlocking(
    journal: [UInt8]?, passphrase: PassphraseOrigin, clock: any Clock
  ) -> any Unlocking {
    StageUnlocking(stage, path: journalName(journal), origin: passphrase)
  }

  func surroundings(journal: [UInt8]?) -> any Surroundings { StageSurroundings(stage) }

  func journalName(_ journal: [UInt8]?) -> String {
    journal.map { String(decoding: $0, as: UTF8.self) } ?? StageEquipment.usualJournal
  }

  func load() -> Settings { stage.settings }

  func keep(_ settings: Settings) -> Bool {
    if stage.set.keepsSettings { stage.settings = settings }
    return stage.set.keepsSettings
  }

  func environment(_ name: String) -> String? { stage.set.environment[name] }

  func width(_ text: String) -> Int { StageEquipment.columns(of: text) }

  /// A stand-in for `wcwidth`: one column a character, two for those of East Asia and for emoji.
  static func columns(of text: String) -> Int {
    text.reduce(0) { columns, character in
      let isWide = character.unicodeScalars.contains {
        (0x1100...0x115F).contains($0.value) || (0x2E80...0xD7A3).contains($0.value)
          || (0x1F300...0x1FAFF).contains($0.value)
      }
      return columns + (isWide ? 2 : 1)
    }
  }

  func find(_ bytes: UnsafeRawBufferPointer, _ wanted: UnsafeRawBufferPointer) -> Int? {
    guard wanted.count <= bytes.count else { return nil }
    return (0...(bytes.count - wanted.count)).first { start in
      wanted.indices.allSatisfy { bytes[start + $0] == wanted[$0] }
    }
  }

  func read(pack path: [UInt8]) -> Result<Pack, PackFailure> {
    StageLibrary(stage.set).file(String(decoding: path, as: UTF8.self))
  }

  func pack(from file: [UInt8], named name: String) -> Result<Pack, PackFailure> {
    StageLibrary(stage.set).pack(from: file, named: name)
  }

  func check(pack path: [UInt8]) -> Result<PackReport, PackFailure> {
    StageLibrary(stage.set).report(String(decoding: path, as: UTF8.self))
  }

  func reserve(secret path: [UInt8]) throws(FileFault) -> any SecretFile {
    if let (isAtWriting, fault) = stage.set.secretFault, !isAtWriting { throw fault }
    return StageSecret(stage)
  }
}

/// A file that holds a secret for as long as a transcript lasts.
final class StageSecret: SecretFile {
  private let stage: Stage

  init(_ stage: Stage) { self.stage = stage }

  func write(_ line: String) throws(FileFault) {
    if let (isAtWriting, fault) = stage.set.secretFault, isAtWriting { throw fault }
  }

  var isOpenToOthers: Bool { stage.set.keepsNoModes }

  func discard() {}
}
