import Foundation
import PackFiles
import Reflection
import Testing

@testable import Shell

/// The page with a group's result.
struct ResultPageTests {
  struct Workshop {
    var pack: Pack
    var card: WorkshopCard
    var results: [StepResult]
  }

  /// Every way in which a step can come out, over a pack that has each kind of step.
  static func various() throws -> Workshop {
    var pack = try WorkshopPaperTests.library.pack("workshop.discover-mentoring")
    let trust = try WorkshopPaperTests.library.pack("workshop.trust-circle")
    pack.steps += trust.steps.filter(\.isScale)
    let scale = pack.steps[pack.steps.count - 1].id
    let scores = [0, 0, 1, 0, 2, 1, 4, 3, 0, 1].enumerated().map {
      StepResult.Count(option: String($0 + 1), count: $1)
    }
    return Workshop(
      pack: pack, card: card,
      results: [
        counts(scale, scores, sealed: .counted(9), paper: .counted(3)),
        counts("lived", choices, sealed: .counted(14)),
        StepResult(
          step: "difference", floor: 5, sealed: .counted(5), paper: .withheld(.few),
          shown: .texts(
            [
              "Elle venait me chercher et ne disait rien pendant le trajet.",
              "A question.\nThen silence.", "<b>bold</b> & \"quoted\"\u{1B}[31m\u{202E}red",
            ], heldBack: 2),
          signed: [StepResult.Signed(name: "Inès <i>", text: "Mon premier chef d’atelier.")]),
        StepResult(step: "three_lines", floor: 5, sealed: .withheld(.few), shown: nil),
        StepResult(step: "next_step", floor: 5, sealed: .withheld(.alike(6)), shown: nil),
        StepResult(step: "circle", floor: 5, sealed: .withheld(.many), shown: nil),
      ])
  }

  static let choices = zip(
    ["yes_mentee", "yes_mentor", "both", "maybe", "not_yet"], [5, 0, 3, 4, 2]
  )
  .map { StepResult.Count(option: $0, count: $1) }

  static var card: WorkshopCard {
    WorkshopCard(
      id: WorkshopID { Array(repeating: 7, count: $0) }, pack: "workshop.discover-mentoring",
      version: 1, digest: Array(repeating: 1, count: 32), key: "age1",
      made: CivilDate(year: 2026, month: 11, day: 24) ?? .init(daysSinceEpoch: 0))
  }

  static func counts(
    _ step: String, _ counts: [StepResult.Count], sealed: StepResult.SetOutcome,
    paper: StepResult.SetOutcome = .absent
  ) -> StepResult {
    StepResult(step: step, floor: 5, sealed: sealed, paper: paper, shown: .counts(counts))
  }

  private func html(_ language: Language = .english) throws -> String {
    let workshop = try Self.various()
    return ResultPage.html(workshop.pack, workshop.card, workshop.results, in: language)
      .replacing("\u{A0}", with: " ")
  }

  @Test func `every option stands there with its number, zeros too`() throws {
    let html = try html()
    let rows = html.split(separator: "<tr>").dropFirst().map(String.init)
    #expect(rows.count == 5 + 10)
    for (label, count) in [
      ("Yes, someone mentored me", 5), ("Yes, as the one doing the mentoring", 0),
    ] {
      let row = rows.first { $0.contains(label) }
      #expect(row?.contains("<td>\(count)</td>") == true, "\(label)")
    }
    #expect(rows[5].contains("<th scope=\"row\">1</th>"))
    #expect(rows[0].contains("width=\"1000\"") && rows[1].contains("width=\"0\""))
  }

  @Test func `what is withheld is said, and no number of it is there`() throws {
    let html = try html()
    #expect(html.contains("Fewer than 5 answers: the result is not shown."))
    #expect(html.contains("More answers than people: the result is not shown."))
    #expect(html.contains("Six answers, too alike"))
    #expect(html.contains("Fewer than 5 answers on paper"))
  }

  @Test func `steps stand in the order of the pack, and open ones are not there`() throws {
    let html = try html()
    let places = ["step-2", "step-3", "step-7", "step-9", "step-10", "step-12"].map {
      html.firstRange(of: "id=\"\($0)\"")?.lowerBound
    }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(!html.contains("id=\"step-1\""))
  }

  @Test func `nothing that a person wrote is markup`() throws {
    let html = try html()
    #expect(html.contains("&lt;b&gt;bold&lt;/b&gt; &amp; &quot;quoted&quot;␛[31m⟨U+202E⟩red"))
    #expect(html.contains("Inès &lt;i&gt;</footer>"))
    #expect(html.contains("A question.<br>Then silence."))
    for markup in ["<b>", "<i>", "<script", "http:", "url(", "src=", "href="] {
      #expect(!html.contains(markup), "\(markup)")
    }
    #expect(html.contains("Two texts are not shown, by choice."))
  }

  @Test func `a page without a closed question says so`() throws {
    let workshop = try Self.various()
    let html = ResultPage.html(workshop.pack, workshop.card, [], in: .english)
    #expect(html.contains("No question has been closed yet."))
  }

  @Test func `an option that the pack no longer has is shown by its id`() throws {
    let workshop = try Self.various()
    let gone = [StepResult.Count(option: "<gone>", count: 6)]
    let html = ResultPage.html(
      workshop.pack, workshop.card, [Self.counts("lived", gone, sealed: .counted(6))],
      in: .english)
    #expect(html.contains("<th scope=\"row\">&lt;gone&gt;</th>"))
  }

  @Test func `mean and median come from the counts that are shown`() throws {
    #expect(try html().contains("6.8"))
    #expect(try html(.french).contains("6,8"))
  }
}
