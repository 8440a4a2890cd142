import Testing

@testable import Reflection

/// What is counted of what was put in.
@Suite struct BallotTests {
  func paper(
    _ file: String, _ id: UInt8, _ content: Contribution.Content, turn: Int = 1,
    tag: TicketTag? = nil, step: String = "step"
  ) -> Ballot.Paper {
    let contribution = Contribution(
      workshop: WorkshopID { Array(repeating: 1, count: $0) }, step: step,
      id: ContributionID { Array(repeating: id, count: $0) }, turn: turn, content: content)
    return Ballot.Paper(file: file, opened: OpenedContribution(contribution, tag: tag))
  }

  func tag(_ byte: UInt8) throws -> TicketTag {
    try #require(TicketTag(bytes: Array(repeating: byte, count: 16)))
  }

  /// Takes papers apart in several orders, which must not matter.
  func ballot(
    _ papers: [Ballot.Paper], _ step: Step = TallyTests.choice, tickets: Set<TicketTag>? = nil
  ) -> Ballot {
    let ballot = Ballot(papers, for: step, tickets: tickets)
    var dice = Dice(seed: 3)
    for _ in 0..<5 {
      let mixed = papers.map { ($0, dice.next()) }.sorted { $0.1 < $1.1 }.map(\.0)
      #expect(Ballot(mixed, for: step, tickets: tickets) == ballot)
    }
    return ballot
  }

  func refused(_ ballot: Ballot) -> [String: ContributionFault] {
    Dictionary(ballot.refused.map { ($0.file, $0.fault) }) { $1 }
  }

  @Test func `the highest turn counts`() {
    let ballot = ballot([
      paper("1", 7, .choice(["a"])), paper("2", 7, .choice(["b"]), turn: 2),
      paper("3", 8, .choice(["c"])),
    ])
    #expect(ballot.counted.map(\.content) == [.choice(["b"]), .choice(["c"])])
    #expect(refused(ballot) == ["1": .replaced])
  }

  @Test func `what was taken back is not counted, and is no fault`() {
    let ballot = ballot([
      paper("1", 7, .choice(["a"])), paper("2", 7, .withdrawn, turn: 2),
    ])
    #expect(ballot.counted.isEmpty)
    #expect(refused(ballot) == ["1": .replaced])
  }

  @Test func `the same turn with other content counts for neither`() {
    let ballot = ballot([
      paper("1", 7, .choice(["a"]), turn: 2), paper("2", 7, .choice(["b"]), turn: 2),
      paper("3", 7, .choice(["c"])), paper("4", 8, .choice(["a"])),
    ])
    #expect(ballot.counted.map(\.content) == [.choice(["a"])])
    #expect(refused(ballot) == ["1": .contradicted, "2": .contradicted, "3": .replaced])
  }

  @Test func `a copy of the same counts once`() {
    let ballot = ballot([
      paper("b", 7, .choice(["a"])), paper("a", 7, .choice(["a"])), paper("c", 7, .choice(["a"])),
    ])
    #expect(ballot.counted.count == 1)
    #expect(refused(ballot) == ["b": .repeated, "c": .repeated])
  }

  @Test func `what does not fit the question is not counted`() {
    let misfits: [(Step, [Contribution.Content])] = [
      (
        TallyTests.choice,
        [.choice([]), .choice(["x"]), .choice(["a", "b", "c"]), .choice(["a", "a"]), .scale(1)]
      ),
      (TallyTests.scale, [.scale(0), .scale(11), .text("3")]),
      (TallyTests.text, [.text(" \n"), .list(["a"])]),
      (TallyTests.list, [.list([]), .list(["a", " "]), .list(["a", "b", "c", "d"])]),
      (TallyTests.step(TallyTests.text, .never), [.text("a")]),
    ]
    for (step, contents) in misfits {
      let papers = contents.enumerated().map { paper("\($0)", UInt8($0), $1) }
      let ballot = ballot(papers, step)
      #expect(ballot.counted.isEmpty)
      #expect(refused(ballot).values.allSatisfy { $0 == .otherStep })
      #expect(refused(ballot).count == contents.count)
    }
  }

  @Test func `one slip counts once, three times put in or not`() throws {
    let tickets: Set = [try tag(1), try tag(2)]
    let ballot = ballot(
      [
        paper("1", 3, .choice(["a"]), tag: try tag(1)),
        paper("2", 4, .choice(["a"]), tag: try tag(1)),
        paper("3", 5, .choice(["b"]), tag: try tag(1)),
        paper("4", 6, .choice(["b"]), tag: try tag(9)), paper("5", 7, .choice(["b"])),
        paper("6", 8, .choice(["c"]), tag: try tag(2)),
      ], tickets: tickets)
    #expect(ballot.counted.map(\.content) == [.choice(["a"]), .choice(["c"])])
    #expect(
      refused(ballot)
        == ["2": .usedTicket, "3": .usedTicket, "4": .badTicket, "5": .badTicket])
  }

  @Test func `a ticket of an answer that was taken back can be used again`() throws {
    let ballot = ballot(
      [
        paper("1", 3, .withdrawn, turn: 2, tag: try tag(1)),
        paper("2", 4, .choice(["a"]), tag: try tag(1)),
      ], tickets: [try tag(1)])
    #expect(ballot.counted.count == 1)
  }

  @Test func `other questions are left alone`() {
    let ballot = ballot([paper("1", 3, .choice(["a"]), step: "other")])
    #expect(ballot.counted.isEmpty && ballot.refused.isEmpty)
  }

  @Test func `tickets are typed in any case and with any gaps, and are sixteen letters`() throws {
    let ticket = Ticket { count in Array(0..<UInt8(count)) }
    #expect(ticket.characters.count == 16)
    #expect(Ticket(ticket.description.lowercased()) == ticket)
    #expect(Ticket("O1l4-5678-9abc-defg")?.characters == "01145678 9ABCDEFG".filter { $0 != " " })
    for text in ["", "0123456789ABCDE", "0123456789ABCDEFG", "0123456789ABCDEU"] {
      #expect(Ticket(text) == nil)
    }
  }
}
