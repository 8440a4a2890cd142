import AgeFormat
import CSQLite
import Posix
import Reflection
import Sodium

/// Why the vault did not do what was asked, as finely as it knows.
enum VaultError: Error, Equatable {
  /// There is no file.
  case missing
  /// There is a file already.
  case exists
  /// It is no journal, or a part of it that needs no key has not its form.
  case malformed
  /// A newer version wrote it.
  case newer
  /// The passphrase slot is out of form, or does not open under the right passphrase.
  case passphraseSlot
  /// The recovery slot is out of form, or was not made with the key that opens it.
  case recoverySlot
  /// The passphrase, or the recovery key, is another.
  case wrongKey
  /// Neither the head nor a row opens; or the head does not, and something is to be written.
  case head
  /// The file does not hold what was last read or written.
  case historyChanged
  /// What was read back is not what was sealed.
  case readBackDiffers
  /// An event has too many bytes.
  case eventTooLong
  /// A rebuild would keep the passphrase that it is to shut out.
  case samePassphrase
  /// A rebuild has not the room that it takes.
  case noRoom(needed: Int64, free: Int64)
  /// A rebuild would lose what does not read.
  case unsound([Damage])
  /// It was opened for reading.
  case openedForReading
  /// Another process holds the lock: which.
  case held(process: Int32)
  /// A key cannot be derived in the memory that there is: MiB.
  case outOfMemory(mebibytes: Int)
  /// The system said no.
  case system(code: Int32)
  /// SQLite said no.
  case sqlite(SQLiteError)
  /// What lies where a file would is none.
  case obstructed(Obstacle)
  /// The file cannot be got at.
  case unreachable(file: String, code: Int32)
  /// Somebody else may write where the file is.
  case openPlace(OpenPlace)
  /// The last transaction was cut off, and cannot be undone here.
  case cutOff(file: String)
  /// The last transaction was cut off, and is another process's to undo: whose.
  case mending(process: Int32)

  init(_ error: SystemError) { self = .system(code: error.code) }

  init(_ refusal: FileLock.Refusal) {
    switch refusal {
    case .held(let process): self = .held(process: process)
    case .system(let code): self = .system(code: code)
    }
  }

  /// The same in the words of the port.
  var failure: EventLogFailure {
    switch self {
    case .missing: .missing
    case .exists: .exists
    case .malformed: .damaged(.file)
    case .newer: .newerFormat
    case .passphraseSlot: .damaged(.passphraseSlot)
    case .recoverySlot: .damaged(.recoverySlot)
    case .wrongKey: .wrongPassphrase
    case .head: .damaged(.head)
    case .historyChanged: .rolledBack
    case .readBackDiffers: .unfaithful
    case .eventTooLong: .tooLong
    case .samePassphrase: .wrongPassphrase
    case .noRoom: .full
    case .unsound: .damaged(.file)
    case .openedForReading: .readOnly
    case .held(let process): .busy(process: process)
    case .outOfMemory(let mebibytes): .noMemory(mebibytes: mebibytes)
    case .system(let code): EventLogFailure(system: code)
    case .sqlite(let error): EventLogFailure(error)
    case .obstructed(let obstacle): .obstructed(obstacle)
    case .unreachable(let file, let code): .unreachable(file: file, code: code)
    case .openPlace(let place): .openPlace(place)
    case .cutOff(let file): .cutOff(file: file)
    case .mending(let process): .mending(process: process)
    }
  }
}

extension VaultError {
  /// Why a rebuild was not done, in the words of the port.
  var rebuildFailure: RebuildFailure {
    switch self {
    case .samePassphrase: .samePassphrase
    case .noRoom(let needed, let free): .noRoom(needed: needed, free: free)
    case .unsound(let damage): .damaged(damage)
    default: .log(failure)
    }
  }
}

extension VaultError {
  /// Why there is no copy, in the words of the port: the journal was only read, so what could not be
  /// written is the copy.
  var backupFailure: BackupFailure {
    switch self {
    case .exists: .exists
    case .system(SystemError.fileExists): .exists
    case .system(let code): .unwritten(code: code)
    case .sqlite(let error) where error.primary == SQLITE_FULL:
      .unwritten(code: SystemError.noSpace)
    case .sqlite(let error) where error.isUnwritten:
      .unwritten(code: error.system != 0 ? error.system : SystemError.inputOutput)
    default: .log(failure)
    }
  }
}

extension SQLiteError {
  /// Whether something could not be written.
  fileprivate var isUnwritten: Bool {
    let reasons = [SQLITE_IOERR | 3 << 8, SQLITE_IOERR | 4 << 8, SQLITE_IOERR | 6 << 8]
    return primary == SQLITE_READONLY || primary == SQLITE_CANTOPEN || primary == SQLITE_PERM
      || reasons.contains(code)
  }
}

extension EventLogFailure {
  /// What a reason of the system means for a journal.
  fileprivate init(system code: Int32) {
    switch code {
    case SystemError.noSpace, SystemError.overQuota: self = .full
    case SystemError.readOnlyFileSystem, SystemError.accessDenied, SystemError.notPermitted:
      self = .readOnly
    case SystemError.noSuchFile: self = .missing
    case SystemError.fileExists: self = .exists
    default: self = .system(code: code)
    }
  }

  fileprivate init(_ error: SQLiteError) {
    switch error.primary {
    case SQLITE_FULL: self = .full
    case SQLITE_BUSY, SQLITE_LOCKED: self = .busy(process: 0)
    case SQLITE_READONLY:
      // The file at the path is another one, or gone: what is open is no longer the journal.
      self = error.code == SQLITE_READONLY | 4 << 8 ? .rolledBack : .readOnly
    case SQLITE_PERM: self = .readOnly
    // A rollback journal that may not be written is opened for reading, then written to.
    case SQLITE_IOERR where error.system == SystemError.badDescriptor: self = .readOnly
    case SQLITE_NOMEM: self = .noMemory(mebibytes: 1)
    case SQLITE_CONSTRAINT: self = .rolledBack
    case SQLITE_CANTOPEN where error.system != 0, SQLITE_IOERR where error.system != 0:
      self = EventLogFailure(system: error.system)
    // A commit that fails does not tell the system's reason; only a file that is too short is damage.
    case SQLITE_IOERR where !error.isDamage: self = .system(code: SystemError.inputOutput)
    default: self = .damaged(.file)
    }
  }
}

/// Runs something of the file routine inside the vault.
func files<Outcome: ~Copyable>(
  _ body: () throws(SystemError) -> Outcome
) throws(VaultError) -> Outcome {
  do throws(SystemError) { return try body() } catch { throw VaultError(error) }
}

/// Runs something that can only fail for want of memory.
func memory<Outcome: ~Copyable>(
  _ body: () throws(SodiumError) -> Outcome
) throws(VaultError) -> Outcome {
  do throws(SodiumError) { return try body() } catch { throw .outOfMemory(mebibytes: 1) }
}

/// Runs something inside the vault and says why it failed in the words of the port.
func translating<Outcome: ~Copyable>(
  _ body: () throws(VaultError) -> Outcome
) throws(EventLogFailure) -> Outcome {
  do throws(VaultError) { return try body() } catch { throw error.failure }
}
