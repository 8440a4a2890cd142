import Testing

@testable import Reflection

/// Looking for words in what is kept.
@Suite struct JournalSearchTests {
  /// Looks for bytes the slow way, as `memmem` does it quickly.
  private static func find(_ bytes: UnsafeRawBufferPointer, _ word: UnsafeRawBufferPointer) -> Int?
  {
    guard !word.isEmpty, bytes.count >= word.count else { return nil }
    return (0...bytes.count - word.count).first { start in
      (0..<word.count).allSatisfy { bytes[start + $0] == word[$0] }
    }
  }

  private func search(_ journal: Journal, _ words: String...) -> [String] {
    var index = SearchIndex()
    return journal.search(words, index: &index, find: Self.find).map { hit in
      "\(hit.run) \(name(of: hit.place)): \(hit.text)"
    }
  }

  private func name(of place: Place?) -> String {
    guard let place else { return "note" }
    return place.isFollowUp ? "\(place.step).\(place.part)" : place.step
  }

  private func journal() throws -> Journal {
    var chains = Chains()
    let one = chains.begin()
    chains.answer(one, "arrive", .text("Un cœur léger, l’équipe aussi"))
    chains.answer(one, "topic", .text("La peur d’échouer"))
    chains.answer(one, "topic", .text("devant l'équipe"), part: 1)
    chains.answer(one, "weight", .score(7), words: "parce que ça pèse")
    chains.answer(one, "know", .items(["un fait", "deux SUPPOSITIONS"]))
    chains.day += 1
    let two = chains.begin(.fears)
    chains.answer(two, "fear", .text("échouer"))
    chains.revise(two, "fear", .text("réussir"))
    chains.write(
      .committed(
        Answer(
          run: two, place: Place(step: "trial"), wording: Wording("peur?"),
          value: .commitment(
            Commitment(
              kind: .experiment, what: "demander", cue: "si lundi", learn: "le ton",
              due: nil, confidence: 3, eased: "la moitié")), words: "pas sûr")))
    chains.answer(two, "ground", .text("éphémère"))
    chains.skip(two, "ground")
    return try chains.journal()
  }

  @Test func `accents, case and apostrophes are folded on both sides`() throws {
    let journal = try journal()
    let team = ["1 arrive: Un cœur léger, l’équipe aussi", "1 topic.1: devant l'équipe"]
    #expect(search(journal, "L'EQUIPE") == team)
    #expect(search(journal, "l’équipe") == team)
    #expect(search(journal, "coeur") == [team[0]])
    #expect(search(journal, "suppos") == ["1 know: un fait\ndeux SUPPOSITIONS"])
  }

  @Test func `every word must be there, in one answer`() throws {
    let journal = try journal()
    #expect(search(journal, "équipe", "léger") == ["1 arrive: Un cœur léger, l’équipe aussi"])
    #expect(search(journal, "équipe", "peur") == [])
    #expect(search(journal, "peur", "échouer", "a") == ["1 topic: La peur d’échouer"])
    #expect(search(journal, "peur", "échouer", "jamais") == [])
    #expect(search(journal, "fait", "deux").count == 1)
    #expect(search(journal) == [] && search(journal, "") == [])
  }

  @Test func `only what is kept now is found, and no question`() throws {
    let journal = try journal()
    #expect(search(journal, "échouer") == ["1 topic: La peur d’échouer"])
    #expect(search(journal, "réussir") == ["7 fear: réussir"])
    #expect(search(journal, "éphémère") == [])
    #expect(search(journal, "peur?") == [] && search(journal, "Title") == [])
  }

  @Test(arguments: ["demander", "lundi", "le ton", "moitié", "pas sûr"])
  func `every part of a commitment is found`(_ word: String) throws {
    #expect(
      search(try journal(), word) == ["7 trial: demander\nsi lundi\nle ton\nla moitié\npas sûr"])
  }

  @Test func `words beside a number are found`() throws {
    #expect(search(try journal(), "pese") == ["1 weight: parce que ça pèse"])
  }

  @Test func `the oldest comes first, with its title, its day and its run`() throws {
    var chains = Chains()
    chains.day = 20_009
    let late = chains.begin()
    chains.answer(late, "topic", .text("mot tard"))
    chains.day = 20_001
    let early = chains.begin(.fears)
    chains.answer(early, "fear", .text("mot tôt"))
    var index = SearchIndex()
    let hits = try chains.journal().search(["mot"], index: &index, find: Self.find)
    #expect(hits.map(\.text) == ["mot tôt", "mot tard"])
    #expect(hits.map(\.title) == ["Title of mentee.fears", "Title of mentee.before-session"])
    #expect(hits.map(\.moment.date.daysSinceEpoch) == [20_001, 20_009])
    #expect(hits.map(\.run) == [3, 1])
  }

  @Test func `an index takes what came after the last search`() throws {
    let log = MemoryLog(device: Chains.here)
    var journal = try Journal.read(log).journal
    var index = SearchIndex()
    #expect(journal.search(["mot"], index: &index, find: Self.find).isEmpty)
    let moment = Moment(milliseconds: 0, offsetMinutes: 0)
    let began = journal.beginning(of: .fears, in: .french)
    let run = try #require(try journal.keep([began], at: moment, in: log).first).ref
    for text in ["un mot", "deux mots"] {
      let answer = Answer(
        run: run, place: Place(step: text), wording: Wording(""), value: .text(text))
      try journal.keep([.answered(answer)], at: moment, in: log)
      let hits = journal.search(["mot"], index: &index, find: Self.find)
      #expect(hits.last?.text == text)
    }
    #expect(journal.search(["mot"], index: &index, find: Self.find).count == 2)
  }
}
