import Testing

@testable import Reflection

/// Searching what is kept.
@Suite struct SearchTests {
  private static let device = DeviceID(high: 1, low: 2)
  private static let run = Ref(device: device, sequence: 1)

  private func answer(_ text: String, beside: String = "") -> Answer {
    Answer(
      run: SearchTests.run, place: Place(step: "one"), wording: Wording("What?"),
      value: .text(text), words: beside)
  }

  /// The texts that a search for a word finds after these facts.
  private func found(_ word: String, after facts: [Fact]) throws -> [String] {
    var journal = Journal()
    let began = Fact.began(
      Beginning(
        ordinal: 1, pack: "p", version: 1, digest: [UInt8](repeating: 0, count: 32), title: "T",
        language: .english))
    try journal.keep(
      [began] + facts, at: Moment(milliseconds: 0, offsetMinutes: 0),
      in: MemoryLog(device: SearchTests.device))
    var index = SearchIndex()
    return journal.search([word], index: &index) { text, word in
      guard text.count >= word.count else { return nil }
      return (0...text.count - word.count).first { start in
        text[start..<start + word.count].elementsEqual(word)
      }
    }.map(\.text)
  }

  @Test func `what was revised is found as it is now alone`() throws {
    let facts: [Fact] = [.answered(answer("alpha old")), .revised(answer("alpha new"))]
    #expect(try found("alpha", after: facts) == ["alpha new"])
    #expect(try found("old", after: facts).isEmpty)
  }

  @Test func `what was left aside later is not found, what was answered again is`() throws {
    let skipped = Fact.skipped(run: SearchTests.run, place: Place(step: "one"))
    let facts: [Fact] = [.answered(answer("alpha")), skipped]
    #expect(try found("alpha", after: facts).isEmpty)
    #expect(try found("beta", after: facts + [.answered(answer("beta"))]) == ["beta"])
  }

  @Test func `words beside an answer are found`() throws {
    #expect(try found("gamma", after: [.answered(answer("alpha", beside: "gamma"))]).count == 1)
  }
}
