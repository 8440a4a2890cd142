import Testing

@testable import Reflection

/// Which events hold a text, and what is left when they are gone.
@Suite struct ErasingTests {
  /// A run with an answer that was changed, a follow-up, a commitment, and one that quotes.
  private struct Play {
    let log = MemoryLog(device: Chains.here)
    var journal = Journal()
    var run = Ref(device: Chains.here, sequence: 1)
    let moment = Moment(milliseconds: 0, offsetMinutes: 0)

    mutating func keep(_ fact: Fact) throws -> Ref {
      try journal.keep([fact], at: moment, in: log)[0].ref
    }

    func answer(
      _ step: String, _ text: String, part: Int = 0, quoting: Ref? = nil
    ) -> Answer {
      Answer(
        run: run, place: Place(step: step, part: part),
        wording: Wording("{answer}?", fillings: quoting.map { [.init(.answer, $0)] } ?? []),
        value: .text(text))
    }

    init() throws {
      let began = Beginning(
        ordinal: 1, pack: "p", version: 1, digest: Array(repeating: 0, count: 32), title: "T",
        language: .english)
      run = try keep(.began(began))
      let first = try keep(.answered(answer("topic", "SECRET one")))
      _ = try keep(.answered(answer("topic", "SECRET two", part: 1, quoting: first)))
      _ = try keep(.revised(answer("topic", "SECRET three")))
      _ = try keep(.skipped(run: run, place: Place(step: "other")))
      _ = try keep(.answered(answer("quote", "kept", quoting: first)))
      _ = try keep(.finished(run: run))
    }

    func outline() throws -> RunOutline { try #require(journal.run(run)) }

    mutating func erase(_ erasure: Erasure) throws -> [UInt64] {
      let events = journal.events(of: erasure, in: try outline())
      try journal.erase(events, at: moment, in: log)
      return events.map(\.sequence)
    }

    /// Whether the memory that the journal keeps still has a word.
    var holdsSecret: Bool {
      journal.arena.entries.contains { entry in
        journal.arena.withBytes(of: entry) { String(decoding: $0, as: UTF8.self) }.contains(
          "SECRET")
      }
    }
  }

  @Test func `an answer is all that was said at its step`() throws {
    var play = try Play()
    #expect(try play.erase(.answer(step: "topic")) == [2, 3, 4])
    #expect(!play.holdsSecret)
    let record = try #require(play.journal.record(try play.outline()))
    #expect(record.answers.kept.map(\.value.answer.value) == [.text("kept")])
    #expect(record.finished != nil)
    let quote = try #require(record.answers.kept[Place(step: "quote")])
    #expect(play.journal.shown(quote.answer.wording).plainText == "…?")
    #expect(play.journal.unreadableTexts.isEmpty)
  }

  @Test func `a change that is forgotten leaves the text`() throws {
    var play = try Play()
    let events = play.journal.events(of: .answer(step: "topic"), in: try play.outline())
    try play.journal.erase(Array(events.dropLast()), at: play.moment, in: play.log)
    #expect(play.holdsSecret)
  }

  @Test func `of follow-ups, of places and of a whole run`() throws {
    var play = try Play()
    #expect(try play.erase(.more(step: "topic")) == [3])
    play = try Play()
    #expect(try play.erase(.place(Place(step: "topic", part: 1))) == [3])
    #expect(try play.erase(.place(Place(step: "topic"))) == [2, 4])
    #expect(try play.erase(.answer(step: "nothing")) == [])
    play = try Play()
    #expect(try play.erase(.run) == [2, 3, 4, 6])
    #expect(try #require(play.journal.record(try play.outline())).answers.kept.isEmpty)
    #expect(try play.erase(.run) == [])
  }

  @Test func `commitments and their reviews`() throws {
    var play = try Play()
    var answer = play.answer("trial", "")
    answer.value = .commitment(Commitment(kind: .experiment, what: "SECRET"))
    let made = try play.keep(.committed(answer))
    answer.place.commitment = made
    answer.value = .options([Chosen(id: "done", label: "Done")])
    let review = try play.keep(.reviewed(answer))
    #expect(play.journal.openCommitments().isEmpty)
    let place = Place(step: "trial")
    #expect(play.journal.events(of: .place(place), in: try play.outline()) == [made])
    #expect(
      play.journal.events(of: .answer(step: "trial"), in: try play.outline()) == [made, review])
    try play.journal.erase([made], at: play.moment, in: play.log)
    #expect(play.journal.openCommitments().isEmpty)
  }

  @Test func `a search that looked before finds nothing of it after`() throws {
    var play = try Play()
    var index = SearchIndex()
    let find: ByteSearch = { bytes, word in
      (0...max(bytes.count - word.count, 0)).first { start in
        bytes.count >= word.count && (0..<word.count).allSatisfy { bytes[start + $0] == word[$0] }
      }
    }
    #expect(play.journal.search(["secret"], index: &index, find: find).count == 2)
    _ = try play.erase(.answer(step: "topic"))
    #expect(play.journal.search(["secret"], index: &index, find: find).isEmpty)
    #expect(play.journal.search(["kept"], index: &index, find: find).count == 1)
  }

  @Test func `what is read again is without it`() throws {
    var play = try Play()
    _ = try play.erase(.answer(step: "topic"))
    var arena = EventArena()
    _ = try play.log.load(into: &arena)
    #expect(arena.entries.map(\.sequence) == [1, 5, 6, 7, 8])
    let journal = Journal(arena)
    #expect(journal.runs.count == 1)
    #expect(arena.entries.last?.kind == .erased)
  }
}
