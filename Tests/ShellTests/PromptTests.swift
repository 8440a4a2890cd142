import Foundation
import Reflection
import Testing

@testable import Shell

/// Every prompt at which a person types, found in the sources and reached through the transcripts, with
/// words that do not fit and with the commands that somebody needs at once.
struct PromptTests {
  /// One prompt in a transcript: before which of its lines it waits.
  struct Reached: CustomTestStringConvertible, Sendable {
    var site: String
    var transcript: Transcript
    var program: Int
    var index: Int

    var testDescription: String { "\(site), \(transcript.name)" }

    /// Plays the transcript with one more line at the prompt; what is asked after it.
    @MainActor func play(typing line: String) throws -> Played {
      let stage = Stage()
      for setting in transcript.header { try stage.apply(setting) }
      for program in transcript.programs[..<program] { try stage.play(program) }
      var last = transcript.programs[program]
      last.typed.insert(line, at: index)
      var played = Played()
      let before = stage.seen.count
      stage.onRead = { request, taken in
        guard taken > index else { return }
        if played.requests.isEmpty {
          played.after = String(stage.seen.dropFirst(before))
          played.isKept =
            Played.isKept(line, in: stage)
            || (request.earlier + [request.text]).contains { $0.contains(line) }
        }
        played.requests.append(request)
      }
      try stage.play(last)
      if played.requests.isEmpty {
        played.after = String(stage.seen.dropFirst(before))
        played.isKept = Played.isKept(line, in: stage)
      }
      return played
    }
  }

  /// What became of a line.
  struct Played {
    /// What was seen until the next line was asked for.
    var after = ""
    /// What was asked for after it.
    var requests: [LineRequest] = []
    /// Whether the line stood in the journal then, kept or sealed, in the line or in the up arrow.
    var isKept = false

    /// Whether words stand in a journal.
    @MainActor static func isKept(_ words: String, in stage: Stage) -> Bool {
      stage.journals.values.contains { journal in
        if let draft = journal.log.draft, "\(draft)".contains(words) { return true }
        guard let read = try? Journal.read(journal.log).journal else { return false }
        return read.arena.entries.contains { entry in
          (try? read.arena.event(entry)).map { "\($0)".contains(words) } ?? false
        }
      }
    }
  }

  /// Where a line is asked for in the sources: file and function.
  static let sites: Set<String> = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Shell")
    let files =
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" } ?? []
    var found: Set<String> = []
    for file in files {
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
      found.formUnion(sites(in: text, of: file.lastPathComponent))
    }
    return found
  }()

  /// How a line is asked for.
  private static let calls = [
    "session.choose(", "session.chooseSeveral(", "session.chooseOrSay(", "session.chooseOrType(",
    "session.read(", "people.ask(", "people.choose(", " read(.hidden",
  ]

  private static func sites(in text: String, of file: String) -> [String] {
    var function = ""
    var found: [String] = []
    for line in text.split(separator: "\n") {
      if let name = line.firstMatch(of: /\bfunc (\w+)/)?.1 { function = String(name) }
      if calls.contains(where: { line.contains($0) }) { found.append("\(file) \(function)") }
    }
    return found
  }

  /// Asked for on behalf of others, which are found where they are.
  static let passedOn: Set<String> = ["People.swift ask", "People.swift choose"]

  /// Where each prompt is reached first, in each language.
  @MainActor static let reached: [Reached] = {
    var found: [String: Reached] = [:]
    for transcript in TranscriptTests.all {
      let stage = Stage()
      guard (try? transcript.header.forEach { try stage.apply($0) }) != nil else { continue }
      for (number, program) in transcript.programs.enumerated() {
        stage.onRead = { request, taken in
          let language = transcript.name.contains("-fr") ? "fr" : "en"
          let key = request.site + language
          let here = Reached(
            site: request.site, transcript: transcript, program: number, index: taken)
          if found[key].map({ number < $0.program }) ?? true { found[key] = here }
        }
        try? stage.play(program)
      }
    }
    return found.values.sorted { $0.testDescription < $1.testDescription }
  }()

  /// Words that no list knows and no transcript has.
  static let words = "the quiet heron waits beside our bridge"

  /// Where words are what is wanted, or are nobody's because no journal is open: why.
  static let others: [String: String] = [
    "RecoveryKeyView.swift check": "the end of a key, which is secret",
    "LetterSending.swift change": "a line as it is to leave",
    "ShareChoice.swift wish": "a wish in words",
    "ReleaseOffer.swift sign": "a name",
    "ReceiveScreen.swift takeArmor": "lines of a letter",
    "NoteCommand.swift lines": "lines of a note",
    "RoomStage+Asking.swift note": "a line for the board",
    "RoomCurtain.swift open": "no journal, and no line after it",
    "ClosingQuestions.swift confirms": "a command, and no line after it",
    "ContactsIdentityCommand.swift confirm": "a command, and no line after it",
    "EraseCommand.swift confirm": "a command, and no line after it",
    "PackInstallCommand.swift ask": "a command, and no line after it",
    "WorkshopCloseCommand.swift confirm": "a command, and no line after it",
  ]

  @Test @MainActor func `every prompt of the program is reached by a transcript`() {
    let asked = Set(PromptTests.reached.map(\.site))
    #expect(PromptTests.sites.count > 30)
    #expect(PromptTests.sites.subtracting(PromptTests.passedOn).subtracting(asked).sorted() == [])
  }

  @Test @MainActor func `words typed at any prompt are kept, or the up arrow has them`() throws {
    for row in PromptTests.reached where PromptTests.others[row.site] == nil {
      let played = try row.play(typing: PromptTests.words)
      #expect(played.isKept, "\(row.testDescription)")
    }
  }

  @Test @MainActor func `help helps at every prompt, and what is asked is asked again`() throws {
    for row in PromptTests.reached where !row.transcript.name.contains("-fr") {
      let played = try row.play(typing: "/help")
      #expect(played.after.contains("/hide"), "\(row.testDescription)")
      #expect(played.requests.first?.site == row.site, "\(row.testDescription)")
    }
  }

  @Test @MainActor func `hiding and locking empty the screen at every prompt`() throws {
    for row in PromptTests.reached where !row.transcript.name.contains("-fr") {
      for command in ["/hide", "/lock"] {
        let played = try row.play(typing: command)
        let after = played.after.components(separatedBy: command + "\n").last ?? ""
        #expect(
          after.contains("screen cleared") || after.contains("the program starts over"),
          "\(command) at \(row.testDescription)")
      }
    }
  }

  @Test @MainActor func `leaving works at every prompt`() throws {
    for row in PromptTests.reached where !row.transcript.name.contains("-fr") {
      let played = try row.play(typing: "/quit")
      let again = played.requests.filter { $0.site == row.site }
      #expect(again.isEmpty, "\(row.testDescription)")
    }
  }
}
