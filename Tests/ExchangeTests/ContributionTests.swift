import AgeFormat
import Foundation
import Reflection
import Sodium
import Testing

@testable import Exchange

/// Contributions as files: what leaves, what opens, and what is refused.
@Suite struct ContributionTests {
  let format = Contributions()

  func key(_ person: Person = .boris) throws -> WorkshopKey {
    let secret = try SecretBytes(copying: person.secret.span)
    return WorkshopKey(WorkshopGoldenTests.workshop, X25519Identity(secret: secret))
  }

  func contribution(_ content: Contribution.Content, name: String? = nil) -> Contribution {
    Contribution(
      workshop: WorkshopGoldenTests.workshop, step: "trust", id: format.newContributionID(),
      ticket: "0123 4567-89ab cdef", content: content, name: name)
  }

  @Test
  func `five hundred texts of any length are files of one length under names that say nothing`()
    throws
  {
    let card = try WorkshopGoldenTests.card()
    let key = try key()
    var names: Set<String> = []
    for index in 0..<500 {
      let text = String(repeating: "é", count: index * 3) + "x"
      let sealed = try format.seal(contribution(.text(text)), for: card)
      #expect(sealed.file.count == 4296)
      names.insert(sealed.fileName)
      guard index.isMultiple(of: 50) else { continue }
      let opened = try key.open(sealed.file)
      #expect(opened.contribution.content == .text(text))
      #expect(opened.contribution.ticket == nil)
      #expect(opened.tag.map { Hex.text($0.bytes) } == "d3dfcf7e40ad422705c8dc05698af62e")
    }
    #expect(names.count == 500)
    #expect(names.allSatisfy { $0.wholeMatch(of: /tandem-[0-9a-f]{16}\.age/) != nil })
  }

