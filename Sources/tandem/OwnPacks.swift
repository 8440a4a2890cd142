import PackFiles
import Posix
import Reflection
import Shell
import Sodium

/// A person's own exercises in their folder, each with the hash that it was installed with beside it.
final class OwnPacks: PackShelf {
  /// The most bytes that are read of a file: one more than a pack may have.
  private static let limit = 262_145

  let folder: String
  private let library: FilePackLibrary

  init(folder: String, library: FilePackLibrary) {
    self.folder = folder
    self.library = library
  }

  var shipped: [PackSummary] { library.shipped }

  var own: [OwnPackFile] {
    library.own.map { file in
      OwnPackFile(path: file.path, pack: file.pack, isChanged: isChanged(file.path))
    }
  }

  var schema: String { PackSchema.text }

  func skeleton(_ id: String, comments: Language) -> String? {
    PackSkeleton.text(id: id, comments: comments)
  }

  func draft(_ path: [UInt8]) throws(PackFailure) -> PackDraft {
    let (pack, bytes) = try library.draft(path: String(decoding: path, as: UTF8.self))
    return PackDraft(pack: pack, bytes: bytes)
  }

  func draft(of id: String) throws(PackFailure) -> PackDraft {
    let (pack, bytes) = try library.draft(of: id)
    return PackDraft(pack: pack, bytes: bytes)
  }

  func installed(_ id: String) throws(FileFault) -> [UInt8]? {
    do throws(SystemError) {
      return try Files.read(place(of: id), atMost: OwnPacks.limit).bytes
    } catch {
      if error.code == SystemError.noSuchFile { return nil }
      throw .system(code: error.code)
    }
  }

  func version(of id: String) -> Int? { (try? library.pack(id))?.version }

  func place(of id: String) -> String { folder + "/" + id + ".yaml" }

  func install(_ draft: PackDraft) throws(FileFault) {
    let place = place(of: draft.id)
    let pin = hash(draft.bytes) + " \(draft.id) \(draft.version)\n"
    do throws(SystemError) {
      try Files.makeFolders(folder)
      // A hash without its file says nothing; a file beside an old hash would be told as changed.
      try Files.remove(OwnPacks.pin(beside: place))
      try Files.replace(place, draft.bytes)
      try Files.replace(OwnPacks.pin(beside: place), Array(pin.utf8))
    } catch {
      throw .system(code: error.code)
    }
  }

  private func isChanged(_ path: String) -> Bool {
    guard let pin = try? Files.read(OwnPacks.pin(beside: path), atMost: 256).bytes,
      let pinned = String(decoding: pin, as: UTF8.self).split(separator: " ").first,
      let bytes = try? Files.read(path, atMost: OwnPacks.limit).bytes
    else { return false }
    return pinned != hash(bytes)
  }

  /// SHA-256 in hexadecimal, as `sha256sum` writes it.
  private func hash(_ bytes: [UInt8]) -> String {
    SHA256.hash(bytes.span).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }

  private static func pin(beside path: String) -> String {
    path.dropLast(".yaml".count) + ".sha256"
  }
}
