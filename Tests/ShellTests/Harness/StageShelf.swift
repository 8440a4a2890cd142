import PackFiles
import Reflection
import Shell

/// A person's own files, in memory, as `own` and `pack install` put them there.
final class StageShelf: PackShelf {
  private let stage: Stage

  init(_ stage: Stage) { self.stage = stage }

  let folder = "prompts"

  var shipped: [PackSummary] { StageShelf.catalogue }

  /// Read once: it never changes.
  private static let catalogue = FilePackLibrary(folder: nil) { _ in [] }.catalogue

  var own: [OwnPackFile] {
    stage.set.own.sorted { $0.key < $1.key }.map { name, text in
      let path = folder + "/" + name
      let pack = StageShelf.read(text, path).map { pack in
        PackSummary(id: pack.id, audience: pack.audience, title: pack.title, minutes: pack.minutes)
      }
      let pinned = stage.set.pins[name]
      return OwnPackFile(path: path, pack: pack, isChanged: pinned != nil && pinned != text)
    }
  }

  var schema: String { PackSchema.text }

  func skeleton(_ id: String, comments: Language) -> String? {
    stage.set.hasHole ? "# \(id)\n" : PackSkeleton.text(id: id, comments: comments)
  }

  func draft(_ path: [UInt8]) throws(PackFailure) -> PackDraft {
    let name = String(decoding: path, as: UTF8.self)
    let pack = try StageLibrary(stage.set).file(name).get()
    return PackDraft(pack: pack, bytes: Array((stage.set.packs[name] ?? "").utf8))
  }

  func draft(of id: String) throws(PackFailure) -> PackDraft {
    try StageLibrary(stage.set).draft(of: id)
  }

  func installed(_ id: String) throws(FileFault) -> [UInt8]? {
    stage.set.own[id + ".yaml"].map { Array($0.utf8) }
  }

  func version(of id: String) -> Int? {
    stage.set.own[id + ".yaml"].flatMap { try? StageShelf.read($0, id).get().version }
  }

  func place(of id: String) -> String { folder + "/" + id + ".yaml" }

  func install(_ draft: PackDraft) throws(FileFault) {
    if let fault = stage.set.installFault { throw fault }
    let text = String(decoding: draft.bytes, as: UTF8.self)
    stage.set.own[draft.id + ".yaml"] = text
    stage.set.pins[draft.id + ".yaml"] = text
  }

  private static func read(_ text: String, _ path: String) -> Result<Pack, PackFailure> {
    FilePackLibrary(folder: nil) { _ in [] }.read(Array(text.utf8), name: path)
  }
}
