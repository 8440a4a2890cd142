import Posix
import Shell

/// The editor that `$VISUAL` or `$EDITOR` names, else nano, on a file in a private folder in memory.
final class OutsideEditor: TextEditor {
  let command: EditorCommand
  private unowned let terminal: ReadlineTerminal

  private static let textName = "answer.txt"
  private static let noteName = "question"

  init(_ terminal: ReadlineTerminal) {
    self.terminal = terminal
    command = EditorCommand(
      [Environment.text("VISUAL"), Environment.text("EDITOR")].compactMap(\.self))
  }

  var name: String { command.name }

  var kind: EditorKind { command.kind }

  /// An editor in which somebody has read or written takes longer than this, in seconds.
  private static let shortest = 1.0

  func edit(
    _ text: String, note: [UInt8], elsewhere: () -> Bool, take: (LineEvent) -> Bool
  ) -> EditorFault? {
    do throws(PrivateFolder.Refusal) {
      let folder = try PrivateFolder(in: PrivateFolder.places)
      return edit(text, note, in: folder, elsewhere, take)
    } catch {
      switch error {
      case .nothingInMemory: return .nothingInMemory
      case .system(let code): return .unopened(code: code)
      }
    }
  }

  private func edit(
    _ text: String, _ note: [UInt8], in folder: consuming PrivateFolder,
    _ elsewhere: () -> Bool, _ take: (LineEvent) -> Bool
  ) -> EditorFault? {
    let path = folder.path + "/" + Self.textName
    do throws(SystemError) {
      try Files.create(folder.path + "/" + Self.noteName, note)
      try Files.create(path, Array((text.isEmpty ? "" : text + "\n").utf8))
      while true {
        let before = try Files.read(path, atMost: LineRules.longest + 2)
        let start = SystemTime.steadySeconds()
        let status = try run(path, in: folder)
        let isShort = SystemTime.steadySeconds() - start < Self.shortest
        if status == 0, isShort, try Files.read(path, atMost: LineRules.longest + 2) == before {
          guard elsewhere() else { return .killed }
        }
        if let fault = fault(status, in: folder) {
          if fault != .killed { folder.wipe() }
          return fault
        }
        // By its name: an editor may have put another file in its place.
        let bytes = try Files.read(path, atMost: LineRules.longest + 2).bytes
        guard let event = Self.event(of: bytes) else {
          folder.wipe()
          return .empty
        }
        guard take(event) else { continue }
        folder.wipe()
        return nil
      }
    } catch {
      folder.wipe()
      return .unopened(code: error.code)
    }
  }

  private func run(
    _ path: String, in folder: borrowing PrivateFolder
  ) throws(SystemError) -> Int32 {
    let words = command.words(opening: path)
    var outcome = Result<Int32, SystemError>.success(0)
    terminal.lend {
      do throws(SystemError) { outcome = .success(try folder.run(words)) } catch {
        outcome = .failure(error)
      }
    }
    // The next read draws its line anyway.
    _ = Signals.takeContinued()
    return try outcome.get()
  }

  /// What a status means; an editor that is told to stop with its terminal ends with a status of its
  /// own, and nano leaves what was not saved beside the text.
  private func fault(_ status: Int32, in folder: borrowing PrivateFolder) -> EditorFault? {
    guard status != 0 else { return nil }
    return status >= 128 || Signals.hasStop ? .killed : .failed
  }

  /// What was saved, without the line ends at its end; `nil` when nothing is left then.
  private static func event(of bytes: [UInt8]) -> LineEvent? {
    var bytes = Self.withoutMark(bytes)
    while let last = bytes.last, last == 10 || last == 13 { bytes.removeLast() }
    guard bytes.contains(where: { $0 != 32 && $0 != 9 && $0 != 10 && $0 != 13 }) else { return nil }
    guard case .line(let text) = LineRules.event(of: bytes) else {
      return LineRules.event(of: bytes)
    }
    return .line(text.replacing("\r\n", with: "\n"))
  }

  /// Without the byte order mark that some editors begin a text in UTF-8 with.
  private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  func takeLeft(_ take: (LeftText) -> Bool) {
    for path in PrivateFolder.all(in: PrivateFolder.places) {
      guard let folder = PrivateFolder(leftAt: path) else { continue }
      if folder.hasNoFiles {
        // What an editor made beside the text, and could not be removed then.
        folder.wipe()
      } else if let left = Self.left(in: folder), take(left) {
        folder.wipe()
      }
    }
  }

  /// The text that was left in a folder; one of which nothing was saved is empty.
  private static func left(in folder: borrowing PrivateFolder) -> LeftText? {
    guard let note = try? Files.read(folder.path + "/" + noteName, atMost: 4096).bytes,
      let path = folder.newestFile(but: noteName),
      let (bytes, written) = try? Files.read(path, atMost: LineRules.longest + 2),
      bytes.count <= LineRules.longest
    else { return nil }
    let readable = String(
      decoding: Self.withoutMark(bytes).filter { $0 != 0 }, as: UTF8.self)
    var text = readable.replacing("\r\n", with: "\n")
    while text.last?.isNewline == true { text.removeLast() }
    return LeftText(written: written, text: text, note: note)
  }
}
