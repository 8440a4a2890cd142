import Posix
import Reflection
import Shell

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

  func write(notes: String, to path: [UInt8]) -> Bool {
    let name = String(decoding: path, as: UTF8.self)
    if let channel = try? Channel(opening: path, writing: true) {
      defer { channel.close() }
      if channel.isTerminal { return channel.write("\u{1b}[H\u{1b}[2J" + notes) }
    }
    do throws(SystemError) {
      try Files.replace(name, Array(notes.utf8))
      return true
    } catch {
      return false
    }
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
