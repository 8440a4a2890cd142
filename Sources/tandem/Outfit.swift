import Exchange
import LineTerminal
import PackFiles
import Posix
import Reflection
import SealedStore
import Shell
import Sodium

/// Every adapter of the program, behind the one port that commands see.
final class Outfit: Equipment {
  let settings: any SettingsStore = SettingsFile()
  private var terminal: ReadlineTerminal?
  /// The ways to journals that were asked for; closed at the end.
  private var ways: [VaultUnlocking] = []

  private lazy var folder = path(StandardFolders.data, "tandem/prompts")
  private lazy var packs = FilePackLibrary(folder: folder) { SHA256.hash($0.span) }

  lazy var shelf: any PackShelf = OwnPacks(folder: folder, library: packs)

  lazy var postbox: any Postbox = PostFolder(
    home: StandardFolders.home, clock: { WallClock().now() })

  lazy var rooms: any RoomStore = RoomFolder(
    state: path(StandardFolders.state, "tandem"))
  lazy var contributions: any WorkshopFormat = Contributions()

  lazy var workshopFolders: any WorkshopFolders = SharedFolders(
    home: StandardFolders.home)

  var libraries: [String] {
    [
      "libsodium " + Sodium.version, "SQLite " + SQLite.version,
      "readline " + ReadlineTerminal.libraryVersion, "libyaml " + LibYAML.version,
    ]
  }

  var library: any PackLibrary { packs }

  func personTerminal() -> (any Terminal)? {
    if terminal == nil { terminal = ReadlineTerminal() }
    return terminal
  }

  func quietTerminal() -> any Terminal { ScriptTerminal(reading: .input, name: "-") }

  var outputFailure: Int32? { ScriptTerminal.failure }

  func scriptTerminal(answers: [UInt8]) throws(FileFault) -> any Terminal {
    guard answers != Array("-".utf8) else { return ScriptTerminal(reading: .input, name: "-") }
    do throws(ChannelError) {
      let channel = try Channel(opening: answers)
      return ScriptTerminal(reading: channel, name: String(decoding: answers, as: UTF8.self))
    } catch {
      throw .system(code: error.code)
    }
  }

  func standardInput() -> WholeText { WholeInput.read(.input) }

  func clock(standingAt instant: Moment?) -> any Clock {
    instant.map { FixedClock(at: $0) } ?? WallClock()
  }

  func unlocking(
    journal: [UInt8]?, passphrase: PassphraseOrigin, clock: any Clock
  ) -> any Unlocking {
    let way = VaultUnlocking(
      path: journalName(journal), state: path(StandardFolders.state, "tandem"),
      notes: path(StandardFolders.data, "tandem/inbox"),
      origin: passphrase, clock: clock)
    ways.append(way)
    return way
  }

  func surroundings(journal: [UInt8]?) -> any Surroundings {
    MachineSurroundings(
      journal: journalName(journal), isUsual: journal == nil,
      data: path(StandardFolders.data, "tandem"), state: path(StandardFolders.state, "tandem"),
      settings: path(StandardFolders.settings, "tandem"))
  }

  func journalName(_ journal: [UInt8]?) -> String {
    journal.map { String(decoding: $0, as: UTF8.self) }
      ?? path(StandardFolders.data, "tandem/journal.tandem")
  }

  func environment(_ name: String) -> String? { Environment.text(name) }

  func width(_ text: String) -> Int { ColumnWidth.of(text) }

  func find(_ bytes: UnsafeRawBufferPointer, _ wanted: UnsafeRawBufferPointer) -> Int? {
    ByteFinder.find(bytes, wanted)
  }

  func read(pack path: [UInt8]) -> Result<Pack, PackFailure> {
    Result { () throws(PackFailure) in
      try packs.read(path: String(decoding: path, as: UTF8.self))
    }
  }

  func pack(from file: [UInt8], named name: String) -> Result<Pack, PackFailure> {
    packs.read(file, name: name)
  }

  func check(pack path: [UInt8]) -> Result<PackReport, PackFailure> {
    Result { () throws(PackFailure) in
      try packs.check(path: String(decoding: path, as: UTF8.self))
    }
  }

  func reserve(secret path: [UInt8]) throws(FileFault) -> any SecretFile {
    try KeyFile(reserving: path)
  }

  /// The number of the lock that a program which starts over takes along.
  var keptLock: Int32? { ways.lazy.compactMap(\.keptLock).first }

  /// Leaves nothing of what was replaced beside a journal, and the terminal as it was found.
  func leave() {
    close()
    terminal?.leave()
    Keyboard.shared.giveBack()
  }

  /// Leaves nothing of what was replaced beside a journal.
  func close() {
    for way in ways { way.close() }
  }

  private func path(_ folder: [UInt8], _ name: String) -> String {
    String(decoding: folder, as: UTF8.self) + "/" + name
  }
}
