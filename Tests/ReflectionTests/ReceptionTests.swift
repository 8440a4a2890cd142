import Testing

@testable import Reflection

/// What a journal knows of a letter that comes.
@Suite struct ReceptionTests {
  private static let day = CivilDate(daysSinceEpoch: 20_783)

  /// A journal with Camille, who is sent a share and answers it.
  private struct Pair {
    var chains = Chains()
    let camille: Ref
    let answer: Ref
    let share: Letter
    let digest = [UInt8](repeating: 7, count: 32)
    var sent = Ref(device: Chains.here, sequence: 1)

    init() throws {
      camille = chains.write(.contactAdded(name: "Camille", key: "age1camille"))
      let run = chains.begin(with: camille)
      answer = chains.answer(run, "topic", .text("Oser parler. Et me taire."))
      var letter = Letter(
        id: try #require(LetterID(hex: String(repeating: "0a", count: 16))), kind: .share,
        made: ReceptionTests.day, name: "Dominique")
      letter.passages = [
        Passage(
          id: try #require(PartID(hex: "00000001")), day: ReceptionTests.day, title: "T",
          asked: "Topic?", answer: "Oser parler. Et me taire.")
      ]
      share = letter
      sent = chains.write(
        .sent(
          contact: camille,
          LetterHead(of: letter, digest: digest, from: "age1me", to: "age1camille"),
          sources: [PassageSource(part: letter.passages[0].id, answer: answer)]))
      for (index, part) in letter.parts.enumerated() {
        chains.write(.letterPart(back: index + 1, part))
      }
    }

    /// A reply to the share.
    func reply(_ words: String, quoting: String? = "Et me taire.") throws -> Letter {
      var reply = Letter(
        id: try #require(LetterID(hex: String(repeating: "0b", count: 16))), kind: .reply,
        made: ReceptionTests.day, name: "Camille",
        about: Letter.About(id: share.id, digest: digest))
      reply.remarks = [
        Remark(
          kind: .question, words: words,
          on: quoting.map { Quote(part: share.passages[0].id, words: $0) })
      ]
      reply.receipt = ReceptionTests.day
      return reply
    }

    /// Keeps a letter that came.
    @discardableResult
    mutating func receive(_ letter: Letter, as arrival: Arrival) -> Ref {
      let facts = Journal.facts(receiving: letter, as: arrival, from: camille)
      let refs = facts.map { chains.write($0) }
      return refs[0]
    }
  }

  private func arrival(_ letter: Letter, from key: String, digest: UInt8 = 9) -> Arrival {
    Arrival(
      from: key, to: "age1me", heading: letter, digest: [UInt8](repeating: digest, count: 32),
      text: { letter })
  }

  @Test func `a sender is known by the key, never by the name`() throws {
    var pair = try Pair()
    var reply = try pair.reply("Et si c’était un oui ?")
    var journal = try pair.chains.journal()
    guard case .contact(let contact) = journal.sender(of: arrival(reply, from: "age1camille"))
    else {
      Issue.record("Camille is known")
      return
    }
    #expect(contact.name == "Camille" && contact.verified == nil)
    let look = journal.sender(of: arrival(reply, from: "age1other"))
    #expect(look == .unknown(namesake: contact))
    reply.name = "Robin"
    #expect(journal.sender(of: arrival(reply, from: "age1other")) == .unknown(namesake: nil))
    pair.chains.write(.contactChanged(pair.camille, .blocked))
    journal = try pair.chains.journal()
    guard case .blocked = journal.sender(of: arrival(reply, from: "age1camille")) else {
      Issue.record("who is blocked stays blocked under any name")
      return
    }
  }

  @Test func `a key that was replaced makes its holder a namesake`() throws {
    var pair = try Pair()
    pair.chains.write(.contactChanged(pair.camille, .rekeyed("age1newer")))
    let journal = try pair.chains.journal()
    let reply = try pair.reply("Encore moi")
    guard case .unknown(let namesake?) = journal.sender(of: arrival(reply, from: "age1camille"))
    else {
      Issue.record("the old key is nobody's now")
      return
    }
    #expect(namesake.key == "age1newer" && namesake.verified == nil)
  }

  @Test func `the same number tells a replay from another text`() throws {
    var pair = try Pair()
    let reply = try pair.reply("Et si c’était un oui ?")
    let first = arrival(reply, from: "age1camille")
    #expect(try pair.chains.journal().repetition(of: first) == .none)
    pair.receive(reply, as: first)
    let journal = try pair.chains.journal()
    guard case .same = journal.repetition(of: first) else {
      Issue.record("it came before")
      return
    }
    guard case .other = journal.repetition(of: arrival(reply, from: "age1camille", digest: 8))
    else {
      Issue.record("another text under the same number")
      return
    }
    #expect(journal.repetition(of: arrival(reply, from: "age1other")) == .none)
  }

  /// What is known of a reply by Camille.
  private func known(_ letter: Letter, _ journal: Journal, by person: Ref) throws -> Provenance {
    let contact = try #require(journal.contact(person))
    return journal.provenance(of: letter, writtenWith: contact.key, by: contact)
  }

