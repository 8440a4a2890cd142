public import Reflection

/// What a command asks the outside for: every adapter comes through here.
public protocol Equipment: AnyObject {
  /// The terminal of a person, `nil` where there is none.
  func personTerminal() -> (any Terminal)?
  /// A terminal for commands that ask nothing but a passphrase.
  func quietTerminal() -> any Terminal
  /// Why something could not be written to standard output without a person at it, the system's
  /// reason; `nil` when all was.
  var outputFailure: Int32? { get }
  /// A terminal that reads answers from a file, or from standard input for `-`.
  ///
  /// - Throws: `FileFault` when it cannot be opened.
  func scriptTerminal(answers: [UInt8]) throws(FileFault) -> any Terminal
  /// Standard input as one text, to its end; never `ended`.
  func standardInput() -> WholeText
  /// The clock on the wall, or one that stands still at an instant.
  func clock(standingAt instant: Moment?) -> any Clock
  /// The way to a journal.
  func unlocking(
    journal: [UInt8]?, passphrase: PassphraseOrigin, clock: any Clock
  ) -> any Unlocking
  /// What is around a journal.
  func surroundings(journal: [UInt8]?) -> any Surroundings
  /// The name of the journal's file, for people.
  func journalName(_ journal: [UInt8]?) -> String
  /// The libraries at work, each with its version, such as `SQLite 3.40.1`.
  ///
  /// A file that was handed on holds them, so only the program can tell which they are.
  var libraries: [String] { get }
  /// The exercises.
  var library: any PackLibrary { get }
  /// The exercises as files.
  var shelf: any PackShelf { get }
  /// Files that leave and files that came.
  var postbox: any Postbox { get }
  /// Workshops under way.
  var rooms: any RoomStore { get }
  /// Cards, contributions and tickets of workshops as bytes.
  var contributions: any WorkshopFormat { get }
  /// The folders of workshops.
  var workshopFolders: any WorkshopFolders { get }
  /// The settings that are needed before the passphrase.
  var settings: any SettingsStore { get }
  /// A variable of the environment, `nil` when it is not set.
  func environment(_ name: String) -> String?
  /// How many columns a text takes.
  func width(_ text: String) -> Int
  /// Finds bytes in bytes.
  func find(_ bytes: UnsafeRawBufferPointer, _ wanted: UnsafeRawBufferPointer) -> Int?
  /// Reads an exercise from a file.
  func read(pack path: [UInt8]) -> Result<Pack, PackFailure>
  /// Reads an exercise from the bytes of its file.
  func pack(from file: [UInt8], named name: String) -> Result<Pack, PackFailure>
  /// Checks an exercise or a safety file: every fault, and how its texts are written.
  func check(pack path: [UInt8]) -> Result<PackReport, PackFailure>
  /// Reserves a file that does not exist yet for a secret: mode 0600, never over another one.
  ///
  /// - Throws: `FileFault` when it exists or cannot be made.
  /// - Returns: the reserved file.
  func reserve(secret path: [UInt8]) throws(FileFault) -> any SecretFile
}

/// A text of several lines that came at once.
public struct WholeText: Sendable, Equatable {
  /// The text, or why there is none.
  public var event: LineEvent
  /// The line, from 1 on, in which the first thing is that keeps it from being a text.
  public var faultLine: Int

  /// Creates a text.
  public init(_ event: LineEvent, faultLine: Int = 1) {
    self.event = event
    self.faultLine = faultLine
  }
}

/// A reserved file that will hold one secret line.
public protocol SecretFile: AnyObject {
  /// Writes the line durably.
  ///
  /// - Throws: `FileFault` when it could not be written.
  func write(_ line: String) throws(FileFault)
  /// Whether others can open it too: some file systems keep no permissions.
  var isOpenToOthers: Bool { get }
  /// Removes the file: nothing came of it.
  func discard()
}

/// Why a file cannot be used.
public enum FileFault: Error, Sendable, Equatable {
  /// It exists already.
  case exists
  /// It has more bytes than any letter.
  case tooLarge
  /// It is a folder, a link, or no file at all.
  case notAFile
  /// Somebody put another file under its name while it was written.
  case swapped
  /// The number of the system's reason (`errno`).
  case system(code: Int32)
}

/// Where a passphrase comes from.
public enum PassphraseOrigin: Sendable, Equatable {
  /// The person types it.
  case terminal
  /// The first line of a file.
  case file([UInt8])
  /// The first line from an open descriptor.
  case descriptor(Int32)
  /// The first line that a command prints.
  case command(String)
}
