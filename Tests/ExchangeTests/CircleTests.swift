import Reflection
import Testing

@testable import Exchange

/// A share, its reply and the way home, between two journals with real files.
@Suite struct CircleTests {
  /// One side: a journal with the other as a person.
  private struct Side {
    let format: Correspondence
    let log: MemoryLog
    var journal: Journal
    let other: Contact

    init(_ person: Person, knowing name: String, _ other: Person) throws {
      format = try person.correspondence()
      log = MemoryLog(device: DeviceID(high: 0, low: UInt64(person.rawValue)))
      journal = try Journal.read(log).journal
      try journal.keep(
        [.contactAdded(name: name, key: try other.key())], at: Side.moment, in: log)
      self.other = try required(journal.contacts.first)
    }

    static let moment = Moment(milliseconds: 1_795_600_000_000, offsetMinutes: 60)

    /// Seals a letter and keeps that it left.
    mutating func send(_ letter: Letter, sources: [PassageSource] = []) throws -> [UInt8] {
      let sealed = try format.seal(letter, for: other.key, from: nil, armored: false)
      try journal.keep(
        Journal.facts(
          sending: letter, digest: sealed.digest, from: format.ownKey, to: other,
          sources: sources), at: Side.moment, in: log)
      return sealed.file
    }

    /// Takes a file through the steps, as `Receiving` does.
    mutating func receive(_ file: [UInt8]) throws -> KeptLetter {
      let arrival = try format.open(file)
      guard case .contact(let contact) = journal.sender(of: arrival),
        journal.repetition(of: arrival) == .none
      else { throw Missing() }
      let letter = try arrival.letter()
      let known = journal.provenance(of: letter, writtenWith: arrival.from, by: contact)
      #expect(known.isAboutKnown != false && known.areQuotesKnown != false)
      try journal.keep(
        Journal.facts(receiving: letter, as: arrival, from: contact.ref), at: Side.moment, in: log)
      return try required(journal.letters.last)
    }

    var count: Int { journal.arena.entries.count }
  }

  private static func share(_ number: UInt8) throws -> Letter {
    var letter = try Letter.sample(.share)
    letter.id = try required(LetterID(bytes: [UInt8](repeating: number, count: 16)))
    letter.passages = [
      Passage(
        id: try required(PartID(bytes: [0, 0, 0, number])), day: letter.made, title: "T",
        asked: "Sujet ?", answer: "Oser parler. Et me taire.")
    ]
    return letter
  }

  private static func reply(to share: KeptLetter, _ text: Letter, _ number: UInt8) throws -> Letter
  {
    var reply = try Letter.sample(
      .reply, about: Letter.About(id: share.head.id, digest: share.head.digest))
    reply.id = try required(LetterID(bytes: [UInt8](repeating: number, count: 16)))
    reply.remarks = [
      Remark(
        kind: .question, words: "À quel moment ?",
        on: try required(text.quote(of: "Et me taire.")))
    ]
    reply.receipt = share.head.made
    return reply
  }

  @Test func `a share goes out and its reply comes home beside the answer, twice`() throws {
    var mentee = try Side(.ana, knowing: "Boris", .boris)
    var mentor = try Side(.boris, knowing: "Ana", .ana)
    for round in UInt8(1)...2 {
      let answer = Ref(device: DeviceID(high: 0, low: 1), sequence: UInt64(round))
      let share = try Self.share(round)
      let came = try mentor.receive(
        try mentee.send(
          share, sources: [PassageSource(part: share.passages[0].id, answer: answer)]))
      #expect(mentor.journal.text(of: came).passages == share.passages)
      let reply = try Self.reply(to: came, mentor.journal.text(of: came), round + 100)
      let home = try mentee.receive(try mentor.send(reply))
      let beside = mentee.journal.remarks(on: [answer])
      #expect(beside.map(\.remark) == reply.remarks && beside.map(\.letter) == [home])
      let sent = try required(mentee.journal.letters.first { $0.head.id == share.id })
      #expect(mentee.journal.answers(to: sent).compactMap(\.head.receipt) == [share.made])
    }
  }

  @Test func `what comes again, comes changed or comes back writes nothing`() throws {
    var mentee = try Side(.ana, knowing: "Boris", .boris)
    var mentor = try Side(.boris, knowing: "Ana", .ana)
    let file = try mentee.send(try Self.share(1))
    _ = try mentor.receive(file)
    let before = (mentee.count, mentor.count)
    #expect(throws: Missing.self) { try mentor.receive(file) }
    #expect(throws: ShareRefusal.notForMe) { try mentee.receive(file) }
    var changed = file
    changed[changed.count - 20] ^= 1
    #expect(throws: ShareRefusal.self) { try mentor.receive(changed) }
    #expect(throws: ShareRefusal.self) { try mentor.receive(Array(file.dropLast(40))) }
    #expect((mentee.count, mentor.count) == before)
  }

  @Test func `somebody who was not added is told by the card that the letter carries`() throws {
    let stranger = try Person.cleo.correspondence()
    let mentor = try Side(.boris, knowing: "Ana", .ana)
    let file = try stranger.seal(
      try Self.share(1), for: try Person.boris.key(), from: nil, armored: true
    ).file
    let arrival = try mentor.format.open(file)
    #expect(mentor.journal.sender(of: arrival) == .unknown(namesake: mentor.other))
    #expect(arrival.card == ContactCard(name: "Ana", key: try Person.cleo.key()))
  }
}
