import Reflection
import Shell

/// An editor of which a transcript tells what comes back, after a prompt of its own.
final class StageEditor: TextEditor {
  private let stage: Stage

  init(_ stage: Stage) { self.stage = stage }

  var name: String { stage.set.editor }

  var kind: EditorKind {
    switch name {
    case "vim": .vi
    case "nano": .nano
    case "emacs": .emacs
    default: .other
    }
  }

  func edit(
    _ text: String, note: [UInt8], elsewhere: () -> Bool, take: (LineEvent) -> Bool
  ) -> EditorFault? {
    if name == "nowhere" { return .nothingInMemory }
    if name == "missing" { return .unopened(code: 2) }
    while true {
      stage.show("----- in the editor: \(text)\n")
      let typed = stage.takeTyped()
      stage.show("> \(typed)\n")
      switch typed {
      case "^CQ": return .failed
      case "^KILL":
        stage.left.append(LeftText(written: stage.set.clock.milliseconds, text: text, note: note))
        return .killed
      case "⏎": return .empty
      case "^WINDOW": guard elsewhere() else { return .killed }
      default: if take(Keystrokes(written: typed).event) { return nil }
      }
    }
  }

  func takeLeft(_ take: (LeftText) -> Bool) { stage.left.removeAll(where: take) }
}
