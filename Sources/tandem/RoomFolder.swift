import Posix
import Reflection
import Shell
import Sodium

/// Workshops under way as files of 0600 in `$XDG_STATE_HOME/tandem/`.
final class RoomFolder: RoomStore {
  /// The most bytes of a script.
  private static let scriptLimit = 1 << 20
  private static let prefix = "room-"
  private static let suffix = ".txt"

  private let folder: String
  /// Held to the end of the process, so that two of them never write the same state.
  private var lock: FileLock?

  /// Creates the store over the folder of states.
  init(state folder: String) { self.folder = folder }

  func claim(pack: String) -> Bool {
    try? Files.makeFolders(folder)
    do throws(FileLock.Refusal) {
      lock = try FileLock(folder + "/" + RoomFolder.prefix + pack + ".lock")
      return true
    } catch {
      // Where there can be no lock there can be no state either, and that is said elsewhere.
      if case .held = error { return false }
      return true
    }
  }

  func load(pack: String) -> String? { read(path(pack)) }

  func save(_ text: String, pack: String) -> Bool {
    do throws(SystemError) {
      try Files.makeFolders(folder)
      try Files.replace(path(pack), Array(text.utf8))
      return true
    } catch {
      return false
    }
  }

  func remove(pack: String) { try? Files.remove(path(pack)) }

  func latest() -> String? {
    let paths = Files.names(
      in: folder, beginningWith: RoomFolder.prefix, suffix: RoomFolder.suffix
    ).map { folder + "/" + $0 }
    let newest = paths.compactMap { path in Files.written(path).map { (path, $0) } }
      .max { $0.1 < $1.1 }
    return newest.flatMap { read($0.0) }
  }

  func expect(notesAt path: [UInt8]) throws(FileFault) {
    guard !isTerminal(path) else { return }
    _ = try FileFault.translating { () throws(SystemError) in
      try isOwn(Files.name(of: path), in: Folder(Files.folder(of: path)))
    }
  }

  func write(notes: String, to path: [UInt8]) throws(FileFault) {
    if isTerminal(path), let channel = try? Channel(opening: path, writing: true) {
      defer { channel.close() }
      let reason = channel.writeTelling("\u{1b}[H\u{1b}[2J" + notes)
      guard reason == 0 else { throw .system(code: reason) }
      return
    }
    let (name, bytes) = (Files.name(of: path), Array(notes.utf8))
    try FileFault.translating { () throws(SystemError) in
      let folder = try Folder(Files.folder(of: path))
      let isThere = try isOwn(name, in: folder)
      try remember(bytes)
      if isThere { try folder.replace(name, with: bytes) } else { try folder.put(bytes, as: name) }
    }
  }

  private func isTerminal(_ path: [UInt8]) -> Bool {
    guard Files.isDevice(path), let channel = try? Channel(opening: path) else { return false }
    defer { channel.close() }
    return channel.isTerminal
  }

  /// Whether notes are there that nobody has changed since; false where nothing is.
  private func isOwn(_ name: [UInt8], in folder: borrowing Folder) throws(SystemError) -> Bool {
    let there: [UInt8]
    do throws(SystemError) {
      there = try folder.read(name, atMost: RoomRecord.limit).bytes
    } catch {
      if error.code == SystemError.noSuchFile { return false }
      throw SystemError(code: SystemError.fileExists)
    }
    guard remembered.contains(hash(there)) else { throw SystemError(code: SystemError.fileExists) }
    return true
  }

  /// Hashes of the notes that were written last, so that a file of somebody else's is never replaced.
  private var remembered: [String] {
    let bytes = (try? Files.read(folder + "/notes.sha256", atMost: 256))?.bytes ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Before they are written; those before them may still be what is there when that fails.
  private func remember(_ notes: [UInt8]) throws(SystemError) {
    let last = [hash(notes)] + remembered.prefix(1)
    try Files.makeFolders(folder)
    try Files.replace(folder + "/notes.sha256", Array((last.joined(separator: "\n") + "\n").utf8))
  }

  private func hash(_ bytes: [UInt8]) -> String {
    SHA256.hash(bytes.span).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }

  func script(_ path: [UInt8]) throws(FileFault) -> String {
    let bytes: [UInt8]
    do throws(ChannelError) {
      let channel = path == Array("-".utf8) ? .input : try Channel(opening: path)
      bytes = try RoomFolder.whole(channel)
    } catch {
      throw .system(code: error.code)
    }
    guard bytes.count <= RoomFolder.scriptLimit else { throw .tooLarge }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func whole(_ channel: Channel) throws(ChannelError) -> [UInt8] {
    defer { if channel != .input { channel.close() } }
    var bytes: [UInt8] = []
    while bytes.count <= scriptLimit {
      let piece = try channel.read()
      if piece.isEmpty { break }
      bytes += piece
    }
    return bytes
  }

  private func read(_ path: String) -> String? {
    guard let file = try? Files.read(path, atMost: RoomRecord.limit) else { return nil }
    return String(decoding: file.bytes, as: UTF8.self)
  }

  private func path(_ pack: String) -> String {
    folder + "/" + RoomFolder.prefix + pack + RoomFolder.suffix
  }
}
