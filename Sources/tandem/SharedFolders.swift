import Posix
import Reflection
import Shell

/// The folders of workshops on this machine.
///
/// Others may write in them meanwhile: each act holds the folder and touches nothing by its path.
final class SharedFolders: WorkshopFolders {
  let most = 10_000

  private let places: TypedPaths

  init(home: [UInt8]) { places = TypedPaths(home: home) }

  func shown(_ path: [UInt8]) -> String { places.shown(places.whole(path)) }

  func make(_ name: String, at path: [UInt8]?) throws(FileFault) -> [UInt8] {
    let folder = path.map(places.whole) ?? places.own + Array("/\(name)".utf8)
    try FileFault.translating { () throws(SystemError) in
      guard !Files.isFolder(folder) else { return }
      let above = Files.folder(of: folder)
      try Files.makeFolders(above)
      try Folder(above).makeFolderForAll(Files.name(of: folder))
    }
    return folder
  }

  func isFolder(_ path: [UInt8]) -> Bool { Files.isFolder(places.whole(path)) }

  func put(
    _ bytes: [UInt8], named name: String, in folder: [UInt8], dated date: CivilDate?
  ) throws(FileFault) {
    let name = Array(name.utf8)
    try FileFault.translating { () throws(SystemError) in
      let folder = try Folder(places.whole(folder))
      if let there = try? folder.read(name, atMost: bytes.count + 1), there.bytes == bytes {
        return
      }
      let written = date.map { Int64($0.daysSinceEpoch) * 86_400_000 }
      try folder.put(bytes, as: name, isForAll: true, written: written)
    }
  }

  func names(in folder: [UInt8]) throws(FileFault) -> (names: [String], isWhole: Bool) {
    let listing = try FileFault.translating { () throws(SystemError) in
      try Folder(places.whole(folder)).files(atMost: Files.mostNames)
    }
    let names = listing.names.filter { $0.first != UInt8(ascii: ".") }
      .map { String(decoding: $0, as: UTF8.self) }
    return (names.sorted(), listing.isWhole)
  }

  func read(
    _ name: String, in folder: [UInt8], atMost limit: Int
  ) throws(FileFault) -> [UInt8] {
    try FileFault.translating { () throws(SystemError) in
      try Folder(places.whole(folder)).read(Array(name.utf8), atMost: limit).bytes
    }
  }

  func remove(_ name: String, in folder: [UInt8]) throws(FileFault) {
    try FileFault.translating { () throws(SystemError) in
      try Folder(places.whole(folder)).remove(Array(name.utf8))
    }
  }
}
