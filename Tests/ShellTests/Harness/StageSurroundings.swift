import Reflection
import Shell

/// The machine of a transcript.
final class StageSurroundings: Surroundings {
  private let stage: Stage

  init(_ stage: Stage) { self.stage = stage }

  var exposed: [ExposedFile] { stage.set.exposed }

  func reserve(_ files: [ExposedFile]) {
    guard stage.set.allowsReserving else { return }
    if files.contains(where: { $0.path == stage.set.openness?.file }) { stage.set.openness = nil }
    stage.set.exposed.removeAll(where: files.contains)
  }

  var machine: MachineFacts { stage.set.machine }
}

extension StageSet {
  /// `journal.tandem | state foreign`: what others may open.
  static func exposed(_ value: String) -> [ExposedFile] {
    value.components(separatedBy: " | ").filter { !$0.isEmpty }.map { text in
      let words = text.components(separatedBy: " ")
      return ExposedFile(
        path: words[0], isForeign: words.count > 1,
        isJournal: words[0] == StageEquipment.usualJournal)
    }
  }

  /// `swap=/dev/sda2 memory=open core=open utf8=no editor=code left=2 free=3`.
  static func machine(_ words: [String]) -> MachineFacts {
    var facts = MachineFacts()
    (facts.editor, facts.inbox, facts.free, facts.needed) = ("nano", "inbox", 900 << 20, 5 << 20)
    for pair in words where pair.contains("=") {
      let parts = pair.components(separatedBy: "=")
      switch parts[0] {
      case "swap": facts.openSwap = parts[1].components(separatedBy: ",")
      case "memory": facts.locksMemory = parts[1] != "open"
      case "core": facts.writesCore = parts[1] == "open"
      case "utf8": facts.isUTF8 = parts[1] == "yes"
      case "editor": (facts.editor, facts.editorKind) = (parts[1], .other)
      case "left": facts.leftInEditors = Int(parts[1]) ?? 0
      case "seen": (facts.seen, facts.seenFault) = ("state", Int32(parts[1]))
      case "free": facts.free = (Int64(parts[1]) ?? 0) << 20
      default: continue
      }
    }
    return facts
  }
}
