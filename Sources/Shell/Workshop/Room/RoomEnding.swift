import Reflection

/// The end of a workshop: the board and the log as files, and what is said of them.
struct RoomEnding {
  let session: Session
  let run: RoomRun
  let board: RoomBoard
  /// Where the files go; `nil` for `~/Tandem`.
  let folder: [UInt8]?
  /// Files of the group's result, for people, each with what it is.
  var results: [Row] = []

  /// How often a name is tried before it is given up.
  private static let tries = 99

  /// Writes the files and says where they are; false when they could not be written.
  func show() -> Bool {
    let screen = session.screen
    if !screen.isPlain { screen.clear() }
    let end = [RoomPaper.ending(run), RoomPaper.skipped(run, session.language)]
    screen.show(.statement(RoomCurtain.joined(end.compactMap(\.self))))
    return write { show(results + $0) }
  }

  /// Writes the files of a workshop that was left, before another one begins in its place; false when
  /// they could not be written.
  func writeEarlier() -> Bool {
    write { files in
      session.say(.roomEarlier)
      session.screen.show(.lines(files.map { ($0.key ?? Prose()) + .ours(" ") + $0.text }))
    }
  }

  private func write(_ body: ([Row]) -> Void) -> Bool {
    let paper = RoomPaper(run: run, board: board, language: session.language)
    do throws(FileFault) {
      var files: [Row] = []
      if let text = paper.boardText {
        files.append(Row(.say(.roomFileBoard), .person(try put(text, boardName))))
      }
      files.append(Row(.say(.roomFileLog), .person(try put(paper.logText, logName))))
      body(files)
      return true
    } catch {
      session.say(.roomUnwritten, ["why": .reason(error)])
      return false
    }
  }

  private func show(_ files: [Row]) {
    let screen = session.screen
    let rows = files.map { row in
      (row.key ?? Prose()) + .ours(" ") + row.text
    }
    screen.show(screen.isPlain || !screen.layout.hasGutter ? .lines(rows) : .table(files))
    screen.show(
      .statement(.say(.roomFiles, ["k": .number(files.count - results.count)])))
  }

  private func put(_ text: String, _ name: String) throws(FileFault) -> String {
    for number in 1...RoomEnding.tries {
      do throws(FileFault) {
        let tried = name + (number == 1 ? "" : "-\(number)") + ".md"
        return try session.services.postbox.put(Array(text.utf8), named: tried, in: folder)
      } catch {
        guard error == .exists else { throw error }
      }
    }
    throw .exists
  }

  private var boardName: String { prefix + (isFrench ? "tableau" : "board") }

  private var logName: String { prefix + (isFrench ? "deroule" : "log") }

  /// The workshop's own folder needs no more than a word.
  private var prefix: String {
    guard folder == nil else { return "" }
    return (isFrench ? "atelier-" : "workshop-") + run.started.date.description + "-"
  }

  private var isFrench: Bool { session.language == .french }
}
