import Testing

@testable import Reflection

/// The rules of architecture.md 5a, one by one.
@Suite struct TallyTests {
  static func step(_ kind: Step, _ release: ReleaseRule = .offer) -> Step {
    var step = kind
    step.release = release
    return step
  }

  static let choice = step(.choice("step", .of("a", "b", "c"), most: 2))
  static let scale = step(.scale("step"))
  static let text = step(.text("step"))
  static let list = step(.list("step", most: 3))

  func tally(
    _ step: Step, _ contents: [Contribution.Content], paper: [Contribution.Content] = [],
    present: Int = 50, tickets: Bool = true, held: [String] = [], names: [String?] = []
  ) -> StepResult {
    let sealed = contents.enumerated().map { index, content in
      Contribution(
        workshop: WorkshopID { Array(repeating: 1, count: $0) }, step: step.id,
        id: ContributionID { Array(repeating: UInt8(index), count: $0) }, content: content,
        name: index < names.count ? names[index] : nil)
    }
    return Tally(of: step, floor: 3, present: present, hasTickets: tickets, heldBack: held)
      .result(of: sealed, paper: paper) { $0.sorted() }
  }

  func chose(_ text: String) -> [Contribution.Content] {
    text.map { .choice($0 == "-" ? [] : [String($0)]) }
  }

  func counts(_ result: StepResult) -> [Int]? {
    guard case .counts(let counts) = result.shown else { return nil }
    return counts.map(\.count)
  }

  @Test func `below the floor nothing is shown, not even how many`() {
    for given in ["", "a", "ab"] {
      let result = tally(Self.choice, chose(given))
      #expect(result == StepResult(step: "step", floor: 3, sealed: .withheld(.few), shown: nil))
    }
  }

  @Test func `more answers than people are not shown`() {
    #expect(tally(Self.choice, chose("aabbc"), present: 4).sealed == .withheld(.many))
    #expect(counts(tally(Self.choice, chose("aabbc"), present: 5)) == [2, 2, 1])
  }

