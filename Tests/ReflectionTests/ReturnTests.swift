import Testing

@testable import Reflection

@Suite struct ReturnTests {
  private let pack = Pack.of([
    .choice(
      "still", .of("closed", "alive", "changed"), when: .when(.hasLast(of: "topic")),
      recall: Recall(.last("topic"))),
    .text("topic"), .commit("trial", CommitForm()),
  ])

  /// A journal of runs, one a day: whether the topic was still there, and whether something was tried.
  private func history(_ runs: [(state: String?, tries: Bool)], elsewhere: Int? = nil) throws
    -> History
  {
    var chains = Chains()
    for (index, run) in runs.enumerated() {
      chains.day = 20_000 + index
      let ref = chains.begin(pack)
      if let state = run.state {
        chains.answer(ref, "still", .options([Chosen(id: state, label: state)]))
      }
      chains.answer(ref, "topic", .text("the committee"))
      if run.tries || elsewhere == index {
        let other = elsewhere == index ? chains.begin(.fears) : ref
        chains.write(
          .committed(
            Answer(
              run: other, place: Place(step: "trial"), wording: Wording("?"),
              value: .commitment(Commitment(kind: .experiment, what: "ask")))))
      }
    }
    return try chains.history(pack)
  }

  private func notice(_ history: History) -> Statement? {
    var play = Play(pack, after: history)
    play.enter("2")
    return play.said.first
  }

  @Test func `the third return of a topic is said, with the day it began`() throws {
    let history = try history([(nil, false), ("alive", false), ("alive", false)])
    #expect(history.returns["still"] == .init(count: 2, since: CivilDate(daysSinceEpoch: 20_000)))
    #expect(
      notice(history) == .returned(.init(count: 3, since: CivilDate(daysSinceEpoch: 20_000))))
  }

  @Test func `the second and the fourth return are not`() throws {
    #expect(notice(try history([(nil, false), ("alive", false)])) == nil)
    #expect(
      notice(
        try history([(nil, false), ("alive", false), ("alive", false), ("alive", false)])) == nil)
  }

  @Test func `a change, a closing or an experiment in between begins again`() throws {
    #expect(notice(try history([(nil, false), ("changed", false), ("alive", false)])) == nil)
    #expect(notice(try history([(nil, false), ("alive", true), ("alive", false)])) == nil)
    #expect(
      notice(try history([(nil, false), ("alive", false), ("alive", false)], elsewhere: 1)) == nil)
  }
}
