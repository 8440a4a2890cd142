import Testing

@testable import Reflection
@testable import Shell

/// A workshop whose exercise is a file of the trainer's own, and people who have only its folder.
@MainActor struct WorkshopFolderTests {
  private static let team = """
    team.yaml: id: my.evening => id: my.team && audience: mentee => audience: workshop \
    && type: text => type: choice↵    title: {fr: "Un mot", en: "A word"}↵    minutes: 1↵\
        who: solo↵    capture: each↵    release: offer↵    options: [{id: dare, fr: "Oser", \
    en: "Dare"}, {id: rest, fr: "Souffler", en: "Rest"}]
    """

  private func stage(_ number: Int, pack: Bool = false) throws -> Stage {
    let stage = Stage()
    stage.made = 1000 * number
    try stage.apply(Transcript.Setting(key: "clock", value: "2026-11-24T14:00:00+01:00"))
    try stage.apply(Transcript.Setting(key: "journal", value: "made"))
    if pack { try stage.apply(Transcript.Setting(key: "pack", value: Self.team)) }
    return stage
  }

  private func run(_ words: String, on stage: Stage, typing typed: [String] = []) -> String {
    let before = stage.written.count
    stage.run((words + " --lang en").split(separator: " ").map { Array($0.utf8) }, typing: typed)
    return String(stage.written.dropFirst(before))
  }

  @Test func `who has only the folder takes part, and is counted`() throws {
    let trainer = try stage(0, pack: true)
    let made = run("workshop new team.yaml --floor 3 --out share", on: trainer, typing: ["2"])
    #expect(made.contains("Card: share/card.txt"), "\(made)")
    let id = try #require(trainer.journals.values.first?.workshopKeys.keys.first).description
    for (number, option) in [(1, "1"), (2, "2"), (3, "1"), (4, "2")] {
      let guest = try stage(number)
      guest.files = trainer.files
      let seen = run(
        "workshop join share --ephemeral", on: guest, typing: ["1", option, "2", "/quit", ""])
      #expect(seen.contains("Written to share"), "\(seen)")
      trainer.files.merge(guest.files) { old, _ in old }
    }
    // Neither a newer exercise nor none at all changes what the workshop asked.
    for _ in 0..<2 {
      let result = run("workshop tally \(id.prefix(4)) topic --present 4 --yes --csv", on: trainer)
      #expect(result.contains(",option,dare,Dare,2,") && result.contains(",option,rest,Rest,2,"))
      trainer.set.packs = [:]
      trainer.files["share/pack.yaml"] = nil
    }
    #expect(run("workshop close \(id.prefix(4)) --yes", on: trainer).contains("4 answers erased"))
    #expect(trainer.files.keys.filter { $0.hasPrefix("share/") }.isEmpty)
    let after = run("workshop tally \(id.prefix(4)) --csv", on: trainer)
    #expect(after.contains(",option,dare,Dare,2,"))
  }

  @Test func `another exercise beside the card is refused by what it is`() throws {
    let trainer = try stage(0, pack: true)
    _ = run("workshop new team.yaml --floor 3 --out share", on: trainer, typing: ["2"])
    let guest = try stage(1)
    guest.files = trainer.files
    let whole = try #require(guest.files["share/pack.yaml"])
    for place in [0, whole.bytes.count / 2, whole.bytes.count - 1] {
      var bytes = whole.bytes
      bytes[place] ^= 1
      guest.files["share/pack.yaml"] = StageFile(bytes: bytes, written: whole.written)
      let seen = run("workshop join share --ephemeral", on: guest)
      #expect(seen.contains("my.team is no longer the one of the card"), "\(seen)")
    }
    guest.files["share/pack.yaml"] = nil
    #expect(run("workshop join share --ephemeral", on: guest).contains("my.team is not here"))
  }

  @Test func `an exercise is kept once for all its workshops`() throws {
    let trainer = try stage(0, pack: true)
    for folder in ["one", "two"] {
      _ = run("workshop new team.yaml --floor 3 --out \(folder)", on: trainer, typing: ["2"])
    }
    let log = try #require(trainer.journals.values.first?.log)
    var arena = EventArena()
    _ = try log.load(into: &arena)
    let kinds = arena.entries.map(\.kind).filter { [.packKept, .workshopMade].contains($0) }
    #expect(kinds == [.packKept, .workshopMade, .workshopMade])
  }
}
