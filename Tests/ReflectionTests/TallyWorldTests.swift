import Testing

@testable import Reflection

/// T11: no world in which somebody's choice is certain, over the real function; each way of using it
/// that tells too much is found out, in as many worlds as `tally.py` finds.
@Suite struct TallyWorldTests {
  static let searches = [
    WorldSearch(people: 5, options: 2, floor: 3), WorldSearch(people: 6, options: 2, floor: 3),
    WorldSearch(people: 6, options: 3, floor: 3), WorldSearch(people: 7, options: 2, floor: 3),
    WorldSearch(people: 5, options: 3, floor: 5), WorldSearch(people: 7, options: 3, floor: 5),
    WorldSearch(people: 6, options: 4, floor: 5), WorldSearch(people: 3, options: 3, floor: 3),
    WorldSearch(people: 4, options: 4, floor: 3), WorldSearch(people: 2, options: 4, floor: 3),
    WorldSearch(people: 4, options: 3, floor: 3, isSeveral: true),
    WorldSearch(people: 5, options: 2, floor: 5, isSeveral: true),
    WorldSearch(people: 5, options: 2, floor: 3, isSeveral: true),
  ]

  @Test(arguments: searches.indices) func `nobody's choice is certain`(_ index: Int) {
    let search = Self.searches[index]
    let leaks = search.leaks(Policies().once)
    #expect(leaks.worlds > 0)
    #expect((leaks.outsider, leaks.participant) == (0, 0), "\(search)")
  }

  @Test func `a floor alone tells, and is found out`() {
    let found: [(WorldSearch, WorldSearch.Leaks)] = [
      (.init(people: 6, options: 3, floor: 3), .init(worlds: 729, outsider: 3, participant: 39)),
      (.init(people: 7, options: 2, floor: 3), .init(worlds: 128, outsider: 2, participant: 16)),
      (.init(people: 6, options: 4, floor: 5), .init(worlds: 4096, outsider: 4, participant: 76)),
      (
        .init(people: 4, options: 3, floor: 3, isSeveral: true),
        .init(worlds: 2401, outsider: 721, participant: 2089)
      ),
    ]
    for (search, leaks) in found {
      // What could be asked by show of hands has no rule but the floor.
      var open = search
      open.release = .open
      #expect(open.leaks(Policies().once) == leaks, "\(search)")
    }
  }

  @Test func `without tickets, who answers twice or more can be certain of another`() {
    // As an independent count in Python has it: one answer never, two of them already.
    let found: [(WorldSearch, [Int])] = [
      (.init(people: 3, options: 3, floor: 3), [0, 6]),
      (.init(people: 4, options: 2, floor: 3), [0, 2, 12]),
      (.init(people: 5, options: 2, floor: 3), [0, 2, 14, 28]),
      (.init(people: 5, options: 3, floor: 3), [0, 12, 78, 234]),
      (.init(people: 6, options: 2, floor: 5), [0, 2, 14, 30, 60]),
      (.init(people: 6, options: 3, floor: 5), [0, 12, 78, 240, 720]),
      (.init(people: 7, options: 2, floor: 5), [0, 2, 14, 30, 62, 124]),
    ]
    for (search, worlds) in found {
      #expect(search.unmasked(Policies().once) == worlds, "\(search)")
      // Half of those present hides nothing; fewer than half hides all, which more answers undo.
      let count = search.people
      #expect(search.unmasked(Policies().once, present: 2 * count) == worlds)
      #expect(search.unmasked(Policies().once, present: 2 * count + 1).allSatisfy { $0 == 0 })
    }
    #expect(WorldSearch(people: 3, options: 2, floor: 3).unmasked(Policies().once) == [0, 0])
  }

  @Test func `a result after each arrival tells, and is found out`() {
    let search = WorldSearch(people: 6, options: 3, floor: 3)
    #expect(
      search.leaks(Policies().rolling) == .init(worlds: 729, outsider: 660, participant: 690))
    var open = search
    open.release = .open
    #expect(open.leaks(Policies().rolling) == .init(worlds: 729, outsider: 729, participant: 729))
    #expect(
      search.leaks(Policies().batched) == .init(worlds: 729, outsider: 18, participant: 180))
  }

  @Test func `who typed the answers on paper learns nothing of those that were sealed`() {
    // The facilitator knows the set on paper. As two sets nothing is certain; as one it would be.
    var certain = (two: 0, one: 0)
    for sealed in 3...4 {
      let search = WorldSearch(people: sealed, options: 2, floor: 3)
      for paper in [["o0", "o0", "o1"], ["o0", "o1", "o1", "o0"], ["o0", "o0", "o0"]] {
        let tally = Tally(of: search.step, floor: 3, present: 7)
        let typed = paper.map { Contribution.Content.choice([$0]) }
        let two = search.leaks { _, answers in
          "\(tally.result(of: answers.map(Policies.contribution), paper: typed) { $0 })"
        }
        let one = search.leaks { _, answers in
          let all = answers.map(Policies.contribution) + paper.map { Policies.contribution([$0]) }
          return "\(tally.result(of: all) { $0 })"
        }
        certain.two += two.outsider
        certain.one += one.outsider
      }
    }
    #expect(certain.two == 0)
    #expect(certain.one > 0)
  }
}
