import Posix
import Reflection

extension Vault {
  /// How long the process that holds the lock is given to undo what was cut off, in seconds.
  private static let patience = 2.0
  /// Between two looks, in milliseconds.
  private static let pause = 50

  /// Opens a file that exists, once nothing in it is half done.
  ///
  /// A save that a crash cut off is undone by whoever writes. Who reads takes the lock for that moment,
  /// or waits for the process that has it.
  ///
  /// - Throws: `VaultError.mending` while another process holds the lock, `cutOff` where nothing can be
  ///   written; nothing was changed then.
  static func existing(_ path: String, for access: Access) throws(VaultError) -> Connection {
    let path = try followed(path)
    let end = SystemTime.steadySeconds() + patience
    while true {
      do throws(VaultError) { return try looked(at: path, for: access) } catch {
        guard case .sqlite(let fault) = error, fault.isCutOff else { throw error }
        guard access == .reading else { throw .cutOff(file: path) }
        let holder = try mend(path)
        guard SystemTime.steadySeconds() < end else {
          throw holder.map { .mending(process: $0) } ?? .cutOff(file: path)
        }
        if holder != nil { SystemTime.pause(milliseconds: pause) }
      }
    }
  }

  /// The file that is meant where the path is a link: it has one lock and one journal of SQLite's,
  /// whatever name it is opened by.
  static func followed(_ path: String) throws(VaultError) -> String {
    do throws(SystemError) {
      return String(decoding: try Files.target(of: Array(path.utf8)), as: UTF8.self)
    } catch {
      guard error.code == SystemError.isLink else { throw VaultError(error) }
      throw .obstructed(Obstacle(file: path, kind: .link, isBeside: false))
    }
  }

  private static func looked(
    at path: String, for access: Access
  ) throws(VaultError) -> Connection {
    let place = try Place(path, isReadOnly: access == .reading)
    try place.look()
    if access == .writing { try place.expectClosed() }
    let connection = try Connection.open(place, for: access)
    // The first thing that SQLite reads shows whether something is half done.
    _ = try connection.value("PRAGMA schema_version")
    return connection
  }

  /// Undoes what was cut off, or gives the process that holds the lock instead.
  private static func mend(_ path: String) throws(VaultError) -> Int32? {
    // What lies beside it may be anybody's.
    guard try Place(path, isReadOnly: true).openness == nil else { throw .cutOff(file: path) }
    let lock: FileLock
    do throws(VaultError) { lock = try self.lock(path) } catch {
      switch error {
      case .held(let process): return process
      case .obstructed: throw error
      default: throw .cutOff(file: path)
      }
    }
    do throws(VaultError) { _ = try looked(at: path, for: .writing) } catch {
      guard case .sqlite(let fault) = error, fault.isCutOff else { throw error }
      throw .cutOff(file: path)
    }
    _ = consume lock
    return nil
  }
}