  @Test func `what does not fit is refused, nothing is cut`() throws {
    let card = try WorkshopGoldenTests.card()
    let room = 4096 - (try overhead())
    _ = try format.seal(contribution(.text(String(repeating: "a", count: room))), for: card)
    #expect(throws: ContributionFault.tooLong) {
      try format.seal(contribution(.text(String(repeating: "a", count: room + 1))), for: card)
    }
  }

  private func overhead() throws -> Int {
    let bytes = try ContributionText.print(
      OpenedContribution(
        contribution(.text("a")), tag: TicketTag(bytes: Array(repeating: 1, count: 16))))
    return bytes.count { $0 != UInt8(ascii: ".") } - 1
  }

  @Test func `a file of another length is not even tried`() throws {
    nonisolated(unsafe) var tries = 0
    let secret = try SecretBytes(copying: Person.boris.secret.span)
    let key = WorkshopKey(WorkshopGoldenTests.workshop, X25519Identity(secret: secret)) {
      file, identity throws(AgeError) in
      tries += 1
      return try AgeFile.open(file, with: identity)
    }
    let sealed = try format.seal(contribution(.scale(3)), for: WorkshopGoldenTests.card())
    for length in [0, 1, 200, 4095, 4295, 4297, 1 << 20] {
      let file = Array((sealed.file + Array(repeating: 0, count: 1 << 20)).prefix(length))
      #expect(throws: ContributionFault.badLength) { try key.open(file) }
    }
    #expect(tries == 0)
    _ = try key.open(sealed.file)
    #expect(tries == 1)
  }

  @Test func `another key, another workshop and changed bytes are told apart from a contribution`()
    throws
  {
    let card = try WorkshopGoldenTests.card()
    let sealed = try format.seal(contribution(.scale(3)), for: card)
    let cleo = try key(.cleo)
    #expect(throws: ContributionFault.unreadable) { try cleo.open(sealed.file) }
    let own = try key()
    for place in stride(from: 0, to: sealed.file.count, by: 37) {
      var changed = sealed.file
      changed[place] ^= 1
      #expect(throws: ContributionFault.unreadable) { try own.open(changed) }
    }
    var other = contribution(.scale(3))
    other.workshop = WorkshopID { Array(repeating: 0x78, count: $0) }
    let strange = try format.seal(other, for: card)
    #expect(throws: ContributionFault.otherWorkshop) { try own.open(strange.file) }
    let noise = try AgeFile.seal(
      [UInt8](repeating: 0x1b, count: 4096).span, for: try Person.boris.recipient())
    #expect(throws: ContributionFault.malformed) { try own.open(noise) }
  }

  @Test func `every byte that is changed in what is sealed is refused or says the same again`()
    throws
  {
    for one in WorkshopGoldenTests.cases {
      let bytes = try ContributionText.print(one.opened)
      for place in 0..<400 {
        for flip in [UInt8(1), 0x20, 0x80] {
          var changed = bytes
          changed[place] ^= flip
          guard let read = try? ContributionText.parse(changed) else { continue }
          #expect(read != one.opened)
          #expect(try ContributionText.print(read) == changed)
        }
      }
    }
  }

  static let misfits: [(String, String)] = [
    ("turn: 1\n", "turn: 01\n"), ("turn: 1\n", "turn: 0\n"), ("turn: 1\n", "turn: +1\n"),
    ("value: 7", "value: 11"), ("value: 7", "value: 07"), ("name: -", "name: Zoé"),
    ("type: scale", "type: Scale"), ("ticket: -", "ticket: "), ("step: weight", "step: a b"),
    ("contribution/1", "contribution/2"), ("\n", "\r\n"),
  ]

  @Test(arguments: misfits) func `another form of the same is refused`(
    _ old: String, _ new: String
  ) throws {
    let whole = String(
      decoding: try ContributionText.print(WorkshopGoldenTests.cases[0].opened), as: UTF8.self)
    let text = whole.replacing(old, with: new)
    #expect(text != whole)
    #expect(throws: ContributionFault.malformed) { try ContributionText.parse(fitted(text)) }
  }

  /// The text with as many dots as there is room for.
  private func fitted(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    let start = bytes.prefix { $0 != UInt8(ascii: ".") }
    let end = Array(bytes.drop { $0 != UInt8(ascii: ".") }.drop { $0 == UInt8(ascii: ".") })
    let dots = [UInt8](repeating: UInt8(ascii: "."), count: 4096 - start.count - end.count)
    return start + dots + end
  }

  @Test func `what cannot be read back is not sealed`() throws {
    let card = try WorkshopGoldenTests.card()
    let contents: [Contribution.Content] = [
      .scale(0), .scale(11), .choice([]), .choice(["a", "a"]), .choice(["a, b"]), .text(""),
      .text("a\u{1b}[31m"), .list([]), .list(["a\nb"]),
    ]
    for content in contents {
      #expect(throws: ContributionFault.malformed) {
        try format.seal(contribution(content), for: card)
      }
    }
    for name in ["-", " a", "a\u{202e}"] {
      #expect(throws: ContributionFault.malformed) {
        try format.seal(contribution(.text("x"), name: name), for: card)
      }
    }
    #expect(throws: ContributionFault.malformed) {
      try format.seal(contribution(.scale(1), name: "Ana"), for: card)
    }
    var ticketed = contribution(.scale(1))
    ticketed.ticket = "0123"
    #expect(throws: ContributionFault.badTicket) { try format.seal(ticketed, for: card) }
    var bad = card
    bad.key = "age1" + String(repeating: "q", count: 58)
    #expect(throws: ContributionFault.badCard) {
      try format.seal(contribution(.scale(1)), for: bad)
    }
  }

  @Test func `a card has one form, and says which line is not`() throws {
    let whole = WorkshopGoldenTests.cardText
    let faults: [(String, String, WorkshopCardFault)] = [
      ("tandem-workshop/1", "tandem-card/1", .notACard),
      ("tandem-workshop/1", "tandem-workshop/2", .newer),
      ("workshop: 7", "workshop: G", .malformed(line: 2)),
      ("pack: workshop", "pack: wörkshop", .malformed(line: 3)),
      ("version: 3", "version: 0", .malformed(line: 4)),
      ("sha256: ab", "sha256: b", .malformed(line: 5)),
      ("key: age1", "key: AGE1", .malformed(line: 6)),
      ("floor: 5", "floor: 2", .malformed(line: 7)),
      ("floor: 5", "floor: 51", .malformed(line: 7)),
      ("floor: 5", "floor: 05", .malformed(line: 10)),
      ("tickets: yes", "tickets: maybe", .malformed(line: 8)),
      ("made: 2026-11-24", "made: 2026-11-31", .malformed(line: 9)),
      ("24\n", "24\n\n", .malformed(line: 10)),
    ]
    for (old, new, fault) in faults {
      let text = whole.replacing(old, with: new, maxReplacements: 1)
      #expect(throws: fault, "\(new)") { try WorkshopCardText.parse(Array(text.utf8)) }
    }
  }
}
