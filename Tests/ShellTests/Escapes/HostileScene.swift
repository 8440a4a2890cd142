import Reflection
import Shell
import Testing

/// A field that is filled from outside, and the programs that print it.
struct HostileScene: CustomTestStringConvertible {
  nonisolated let name: String
  /// Whether the text itself is to be seen, made harmless.
  let shows: Bool
  private let prepare: (Stage, String) throws -> Void
  private let programs: [(arguments: [String], typed: [String])]

  nonisolated var testDescription: String { name }

  /// A place for the text among arguments or in what is typed.
  static let gap = "§"

  init(
    _ name: String, shows: Bool = true, _ programs: [(arguments: [String], typed: [String])],
    prepare: @escaping (Stage, String) throws -> Void = { _, _ in }
  ) {
    (self.name, self.shows, self.programs, self.prepare) = (name, shows, programs, prepare)
  }

  /// Command lines of words, with nothing typed.
  init(
    _ name: String, shows: Bool = true, lines: [String],
    prepare: @escaping (Stage, String) throws -> Void = { _, _ in }
  ) {
    self.init(
      name, shows: shows,
      lines.map { (arguments: $0.components(separatedBy: " "), typed: []) }, prepare: prepare)
  }

  /// What one program wrote, and whether it was for programs to read.
  struct Written {
    var text: String
    var isData: Bool
  }

  /// Plays the programs with a text in the gaps; each word may also be bytes that are no text.
  func play(_ planted: String, bytes: [UInt8]? = nil, in language: Language) throws -> [Written] {
    let stage = Stage()
    stage.set.clock = try #require(Moment(iso: "2026-11-12T13:47:00+01:00"))
    stage.set.environment = ["LANG": language == .french ? "fr_FR.UTF-8" : "en_GB.UTF-8"]
    stage.journals[StageEquipment.usualJournal] = StageJournal(isChecked: true)
    try prepare(stage, planted)
    var written: [Written] = []
    for program in programs {
      let arguments = program.arguments.map { word -> [UInt8] in
        let parts = word.components(separatedBy: HostileScene.gap).map { Array($0.utf8) }
        return Array(parts.joined(separator: bytes ?? Array(planted.utf8)))
      }
      let typed = program.typed.map { $0.replacing(HostileScene.gap, with: planted) }
      let before = stage.written.count
      stage.run(arguments, typing: typed)
      written.append(
        Written(
          text: String(stage.written.dropFirst(before)),
          isData: program.arguments.contains("--json")))
    }
    return written
  }
}

extension StageJournal {
  /// A journal in which every text is the same, also the name of the person who has a key.
  static func filled(_ words: String, knowing key: String? = nil) throws -> StageJournal {
    let journal = StageJournal(isChecked: true)
    let run = Ref(device: device, sequence: 2)
    let begun = Beginning(
      ordinal: 1, pack: HostilePack.id, version: 1, digest: Array(repeating: 7, count: 32),
      title: words, language: .english)
    func answer(_ step: String, _ value: Value, _ beside: String = "", part: Int = 0) -> Answer {
      Answer(
        run: run, place: Place(step: step, part: part), wording: Wording(words), value: value,
        words: beside)
    }
    let commitment = Commitment(
      kind: .experiment, what: words, cue: words, learn: words,
      due: CivilDate(year: 2026, month: 11, day: 1), confidence: 3, eased: words)
    let facts: [Fact] = [
      .began(begun), .answered(answer("one", .text(words))),
      .answered(answer("one", .text(words + "\n" + words), part: 1)),
      .answered(answer("two", .score(4), words)),
      .answered(answer("three", .options([Chosen(id: "a", label: words)]), words)),
      .answered(answer("four", .items([words, words]))),
      .committed(answer("five", .commitment(commitment))), .finished(run: run),
      .noted(Note(text: words)),
      .noted(Note(text: words, leftAs: Array(repeating: 5, count: 16))),
      .settled(key: "country", value: words), .settled(key: words, value: words),
    ]
    let person = key.map { [Fact.contactAdded(name: words, key: $0)] } ?? []
    var arena = EventArena()
    try journal.log.append(
      facts + person, at: Moment(milliseconds: 1_790_000_000_000, offsetMinutes: 60), to: &arena)
    return journal
  }
}
