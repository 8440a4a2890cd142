import Reflection
import Testing

@testable import Shell

/// Every failure has words in both languages, whole, and says nothing that it does not know.
struct MessageFailureTests {
  static let failures: [EventLogFailure] = [
    .missing, .exists, .wrongPassphrase, .damaged(.file), .damaged(.passphraseSlot),
    .damaged(.recoverySlot), .damaged(.head), .newerFormat, .busy(process: 4127), .readOnly,
    .full, .rolledBack, .unfaithful, .tooLong, .noMemory(mebibytes: 256), .system(code: 5),
    .unreachable(file: "/root/j", code: 13), .unreachable(file: "/root/j", code: 4),
    .openPlace(OpenPlace(file: "/mnt/a", kind: .foreign)),
    .openPlace(OpenPlace(file: "/mnt/a", kind: .writable(isOwn: true))),
    .openPlace(OpenPlace(file: "/mnt/a", kind: .withoutModes)), .cutOff(file: "/mnt/a b/j.tandem"),
    .mending(process: 4127),
  ]

  static let obstacles: [EventLogFailure] = Obstacle.Kind.allCases.flatMap { kind in
    [true, false].map { .obstructed(Obstacle(file: "j.tandem", kind: kind, isBeside: $0)) }
  }

  static let device = DeviceID(high: 0x0123_4567_89AB_CDEF, low: 0)

  static let damages: [Damage] = [
    .unreadable(number: 31, device: device, sequence: 30), .newer(number: 32),
    .missing(device: device, from: 3, through: 3), .missing(device: device, from: 3, through: 5),
    .beyondHead(device: device, sequence: 7), .replaced(device: device, sequence: 8), .file,
    .draft, .numbering, .head, .cabinet, .emptied(number: 9), .refilled(number: 10),
  ]

  static let kinds: [PackFault.Kind] =
    [
      .tooLarge(limit: 262_144), .notUTF8, .forbiddenCharacter(0x202E),
      .forbiddenYAML(.anchor), .forbiddenYAML(.alias), .forbiddenYAML(.tag),
      .forbiddenYAML(.severalDocuments), .tooDeep(limit: 16), .tooManySteps(limit: 500),
      .textTooLong(limit: 4096), .duplicateKey("id"),
      .unknownKey("aks", nearest: "ask", allowed: ["ask"]),
      .unknownKey("zzz", nearest: nil, allowed: ["ask", "id"]), .missingKey("title"),
      .wrongShape(wanted: .text), .wrongShape(wanted: .number), .wrongShape(wanted: .flag),
      .wrongShape(wanted: .list), .wrongShape(wanted: .map),
      .unknownWord("txt", nearest: "text", allowed: []),
      .unknownWord("zzz", nearest: nil, allowed: []), .outOfRange(0, 1...240),
      .badID("Yes", .alphabet(limit: 64)), .badID("yes", .readOtherwise), .duplicateID("topic"),
      .missingLanguage("en"), .noSuchStep("topc", nearest: "topic", .earlier),
      .noSuchStep("x", nearest: nil, .later), .noSuchStep("x", nearest: nil, .anywhere),
      .doesNotFit("options"), .unknownPlaceholder("{x}", allowed: ["{answer}"]),
      .misplacedStar("a*b"), .unknownFormat("tandem.pack/2", known: "tandem.pack/1"),
      .missingFormat(known: "tandem.pack/1"),
      .notAPack, .wrongShape(wanted: .texts), .badID("My", .dottedAlphabet(limit: 64)),
      .badDate("demain"),
    ] + PackFault.Syntax.allCases.map { .syntax($0) }

  static let refusals: [Refusal] = [
    .scale, .option(count: 4), .options(maximum: 2), .options(maximum: 3), .words(count: 4),
    .items(maximum: 5), .date,
  ]

  static let lines: [LineFault] = [.nul, .notUTF8, .tooLong, .unreadable(code: 5)]

  /// What is said of each, by whom.
  static var said: [(prose: Prose, isInSession: Bool)] {
    let session =
      (failures + obstacles).flatMap { [Trouble.opening($0), Trouble.keeping($0)] }
      + refusals.map(Trouble.again) + lines.map { Trouble.line($0) }
      + [
        Trouble.pack(.unknown(nearest: nil)), Trouble.pack(.unreadable(code: 5)),
        Trouble.pack(.faulty([])), Trouble.damage(damages, intact: 3),
        Trouble.damage([.head], intact: 3),
      ]
    let commands =
      damages.map(Complaint.words) + kinds.map { FaultWords.of($0) }
      + kinds.compactMap { FaultWords.hint($0) } + refusals.map { Wanted.reply($0, among: nil) }
      + lines.map { Wanted.line($0) }
    return session.map { ($0, true) } + commands.map { ($0, false) }
  }

  @Test(arguments: Language.allCases)
  func `every failure has whole words`(language: Language) {
    let all = Self.said
    #expect(all.count > 100)
    for (prose, isInSession) in all {
      let text = Composer(language: language).text(prose)
      #expect(!text.isEmpty)
      #expect(
        !text.contains { "{|".contains($0) } || text.contains("{answer}") || text.contains("{fr:")
          || text.contains("{x}"))
      #expect(!isInSession || text.first?.isLowercase == false, "\(text)")
    }
  }

  @Test func `faults say what was found, what is near and what is allowed`() {
    let composer = Composer(language: .french)
    func words(_ kind: PackFault.Kind) -> [String] {
      [FaultWords.of(kind), FaultWords.hint(kind)].compactMap { $0 }.map {
        composer.text($0).replacing("\u{A0}", with: " ")
      }
    }
    #expect(
      words(.unknownKey("aks", nearest: "ask", allowed: [])) == [
        "clé inconnue « aks »", "la plus proche : ask",
      ])
    #expect(
      words(.unknownWord("x", nearest: nil, allowed: ["text", "list"])) == [
        "mot inconnu « x »", "admis : text, list",
      ])
    #expect(words(.forbiddenCharacter(0x202E)) == ["caractère non admis (U+202E)"])
    #expect(words(.unknownKey("\u{1B}[2J", nearest: nil, allowed: [])).first?.contains("␛") == true)
  }

  @Test func `damage is named by its numbers, as in 15_8`() {
    let found: [Damage] = [31, 32].map {
      .unreadable(number: $0, device: Self.device, sequence: $0)
    }
    let text = Composer(language: .french).text(Trouble.damage(found, intact: 146))
    #expect(
      text.replacing("\u{A0}", with: " ") == """
        Deux éléments du journal ne se lisent plus (n° 31 et 32). Les 146 autres sont intacts. \
        Rien n’a été modifié. tandem verify dit lesquels ; une sauvegarde peut les rendre.
        """)
    let missing = Complaint.words(for: .missing(device: Self.device, from: 3, through: 5))
    #expect(
      Composer(language: .english).text(missing)
        == "3 items are missing from place 3 on (device 01234567)")
  }
}
