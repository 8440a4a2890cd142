import Reflection
import Testing

@Suite struct DecodedPackTests {
  private func lastStep(_ lines: String) throws -> Step {
    try #require(try pack(PackText.withStep("id: last\n" + lines)).steps.last)
  }

  private let ask = "ask: {fr: Et, en: [And, So]}\n"
  private let both = Text(french: "a", english: "b")

  @Test func `what is not said has its usual value`() throws {
    let small = try pack(PackText.whole.replacing("follow_budget: 4\n", with: ""))
    #expect(small.followBudget == 50)
    #expect(small.intro == nil)
    #expect(small.summary.isEmpty)
    #expect(small.steps[1].kind == .list(ListForm(maximum: 20)))
    let step = small.steps[0]
    #expect(step.kind == .text(severalLines: false))
    #expect(step.share == .private)
    #expect(!step.isCore)
    #expect(step.follow.isEmpty)
  }

  @Test func `a text may have several lines and a start`() throws {
    let step = try lastStep(
      "type: text\n\(ask)lines: several\nstart_from: [topic, facts]\nphase: listen")
    #expect(step.kind == .text(severalLines: true))
    #expect(step.startFrom == ["topic", "facts"])
    #expect(step.ask == Variants(french: ["Et"], english: ["And", "So"]))
  }

  @Test func `a list, a scale, a choice have their forms`() throws {
    let list = try lastStep("type: list\n\(ask)min: 2\nmax: 3")
    #expect(list.kind == .list(ListForm(minimum: 2, maximum: 3)))
    let scale = try lastStep("type: scale\n\(ask)low: {fr: a, en: b}\nhigh: {fr: a, en: b}")
    #expect(scale.kind == .scale(ScaleForm(low: both, high: both)))
    let choice = try lastStep(
      "type: choice\n\(ask)max: 2\noptions: [{id: one, fr: a, en: b}, {id: two, fr: a, en: b}]")
    let options = [Option(id: "one", label: both), Option(id: "two", label: both)]
    #expect(choice.kind == .choice(ChoiceForm(options: options, maximum: 2)))
  }

  @Test func `a step that only a passed question reaches is no fault`() throws {
    let fork = """
      id: fork
      type: choice
      \(ask)options: [{id: one, fr: a, en: b, goto: end}]
      """
    let steps = [fork, "id: passed\ntype: text\n\(ask)", "id: end\ntype: text\n\(ask)"]
    let all = steps.map { "  - " + $0.split(separator: "\n").joined(separator: "\n    ") + "\n" }
    #expect(try pack(PackText.whole + all.joined()).steps.suffix(2).map(\.id) == ["passed", "end"])
  }

  @Test func `a commitment and a review have their forms`() throws {
    let commit = try lastStep(
      """
      type: commit
      \(ask)kind: step
      cue: {fr: a, en: b}
      learn: {fr: a, en: b}
      due: {fr: a, en: b, default: +10d}
      confidence: {fr: a, en: b, low_at_most: 6, low: {fr: a, en: b}}
      """)
    let form = CommitForm(
      kind: .step, cue: both, learn: both, due: both, defaultDueDays: 10, confidence: both,
      lowAtMost: 6, low: both)
    #expect(commit.kind == .commit(form))
    let review = try lastStep("type: review\n\(ask)max: 2\noptions: [{id: dropped, fr: a, en: b}]")
    let options = [Option(id: "dropped", label: both)]
    #expect(review.kind == .review(ReviewForm(options: options, maximum: 2)))
  }

