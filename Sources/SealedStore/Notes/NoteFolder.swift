import AgeFormat
import Posix
import Reflection
import Sodium

/// The folder in which notes wait that were left while a journal was locked.
public struct NoteFolder: Sendable {
  /// The folder, made when it is missing.
  let path: String
  /// Fails between what was kept and the removal of its file; set by tests alone.
  var removalFault: SystemError?

  private static let prefix = "tandem-"
  private static let suffix = ".age"
  /// The most bytes of a file: a text of 1 MiB, each of its lines with a mark before it.
  static let longest = 4 << 20

  /// Creates the place.
  ///
  /// - Parameter path: the folder, `$XDG_DATA_HOME/tandem/inbox`.
  public init(_ path: String) { self.path = path }

  /// The names of the files that have the name of a note, in order.
  public var names: [String] {
    let digits = NoteFolder.prefix.utf8.count..<NoteFolder.prefix.utf8.count + 16
    let listed = Files.names(in: path, beginningWith: NoteFolder.prefix, suffix: NoteFolder.suffix)
    return listed.filter { name in
      let bytes = Array(name.utf8)
      return bytes.count == digits.upperBound + NoteFolder.suffix.utf8.count
        && bytes[digits].allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }.sorted()
  }

  /// Seals a note for a public note key and gives it a name once it is whole.
  func leave(_ payload: NotePayload, for key: [UInt8]) throws(VaultError) {
    let sealed: [UInt8]
    do throws(AgeError) {
      sealed = try AgeFile.seal(payload.encoded.span, for: try X25519Recipient(point: key))
    } catch {
      throw error == .outOfMemory ? .outOfMemory(mebibytes: 1) : .malformed
    }
    guard sealed.count <= NoteFolder.longest else { throw .eventTooLong }
    let number = String(decoding: Sodium.randomBytes(8).hex, as: UTF8.self)
    let name = NoteFolder.prefix + number + NoteFolder.suffix
    try files { () throws(SystemError) in
      try Files.makeFolders(path)
      try Folder(path).put(sealed, as: Array(name.utf8))
    }
  }

  /// Opens a file; `nil` for one that is not for this key or is altered.
  func open(_ name: String, with identity: borrowing X25519Identity) -> NotePayload? {
    guard let file = try? Files.read(path + "/" + name, atMost: NoteFolder.longest + 1),
      file.bytes.count <= NoteFolder.longest,
      let content = try? AgeFile.open(file.bytes, with: identity)
    else { return nil }
    return NotePayload(content)
  }

  func remove(_ name: String) throws(VaultError) {
    if let removalFault { throw VaultError(removalFault) }
    try files { () throws(SystemError) in try Files.remove(path + "/" + name) }
  }
}
