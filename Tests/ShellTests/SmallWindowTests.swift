import PackFiles
import Reflection
import Testing

@testable import Shell

/// On 40 columns and 12 rows no line of a question has left the screen when its prompt appears.
struct SmallWindowTests {
  /// As long as a quotation gets: 140 characters.
  private static let quotation = String(repeating: "mots et ", count: 17) + "mots"

  /// Every question of a pack as it is asked at most: its longest wording, a recall over it.
  private func questions(of pack: Pack, _ language: Language) -> [Shell.Question] {
    pack.steps.flatMap { step in
      let asked = (0..<8).map { step.ask.wording(language, run: $0) }
      return Set(asked).sorted().map { text in
        var question = Shell.Question(mark: .number(10, of: 13), text: .pack(text))
        question.recall = step.recall?.text.map { text in
          .pack(
            text[language],
            filling: [
              "date": .ours("26 novembre"), "quote": .person(SmallWindowTests.quotation),
            ])
        }
        question.why = step.why.map { .pack($0[language]) }
        switch step.kind {
        case .choice(let form):
          question.options = form.options.map { .pack($0.label[language]) }
          question.hint = .say(.hintChoicesMany, ["n": .number(2)])
        case .review(let form):
          question.options = form.options.map { .pack($0.label[language]) }
          question.hint = .say(.hintChoice)
        case .scale(let form):
          question.scale = .init(low: .pack(form.low[language]), high: .pack(form.high[language]))
          question.hint = .say(.hintScale)
        case .list: question.hint = .say(.hintList)
        case .text, .commit: break
        }
        return question
      }
    }
  }

  @Test(arguments: ["mentee.before-session", "mentee.fears"])
  func `every question fits with its prompt`(id: String) throws {
    let library = FilePackLibrary(folder: nil) { Array($0.prefix(32)) }
    let pack = try library.pack(id)
    for language in Language.allCases {
      let all = questions(of: pack, language)
      #expect(all.count >= pack.steps.count)
      for question in all {
        let page = drawn(columns: 40, rows: 12, in: language) { screen in
          screen.show(.question(question))
          screen.terminal.write(screen.prompt(.answer))
        }
        // The blank line above the question is the one that may have gone.
        let rows = page.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
        #expect(rows.count <= 12, "\(page)")
        #expect(rows.allSatisfy { $0.count <= 40 })
      }
    }
  }
}
