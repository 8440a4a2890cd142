import Posix
import Reflection
import Shell

/// The folders of workshops on this machine.
final class SharedFolders: WorkshopFolders {
  let most = 10_000

  private let home: String

  init(home: String) { self.home = home }

  func shown(_ path: [UInt8]) -> String {
    let path = text(path)
    return path.hasPrefix(home + "/") ? "~" + path.dropFirst(home.count) : path
  }

  func make(_ name: String, at path: [UInt8]?) throws(FileFault) -> [UInt8] {
    let folder = path.map(text) ?? home + "/Tandem/" + name
    try translating { () throws(SystemError) in
      guard !Files.isFolder(folder) else { return }
      try Files.makeFolders(folder)
      try Files.letOthersRead(folder)
    }
    return Array(folder.utf8)
  }

  func isFolder(_ path: [UInt8]) -> Bool { Files.isFolder(text(path)) }

  func put(
    _ bytes: [UInt8], named name: String, in folder: [UInt8], dated date: CivilDate?
  ) throws(FileFault) {
    let path = text(folder) + "/" + name
    try translating { () throws(SystemError) in
      if let there = try? Files.read(path, atMost: bytes.count + 1), there.bytes == bytes { return }
      let aside = text(folder) + "/." + name + ".part"
      try Files.remove(aside)
      try Files.create(aside, bytes)
      do throws(SystemError) {
        try Files.letOthersRead(aside)
        if let date { try Files.date(aside, Int64(date.daysSinceEpoch) * 86_400_000) }
        try Files.publish(aside, as: path)
      } catch {
        try? Files.remove(aside)
        throw error
      }
    }
  }

  func names(in folder: [UInt8]) throws(FileFault) -> [String] {
    guard isFolder(folder) else { throw .system(code: SystemError.noSuchFile) }
    return Files.names(
      in: text(folder), beginningWith: "", suffix: "", room: SharedFolders.listing
    ).filter { !$0.hasPrefix(".") }.sorted()
  }

  func read(
    _ name: String, in folder: [UInt8], atMost limit: Int
  ) throws(FileFault) -> [UInt8] {
    do throws(SystemError) {
      return try Files.read(text(folder) + "/" + name, atMost: limit).bytes
    } catch {
      throw [SystemError.invalid, SystemError.isLink].contains(error.code)
        ? .notAFile : .system(code: error.code)
    }
  }

  func remove(_ name: String, in folder: [UInt8]) throws(FileFault) {
    try translating { () throws(SystemError) in try Files.remove(text(folder) + "/" + name) }
  }

  /// The most bytes of names that are listed: more than ten thousand of the longest.
  private static let listing = 4 << 20

  /// A path as it is typed: `~/` is the person's home, a slash at the end says nothing.
  private func text(_ path: [UInt8]) -> String {
    var typed = String(decoding: path, as: UTF8.self)
    while typed.count > 1, typed.hasSuffix("/") { typed.removeLast() }
    return typed.hasPrefix("~/") ? home + typed.dropFirst() : typed
  }

  private func translating(_ body: () throws(SystemError) -> Void) throws(FileFault) {
    do throws(SystemError) { try body() } catch {
      throw error.code == SystemError.fileExists ? .exists : .system(code: error.code)
    }
  }
}
