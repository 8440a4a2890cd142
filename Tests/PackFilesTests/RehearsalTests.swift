import Reflection
import Testing

@testable import PackFiles

/// What a rehearsal comes by, and what it finds wrong.
@Suite struct RehearsalTests {
  private static var library: FilePackLibrary {
    FilePackLibrary(folder: nil) { _ in Array(repeating: 0, count: 32) }
  }

  nonisolated static let cases = library.catalogue.map(\.id)
    .flatMap { id in Language.allCases.map { (id, $0) } }

  private static let packs = library.catalogue.compactMap { try? library.pack($0.id) }

  private func coverage(
    _ pack: Pack, _ language: Language = .english, runs: Int = 100, seed: UInt64 = 1
  ) -> Coverage {
    let care = Self.library.care(for: pack)
    let rehearsal = Rehearsal(of: pack, besides: Self.packs, care: care, seed: seed)
    return rehearsal.coverage(runs: runs, in: language)
  }

  @Test func `there are packs to rehearse`() {
    #expect(Self.cases.count >= 30)
  }

  @Test(arguments: cases)
  func `a shipped pack reaches all that it has, in the time that it says`(
    _ id: String, _ language: Language
  ) throws {
    let coverage = coverage(try Self.library.pack(id), language)
    #expect(coverage.missed == [])
    #expect(coverage.isOnTime, "\(coverage.seconds) s of \(coverage.promisedSeconds) s")
    #expect(coverage.endless == 0 && coverage.runs == 100)
  }

  /// The shipped pack that a fault is planted in.
  private func checkIn() throws -> Pack { try Self.library.pack("mentee.check-in") }

  private func step(
    _ id: String, when: Condition? = nil, follow: [FollowUp] = []
  ) -> Step {
    let ask = Variants(french: ["Et \(id) ?"], english: ["And \(id)?"])
    return Step(
      id: id, kind: .text(severalLines: false), ask: ask, when: when, follow: follow)
  }

  private func ask(_ text: String, _ when: Condition) -> FollowUp {
    let ask = Variants(french: [text], english: [text])
    return FollowUp(when: when, move: .ask(ask, .text))
  }

  private func pack(_ steps: [Step], minutes: Int = 1) -> Pack {
    Pack(
      id: "my.own", version: 1, digest: [], audience: .mentee, minutes: minutes, followBudget: 9,
      title: Text(french: "Essai", english: "Trial"), steps: steps)
  }

  @Test func `a sound pack of one's own is complete`() {
    let more = ask("More?", Condition([.wordsBelow(8)]))
    #expect(coverage(pack([step("topic", follow: [more])])).isComplete)
  }

  @Test func `a step that no answer leads to is named`() {
    let never = Condition(
      of: "topic",
      [
        .mentions(Bilingual(french: ["a", "b"], english: ["a"])),
        .wordsBelow(1),
      ])
    let coverage = coverage(pack([step("topic"), step("never", when: never)]))
    #expect(coverage.missed == [Landmark("never")])
    #expect(!coverage.isComplete)
  }

  @Test func `a follow-up behind one that takes every answer is named`() {
    let follow = [
      ask("First?", Condition([.wordsBelow(20)])), ask("Second?", Condition([.wordsBelow(10)])),
    ]
    #expect(
      coverage(pack([step("topic", follow: follow)])).missed
        == [Landmark("topic", .followUp(2))])
  }

  @Test func `a follow-up that only grave words lead to is named`() {
    let words = Bilingual(french: ["suicide"], english: ["suicide"])
    let grave = ask("Say more?", Condition([.mentions(words)]))
    #expect(
      coverage(pack([step("topic", follow: [grave])])).missed
        == [Landmark("topic", .followUp(1))])
  }

  @Test func `a jump over a step that nothing else reaches is seen`() {
    let options = ["a", "b"].map {
      Option(id: $0, label: Text(french: $0, english: $0), goto: "end")
    }
    var jump = step("jump")
    jump.kind = .choice(ChoiceForm(options: options))
    // Left aside, the question jumps nowhere: what stands behind is reached all the same.
    #expect(coverage(pack([jump, step("between"), step("end")])).missed == [])
    let answered = Condition(of: "jump", [.answered(true)])
    let coverage = coverage(pack([jump, step("between", when: answered), step("end")]))
    #expect(coverage.missed == [Landmark("between")])
  }

  @Test func `minutes that are far from what it takes are seen`() throws {
    var pack = try checkIn()
    #expect(coverage(pack).isOnTime)
    pack.minutes = 30
    #expect(!coverage(pack).isOnTime && coverage(pack).missed == [])
    #expect(!coverage(pack).isComplete)
  }

  @Test func `the minutes are those of the formula`() {
    // 2 words are shown at 200 a minute, 12 typed at 19 a minute, and there is one question.
    let shown: Double = 2.0 * 60 / 200
    let typed: Double = 12.0 * 60 / 19
    let seconds = shown + typed + 8
    #expect(coverage(pack([step("topic")])).seconds == Int(seconds.rounded()))
  }

  @Test func `the same seed gives the same conversations, another one others`() throws {
    let pack = try checkIn()
    #expect(coverage(pack, runs: 40) == coverage(pack, runs: 40))
    #expect(coverage(pack, runs: 40) != coverage(pack, runs: 40, seed: 2))
    let rehearsal = Rehearsal(of: pack)
    #expect(rehearsal.lines(in: .french) == Rehearsal(of: pack).lines(in: .french))
    #expect(rehearsal.lines(in: .french) != rehearsal.lines(in: .english))
  }
}
