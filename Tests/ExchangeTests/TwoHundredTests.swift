import Reflection
import Testing

@testable import Exchange

/// A room of two hundred, from sealing to the result, counted a second time in another way.
@Suite struct TwoHundredTests {
  static let options = ["mentor", "mentee", "both", "maybe", "no"]

  static var step: Step {
    let options = options.map { Option(id: $0, label: Text(french: $0, english: $0)) }
    var step = Step(
      id: "lived", kind: .choice(ChoiceForm(options: options)),
      ask: Variants(french: ["?"], english: ["?"]))
    step.release = .offer
    return step
  }

  @Test func `two hundred contributions are counted once each, whatever else lies there`() throws {
    let format = Contributions()
    let key = try WorkshopKey(for: WorkshopGoldenTests.workshop)
    var card = try WorkshopGoldenTests.card(hasTickets: true)
    card.key = key.publicKey
    let tickets = (0..<200).map { _ in format.newTicket() }
    let tags = Set(tickets.map { format.tag(of: $0, in: card.id, at: "lived") })
    #expect(tags.count == 200)
    var (files, expected): ([String: [UInt8]], [String: Int]) = ([:], [:])
    for (index, ticket) in tickets.enumerated() {
      let chosen = Self.options[index * index % 7 % 5]
      var contribution = Contribution(
        workshop: card.id, step: "lived", id: format.newContributionID(),
        ticket: "\(ticket)", content: .choice([index.isMultiple(of: 9) ? "no" : chosen]))
      if index.isMultiple(of: 9) {
        let sealed = try format.seal(contribution, for: card)
        files[sealed.fileName] = sealed.file
        (contribution.turn, contribution.content) = (2, .choice([chosen]))
      }
      let sealed = try format.seal(contribution, for: card)
      files[sealed.fileName] = sealed.file
      expected[chosen, default: 0] += 1
    }
    // A slip used three times, a copy, and what is no contribution at all.
    for _ in 0..<2 {
      let again = Contribution(
        workshop: card.id, step: "lived", id: ContributionID { Array(repeating: 255, count: $0) },
        ticket: tickets[0].characters, content: .choice(["no"]))
      let sealed = try format.seal(again, for: card)
      files[sealed.fileName] = sealed.file
    }
    files["short.age"] = [1, 2, 3]
    let papers = files.compactMap { name, file in
      (try? key.open(file)).map { Ballot.Paper(file: name, opened: $0) }
    }
    let ballot = Ballot(papers, for: Self.step, tickets: tags)
    let result = Tally(of: Self.step, floor: card.floor, present: 200)
      .result(of: ballot.counted, shuffle: format.shuffled)
    guard case .counts(let counts) = result.shown else {
      Issue.record("nothing is shown: \(result)")
      return
    }
    #expect(counts.map(\.option) == Self.options)
    #expect(counts.map(\.count) == Self.options.map { expected[$0] ?? 0 })
    #expect(result.counted == 200)
    let crowded = Tally(of: Self.step, floor: card.floor, present: 199)
      .result(of: ballot.counted, shuffle: format.shuffled)
    #expect(crowded.sealed == .withheld(.many))
  }

  @Test func `what is kept of tickets does not say which belong together`() throws {
    let format = Contributions()
    let workshop = WorkshopGoldenTests.workshop
    let tickets = (0..<50).map { _ in format.newTicket() }
    let steps = ["a", "b"].map { step in
      StepTickets(step: step, tags: tickets.map { format.tag(of: $0, in: workshop, at: step) })
    }
    #expect(Set(steps[0].tags).isDisjoint(with: steps[1].tags))
    for (index, ticket) in tickets.enumerated() {
      let places = ["a", "b"].enumerated().map { place, step in
        steps[place].tags.firstIndex(of: format.tag(of: ticket, in: workshop, at: step))
      }
      // Sorted by the tags, which come from no common order: the places are no link.
      #expect(places.allSatisfy { $0 != nil }, "\(index)")
    }
    let order = { (step: Int) in
      tickets.map { format.tag(of: $0, in: workshop, at: ["a", "b"][step]) }
        .compactMap { steps[step].tags.firstIndex(of: $0) }
    }
    #expect(order(0) != order(1))
    #expect(order(0) != Array(0..<50))
  }
}
