import PackFiles
import Reflection
import Testing

@testable import Shell

/// On a window of 40 columns and 12 rows, every question of the shipped packs is whole on the screen
/// when its prompt appears, with everything that may stand around it.
struct SmallWindowTests {
  nonisolated private static var library: FilePackLibrary {
    FilePackLibrary(folder: nil) { _ in Array(repeating: 0, count: 32) }
  }

  nonisolated static let cases = library.catalogue.map(\.id)
    .filter { !$0.hasPrefix("workshop.") }
    .flatMap { id in Language.allCases.map { (id, $0) } }

  @Test(arguments: cases)
  func `no question has left the screen when its prompt appears`(
    _ id: String, _ language: Language
  ) throws {
    let whole = try Self.library.pack(id)
    let today = CivilDate(daysSinceEpoch: 0)
    var view = QuestionView(
      language: language, dates: DateWords(language: language, today: today), today: today)
    view.showsHint = true
    var count = 0
    let window = SmallWindow(pack: whole, width: \.count)
    for step in whole.steps {
      for question in window.questions(of: step, in: language) {
        count += 1
        let page = drawn(columns: 40, rows: 12, in: language) { screen in
          screen.show(.statement(.ours("x")))
          screen.show(view.block(question))
          screen.type(.answer, "")
        }
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        // Before it stands a line of something else, and the blank line between.
        let before = try #require(lines.firstIndex { $0.hasSuffix("x") })
        let shown = lines[(before + 2)...]
        #expect(shown.count <= 12, "\(step.id) \(question.place): \(page)")
        #expect(lines.allSatisfy { $0.count <= 40 }, "\(step.id): \(page)")
      }
    }
    #expect(window.tall.isEmpty)
    #expect(count >= whole.steps.count)
  }
}
