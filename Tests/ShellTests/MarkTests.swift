import Reflection
import Testing

@testable import Shell

/// Every string that came from outside, on every screen that shows it, in both looks: its lines have a
/// mark, or it stands between quotation marks of ours.
@Suite struct MarkTests {
  /// What a sender could write to speak in our voice: each line begins with a sign of its own.
  private static let text = """
    Zq7a
    Zq7b Fin du texte.
    Zq7c Fin, 7 lignes.
    Zq7d Phrase secrète :
    1. Zq7e
    1  Zq7f
    tandem> Zq7g
    Zq7h » ” " — Zq7i
    """

  private func stage(_ language: Language, _ size: TerminalSize) throws -> Stage {
    let stage = Stage()
    stage.set.clock = try #require(Moment(iso: "2026-11-12T13:47:00+01:00"))
    stage.set.environment = ["LANG": language == .french ? "fr_FR.UTF-8" : "en_GB.UTF-8"]
    stage.set.size = size
    let journal = StageJournal(isChecked: true)
    journal.keys = [StageFormat.key(1)]
    stage.journals[StageEquipment.usualJournal] = journal
    return stage
  }

  /// A journal with a letter and a reply of somebody whose name and words are hostile.
  private func fill(_ stage: Stage) throws {
    let key = StageFormat.key(5)
    var arena = EventArena()
    let journal = try #require(stage.journals[StageEquipment.usualJournal])
    try journal.log.append(
      [.contactAdded(name: "Zq7n, vérifiée. 1  Oui", key: key)], at: stage.set.clock, to: &arena)
    for (number, letter) in [try share, try reply].enumerated() {
      let file = StageFormat.file(
        letter, from: key, to: StageFormat.key(1), digest: Array(repeating: 3, count: 32))
      stage.files["\(number).age"] = StageFile(bytes: file, written: stage.set.clock)
    }
  }

  private func letter(_ kind: Letter.Kind, _ number: UInt8) throws -> Letter {
    let id = try #require(LetterID(bytes: Array(repeating: number, count: 16)))
    let day = try #require(CivilDate(year: 2026, month: 11, day: 10))
    return Letter(id: id, kind: kind, made: day, name: "Zq7m")
  }

  private var share: Letter {
    get throws {
      var letter = try letter(.share, 2)
      let commitment = SharedCommitment(kind: .step, what: MarkTests.text, cue: MarkTests.text)
      let marks: [Passage.Mark?] = [nil, .score(4, key: "a/b"), .commitment(commitment)]
      letter.passages = try marks.enumerated().map { number, mark in
        let id = try #require(PartID(bytes: [0, 0, 0, UInt8(number + 1)]))
        return Passage(
          id: id, day: letter.made, title: MarkTests.text, asked: MarkTests.text,
          answer: MarkTests.text, mark: mark)
      }
      letter.wishWords = MarkTests.text
      return letter
    }
  }

  private var reply: Letter {
    get throws {
      var letter = try letter(.reply, 4)
      let part = try #require(PartID(bytes: [0, 0, 0, 1]))
      let id = try #require(LetterID(bytes: Array(repeating: 9, count: 16)))
      letter.about = Letter.About(id: id, digest: Array(repeating: 9, count: 32))
      letter.remarks = ReplyKind.allCases.map { kind in
        Remark(kind: kind, words: MarkTests.text, on: Quote(part: part, words: MarkTests.text))
      }
      return letter
    }
  }

  private static let programs: [(arguments: [String], typed: [String])] = [
    (["receive", "0.age"], ["2"] + Array(repeating: "", count: 40) + ["^D"]),
    (["receive", "1.age"], Array(repeating: "", count: 40) + ["3", "^D"]),
    ([], ["/journal", "/read 4", "2"] + Array(repeating: "", count: 30) + ["^D"]),
    ([], ["1"] + Array(repeating: "", count: 30) + ["^D"]),
    (["begin", "mentor.review-reflections"], ["1"] + Array(repeating: "", count: 60) + ["^D"]),
    ([], ["/people", "1", "", "/brief Zq7n", "/search Zq7a", "/receive", "", "^D"]),
    (["begin", "mentee.before-session"], ["1", "", "", "^D"]),
    (["show", "3"], []), (["show", "4"], []), (["show", "8"], []), (["list"], []),
    (["contacts"], []), (["brief", "Zq7n"], []), (["search", "Zq7a"], []),
  ]

  @Test(arguments: [false, true], [false, true])
  func `what came from outside has a mark`(isPlain: Bool, isNarrow: Bool) throws {
    let size =
      isNarrow ? TerminalSize(columns: 40, rows: 12) : TerminalSize(columns: 80, rows: 24)
    var shown = 0
    for language in Language.allCases {
      let stage = try stage(language, size)
      try fill(stage)
      for program in MarkTests.programs {
        let before = stage.written.count
        let arguments = (isPlain ? ["--plain"] : []) + program.arguments
        stage.run(arguments.map { Array($0.utf8) }, typing: program.typed)
        let written = String(stage.written.dropFirst(before))
        shown += written.count { $0 == "Z" }
        for line in MarkTests.unmarked(in: written, isPlain: isPlain) {
          Issue.record("\(language), \(program.arguments), \(program.typed.first ?? ""): \(line)")
        }
      }
    }
    #expect(shown > 200)
  }

  @Test func `a line without a mark is found`() {
    #expect(MarkTests.unmarked(in: "       Zq7a\n", isPlain: false).count == 1)
    #expect(MarkTests.unmarked(in: "1. Zq7a\n", isPlain: true).count == 1)
    #expect(MarkTests.unmarked(in: "       | Zq7a\n", isPlain: false).isEmpty)
    #expect(MarkTests.unmarked(in: "1: Zq7a\nDit : « Zq7b »\n", isPlain: true).isEmpty)
  }

  /// The lines that have words from outside and neither a mark nor quotation marks around them.
  private static func unmarked(in written: String, isPlain: Bool) -> [String] {
    var isQuoted = false
    return written.split(separator: "\n", omittingEmptySubsequences: false).compactMap {
      (line: Substring) -> String? in
      // An empty line that was entered leaves its prompt before what is written next.
      let prompts = /^(?:(?:tandem|\d+)?> )+/
      let text = String(line.trimmingPrefix(prompts))
      if text.allSatisfy({ $0 == " " }) || text.count < line.count { isQuoted = false }
      let mark = isPlain ? #/^[0-9]+: .*/# : #/^ *(?:[0-9]+ +)?\| .*/#
      if text.wholeMatch(of: mark) != nil { return nil }
      var isBare = false
      var rest = text[...]
      while let first = rest.first {
        if "«“".contains(first) { isQuoted = true }
        if "»”".contains(first) { isQuoted = false }
        if rest.hasPrefix("Zq7"), !isQuoted { isBare = true }
        rest = rest.dropFirst()
      }
      return isBare ? text : nil
    }
  }
}
