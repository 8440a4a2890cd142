import Posix
import Reflection
import Shell

/// Letters and cards as files: in `~/Tandem`, in a folder that something else synchronises, and
/// wherever they came to.
final class PostFolder: Postbox {
  /// The most bytes of a file that is read; no share in armor has as many.
  static let limit = 1_500_000

  let most = 200

  private let home: String
  private let clock: () -> Moment

  init(home: String, clock: @escaping () -> Moment) {
    self.home = home
    self.clock = clock
  }

  func put(_ bytes: [UInt8], named name: String, in folder: [UInt8]?) throws(FileFault) -> String {
    let folder = folder.map { String(decoding: $0, as: UTF8.self) } ?? own
    let path = folder + "/" + name
    do throws(SystemError) {
      if folder == own { try Files.makeFolders(folder) }
      if let there = try? Files.read(path, atMost: PostFolder.limit), there.bytes == bytes {
        return shown(path)
      }
      try write(bytes, to: path)
      return shown(path)
    } catch {
      throw error.code == SystemError.fileExists ? .exists : .system(code: error.code)
    }
  }

  func read(_ path: [UInt8]) throws(FileFault) -> [UInt8] {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try Files.read(whole(path), atMost: PostFolder.limit).bytes
    } catch {
      throw [SystemError.invalid, SystemError.isLink].contains(error.code)
        ? .notAFile : .system(code: error.code)
    }
    guard bytes.count < PostFolder.limit else { throw .tooLarge }
    return bytes
  }

  func found(in folder: [UInt8]?) throws(FileFault) -> FoundFiles {
    let folders: [String]
    if let folder {
      folders = [whole(folder)]
      try checkFolder(folders[0])
    } else {
      folders = usual
    }
    return FoundFiles(
      Array(Set(folders)).flatMap(files).sorted { one, other in
        (other.written.milliseconds, one.name) < (one.written.milliseconds, other.name)
      })
  }

  /// A folder that was named and is not one is no empty folder: a stick may not be plugged in.
  private func checkFolder(_ path: String) throws(FileFault) {
    guard !Files.isFolder(path) else { return }
    let isThere = (try? Files.exists(path)) ?? true
    throw isThere ? .notAFile : .system(code: SystemError.noSuchFile)
  }

  /// Written aside, then named: who synchronises the folder never sees half a file.
  private func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
    let aside = Files.folder(of: path) + "/.tandem-" + String(clock().milliseconds) + ".part"
    try Files.create(aside, bytes)
    do throws(SystemError) { try Files.publish(aside, as: path) } catch {
      try? Files.remove(aside)
      throw error
    }
  }

  private func files(in folder: String) -> [FoundFile] {
    PostFolder.names.flatMap { names in
      Files.names(in: folder, beginningWith: names.prefix, suffix: names.suffix)
    }.sorted().compactMap { name in
      let path = folder + "/" + name
      guard let written = Files.written(path) else { return nil }
      return FoundFile(
        path: Array(path.utf8), name: shown(path),
        written: Moment(milliseconds: written, offsetMinutes: clock().offsetMinutes))
    }
  }

  /// How letters and cards are named when they leave.
  private static let names = [
    (prefix: "tandem-", suffix: ".age"), (prefix: "tandem-", suffix: ".txt"),
    (prefix: "carte-", suffix: ".txt"), (prefix: "card-", suffix: ".txt"),
  ]

  /// A path as it is typed: `~/` is the person's home.
  private func whole(_ path: [UInt8]) -> String {
    let typed = String(decoding: path, as: UTF8.self)
    return typed.hasPrefix("~/") ? home + typed.dropFirst() : typed
  }

  private var own: String { home + "/Tandem" }

  private var usual: [String] {
    [".", downloads, home + "/Downloads", home + "/Téléchargements", own]
  }

  /// What `xdg-user-dirs` calls the folder of downloads.
  private var downloads: String {
    let settings = String(decoding: StandardFolders.settings, as: UTF8.self) + "/user-dirs.dirs"
    let text = (try? Files.read(settings, atMost: 64 * 1024))?.bytes ?? []
    let line = String(decoding: text, as: UTF8.self).split(separator: "\n").first {
      $0.hasPrefix("XDG_DOWNLOAD_DIR=")
    }
    guard let value = line?.split(separator: "\"").dropFirst().first else {
      return home + "/Downloads"
    }
    return value.hasPrefix("$HOME") ? home + value.dropFirst(5) : String(value)
  }

  /// A path without the way home.
  private func shown(_ path: String) -> String {
    if path.hasPrefix(home + "/") { return "~" + path.dropFirst(home.count) }
    return path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  }
}