  @Test func `fewer than half of those present are not shown, unless each has a ticket`() {
    for (given, present, isShown) in [("aabb", 9, false), ("aabb", 8, true), ("aab", 7, false)] {
      let result = tally(Self.choice, chose(given), present: present, tickets: false)
      #expect((result.sealed == .withheld(.half)) == !isShown, "\(given) of \(present)")
      #expect((result.shown != nil) == isShown)
    }
    #expect(tally(Self.choice, chose("aabb"), present: 9).sealed == .counted(4))
    let open = tally(Self.step(Self.choice, .open), chose("aabb"), present: 9, tickets: false)
    #expect(open.sealed == .counted(4))
    // After the floor and the number of people, before what is alike.
    #expect(tally(Self.choice, chose("ab"), present: 9, tickets: false).sealed == .withheld(.few))
    #expect(
      tally(Self.choice, chose("aaaa"), present: 9, tickets: false).sealed == .withheld(.half))
  }

  @Test func `half is of all answers, sealed and on paper`() {
    func both(_ sealed: String, _ paper: String, _ present: Int) -> StepResult {
      tally(Self.choice, chose(sealed), paper: chose(paper), present: present, tickets: false)
    }
    #expect(both("aabb", "bbcc", 16).shown != nil)
    let half = both("aabb", "bbcc", 17)
    #expect((half.sealed, half.paper) == (.withheld(.half), .withheld(.half)))
    let few = both("aabb", "bc", 13)
    #expect((few.sealed, few.paper) == (.withheld(.half), .withheld(.few)))
    // Signed words are in no count.
    let signed = tally(
      Self.text, ["a", "b", "c", "d"].map { .text($0) }, present: 7, tickets: false, names: ["Zoé"])
    #expect(signed.sealed == .withheld(.half))
  }

  @Test func `what the numbers withhold is foreseen, and what is alike is not`() {
    for tickets in [true, false] {
      for sealed in 0...7 {
        for paper in 0...5 {
          for present in 1...14 {
            let given = chose(String("abcabca".prefix(sealed)))
            let typed = chose(String("bcabc".prefix(paper)))
            let result = tally(
              Self.choice, given, paper: typed, present: present, tickets: tickets)
            let foreseen = Tally(
              of: Self.choice, floor: 3, present: present, hasTickets: tickets
            ).foreseen(sealed: sealed, paper: paper)
            let isAlike = [result.sealed, result.paper].contains { set in
              if case .withheld(.alike) = set { true } else { false }
            }
            guard !isAlike else { continue }
            #expect(
              (foreseen != nil) == (result.shown == nil), "\(sealed) \(paper) \(present) \(result)")
          }
        }
      }
    }
    let alike = Tally(of: Self.choice, floor: 3, present: 4)
    #expect(alike.foreseen(sealed: 4) == nil)
    #expect(alike.foreseen(sealed: 5) == .many)
    #expect(alike.foreseen(sealed: 2) == .few)
    #expect(Tally(of: Self.choice, floor: 3, present: 9).foreseen(sealed: 4) == .half)
  }

  @Test func `all alike but at most one are not shown, unless a show of hands would do`() {
    for given in ["aaaa", "aaab"] {
      #expect(tally(Self.choice, chose(given)).sealed == .withheld(.alike(4)))
      let open = tally(Self.step(Self.choice, .open), chose(given))
      #expect(open.sealed == .counted(4))
    }
    #expect(counts(tally(Self.choice, chose("aabb"))) == [2, 2, 0])
  }

  @Test func `a choice of several counts each of them`() {
    let given: [Contribution.Content] = [
      .choice(["a", "b"]), .choice(["b"]), .choice(["c"]), .choice(["a", "c"]), .choice(["a"]),
    ]
    #expect(counts(tally(Self.choice, given)) == [3, 2, 2])
  }

  @Test func `a scale has ten counts, zeros too`() {
    let result = tally(Self.scale, [.scale(1), .scale(10), .scale(3), .scale(3)])
    #expect(counts(result) == [1, 0, 2, 0, 0, 0, 0, 0, 0, 1])
  }

  @Test func `words are alike whatever their case, accents and ends`() {
    let alike: [Contribution.Content] = [
      .text("Écouter"), .text(" écouter "), .text("ECOUTER"), .text("rire"),
    ]
    #expect(tally(Self.text, alike).sealed == .withheld(.alike(4)))
    let given = alike + [.text("lire")]
    #expect(tally(Self.text, given).sealed == .counted(5))
  }

  @Test func `the items of a list come apart, and one person says a thing once`() {
    let given: [Contribution.Content] = [
      .list(["x", "X", "y"]), .list(["x"]), .list(["z"]), .list(["v"]),
    ]
    let result = tally(Self.list, given)
    #expect(result.sealed == .counted(4))
    #expect(result.shown == .texts(["X", "v", "x", "x", "y", "z"], heldBack: 0))
    #expect(tally(Self.list, given.dropLast()).sealed == .withheld(.alike(3)))
  }

  @Test func `words that are held back are not shown, their number is`() {
    let given: [Contribution.Content] = ["a", "b", "b", "c", "cafe\u{301}", "café"].map {
      .text($0)
    }
    let result = tally(Self.text, given, held: ["b", "café"])
    #expect(result.shown == .texts(["a", "c", "cafe\u{301}"], heldBack: 3))
    #expect(result.counted == 6)
  }

  @Test func `signed words are in no count and no rule`() {
    let given: [Contribution.Content] = ["a", "b", "c", "d"].map { .text($0) }
    let result = tally(Self.text, given, present: 2, names: ["Zoé", "Ana"])
    #expect(result.sealed == .withheld(.few))
    #expect(
      result.signed == [.init(name: "Ana", text: "b"), .init(name: "Zoé", text: "a")])
  }

  @Test func `paper is a set of its own, and what passes is summed`() {
    let both = tally(Self.choice, chose("aabb"), paper: chose("bbcc"))
    #expect((both.sealed, both.paper) == (.counted(4), .counted(4)))
    #expect(counts(both) == [2, 4, 2])
    let few = tally(Self.choice, chose("aabb"), paper: chose("bc"))
    #expect((few.sealed, few.paper) == (.counted(4), .withheld(.few)))
    #expect(counts(few) == [2, 2, 0])
    let alike = tally(Self.choice, chose("aab"), paper: chose("abc"))
    #expect((alike.sealed, alike.paper) == (.withheld(.alike(3)), .counted(3)))
    #expect(counts(alike) == [1, 1, 1])
    let many = tally(Self.choice, chose("aabb"), paper: chose("bbcc"), present: 7)
    #expect((many.sealed, many.paper) == (.withheld(.many), .withheld(.many)))
    #expect(many.shown == nil)
  }

  @Test func `two hundred people are counted as another count counts them`() {
    var dice = Dice(seed: 5)
    let ids = ["a", "b", "c"]
    let given = (0..<200).map { _ in ids[dice.roll(0...2)] }
    let other = ids.map { id in given.reduce(0) { $0 + (($1 == id) ? 1 : 0) } }
    let result = tally(Self.choice, given.map { .choice([$0]) }, present: 200)
    #expect(counts(result) == other)
    #expect(result.counted == 200)
  }
}
