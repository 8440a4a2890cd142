import LineTerminal
import Posix
import Shell
import Sodium

/// What is around a journal on this machine.
final class MachineSurroundings: Surroundings {
  private let journal: String
  private let folders: [String]
  private let inbox: String
  private let state: String
  private let settings: String

  /// What is left free beside a copy, in bytes.
  private static let spare: Int64 = 1 << 20
  /// How much memory is locked to see whether the system allows it, in bytes.
  private static let probe = 65_536

  /// Creates the surroundings of a journal; its own folder counts only where Tandem made it.
  init(journal: String, isUsual: Bool, data: String, state: String, settings: String) {
    // Its lock and SQLite's own file lie beside what a link leads to.
    let file = (try? Files.target(of: Array(journal.utf8))) ?? Array(journal.utf8)
    (self.journal, self.state, self.settings) = (
      String(decoding: file, as: UTF8.self), state, settings
    )
    inbox = data + "/inbox"
    folders = [data, state, settings, inbox]
  }

  var exposed: [ExposedFile] {
    let folder = Files.folder(of: journal)
    // Where nobody else comes in, nobody else copies.
    let isReachable = Files.exposure(of: folder) != .none
    return paths.compactMap { path in
      let exposure = Files.exposure(of: path)
      guard exposure != .none else { return nil }
      return ExposedFile(
        path: path, isForeign: exposure == .foreign, isJournal: path == journal && isReachable)
    }
  }

  /// Everything that Tandem makes for one user only.
  private var paths: [String] {
    let anchors = Files.names(in: state, beginningWith: "", suffix: ".anchor")
    return folders + [journal, journal + "-journal", journal + ".lock"]
      + [settings + "/settings.yaml"] + anchors.map { state + "/" + $0 }
  }

  func reserve(_ files: [ExposedFile]) {
    for file in files { try? Files.reserve(file.path) }
  }

  var machine: MachineFacts {
    var facts = MachineFacts()
    facts.locksMemory = locksMemory
    facts.openSwap = Machine.openSwap
    facts.writesCore = Machine.writesCore
    facts.corePattern = Machine.corePattern
    facts.isUTF8 = Environment.wasUTF8
    facts.free = (try? Files.freeSpace(existingFolder)) ?? 0
    facts.needed = (Files.size(of: journal) ?? 0) + Self.spare
    let editor = EditorOfEnvironment()
    (facts.editor, facts.editorKind) = (editor.name, editor.kind)
    facts.leftInEditors = editor.leftCount
    facts.inbox = inbox
    (facts.seen, facts.seenFault) = (state, Files.refusal(ofWritingIn: state))
    return facts
  }

  /// Whether what is to stay in memory does.
  private var locksMemory: Bool {
    guard let before = Machine.lockedKibibytes else { return false }
    guard let secret = try? SecretBytes(zeros: Self.probe) else { return false }
    let during = Machine.lockedKibibytes ?? 0
    return secret.count == Self.probe && during - before >= Self.probe / 1024
  }

  /// The journal's folder, or the nearest one above it that is there.
  private var existingFolder: String {
    var folder = Files.folder(of: journal)
    while folder != "/", folder != ".", (try? Files.exists(folder)) != true {
      folder = Files.folder(of: folder)
    }
    return folder
  }
}