  @Test func `quotes of what was not sent are counted, an answer to nothing is named`() throws {
    var pair = try Pair()
    let journal = try pair.chains.journal()
    let honest = try pair.reply("Et si c’était un oui ?")
    let good = try known(honest, journal, by: pair.camille)
    #expect(good.isAboutKnown == true && good.areQuotesKnown == true)
    let forged = try known(
      try pair.reply("Et alors ?", quoting: "Je veux partir"), journal, by: pair.camille)
    #expect(forged.areQuotesKnown == false && forged.foreignQuotations == 1)
    var astray = honest
    astray.about?.digest = [UInt8](repeating: 1, count: 32)
    let lost = try known(astray, journal, by: pair.camille)
    // The words are mine all the same.
    #expect(lost.isAboutKnown == false && lost.areQuotesKnown == true && lost.answered == nil)
    let robin = pair.chains.write(.contactAdded(name: "Robin", key: "age1robin"))
    let other = try known(honest, try pair.chains.journal(), by: robin)
    #expect(other.isAboutKnown == false && other.areQuotesKnown == false)
  }

  @Test func `a letter is verified by the key that wrote it, not by the key of today`() throws {
    var pair = try Pair()
    let reply = try pair.reply("Oui ?")
    let ref = pair.receive(reply, as: arrival(reply, from: "age1camille"))
    let before = { (pair: Pair) in
      let journal = try pair.chains.journal()
      return try #require(journal.letter(ref).flatMap(journal.provenance)).verified
    }
    #expect(try before(pair) == nil)
    pair.chains.write(.contactChanged(pair.camille, .rekeyed("age1new")))
    pair.chains.write(.contactChanged(pair.camille, .compared))
    #expect(try before(pair) == nil)
    #expect(try pair.chains.journal().contacts[0].verified != nil)
  }

  @Test func `words of mine that are quoted under another letter stay beside nothing`() throws {
    var pair = try Pair()
    let forged = try pair.reply("Et alors ?", quoting: "Je veux partir")
    pair.receive(forged, as: arrival(forged, from: "age1camille"))
    #expect(try pair.chains.journal().remarks(on: [pair.answer]) == [])
  }

  @Test func `a remark stands beside the answer that it speaks of, and nowhere else`() throws {
    var pair = try Pair()
    let reply = try pair.reply("Et si c’était un oui ?")
    let ref = pair.receive(reply, as: arrival(reply, from: "age1camille"))
    let journal = try pair.chains.journal()
    let beside = journal.remarks(on: [pair.answer])
    #expect(beside.map(\.remark.words) == ["Et si c’était un oui ?"])
    #expect(beside.map(\.letter.ref) == [ref])
    #expect(journal.remarks(on: [pair.camille]) == [])
  }

  @Test func `a letter waits until it was read, also one that is put off`() throws {
    var pair = try Pair()
    let reply = try pair.reply("Et si c’était un oui ?")
    let ref = pair.receive(reply, as: arrival(reply, from: "age1camille"))
    #expect(try pair.chains.journal().waitingLetters.map(\.ref) == [ref])
    pair.chains.write(.letterMarked(ref, .later))
    #expect(try pair.chains.journal().waitingLetters.map(\.ref) == [ref])
    pair.chains.write(.letterMarked(ref, .read))
    #expect(try pair.chains.journal().waitingLetters == [])
  }

  @Test func `a search finds what came, and what was sent only as the answer that it was`() throws {
    var pair = try Pair()
    let reply = try pair.reply("Et si c’était un silence poli ?")
    pair.receive(reply, as: arrival(reply, from: "age1camille"))
    let journal = try pair.chains.journal()
    let hits = search(journal, "silence")
    #expect(hits.map(\.title) == ["Camille"] && hits[0].isOfLetter)
    #expect(hits[0].text == "Et si c’était un silence poli ?")
    let own = search(journal, "taire")
    #expect(own.count == 1 && own[0].place == Place(step: "topic"))
  }

  @Test func `a letter whose texts left is found no more, and still came`() throws {
    var pair = try Pair()
    let reply = try pair.reply("Et si c’était un silence poli ?")
    let came = arrival(reply, from: "age1camille")
    pair.receive(reply, as: came)
    let (kept, log) = try opened(pair.chains)
    var journal = kept
    let letter = try #require(journal.letters.last)
    let events = journal.events(of: letter)
    #expect(events.count == 1)
    try journal.erase(events, at: letter.moment, in: log)
    #expect(search(journal, "silence").isEmpty)
    #expect(journal.waitingLetters == [])
    guard case .same = journal.repetition(of: came) else {
      Issue.record("it is known by its number")
      return
    }
  }

  /// The same facts in a log that can erase.
  private func opened(_ chains: Chains) throws -> (Journal, MemoryLog) {
    let log = MemoryLog(device: Chains.here)
    var journal = try Journal.read(log).journal
    let source = try chains.journal()
    for entry in source.arena.entries {
      let event = try source.arena.event(entry)
      try journal.keep([event.fact], at: event.moment, in: log)
    }
    return (journal, log)
  }

  private func search(_ journal: Journal, _ word: String) -> [SearchHit] {
    var index = SearchIndex()
    return journal.search([word], index: &index) { bytes, word in
      guard !word.isEmpty, bytes.count >= word.count else { return nil }
      return (0...bytes.count - word.count).first { start in
        (0..<word.count).allSatisfy { bytes[start + $0] == word[$0] }
      }
    }
  }
}
