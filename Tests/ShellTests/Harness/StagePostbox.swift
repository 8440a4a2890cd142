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

  func found(in folder: [UInt8]?) throws(FileFault) -> FoundFiles {
    let wanted = folder.map { String(decoding: $0, as: UTF8.self) + "/" }
    let files = stage.files.filter { wanted.map($0.key.hasPrefix) ?? true }
      .map { name, file in
        FoundFile(path: Array(name.utf8), name: name, written: file.written)
      }.sorted {
        ($1.written.milliseconds, $0.name) < ($0.written.milliseconds, $1.name)
      }
    return FoundFiles(files: files)
  }
}
