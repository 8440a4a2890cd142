import Testing

@testable import Reflection

/// Commitments that are still open.
@Suite struct OpenCommitmentsTests {
  private func open(_ chains: Chains) throws -> [String] {
    try chains.journal().openCommitments().map(\.commitment.what)
  }

  @Test func `the oldest date comes first, those without a date last, in the order made`() throws {
    var chains = Chains()
    for (what, due) in [
      ("none", nil), ("late", 20_030), ("soon", 20_010), ("also none", nil), ("also soon", 20_010),
    ] as [(String, Int?)] {
      let run = chains.begin(.fears)
      _ = chains.commit(run, what, due: due)
    }
    #expect(try open(chains) == ["soon", "also soon", "late", "none", "also none"])
  }

  @Test(arguments: [("done", 0), ("differently", 0), ("dropped", 0), ("not_yet", 1)])
  func `not yet leaves it open, the others close it`(_ outcome: String, left: Int) throws {
    var chains = Chains()
    let run = chains.begin(.fears)
    let made = chains.commit(run, "ask once", due: 20_007)
    let later = chains.begin()
    chains.review(later, made, outcome)
    #expect(try open(chains).count == left)
  }

  @Test func `a review that is changed or left aside counts as it stands now`() throws {
    var chains = Chains()
    let run = chains.begin(.fears)
    let made = chains.commit(run, "ask once")
    let later = chains.begin()
    chains.review(later, made, "done")
    #expect(try open(chains) == [])
    chains.revise(
      later, "promise", .options([Chosen(id: "not_yet", label: "not yet")]), commitment: made)
    #expect(try open(chains) == ["ask once"])
    chains.revise(later, "promise", .options([Chosen(id: "dropped", label: "d")]), commitment: made)
    #expect(try open(chains) == [])
    chains.write(.skipped(run: later, place: Place(step: "promise", commitment: made)))
    #expect(try open(chains) == ["ask once"])
  }

  @Test func `a changed commitment has its new words and its old name and day`() throws {
    var chains = Chains()
    let run = chains.begin(.fears)
    let made = chains.commit(run, "ask once")
    chains.day += 2
    let change = chains.revise(
      run, "trial", .commitment(Commitment(kind: .experiment, what: "ask twice")))
    let open = try #require(try chains.journal().openCommitments().first)
    #expect(open.commitment.what == "ask twice" && open.id == made && open.ref == change)
    #expect(open.made.date.daysSinceEpoch == 20_000)
  }

  @Test func `one that was left aside is gone, and made again it is there once`() throws {
    var chains = Chains()
    let run = chains.begin(.fears)
    _ = chains.commit(run, "ask once")
    chains.skip(run, "trial")
    #expect(try open(chains) == [])
    let again = chains.commit(run, "ask after all")
    #expect(try open(chains) == ["ask after all"])
    #expect(try chains.journal().openCommitments().map(\.id) == [again])
  }

  @Test func `those made the same day are not looked at again that day`() throws {
    var chains = Chains()
    let run = chains.begin(.fears)
    _ = chains.commit(run, "yesterday", due: 20_009)
    chains.day += 1
    let today = chains.begin(.fears)
    _ = chains.commit(today, "today", due: 20_005)
    #expect(try chains.history().commitments.map(\.commitment.what) == ["yesterday"])
    #expect(try open(chains) == ["today", "yesterday"])
    chains.day += 1
    #expect(try chains.history().commitments.map(\.commitment.what) == ["today", "yesterday"])
  }

  @Test func `in any order of the file they are the same`() throws {
    var chains = Chains()
    let run = chains.begin(.fears)
    let one = chains.commit(run, "one", due: 20_002)
    let second = chains.begin(.fears)
    _ = chains.commit(second, "two", due: 20_001)
    let later = chains.begin()
    chains.review(later, one, "not_yet")
    let last = chains.begin()
    chains.review(last, one, "done")
    let order = Array((0..<chains.count).reversed())
    let journal = try chains.journal(order)
    #expect(journal.openCommitments().map(\.commitment.what) == ["two"])
    let before = journal.openCommitments(before: journal.run(last))
    #expect(before.map(\.commitment.what) == ["two", "one"])
  }
}
