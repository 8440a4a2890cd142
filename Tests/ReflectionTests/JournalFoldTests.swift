import Testing

@testable import Reflection

/// The state that events fold to.
@Suite struct JournalFoldTests {
  /// Two devices that wrote on the same run, turn by turn and at once.
  private func twoChains() -> (chains: Chains, run: Ref) {
    var chains = Chains()
    chains.write(.settled(key: "country", value: "FR"))
    let run = chains.begin()
    chains.answer(run, "arrive", .text("first here"))
    chains.write(.settled(key: "country", value: "BE"), on: Chains.there, clock: 4)
    chains.write(.settled(key: "country", value: "CH"), clock: 4)
    chains.revise(run, "arrive", .text("then there"), on: Chains.there)
    chains.answer(run, "scene", .text("there"), on: Chains.there)
    let other = chains.begin(.fears, on: Chains.there)
    chains.answer(other, "fear", .text("that all see"), on: Chains.there)
    chains.write(.paused(run: run, cause: .asked))
    chains.write(.finished(run: other))
    return (chains, run)
  }

  @Test func `the order of the file changes nothing`() throws {
    let (chains, run) = twoChains()
    let wanted = state(try chains.journal(), run)
    var dice = Dice(seed: 4)
    var orders: Set<[Int]> = []
    for _ in 0..<60 {
      let order = Array(0..<chains.count).shuffled(using: &dice)
      orders.insert(order)
      #expect(state(try chains.journal(order), run) == wanted)
    }
    #expect(orders.count > 50)
  }

  private func state(_ journal: Journal, _ run: Ref) -> [String] {
    let record = journal.run(run).flatMap { journal.record($0) }
    let kept = record?.answers.kept.values.map { "\($0.answer.place.step)=\($0.answer.ownWords)" }
    return [journal.setting("country") ?? "none", "\(journal.lastVisit?.description ?? "never")"]
      + journal.runs.map { "\($0.ref.device.high).\($0.ref.sequence) \($0.isFinished)" }
      + (kept ?? []).sorted() + ["\(record?.last.description ?? "")"]
  }

  @Test(arguments: [-3_650, 18_250])
  func `a wall clock that jumps between two devices decides nothing`(_ days: Int) throws {
    var chains = Chains()
    let run = chains.begin()
    chains.answer(run, "arrive", .text("first here"))
    chains.day += days
    chains.revise(run, "arrive", .text("then there"), on: Chains.there)
    chains.day -= days
    chains.revise(run, "arrive", .text("at last here"))
    let other = chains.begin(.fears, on: Chains.there)
    for order in permutations(chains.count) {
      let journal = try chains.journal(order)
      let record = try #require(journal.run(run).flatMap { journal.record($0) })
      let kept = try #require(record.answers.kept[Place(step: "arrive")])
      #expect(kept.answer.value == .text("at last here"))
      #expect(journal.runs.map(\.ref) == [run, other])
    }
  }

  private func permutations(_ count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return permutations(count - 1).flatMap { order in
      (0..<count).map { place in
        var longer = order
        longer.insert(count - 1, at: place)
        return longer
      }
    }
  }

  @Test func `at one clock the device decides, within a device its sequence`() throws {
    let (chains, run) = twoChains()
    let journal = try chains.journal()
    #expect(journal.setting("country") == "BE")
    #expect(journal.setting("language") == nil)
    let kept = try #require(journal.run(run).flatMap { journal.record($0) }).answers.kept
    #expect(kept[Place(step: "arrive")]?.answer.value == .text("then there"))
    #expect(kept[Place(step: "arrive")]?.first.device == Chains.here)
    #expect(journal.runs.map(\.isFinished) == [false, true])
    var same = Chains()
    same.write(.settled(key: "k", value: "one"), clock: 7)
    same.write(.settled(key: "k", value: "two"), clock: 7)
    #expect(try same.journal([1, 0]).setting("k") == "two")
  }

  @Test func `keeping goes on from what was read, and a new reading gives the same`() throws {
    let log = MemoryLog(device: Chains.here)
    var (journal, damage) = try Journal.read(log)
    #expect(damage.isEmpty && journal.lastVisit == nil)
    let moment = Moment(milliseconds: 1_000, offsetMinutes: 60)
    let began = journal.beginning(of: .fears, in: .french)
    let run = try #require(try journal.keep([began], at: moment, in: log).first).ref
    let answer = Answer(
      run: run, place: Place(step: "fear"), wording: Wording("?"), value: .text("que tout se voie"))
    let recorded = try journal.keep(
      [.answered(answer), .settled(key: "country", value: "FR")], at: moment, in: log)
    #expect(recorded.map(\.ref.sequence) == [2, 3] && recorded[0].fact == .answered(answer))
    #expect(journal.setting("country") == "FR" && journal.lastVisit == nil)
    let again = try Journal.read(log).journal
    #expect(again.lastVisit == moment && again.setting("country") == "FR")
    #expect(again.runs.map(\.number) == [1] && again.run(numbered: 1)?.ref == run)
    #expect(again.run(numbered: 2) == nil && again.number(of: recorded[1].ref) == 3)
    guard case .began(let second) = again.beginning(of: .fears, in: .english) else { return }
    #expect(second.ordinal == 2 && second.title == "Title")
  }

  @Test func `a wording is shown as it was, with a mark for what is gone`() throws {
    var chains = Chains()
    let run = chains.begin()
    let first = chains.answer(run, "topic", .text("The committee."))
    chains.revise(run, "topic", .text("Another"))
    let journal = try chains.journal()
    let wording = Wording(
      "“{answer}” at {score} — {unknown}",
      fillings: [.init(.answer, first), .init(.score, Ref(device: Chains.there, sequence: 3))])
    #expect(journal.shown(wording).plainText == "“The committee” at … — {unknown}")
    #expect(
      journal.shown(Wording("“{answer}”", fillings: [.init(.answer, run)])).plainText == "“…”")
  }

  @Test func `events of a run that never began are left out`() throws {
    var chains = Chains()
    chains.answer(Ref(device: Chains.there, sequence: 9), "a", .text("lost"))
    let journal = try chains.journal()
    #expect(journal.runs.isEmpty && journal.openCommitments().isEmpty)
  }
}
