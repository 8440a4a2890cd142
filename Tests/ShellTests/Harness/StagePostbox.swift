import Reflection
import Shell

/// A file outside of the journals.
struct StageFile {
  var bytes: [UInt8]
  var written: Moment
}

/// The folders of a transcript: names with their way, in memory.
final class StagePostbox: Postbox {
  private let stage: Stage

  init(_ stage: Stage) { self.stage = stage }

  var most: Int { stage.set.mostLetters }

  func put(_ bytes: [UInt8], named name: [UInt8], in folder: [UInt8]?) throws(FileFault) -> String {
    let name = String(decoding: name, as: UTF8.self)
    if let (isAtWriting, fault) = stage.set.secretFault, isAtWriting { throw fault }
    let place = folder.map { String(decoding: $0, as: UTF8.self) } ?? "~/Tandem"
    let path = place == "." ? name : place + "/" + name
    if let there = stage.files[path], there.bytes != bytes { throw .exists }
    stage.files[path] = StageFile(bytes: bytes, written: stage.set.clock)
    return path
  }

  func read(_ path: [UInt8]) throws(FileFault) -> [UInt8] {
    let name = String(decoding: path, as: UTF8.self)
    if let (isAtWriting, fault) = stage.set.secretFault, !isAtWriting { throw fault }
    if name.hasSuffix("/") { throw .notAFile }
    guard let file = stage.files[name] else { throw .system(code: 2) }
    guard file.bytes.count < 1_500_000 else { throw .tooLarge }
    return file.bytes
  }

  /// A folder is there when something lies in it, or when the transcript says so.
  func found(in folder: [UInt8]?) throws(FileFault) -> FoundFiles {
    let name = folder.map { String(decoding: $0, as: UTF8.self) }
    if let name {
      if stage.files[name] != nil { throw .notAFile }
      if let code = stage.set.folders[name], code > 0 { throw .system(code: code) }
      let isThere =
        stage.set.folders[name] != nil || stage.files.keys.contains { $0.hasPrefix(name + "/") }
      guard isThere, !name.isEmpty else { throw .system(code: 2) }
    }
    let found = stage.files.filter { name.map { $0 + "/" }.map($0.key.hasPrefix) ?? true }
      .map { name, file in
        FoundFile(path: Array(name.utf8), name: name, written: file.written)
      }.sorted {
        ($1.written.milliseconds, $0.name) < ($0.written.milliseconds, $1.name)
      }
    return FoundFiles(
      files: Array(found.suffix(stage.set.mostFiles)), isWhole: found.count <= stage.set.mostFiles)
  }
}
