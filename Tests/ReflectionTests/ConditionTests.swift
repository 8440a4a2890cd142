import Testing

@testable import Reflection

/// Conditions: true, false, or not known yet.
@Suite struct ConditionTests {
  struct Sample: CustomTestStringConvertible {
    let clause: Condition.Clause
    let answer: Value
    var words = ""
    let holds: Bool
    var testDescription: String { "\(clause) of \(answer)" }
  }

  private static let picked = Value.options([
    Chosen(id: "b", label: "B"), Chosen(id: "c", label: "C"),
  ])

  static let samples = [
    Sample(clause: .wordsBelow(3), answer: .text("l’équipe va"), holds: true),
    Sample(clause: .wordsBelow(2), answer: .text("l’équipe va"), holds: false),
    Sample(clause: .wordsAtLeast(2), answer: .text("l’équipe va"), holds: true),
    Sample(clause: .wordsAtLeast(3), answer: .text("l’équipe va"), holds: false),
    Sample(clause: .wordsAtLeast(3), answer: .items(["un deux", "trois"]), holds: true),
    Sample(clause: .wordsAtLeast(2), answer: .score(7), words: "un peu", holds: true),
    Sample(clause: .itemsBelow(2), answer: .items(["a"]), holds: true),
    Sample(clause: .itemsBelow(1), answer: .items(["a"]), holds: false),
    Sample(clause: .itemsAtLeast(1), answer: .items(["a"]), holds: true),
    Sample(clause: .itemsAtLeast(2), answer: .items(["a"]), holds: false),
    Sample(clause: .atMost(4), answer: .score(4), holds: true),
    Sample(clause: .atMost(4), answer: .score(5), holds: false),
    Sample(clause: .atMost(10), answer: .text("4"), holds: false),
    Sample(clause: .atLeast(9), answer: .score(9), holds: true),
    Sample(clause: .atLeast(9), answer: .score(8), holds: false),
    Sample(clause: .isOneOf(["a", "c"]), answer: picked, holds: true),
    Sample(clause: .isOneOf(["a", "d"]), answer: picked, holds: false),
    Sample(
      clause: .mentions(Bilingual(french: ["rien"], english: ["nothing"])),
      answer: .text("nothing"), holds: true),
    Sample(
      clause: .mentions(Bilingual(french: ["rien"], english: ["nothing"])), answer: .text("rien"),
      holds: false),
    Sample(
      clause: .mentions(Bilingual(french: [], english: ["much"])), answer: .score(5),
      words: "too much", holds: true),
    Sample(clause: .moved(.up, by: 2, than: nil), answer: .score(7), holds: true),
    Sample(clause: .moved(.up, by: 2, than: nil), answer: .score(6), holds: false),
    Sample(clause: .moved(.down, by: 2, than: nil), answer: .score(3), holds: true),
    Sample(clause: .moved(.down, by: 2, than: nil), answer: .score(4), holds: false),
    Sample(clause: .moved(.same, by: 2, than: nil), answer: .score(6), holds: true),
    Sample(clause: .moved(.same, by: 2, than: nil), answer: .score(7), holds: false),
    Sample(clause: .moved(.same, by: 2, than: nil), answer: .text("x"), holds: false),
    Sample(clause: .moved(.down, by: 1, than: "before"), answer: .score(7), holds: true),
    Sample(clause: .moved(.down, by: 2, than: "before"), answer: .score(7), holds: false),
    Sample(clause: .moved(.same, by: 1, than: "passed"), answer: .score(7), holds: false),
    Sample(clause: .answered(true), answer: .score(7), holds: true),
    Sample(clause: .answered(false), answer: .score(7), holds: false),
  ]

  private func kept(_ value: Value, _ words: String = "") -> RunAnswers.Kept {
    let answer = Answer(
      run: Play.run, place: Place(step: "own"), wording: Wording("own?"), value: value, words: words
    )
    return RunAnswers.Kept(
      first: Play.run, ref: Play.run, moment: Moment(milliseconds: 0, offsetMinutes: 0),
      answer: answer)
  }

  private func context(
    _ own: RunAnswers.Kept?,
    _ history: History = History(runNumber: 1, lasts: ["own": .of("5", score: 5)])
  ) -> ConditionContext {
    ConditionContext(language: { _ in .english }, history: history, own: own) { id in
      switch id {
      case "before": .answered(kept(.score(8)))
      case "later": .unknown
      default: .unanswered
      }
    }
  }

  @Test(arguments: samples)
  func `a clause holds for an answer or it does not`(_ sample: Sample) {
    let own = kept(sample.answer, sample.words)
    #expect(context(own).holds(Condition([sample.clause])) == sample.holds)
  }

  @Test func `of the run and of its history`() {
    let first = context(nil, History())
    #expect(first.holds(.when(.firstRun)) == true)
    #expect(first.holds(.when(.hasOpenCommitments)) == false)
    #expect(first.holds(.when(.hasLast(of: "own"))) == false)
    let later = context(
      nil, History(runNumber: 1, lasts: ["own": .of("x")], commitments: [.of("x", 1)]))
    #expect(later.holds(.when(.firstRun)) == false)
    #expect(later.holds(.when(.hasOpenCommitments)) == true)
    #expect(later.holds(.when(.hasLast(of: "own"))) == true)
    #expect(later.holds(.when(.hasLast(of: "other"))) == false)
  }

  @Test func `of another step that is answered, left aside or not asked yet`() {
    let context = context(nil)
    #expect(context.holds(.when(.atLeast(8), of: "before")) == true)
    #expect(context.holds(.when(.atLeast(9), of: "before")) == false)
    #expect(context.holds(.when(.atLeast(1), of: "passed")) == false)
    #expect(context.holds(.when(.answered(false), of: "passed")) == true)
    #expect(context.holds(.when(.answered(true), of: "passed")) == false)
    #expect(context.holds(.when(.atLeast(1), of: "later")) == nil)
    #expect(context.holds(.when(.answered(true), of: "later")) == nil)
    #expect(context.holds(.when(.answered(false), of: "later")) == nil)
    #expect(self.context(kept(.score(5))).holds(.when(.moved(.up, by: 1, than: "later"))) == nil)
  }

  @Test func `all clauses must hold, and one that fails settles it`() {
    let context = context(kept(.score(5)))
    #expect(context.holds(.when()) == true)
    #expect(context.holds(.when(.atLeast(5), .atMost(5))) == true)
    #expect(context.holds(.when(.atLeast(5), .atMost(4))) == false)
    #expect(context.holds(.when(.moved(.up, by: 1, than: "later"), .atMost(4))) == false)
    #expect(context.holds(.when(.moved(.up, by: 1, than: "later"), .atMost(5))) == nil)
  }

  @Test func `without earlier numbers nothing moved`() {
    let none = context(kept(.score(5)), History())
    for movement in Condition.Movement.allCases {
      #expect(none.holds(.when(.moved(movement, by: 1, than: nil))) == false)
    }
  }
}
