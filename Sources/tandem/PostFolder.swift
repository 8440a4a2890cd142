import Posix
import Reflection
import Shell

/// Letters and cards as files: in `~/Tandem`, in a folder that something else synchronises, and
/// wherever they came to.
final class PostFolder: Postbox {
  /// The most bytes of a file that is read; no share in armor has as many.
  static let limit = 1_500_000

  let most = 200

  private let places: TypedPaths
  private let clock: () -> Moment

  init(home: [UInt8], clock: @escaping () -> Moment) {
    places = TypedPaths(home: home)
    self.clock = clock
  }

  func put(_ bytes: [UInt8], named name: [UInt8], in folder: [UInt8]?) throws(FileFault) -> String {
    let path = folder.map(places.whole) ?? places.own
    return try FileFault.translating { () throws(SystemError) in
      if folder == nil { try Files.makeFolders(path) }
      let held = try Folder(path)
      let there = try? held.read(name, atMost: PostFolder.limit)
      if there?.bytes != bytes { try held.put(bytes, as: name) }
      return places.shown(path + [UInt8(ascii: "/")] + name)
    }
  }

  func read(_ path: [UInt8]) throws(FileFault) -> [UInt8] {
    let path = places.whole(path)
    let bytes = try FileFault.translating { () throws(SystemError) in
      try Files.read(path, atMost: PostFolder.limit).bytes
    }
    guard bytes.count < PostFolder.limit else { throw .tooLarge }
    return bytes
  }

  func found(in folder: [UInt8]?) throws(FileFault) -> FoundFiles {
    var found = FoundFiles(files: [])
    if let folder {
      let path = places.whole(folder)
      found = try FileFault.translating { () throws(SystemError) in try files(in: path) }
    } else {
      for path in Set(usual) {
        guard let there = try? files(in: path) else { continue }
        found.files += there.files
        found.isWhole = found.isWhole && there.isWhole
      }
    }
    found.files.sort { one, other in
      (other.written.milliseconds, one.name) < (one.written.milliseconds, other.name)
    }
    return found
  }

  private func files(in path: [UInt8]) throws(SystemError) -> FoundFiles {
    let folder = try Folder(path)
    var found = FoundFiles(files: [])
    for names in PostFolder.names {
      let listing = try folder.files(
        beginningWith: names.prefix, suffix: names.suffix, atMost: Files.mostNames)
      found.isWhole = found.isWhole && listing.isWhole
      for name in listing.names {
        guard let written = folder.written(name) else { continue }
        let file = path + [UInt8(ascii: "/")] + name
        found.files.append(
          FoundFile(
            path: file, name: places.shown(file),
            written: Moment(milliseconds: written, offsetMinutes: clock().offsetMinutes)))
      }
    }
    return found
  }

  /// How letters and cards are named when they leave.
  private static let names = [
    (prefix: "tandem-", suffix: ".age"), (prefix: "tandem-", suffix: ".txt"),
    (prefix: "carte-", suffix: ".txt"), (prefix: "card-", suffix: ".txt"),
  ]

  private var usual: [[UInt8]] {
    let below = { (name: String) in self.places.home + Array("/\(name)".utf8) }
    return [
      [UInt8(ascii: ".")], downloads, below("Downloads"), below("Téléchargements"), places.own,
    ]
  }

  /// What `xdg-user-dirs` calls the folder of downloads.
  private var downloads: [UInt8] {
    let settings = StandardFolders.settings + Array("/user-dirs.dirs".utf8)
    let text = (try? Files.read(settings, atMost: 64 * 1024))?.bytes ?? []
    let line = text.split(separator: UInt8(ascii: "\n")).first {
      $0.starts(with: Array("XDG_DOWNLOAD_DIR=".utf8))
    }
    guard let value = line?.split(separator: UInt8(ascii: "\"")).dropFirst().first else {
      return places.home + Array("/Downloads".utf8)
    }
    let variable = Array("$HOME".utf8)
    return value.starts(with: variable)
      ? places.home + value.dropFirst(variable.count) : Array(value)
  }
}
