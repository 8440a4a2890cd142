public import Reflection
import Posix
import Sodium

/// The encrypted file that holds the journal: `format.md`.
///
/// It is confined to whoever made it: one process, one thread.
public final class Vault: EventLog {
  /// What a vault is opened for.
  public enum Access: Sendable, Equatable {
    /// To be read; always possible, also beside who writes.
    case reading
    /// To be written too; one process at a time.
    case writing
  }

  let path: String
  let access: Access
  let connection: Connection
  /// The key that all others come from; a rebuild makes another.
  var master: MasterKey
  var keys: VaultKeys
  let journal: [UInt8]
  let anchors: AnchorFolder
  let lock: FileLock?
  /// The chain that new rows go to.
  var device: DeviceID
  /// How it stood, when it was opened, to what was last seen of it on this machine.
  public internal(set) var standing = Standing.known
  /// When the anchor was replaced last, by the seconds of its folder.
  var lastNoted: Double?
  /// The head as last read or written; `nil` when it does not open.
  var head: Head?
  /// Its box, byte for byte.
  var headBox: [UInt8]
  /// The cookie of the schema that was compared; another one is another schema.
  let schemaVersion: String?
  /// Slots, secrets and note key as last read or written.
  var cabinet: Cabinet
  /// How passphrases become keys.
  var derivation = Derivation.argon2id
  /// Alters slots between sealing and writing; set by tests alone.
  var slotFault: ((inout [UInt8]) -> Void)?
  /// Spoils a copy before it is read; set by tests alone.
  var copyFault: ((String) -> Void)?
  /// Alters rows between sealing and writing; set by tests alone, to see that nobody is told "kept".
  var sealingFault: ((inout SealedRow) -> Void)?
  /// Leaves the journal of SQLite as it is; set by tests alone, to see that what stays there is found.
  var skipsWiping = false

  init(
    path: String, access: Access, connection: consuming Connection, master: consuming MasterKey,
    lock: consuming FileLock?, anchors: AnchorFolder, tables: Tables, head: Head?
  ) throws(VaultError) {
    schemaVersion = try connection.value("PRAGMA schema_version")
    let last = try LastRow(connection)
    device = last?.device ?? DeviceID(high: 0, low: 0)
    self.path = path
    self.access = access
    self.connection = connection
    keys = try VaultKeys(master)
    self.master = master
    self.lock = lock
    self.anchors = anchors
    self.head = head
    journal = tables.journal
    cabinet = tables.cabinet
    headBox = tables.sealed(.head) ?? []
  }

  /// Reads every event that opens, in the order of the file, into an empty arena.
  public func load(into arena: inout EventArena) throws(EventLogFailure) -> [Damage] {
    try translating { () throws(VaultError) in
      let reading = try read(into: &arena)
      try? emptyAgain(reading)
      return reading.damage
    }
  }

  /// Keeps facts durably, all or none of them, and adds their events to the arena.
  public func append(
    _ facts: [Fact], at moment: Moment, to arena: inout EventArena
  ) throws(EventLogFailure) {
    guard !facts.isEmpty else { return }
    do throws(VaultError) { try save(facts, at: moment, to: &arena) } catch { throw error.failure }
  }

  /// Gives up the open transaction however the body ends, unless the body committed it.
  func inTransaction<Outcome>(
    _ begin: String, _ body: () throws(VaultError) -> Outcome
  ) throws(VaultError) -> Outcome {
    try connection.execute(begin)
    defer { connection.rollBack() }
    return try body()
  }
}

/// The row with the highest number.
struct LastRow: Equatable {
  var number: UInt64
  var device: DeviceID
  var seq: UInt64
  var tag: [UInt8]

  init?(_ connection: borrowing Connection) throws(VaultError) {
    var statement = try connection.prepare("\(Layout.rows) ORDER BY n DESC LIMIT 1")
    guard try statement.step(), let row = unsafe BorrowedRow(statement) else { return nil }
    unsafe (number, device, seq) = (row.number, row.device, row.seq)
    unsafe tag = Array(row.tag)
  }

  /// Whether it is the last row that the head knows.
  func isEnd(of head: Head) -> Bool {
    number == head.rows
      && head.chain(of: device) == Head.Chain(device: device, count: seq, tag: tag)
  }
}
