import Testing

@testable import Reflection

/// What earlier runs tell a run.
@Suite struct JournalHistoryTests {
  private let ana = Ref(device: Chains.there, sequence: 90)
  private let bob = Ref(device: Chains.there, sequence: 91)

  @Test func `only runs with an answer count, of this pack, with the same person`() throws {
    var chains = Chains()
    let one = chains.begin()
    chains.answer(one, "topic", .text("alone"))
    _ = chains.begin()
    let passed = chains.begin()
    chains.skip(passed, "topic")
    let other = chains.begin(.fears)
    chains.answer(other, "topic", .text("another pack"))
    chains.day += 1
    let withAna = chains.begin(with: ana)
    chains.answer(withAna, "topic", .text("with Ana"))
    #expect(try chains.history().runNumber == 1)
    #expect(try chains.history().lasts["topic"]?.quotation == "alone")
    #expect(try chains.history().lastRun?.daysSinceEpoch == 20_000)
    #expect(try chains.history(with: ana).runNumber == 1)
    #expect(try chains.history(with: ana).lasts["topic"]?.quotation == "with Ana")
    #expect(try chains.history(with: bob) == History())
  }

  @Test func `the last answer is that of the last run that has one, with what was added`() throws {
    var chains = Chains()
    let one = chains.begin()
    chains.answer(one, "topic", .text("The committee."))
    let more = chains.answer(one, "topic", .text("To dare."), part: 1)
    chains.answer(one, "weight", .score(4))
    chains.day += 7
    let two = chains.begin()
    chains.answer(two, "weight", .score(9))
    chains.skip(two, "topic")
    let history = try chains.history()
    #expect(history.runNumber == 2 && history.lastRun?.daysSinceEpoch == 20_007)
    #expect(history.lasts["topic"]?.quotation == "The committee — To dare")
    #expect(history.lasts["topic"]?.date.daysSinceEpoch == 20_000)
    #expect(history.lasts["topic"]?.ref.sequence == more.sequence - 1)
    #expect(history.lasts["weight"]?.score == 9)
    #expect(history.lasts["arrive"] == nil)
  }

  @Test func `it is what stood before the run began, whatever is written in old runs later`() throws
  {
    var chains = Chains()
    let old = chains.begin()
    chains.answer(old, "topic", .text("then"))
    let promised = chains.commit(old, "ask once")
    chains.day += 1
    let new = chains.begin()
    let live = try chains.history(before: new)
    chains.answer(new, "arrive", .text("fine"))
    chains.revise(old, "topic", .text("now"))
    chains.answer(old, "weight", .score(3))
    chains.revise(
      old, "trial", .commitment(Commitment(kind: .experiment, what: "ask twice")))
    chains.review(new, promised, "done")
    let resumed = try chains.history(before: new)
    #expect(resumed == live)
    #expect(resumed.lasts["topic"]?.quotation == "then" && resumed.lasts["weight"] == nil)
    #expect(resumed.commitments.map(\.commitment.what) == ["ask once"])
    let next = try chains.history()
    #expect(next.lasts["topic"]?.quotation == "now" && next.lasts["weight"]?.score == 3)
    #expect(next.commitments.isEmpty && next.runNumber == 2)
  }

  @Test func `what a change took off the path is not recalled`() throws {
    var chains = Chains()
    let run = chains.begin(.fears)
    let small = Value.options([Chosen(id: "small", label: "small")])
    chains.answer(run, "dose", small)
    chains.answer(run, "fear", .text("that everyone sees"))
    chains.answer(run, "size", .score(8))
    #expect(try chains.history(.fears).lasts["fear"]?.quotation == "that everyone sees")
    chains.revise(run, "dose", .options([Chosen(id: "not_today", label: "none")]))
    let aside = try chains.history(.fears)
    #expect(aside.runNumber == 1 && aside.lasts["fear"] == nil && aside.lasts["size"] == nil)
    chains.revise(run, "dose", small)
    #expect(try chains.history(.fears).lasts["size"]?.score == 8)
  }

  @Test func `a follow-up that left the path is not quoted`() throws {
    var chains = Chains()
    let run = chains.begin()
    chains.answer(run, "topic", .text("short"))
    chains.answer(run, "topic", .text("added"), part: 1)
    chains.revise(run, "topic", .text("a topic that now has more than eight words"))
    let quotation = try chains.history().lasts["topic"]?.quotation
    #expect(quotation == "a topic that now has more than eight words")
  }

  @Test func `another pack is looked at by its name, with the same person`() throws {
    let after = Pack.of(
      [
        Step(
          id: "told", kind: .text(severalLines: false), ask: .both("told?"),
          recall: Recall(.last("mentee.before-session/topic")))
      ], id: "mentee.after-session")
    var chains = Chains()
    let one = chains.begin()
    chains.answer(one, "topic", .text("older"))
    let two = chains.begin()
    chains.answer(two, "topic", .text("newer"))
    let three = chains.begin()
    chains.answer(three, "arrive", .text("fine"))
    let withAna = chains.begin(with: ana)
    chains.answer(withAna, "topic", .text("with Ana"))
    let history = try chains.history(after)
    #expect(history.lasts["mentee.before-session/topic"]?.quotation == "newer")
    #expect(history.runNumber == 0)
  }

  @Test func `the history of a dialogue gives its recall`() throws {
    var chains = Chains()
    let one = chains.begin()
    chains.answer(one, "topic", .text("The committee."))
    chains.day += 3
    var play = Play(.beforeSession, after: try chains.history())
    play.enter("fine")
    #expect(play.at == "2/10 last_topic")
  }

  @Test func `words that point to something are not brought back, also not older ones`() throws {
    var chains = Chains()
    let first = chains.begin()
    chains.answer(first, "topic", .text("the committee"))
    chains.answer(first, "weight", .score(8), words: "suicide")
    let second = chains.begin()
    chains.answer(second, "topic", .text("suicide"))
    let history = try chains.journal().history(
      for: .beforeSession, on: CivilDate(daysSinceEpoch: 20_001), signals: CareTests.care.signals)
    #expect(history.lasts["topic"] == nil && history.runNumber == 2)
    #expect(history.lasts["weight"]?.score == 8 && history.lasts["weight"]?.quotation == "8")
    #expect(try chains.history().lasts["topic"]?.quotation == "suicide")
  }
}
