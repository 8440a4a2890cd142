/// Where the events of a journal are kept: the port that the vault implements.
public protocol EventLog: AnyObject {
  /// Reads every event that opens, in the order of the file.
  ///
  /// - Throws: `EventLogFailure` when nothing can be read.
  /// - Returns: what could not be read; the rest is in the arena.
  func load(into arena: inout EventArena) throws(EventLogFailure) -> [Damage]

  /// Keeps facts durably, all or none of them, and adds their events to the arena.
  ///
  /// When it returns, the facts survive a power cut. What was entered and not sent stays, unless one of
  /// them settles it: `Draft.isSettled(by:)`.
  ///
  /// - Throws: `EventLogFailure`; then nothing was kept and the arena is as before.
  func append(
    _ facts: [Fact], at moment: Moment, to arena: inout EventArena
  ) throws(EventLogFailure)

  /// Takes the texts of events out of the journal for ever, and adds an `erased` to the arena.
  ///
  /// Their entries in the arena stay in their places, without bytes.
  ///
  /// - Parameters:
  ///   - events: the events.
  ///   - run: the run of which no text is to stay, also not what was entered in it and not sent; `nil`
  ///     when only single texts go: `Draft.isErased(with:in:)`.
  ///   - moment: when.
  ///   - arena: what was read of the log.
  /// - Throws: `EventLogFailure`; then nothing was erased and the arena is as before.
  func erase(
    _ events: [Ref], ofAll run: Ref?, at moment: Moment, from arena: inout EventArena
  ) throws(EventLogFailure)

  /// Keeps what was entered at a question and not sent, in the place of what was before.
  ///
  /// - Throws: `EventLogFailure`; then the draft before it stands.
  func keepDraft(_ draft: Draft) throws(EventLogFailure)

  /// What was entered and not sent, `nil` when there is nothing or it cannot be read.
  var draft: Draft? { get }

  /// How it stood, when it was opened, to what was last seen of it on this machine.
  var standing: Standing { get }
}

extension EventLog {
  /// Takes the texts of single events out of the journal for ever.
  ///
  /// - Throws: `EventLogFailure`; then nothing was erased and the arena is as before.
  public func erase(
    _ events: [Ref], at moment: Moment, from arena: inout EventArena
  ) throws(EventLogFailure) {
    try erase(events, ofAll: nil, at: moment, from: &arena)
  }

  /// What is kept nowhere but in memory was never left.
  public var standing: Standing { .known }
}

/// One thing that is wrong in a file, by its position, never with text.
public enum Damage: Sendable, Equatable {
  /// The row does not open, or opens to no event.
  case unreadable(number: UInt64, device: DeviceID, sequence: UInt64)
  /// The row was written by a newer version.
  case newer(number: UInt64)
  /// Rows of this chain that the head knows are not there.
  case missing(device: DeviceID, from: UInt64, through: UInt64)
  /// Rows stand after the end that the head knows.
  case beyondHead(device: DeviceID, sequence: UInt64)
  /// The last row of a chain is another than the head knows.
  case replaced(device: DeviceID, sequence: UInt64)
  /// SQLite finds faults in the file, or its tables are others than they should be.
  case file
  /// What was being typed when the program ended does not open.
  case draft
  /// The numbers of the rows have gaps, or are not what the head counts.
  case numbering
  /// The head does not open.
  case head
  /// The slots, the secrets or the note key are others than the head knows.
  case cabinet
  /// A row is empty although nothing authentic says that it was erased.
  case emptied(number: UInt64)
  /// A row is full although it was erased.
  case refilled(number: UInt64)
}

/// Why a journal cannot be opened, read or written.
public enum EventLogFailure: Error, Sendable, Equatable {
  /// There is no journal at this place.
  case missing
  /// There is one already.
  case exists
  /// The passphrase does not open it.
  case wrongPassphrase
  /// The file, or the slot that the passphrase opens, is damaged: what of it.
  case damaged(DamagedPart)
  /// A newer version of Tandem wrote it.
  case newerFormat
  /// Another process writes in it.
  case busy(process: Int32)
  /// The folder or the file cannot be written to.
  case readOnly
  /// The disk is full.
  case full
  /// The journal is not what it was when it was last read: it went back, or is another.
  case rolledBack
  /// What was written did not read back the same; nothing was kept.
  case unfaithful
  /// An answer is longer than an answer may be.
  case tooLong
  /// There is not enough memory to derive the key (how much it takes, MiB).
  case noMemory(mebibytes: Int)
  /// The system said no; the number of its reason (`errno`).
  case system(code: Int32)
  /// What lies where a file of the journal would is none, and was left alone.
  case obstructed(Obstacle)
  /// Somebody else may write where the journal is, so that nothing is written there.
  case openPlace(OpenPlace)
  /// Whether there is a journal cannot be told, or it cannot be read.
  case unreachable(file: String, code: Int32)
  /// The last save was cut off, and undoing it would write where nothing is written: the journal.
  case cutOff(file: String)
  /// The last save was cut off, and another process that writes in the journal is to undo it.
  case mending(process: Int32)

  /// What of a journal is damaged.
  public enum DamagedPart: Sendable, Equatable {
    /// It is no SQLite file, or its tables are others.
    case file
    /// The slot that a passphrase opens.
    case passphraseSlot
    /// The slot that the recovery key opens.
    case recoverySlot
    /// The sealed head.
    case head
  }
}

/// A place where somebody else than this user may write.
public struct OpenPlace: Sendable, Equatable {
  /// The folder, or the file, as it is named to people.
  public var file: String
  /// Why.
  public var kind: Kind

  /// Who may write there.
  public enum Kind: Sendable, Equatable {
    /// It belongs to another user.
    case foreign
    /// Other users may write there; its owner can change that.
    case writable(isOwn: Bool)
    /// Its file system keeps neither owners nor permissions: nobody can tell.
    case withoutModes
  }

  /// Creates a description.
  public init(file: String, kind: Kind) {
    self.file = file
    self.kind = kind
  }
}

/// Something that lies where the journal, or the file that SQLite keeps beside it, would lie.
public struct Obstacle: Sendable, Equatable {
  /// The file as it is named to people.
  public var file: String
  /// What it is.
  public var kind: Kind
  /// Whether it lies beside the journal, so that it can be moved away without it.
  public var isBeside: Bool

  /// What a file of a journal never is.
  public enum Kind: Sendable, Equatable, CaseIterable {
    /// A symbolic link.
    case link
    /// A folder.
    case folder
    /// A file where a folder should be.
    case file
    /// A pipe, a device or a socket.
    case special
    /// A file with a second name, a hard link.
    case severalNames
    /// A file of another user.
    case foreign
    /// A file beside the journal that would have SQLite delete another one.
    case superJournal
    /// A database in a mode in which Tandem leaves none.
    case otherMode
  }

  /// Creates a description.
  public init(file: String, kind: Kind, isBeside: Bool) {
    self.file = file
    self.kind = kind
    self.isBeside = isBeside
  }
}
