import Foundation
import Reflection
import Sodium
import Testing

@testable import Exchange

/// Bytes of a card, of contributions and of tickets, written by another program (Python, hashlib).
@Suite struct WorkshopGoldenTests {
  static let workshop = WorkshopID { Array(repeating: 0x77, count: $0) }
  static let contribution = ContributionID { Array(repeating: 0x55, count: $0) }

  static func card(hasTickets: Bool = true) throws -> WorkshopCard {
    WorkshopCard(
      id: workshop, pack: "workshop.discover-mentoring", version: 3,
      digest: Array(repeating: 0xab, count: 32), key: try Person.boris.key(), floor: 5,
      hasTickets: hasTickets, made: CivilDate(daysSinceEpoch: 20_781))
  }

  static let cardText = """
    tandem-workshop/1
    workshop: \(String(repeating: "7", count: 32))
    pack: workshop.discover-mentoring
    version: 3
    sha256: \(String(repeating: "ab", count: 32))
    key: age12u28d8g3d0mkgd4wwj78j0fvxzk3jq79ntzjwwq9cl3xnz6ppsmq4eu6rs
    floor: 5
    tickets: yes
    made: 2026-11-24

    """

  @Test func `a card is these bytes, and reads back`() throws {
    let bytes = try WorkshopCardText.print(try Self.card())
    #expect(String(decoding: bytes, as: UTF8.self) == Self.cardText)
    #expect(
      Hex.text(SHA256.hash(bytes.span))
        == "dc863d189473f112e48f8c64580f11732eeaae5a4cf1ddaf2aefd61f8f6011fb")
    #expect(try WorkshopCardText.parse(bytes) == Self.card())
  }

  @Test func `the join code of a card is the first fifteen digits`() throws {
    let code = try Contributions().joinCode(of: Array("card".utf8))
    #expect(code == ["09215", "20055", "03923"])
  }

  @Test func `a ticket leaves this tag at this step`() throws {
    let ticket = try #require(Ticket("0123456789ABCDEF"))
    let tag = Contributions().tag(of: ticket, in: Self.workshop, at: "trust")
    #expect(Hex.text(tag.bytes) == "d3dfcf7e40ad422705c8dc05698af62e")
    let elsewhere = Contributions().tag(of: ticket, in: Self.workshop, at: "trusted")
    #expect(elsewhere != tag)
  }

  /// A contribution, and the SHA-256 of its 4,096 bytes.
  struct Case: CustomTestStringConvertible {
    var name: String
    var step: String
    var turn = 1
    var content: Contribution.Content
    var signature: String?
    var tag: [UInt8]?
    var digest: String

    var testDescription: String { name }

    var opened: OpenedContribution {
      OpenedContribution(
        Contribution(
          workshop: workshop, step: step, id: contribution, turn: turn, content: content,
          name: signature),
        tag: tag.flatMap(TicketTag.init))
    }
  }

  static let cases = [
    Case(
      name: "scale", step: "weight", content: .scale(7),
      digest: "cc76cb345c73fa6a1fd544c7532a5b8331e567378918e9bdbbd2f87bcdb3f363"),
    Case(
      name: "choice", step: "before", turn: 12, content: .choice(["mentor", "mentee"]),
      tag: Hex.bytes("d3dfcf7e40ad422705c8dc05698af62e".utf8),
      digest: "18fb2e358172f96688a97da4bd258703ad0dbcf5b4d628b81d3aaaa53745828f"),
    Case(
      name: "text", step: "t", content: .text("Écouter\n\n> cité"), signature: "Zoé",
      digest: "933c5e54370f7627492749ab133eee15165170a7f93b6eeea1b119b769703156"),
    Case(
      name: "list", step: "t.x", content: .list(["a", "b"]),
      digest: "47b2b45efd1ce48869966e9f801951c307628883c0f891e69ba4cef6fb0416fa"),
    Case(
      name: "withdrawn", step: "before", turn: 3, content: .withdrawn,
      digest: "733f506b0235ea1ce39e565f375628ac02dc265e057ad746bcb1ca379460e771"),
  ]

  @Test(arguments: cases) func `what is sealed is these bytes, and reads back`(_ one: Case) throws {
    let bytes = try ContributionText.print(one.opened)
    #expect(bytes.count == 4096)
    #expect(Hex.text(SHA256.hash(bytes.span)) == one.digest)
    #expect(try ContributionText.parse(bytes) == one.opened)
  }
}
