import Reflection
import Testing

@testable import Shell

/// A file that is refused leaves the journal as it was.
struct ReceivingTests {
  nonisolated static let bad = [
    "too-large", "newer-seal", "malformed-seal", "other-recipients", "not-for-me", "altered",
    "truncated", "not-a-share", "newer-share", "malformed-keys", "addressed-elsewhere",
    "from-myself", "revoked", "unconfirmed", "malformed", "memory", "something else",
    "tandem-card/2", "tandem-card/1↵name: Camille", "surrounded",
  ]

  private func stage(_ file: String) throws -> Stage {
    let stage = Stage()
    try stage.apply(Transcript.Setting(key: "journal", value: "made"))
    try stage.apply(Transcript.Setting(key: "file", value: "came.age \(file)"))
    return stage
  }

  /// How many events the journal has.
  private func events(_ stage: Stage) throws -> Int {
    var arena = EventArena()
    _ = try stage.journals[StageEquipment.usualJournal]?.log.load(into: &arena)
    return arena.entries.count
  }

  @Test(arguments: bad) func `a refused file is said and writes nothing`(word: String) throws {
    for terminal in ["yes", "no"] {
      let stage = try stage(word)
      try stage.apply(Transcript.Setting(key: "terminal", value: terminal))
      let before = try events(stage)
      try stage.play(
        Transcript.Program(
          command: "tandem receive came.age"
            + (terminal == "no" ? " --passphrase-file p" : "")))
      #expect(try events(stage) == before)
      #expect(stage.seen.contains("[1]"), "\(stage.seen)")
    }
  }

  @Test func `each refusal has a sentence of its own`() throws {
    let words = DeliveryWords(
      dates: DateWords(language: .french, today: CivilDate(daysSinceEpoch: 20_000)))
    let refusals: [ShareRefusal] = [
      .surrounded,
      .tooLarge, .notSealed, .newerSeal, .malformedSeal, .otherRecipients, .notForMe, .altered,
      .truncated, .notAShare, .newerShare, .malformedKeys, .addressedElsewhere, .fromMyself,
      .revokedKey, .senderUnconfirmed, .malformedLetter(line: 7), .outOfMemory,
    ]
    for language in Language.allCases {
      let said = refusals.compactMap { refusal in
        words.refusal(.refused(refusal)).map { Composer(language: language).text($0) }
      }
      #expect(Set(said).count == refusals.count)
    }
  }

  @Test func `a path is a file that came, and a word that is nearly a command is not`() throws {
    let file = try Invocation([Array("~/Downloads/tandem-1.age".utf8)])
    #expect(file.row?.name == "receive" && file.operands.count == 1)
    #expect(throws: UsageFault.self) { try Invocation([Array("recieve".utf8)]) }
  }
}