  @Test(arguments: [
    ("{of: topic, words_lt: 8}", Condition(of: "topic", [.wordsBelow(8)])),
    ("{of: topic, words_gte: 8}", Condition(of: "topic", [.wordsAtLeast(8)])),
    ("{of: facts, items_lt: 2}", Condition(of: "facts", [.itemsBelow(2)])),
    ("{of: facts, items_gte: 2}", Condition(of: "facts", [.itemsAtLeast(2)])),
    ("{of: size, at_most: 4}", Condition(of: "size", [.atMost(4)])),
    ("{of: size, at_least: 4, at_most: 6}", Condition(of: "size", [.atMost(6), .atLeast(4)])),
    ("{of: size, moved: same}", Condition(of: "size", [.moved(.same, by: 2, than: nil)])),
    ("{of: role, is: [push, listen]}", Condition(of: "role", [.isOneOf(["push", "listen"])])),
    ("{of: role, answered: false}", Condition(of: "role", [.answered(false)])),
    ("{run: first}", Condition([.firstRun])),
    ("{has: open_commitments}", Condition([.hasOpenCommitments])),
    ("{has: last, of: last}", Condition([.hasLast(of: "last")])),
    (
      "{has: last, of: size, at_least: 3}",
      Condition(of: "size", [.atLeast(3), .hasLast(of: "size")])
    ),
    (
      "{of: topic, mentions: {fr: [\"conseil*\", \"quoi faire\"], en: [advice]}}",
      Condition(
        of: "topic",
        [.mentions(Bilingual(french: ["conseil*", "quoi faire"], english: ["advice"]))])
    ),
  ])
  func `a condition is what it says`(yaml: String, condition: Condition) throws {
    #expect(try lastStep("type: text\n\(ask)when: \(yaml)").when == condition)
    let alt = try lastStep("type: text\n\(ask)alt: [{when: \(yaml), fr: a, en: b}]")
    #expect(alt.alternatives.first?.when == condition)
  }

  @Test func `follow-ups say, ask, offer and keep`() throws {
    let step = try lastStep(
      """
      type: text
      \(ask)follow:
        - {when: {words_lt: 3}, say: {fr: a, en: b}}
        - {when: {words_gte: 9}, keep: replace, ask: {fr: "« {answer} » ?", en: "“{answer}”?"}}
        - type: choice
          ask: {fr: a, en: b}
          options: [{id: one, fr: a, en: b}]
      """)
    let one = Variants(french: ["a"], english: ["b"])
    #expect(
      step.follow == [
        FollowUp(when: Condition([.wordsBelow(3)]), move: .say(both, offersShort: false)),
        FollowUp(
          when: Condition([.wordsAtLeast(9)]),
          move: .ask(Variants(french: ["« {answer} » ?"], english: ["“{answer}”?"]), .text),
          keep: .replace),
        FollowUp(
          move: .ask(one, .choice(ChoiceForm(options: [Option(id: "one", label: both)])))),
      ])
  }

  @Test func `a recall may ask first and may have no words of its own`() throws {
    let bare = try lastStep("type: text\n\(ask)recall: {of: topic, ask_first: true}")
    #expect(bare.recall == Recall(.last("topic"), asksFirst: true))
    let worded = try lastStep(
      "type: text\n\(ask)recall: {of: last, fr: \"{date}, {quote}\", en: \"{quote}\"}")
    let text = Text(french: "{date}, {quote}", english: "{quote}")
    #expect(worded.recall == Recall(.last("last"), text: text))
  }

  @Test func `texts that only look like something else need quotes, others do not`() throws {
    for text in [
      "7d", "+7d", "1 2", "a: b".replacing(": ", with: ":"), "non", "e10", "12e", "2026-3",
    ] {
      #expect(fault(in: PackText.whole.replacing("\"Le soir\"", with: text)) == nil, "\(text)")
    }
    for text in [
      "12", "-1", "1_000", "0x1F", "0o17", "1.5", ".5", "1e9", "12:30", ".inf", "~", "Null", "ON",
      "y", "2026-03-19", "2026-3-9T10:00:00Z", "",
    ] {
      let spoilt = PackText.whole.replacing("\"Le soir\"", with: text)
      #expect(fault(in: spoilt)?.kind == .wrongShape(wanted: .text), "\(text)")
    }
  }
}
