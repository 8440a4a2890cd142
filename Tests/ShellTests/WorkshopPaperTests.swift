import Foundation
import PackFiles
import Reflection
import Testing

@testable import Shell

/// The sheets and the result of a workshop as files: seen whole in `Golden`.
struct WorkshopPaperTests {
  static let library = FilePackLibrary(folder: nil) { Array($0.prefix(32)) }
  nonisolated static let workshops = FilePackLibrary(folder: nil) { Array($0.prefix(32)) }
    .catalogue.filter { $0.audience == .workshop }.map(\.id)

  private func page(_ language: String, _ command: String) throws -> String {
    let stage = Stage()
    try stage.play(Transcript.Program(command: "tandem workshop \(command) --lang \(language)"))
    return String(stage.seen.drop { $0 != "\n" }.dropFirst())
  }

  private func compare(_ played: String, with name: String) throws {
    let file = Transcript.folder.deletingLastPathComponent().appending(path: "Golden/\(name)")
    let golden = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard played != golden else { return }
    if ProcessInfo.processInfo.environment["TANDEM_RECORD"] == "1" {
      try played.write(to: file, atomically: true, encoding: .utf8)
    }
    Issue.record("\(name)\n\(LineDifference(from: golden, to: played))")
  }

  @Test(arguments: ["fr", "en"]) func `sheets are what was looked at in a browser`(
    language: String
  ) throws {
    let pack = "workshop.discover-mentoring"
    try compare(
      try page(language, "handout \(pack) --html"), with: "handout-\(language).html")
    try compare(
      try page(language, "sheet \(pack) --start 14:00 --html"), with: "sheet-\(language).html")
  }

  @Test(arguments: ["fr", "en"]) func `the result is what was looked at in a browser`(
    language: String
  ) throws {
    let results = try ResultPageTests.various()
    try compare(
      ResultPage.html(
        results.pack, results.card, results.results, in: Language(rawValue: language) ?? .english),
      with: "result-\(language).html")
  }

  @Test func `there are workshops`() {
    #expect(Self.workshops.count >= 4)
  }

  @Test(arguments: workshops) func `a handout has every question and no note`(id: String) throws {
    let pack = try Self.library.pack(id)
    for language in Language.allCases {
      let handout = SheetMarkdown(.handout(of: pack, in: language), language).file
        .replacing("\\", with: "").replacing("\u{A0}", with: " ")
      for step in pack.steps {
        #expect(handout.contains(step.ask.wording(language, run: 0)), "\(step.id)")
        guard case .round(let form) = step.kind else { continue }
        for note in [form.facilitator, form.remote].compactMap(\.self) {
          #expect(!handout.contains(note[language]), "\(step.id)")
        }
      }
    }
  }

  @Test(arguments: workshops) func `a facilitator's sheet has every note, and its times add up`(
    id: String
  ) throws {
    let pack = try Self.library.pack(id)
    for language in Language.allCases {
      let sheet = Sheet.facilitator(of: pack, in: language, start: 23 * 60 + 30)
      let text = SheetMarkdown(sheet, language).file
        .replacing("\\", with: "").replacing("\u{A0}", with: " ")
      for case .round(let form) in pack.steps.map(\.kind) {
        for note in [form.facilitator, form.remote].compactMap(\.self) {
          #expect(text.contains(note[language]))
        }
      }
      #expect(sheet.parts.map(\.time)[0] == "23:30")
      #expect(SheetPlan(pack: pack, start: nil).total == pack.minutes)
      #expect(SheetPlan(pack: pack, start: 23 * 60 + 30).clock(45) == "0:15")
    }
  }

  @Test(arguments: workshops) func `a handout has numbers and says nowhere to type`(
    id: String
  ) throws {
    let pack = try Self.library.pack(id)
    for (language, number) in [(Language.french, "3114"), (.english, "988")] {
      for territory in [language == .french ? "FR" : "US", nil] {
        var numbers = Self.library.care(for: nil).numbers
        numbers.local = [
          .init(number: "01 23 45 67 89", label: Text(french: "Santé", english: "Health"))
        ]
        let called = CalledNumbers(numbers: numbers, territory: territory, language: language)
        let text = SheetMarkdown(.handout(of: pack, in: language, numbers: called), language).file
          .replacing("\u{A0}", with: " ")
        #expect(text.contains(number) && text.contains("01 23 45 67 89"))
        #expect(!text.contains("/help") && !text.contains("/aide"))
      }
    }
  }

  @Test(arguments: workshops) func `a handout takes two pages of A4, with room to spare`(
    id: String
  ) throws {
    let pack = try Self.library.pack(id)
    for language in Language.allCases {
      for territory in [language == .french ? "FR" : "US", nil] {
        let numbers = CalledNumbers(
          numbers: Self.library.care(for: nil).numbers, territory: territory, language: language)
        let paper = PaperHeight(.handout(of: pack, in: language, numbers: numbers), language)
        #expect(paper.pages <= 2, "\(paper), \(language)")
        // No third page on a machine with somewhat wider letters.
        #expect(paper.pages < 2 || paper.onLast < 0.97 * PaperHeight.page, "\(paper), \(language)")
      }
    }
  }

  @Test func `nothing is fetched and nothing runs`() throws {
    for command in ["handout", "sheet"] {
      for id in Self.workshops {
        let html = try page("fr", "\(command) \(id) --html")
        for word in ["http", "url(", "src=", "href=", "@import", "<script", "<link"] {
          #expect(!html.replacing("http-equiv", with: "").contains(word), "\(word)")
        }
        #expect(html.contains("default-src 'none'"))
      }
    }
  }
}
